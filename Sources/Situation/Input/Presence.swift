public import Domain

/// Whether a reporter was heard from in a period.
///
/// A row of a category says of that category alone that it was not: most of it could not be read.
public struct Presence: Hashable, Sendable {
    /// Periods back: 0 for the current one.
    public let period: Int

    /// The reporter.
    public let reporter: ReporterID

    /// The category; nil for all.
    public let category: CategoryID?

    /// Whether it reported or said that it was calm; false where it was silent or unreadable.
    public let present: Bool

    /// A reporter's presence.
    public init(
        period: Int,
        reporter: ReporterID,
        category: CategoryID? = nil,
        present: Bool
    ) {
        self.period = period
        self.reporter = reporter
        self.category = category
        self.present = present
    }
}
