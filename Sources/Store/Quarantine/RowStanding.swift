public import Domain

/// What is known of a row in quarantine.
public enum RowStanding: Hashable, Sendable {
    /// It waits to be mended.
    case waiting(WaitingRow)
    /// Another row stands for it, in the period that begins on this day.
    case mended(RowPlace, period: Day)
    /// It waits no more, since the file it came in holds something else; it belonged to this period.
    case settled(period: Day)
}

/// A row of a delivery.
public struct RowPlace: Hashable, Sendable {
    /// Number of the delivery.
    public let delivery: Int64

    /// 1-based line in it.
    public let line: Int

    /// A row of a delivery.
    public init(delivery: Int64, line: Int) {
        self.delivery = delivery
        self.line = line
    }
}

/// A row that waits, and what it was like.
public struct WaitingRow: Hashable, Sendable {
    /// Where it is.
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
