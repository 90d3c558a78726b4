import Domain
import Toolkit

/// The columns that a quarantine file has before the reporter's own.
///
/// A column `karantän-id` makes a file one; those that follow it at once with the words of a
/// quarantine file are its own too, so that a reporter may have a column "Fel" as well.
struct MendedColumns {
    private let id: Int
    private let action: Int?
    private let own: Range<Int>

    init?(heading: [String]) {
        guard let id = heading.firstIndex(where: { $0.folded == "karantanid" }) else { return nil }
        let words = heading[(id + 1)...].prefix { Self.words.contains($0.folded) }
        self.id = id
        own = id..<words.endIndex
        action = words.firstIndex { $0.folded == "atgard" }
    }

    /// What a row says of the row that it replaces; nil where it names none.
    func mark(of record: Record) -> MendedRow? {
        guard record.cells.indices.contains(id), !record.cells[id].isEmpty else { return nil }
        let word = action.flatMap { record.cells.indices.contains($0) ? record.cells[$0] : nil }
        return MendedRow(id: record.cells[id], isStruck: word?.folded == "stryk")
    }

    /// The reporter's own cells, without the apostrophes that kept them from being formulas.
    func stripped(_ record: Record) -> Record {
        let cells = own(of: Array(record.cells)).map(FormulaGuard.unguarded)
        return Record(line: record.line, cells: Cells(cells), flaws: record.flaws)
    }

    /// What stands in the reporter's own columns.
    func own(of cells: [String]) -> [String] {
        cells.enumerated().filter { !own.contains($0.offset) }.map(\.element)
    }

    private static let words: Set<String> = ["rad", "fil", "fel", "atgard"]
}
