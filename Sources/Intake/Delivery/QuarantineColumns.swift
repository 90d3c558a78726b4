import Domain
import Toolkit

/// Columns that a quarantine file has before the reporter's own: `karantän-id`, and right after it
/// any of `rad`, `fil`, `fel` and `åtgärd`.
///
/// Only columns right after `karantän-id` belong to them, so a reporter may have a column "Fel" too.
struct QuarantineColumns {
    private let id: Int
    private let action: Int?
    private let range: Range<Int>

    /// The columns of a quarantine file; nil for the headings of any other file.
    init?(heading: [String]) {
        guard let id = heading.firstIndex(where: { $0.folded == "karantanid" }) else { return nil }
        let words = heading[(id + 1)...].prefix { Self.words.contains($0.folded) }
        self.id = id
        range = id..<words.endIndex
        action = words.firstIndex { $0.folded == "atgard" }
    }

    /// Reference to the row that a record replaces; nil where it names none.
    func reference(in record: Record) -> MendedRow? {
        guard record.cells.indices.contains(id), !record.cells[id].isEmpty else { return nil }
        let word = action.flatMap { record.cells.indices.contains($0) ? record.cells[$0] : nil }
        return MendedRow(id: record.cells[id], isStruck: word?.folded == "stryk")
    }

    /// A record with the reporter's own cells, without the apostrophes that guard against formulas.
    func removed(from record: Record) -> Record {
        let cells = removed(from: Array(record.cells)).map(FormulaGuard.unguarded)
        return Record(line: record.line, cells: Cells(cells), flaws: record.flaws)
    }

    /// Cells of the reporter's own columns.
    func removed(from cells: [String]) -> [String] {
        cells.enumerated().filter { !range.contains($0.offset) }.map(\.element)
    }

    private static let words: Set<String> = ["rad", "fil", "fel", "atgard"]
}
