public import Domain

/// Whether a reporter was heard from in a period.
public struct Presence: Hashable, Sendable {
    /// Periods back: 0 for the current one.
    public let period: Int

    /// The reporter.
    public let reporter: ReporterID

    /// Whether it reported or said that it was calm; false where it was silent or unreadable.
    public let present: Bool

    /// A reporter's presence.
    public init(period: Int, reporter: ReporterID, present: Bool) {
        self.period = period
        self.reporter = reporter
        self.present = present
    }
}
