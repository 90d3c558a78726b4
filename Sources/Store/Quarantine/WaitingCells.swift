public import Domain

/// What stands in a row that waits in quarantine.
public struct WaitingCells: Hashable, Sendable {
    /// First day of the period that it is accounted for in.
    public let period: Day

    /// Who sent it.
    public let reporter: ReporterID

    /// Its cells as written; masked.
    public let cells: [String]
}
