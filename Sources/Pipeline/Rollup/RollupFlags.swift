import Domain

/// What stood out in some period, over all of them.
enum RollupFlags {
    /// The most often flagged first, then those with most above what was expected.
    static func flags(_ pictures: [SituationPicture]) -> [RollupFlag] {
        struct Key: Hashable {
            let area: AreaID
            let category: CategoryID
        }
        let found = pictures.flatMap { picture in
            picture.flags.map { (period: picture.period, cell: $0.cell) }
        }
        let groups = Dictionary(grouping: found) {
            Key(area: $0.cell.area, category: $0.cell.category)
        }
        return groups.map { key, found in
            RollupFlag(
                area: key.area,
                category: key.category,
                periods: found.map(\.period),
                observed: found.reduce(0) { $0 + $1.cell.observed },
                expected: found.reduce(0) { $0 + ($1.cell.expected ?? 0) }
            )
        }
        .sorted { rank($0) < rank($1) }
    }

    private static func rank(_ flag: RollupFlag) -> (Int, Double, AreaID, CategoryID) {
        (-flag.periods.count, flag.expected - Double(flag.observed), flag.area, flag.category)
    }
}
