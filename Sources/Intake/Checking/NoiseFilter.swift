/// Tells records that are no rows from those that are.
struct NoiseFilter {
    let heading: Heading

    /// Whether a record says nothing: it is blank, or a row of the headings once more.
    func saysNothing(_ record: Record) -> Bool {
        guard !record.cells.isEmpty, record.flaws.isEmpty else { return false }
        if record.cells.isEmpty(at: 0), record.cells.allSatisfy({ $0.trimmed.isEmpty }) {
            return true
        }
        return heading.isRepeated(by: record)
    }

    /// Whether a record may sum up the rows before it, or say where the file comes from.
    ///
    /// It begins with a word of such lines, has a number in it, and at most one more cell. Only at
    /// the end of the file is it no row.
    func maySumUp(_ record: Record) -> Bool {
        let cells = record.cells
        guard heading.cells.count >= 3, record.flaws.isEmpty,
            cells.indices.count(where: { !cells.isEmpty(at: $0) }) <= 2,
            let first = cells.first(where: { !$0.isEmpty }), first.utf8.count <= 80,
            cells.contains(where: Self.hasDigit)
        else { return false }
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
