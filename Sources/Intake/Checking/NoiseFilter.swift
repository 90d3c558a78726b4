/// Tells records that are no rows from those that are.
struct NoiseFilter {
    private let heading: Cells

    init(heading: [String]) {
        self.heading = Cells(heading)
    }

    /// Whether a record says nothing: it is blank, or the heading once more.
    func saysNothing(_ record: Record) -> Bool {
        guard !record.cells.isEmpty, record.flaws.isEmpty else { return false }
        if record.cells.isEmpty(at: 0) { return record.cells.allSatisfy { $0.trimmed.isEmpty } }
        return record.cells == heading
    }

    /// Whether a record may sum up the rows before it, or say where the file comes from.
    ///
    /// It begins with a word of such lines, has a number in it, and at most one more cell. Only at
    /// the end of the file is it no row.
    func maySumUp(_ record: Record) -> Bool {
        let cells = record.cells
        guard heading.count >= 3, !cells.isEmpty, !cells.isEmpty(at: 0), record.flaws.isEmpty,
            cells.indices.count(where: { !cells.isEmpty(at: $0) }) <= 2
        else { return false }
        let first = cells[0]
        guard first.utf8.count <= 80, cells.contains(where: Self.hasDigit) else { return false }
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
