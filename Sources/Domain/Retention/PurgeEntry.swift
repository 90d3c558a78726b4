/// The decision by which documents are purged.
public struct PurgeDecision: Hashable, Sendable {
    /// Its reference in the municipality's register, such as "KS 2026/123".
    public let reference: String

    /// The day it was taken.
    public let day: Day

    /// A decision.
    public init(reference: String, day: Day) {
        self.reference = reference
        self.day = day
    }
}

/// A line of the log of what was purged: what and how many, never any content.
public struct PurgeEntry: Hashable, Sendable {
    /// The day it was done.
    public let day: Day

    /// What was purged.
    public let documents: DocumentKind

    /// Last day of what was purged: of the period, or of the receipt.
    public let through: Day

    /// Rows or files.
    public let number: Int

    /// By which decision.
    public let decision: PurgeDecision

    /// A line of the log.
    public init(
        day: Day,
        documents: DocumentKind,
        through: Day,
        number: Int,
        decision: PurgeDecision
    ) {
        self.day = day
        self.documents = documents
        self.through = through
        self.number = number
        self.decision = decision
    }
}
