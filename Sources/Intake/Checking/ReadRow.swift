public import Domain

/// One row of a delivery and what became of it.
public struct ReadRow: Hashable, Sendable {
    /// 1-based line in the file where the row begins.
    public let line: Int

    /// Its cells as written, one for each heading; of a row that could not be fitted, all there
    /// are.
    public let cells: [String]

    /// What became of it.
    public let outcome: Outcome

    /// What is wrong with it.
    public let findings: [Finding]

    /// The row in quarantine that it is to replace, where it names one.
    public internal(set) var mends: MendedRow?

    /// A row with its outcome.
    public init(line: Int, cells: [String], outcome: Outcome, findings: [Finding]) {
        self.line = line
        self.cells = cells
        self.outcome = outcome
        self.findings = findings
    }

    /// What can become of a row.
    public enum Outcome: Hashable, Sendable {
        /// It was taken in as these reports, at least one.
        case reports([Report])
        /// It waits to be mended; an error among its findings says why.
        case quarantined
    }
}
