import Domain

/// Which cells are worth the meeting's time.
enum Flags {
    /// Cells with more than chance explains, by category weight × incidents above the expected.
    static func ranked(_ cells: [Cell], categories: [Domain.Category], most: Int) -> [Flag] {
        let weights = Dictionary(uniqueKeysWithValues: categories.map { ($0.id, $0.weight) })
        let flags = cells.filter { $0.verdict == .more }.map { cell in
            Flag(
                cell: cell,
                importance: (weights[cell.category] ?? 1)
                    * (Double(cell.observed) - (cell.expected ?? 0))
            )
        }
        return Array(flags.sorted(by: isBefore).prefix(most))
    }

    private static func isBefore(_ left: Flag, _ right: Flag) -> Bool {
        left.importance != right.importance
            ? left.importance > right.importance
            : (left.cell.area, left.cell.category) < (right.cell.area, right.cell.category)
    }
}
