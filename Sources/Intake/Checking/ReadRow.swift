public import Domain

/// One row of a delivery and what became of it.
public struct ReadRow: Hashable, Sendable {
    /// 1-based line in the file where the row begins.
    public let line: Int

    /// Its cells as written, one for each heading; of a row that could not be fitted, all there
    /// are.
    public let cells: Cells

    /// What became of it.
    public let outcome: Outcome

    /// What is wrong with it.
    public let findings: [Finding]

    /// The row in quarantine that it is to replace, where it names one.
    public internal(set) var mends: MendedRow?

    /// A row with its outcome.
    public init(line: Int, cells: Cells, outcome: Outcome, findings: [Finding]) {
        self.line = line
        self.cells = cells
        self.outcome = outcome
        self.findings = findings
    }

    /// The row with its cells as they were written; those that were joined by the delimiter are
    /// joined again.
    func with(_ written: Cells?, delimiter: Character) -> ReadRow {
        guard let written, !cells.isEmpty else { return self }
        let missing = [String](repeating: "", count: max(0, cells.count - written.count))
        var shown = written.prefix(cells.count) + missing
        let last = written.dropFirst(cells.count - 1)
        if !last.dropFirst().allSatisfy(\.trimmed.isEmpty) {
            shown[cells.count - 1] = last.joined(separator: String(delimiter))
        }
        return ReadRow(line: line, cells: Cells(shown), outcome: outcome, findings: findings)
    }

    /// What can become of a row.
    public enum Outcome: Hashable, Sendable {
        /// It was taken in as these reports, at least one.
        case reports([Report])
        /// It was taken in as part of the row that begins on this line, which came before.
        case joined(to: Int)
        /// It waits to be mended; an error among its findings says why.
        case quarantined
    }
}
