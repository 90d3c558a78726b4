public import Domain

/// Delivery, run and fingerprint that a report is stored with.
public struct ReportEntry: Hashable, Sendable {
    /// Hash of the report's normalised fields; a different one means a revision.
    public let fingerprint: String

    /// Number of the delivery.
    public let delivery: Int64

    /// Number of the run that read it.
    public let run: Int64

    /// The period it belongs to.
    public let period: Period

    /// Creates an entry.
    public init(fingerprint: String, delivery: Int64, run: Int64, period: Period) {
        self.fingerprint = fingerprint
        self.delivery = delivery
        self.run = run
        self.period = period
    }
}

/// Outcome of ``ReportRepository/upsert(_:as:)``.
public enum ReportUpsertOutcome: Hashable, Sendable {
    /// The report was not known.
    case new
    /// The report was known with other content, which is kept as history.
    case revised
    /// The report was known with the same content.
    case duplicate
}
