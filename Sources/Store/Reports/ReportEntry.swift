public import Domain

/// What the database keeps of a report beside the report itself.
public struct ReportEntry: Hashable, Sendable {
    /// Hash of the report's normalised fields: another one means a revision.
    public let fingerprint: String

    /// Number of the delivery.
    public let delivery: Int64

    /// Number of the run that took it in.
    public let run: Int64

    /// The period it belongs to.
    public let period: Period

    /// An entry.
    public init(fingerprint: String, delivery: Int64, run: Int64, period: Period) {
        self.fingerprint = fingerprint
        self.delivery = delivery
        self.run = run
        self.period = period
    }
}

/// What taking in a report came to.
public enum Intaken: Hashable, Sendable {
    /// It was not known.
    case new
    /// It was known with other content, which is kept as history.
    case revised
    /// It was known just so.
    case duplicate
}
