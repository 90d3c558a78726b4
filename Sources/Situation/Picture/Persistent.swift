import Domain

/// Where the same trouble has lasted.
enum Persistent {
    /// Areas and categories seen in at least `from` periods running, longest first.
    static func persistence(_ tally: Tally, grid: Grid, from shortest: Int) -> [Persistence] {
        grid.placed.compactMap { cell in
            let run = tally.counts.prefix { $0[cell] > 0 }
            guard run.count >= shortest else { return nil }
            return Persistence(
                area: grid.areas[grid.area(of: cell)],
                category: grid.categories[grid.category(of: cell)].id,
                periods: run.count,
                incidents: run.reduce(0) { $0 + $1[cell] }
            )
        }
        .sorted(by: isBefore)
    }

    private static func isBefore(_ left: Persistence, _ right: Persistence) -> Bool {
        (-left.periods, -left.incidents, left.area, left.category)
            < (-right.periods, -right.incidents, right.area, right.category)
    }
}
