public import Domain

/// State of a row in quarantine.
public enum RowStanding: Hashable, Sendable {
    /// The row waits to be mended.
    case waiting(WaitingRow)
    /// Another row stands for it, in the period that begins on this day.
    case mended(RowPlace, period: Day)
    /// The row waits no more, since its file has other content now; it belonged to this period.
    case settled(period: Day)
}

/// Row that waits in quarantine.
public struct WaitingRow: Hashable, Sendable {
    /// Delivery and line of the row.
    public let place: RowPlace

    /// First day of the period that it is accounted for in.
    public let period: Day

    /// Headings of its file; masked.
    public let heading: [String]

    /// Its cells; masked.
    public let cells: [String]

    /// Codes of its errors.
    public let errors: Set<FindingCode>
}

/// Cells of a row that waits in quarantine.
public struct WaitingCells: Hashable, Sendable {
    /// Periods back from the latest one asked for: 0 for it.
    public let period: Int

    /// The reporter that sent it.
    public let reporter: ReporterID

    /// Its cells as written; masked.
    public let cells: [String]
}
