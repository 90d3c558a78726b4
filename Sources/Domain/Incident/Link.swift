/// What was judged of a pair of reports.
public struct Link: Hashable, Sendable {
    /// The report whose id comes first.
    public let first: ReportID

    /// The other report.
    public let second: ReportID

    /// Probability that both tell of the same incident.
    public let probability: Double

    /// What follows from it.
    public let judgement: Judgement

    /// What spoke for and against, strongest first.
    public let evidence: [LinkEvidence]

    /// A pair with what was judged of it.
    public init(
        first: ReportID,
        second: ReportID,
        probability: Double,
        judgement: Judgement,
        evidence: [LinkEvidence]
    ) {
        self.first = first
        self.second = second
        self.probability = probability
        self.judgement = judgement
        self.evidence = evidence
    }

    /// Whether two reports tell of the same incident.
    public enum Judgement: String, CaseIterable, Sendable {
        /// They do.
        case same
        /// They do not.
        case different
        /// A person should look.
        case unsure
    }
}

/// One thing that was compared between two reports.
public struct LinkEvidence: Hashable, Sendable {
    /// What was compared.
    public let comparison: Comparison

    /// What was found, in the comparison's own terms: "12 min", "80 m", "3 ord".
    public let finding: String

    /// Weight in bits: log2 of m/u (Fellegi and Sunter 1969); positive speaks for one incident.
    public let weight: Double

    /// A comparison with its weight.
    public init(comparison: Comparison, finding: String, weight: Double) {
        self.comparison = comparison
        self.finding = finding
        self.weight = weight
    }

    /// What can be compared.
    public enum Comparison: String, CaseIterable, Sendable {
        /// When.
        case time
        /// Where.
        case place
        /// Category.
        case category
        /// Words of the descriptions.
        case words
        /// Who reported.
        case reporter
    }
}
