public import Domain

/// What stands in a row that waits in quarantine.
public struct WaitingCells: Hashable, Sendable {
    /// Periods back from the latest one asked for that it is accounted for in: 0 for it.
    public let period: Int

    /// Who sent it.
    public let reporter: ReporterID

    /// Its cells as written; masked.
    public let cells: [String]
}
