/// Kind of documents that a gallringsbeslut can name; raw values are keys in `kommun.yml`.
public enum DocumentKind: String, CaseIterable, Sendable {
    /// Delivered files as they came, in the archive and the inbox; they may contain person data.
    case deliveredFiles = "delivered_files"

    /// Cells of rows that wait to be mended.
    case quarantine

    /// Receipts to reporters, in every version of a lägesbild.
    case receipts

    /// Reports and incidents, with the findings in their rows.
    case reports

    /// Published lägesbilder, with all files in their folders.
    case pages

    /// Decisions and delivered measures, with the plan lines that they are about.
    case decisions
}

/// Gallringsbeslut: the municipality's decision by which documents are purged.
public struct PurgeDecision: Hashable, Sendable {
    /// Reference in the municipality's register, such as "KS 2026/123".
    public let reference: String

    /// Day of the decision.
    public let day: Day

    /// Creates a decision.
    public init(reference: String, day: Day) {
        self.reference = reference
        self.day = day
    }
}

/// Line of the log of purged documents: kind and number, never any content.
public struct PurgeEntry: Hashable, Sendable {
    /// Day of the purge.
    public let day: Day

    /// Kind of documents.
    public let documents: DocumentKind

    /// Last day of the purged documents: of their period, or of their receipt.
    public let through: Day

    /// Number of rows or files.
    public let number: Int

    /// The decision it was done by.
    public let decision: PurgeDecision

    /// Creates a line of the log.
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
