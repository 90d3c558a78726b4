/// Tells records that are no rows from those that are.
struct NoiseFilter {
    private let heading: Cells

    init(heading: [String]) {
        self.heading = Cells(heading)
    }

    /// Whether a record says nothing: it is blank, or the heading once more.
    func saysNothing(_ record: Record) -> Bool {
        guard let first = record.cells.first, record.flaws.isEmpty else { return false }
        if first.isEmpty { return record.cells.allSatisfy { $0.trimmed.isEmpty } }
        return first == heading[0] && record.cells == heading
    }

    /// Whether a record may sum up the rows before it, or say where the file comes from.
    ///
    /// It begins with a word of such lines, has a number in it, and at most one more cell. Only at
    /// the end of the file is it no row.
    func maySumUp(_ record: Record) -> Bool {
        guard heading.count >= 3, let first = record.cells.first, !first.isEmpty,
            record.flaws.isEmpty, first.utf8.count <= 80
        else { return false }
        let others = record.cells.dropFirst().filter { !$0.isEmpty }
        guard others.count <= 1, ([first] + others).contains(where: Self.hasDigit) else {
            return false
        }
        let words = first.split { !$0.isLetter }.map(\.folded)
        return Self.openings.contains { words.starts(with: $0) }
    }

    private static func hasDigit(_ cell: String) -> Bool {
        cell.utf8.contains(where: \.isDigit)
    }

    private static let openings = [
        ["antal", "rader"], ["antal", "handelser"], ["antal", "poster"], ["antal", "rapporter"],
        ["summa"], ["totalt"], ["total"], ["slut", "pa"], ["slutrapport"], ["exporterad"],
        ["utskriven"], ["skapad", "av"], ["kalla"], ["sida"], ["rader"],
    ]
}
