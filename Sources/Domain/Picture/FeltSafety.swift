/// Survey answers on felt safety in an area, with its reported incidents; the two are never added.
public struct FeltSafety: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// Answers over a year.
    public let answers: SafetyAnswers

    /// Share of unsafe answers, shrunk towards the municipality's.
    public let unsafeShare: Double

    /// Lower limit of the share (95 %, Wilson).
    public let low: Double

    /// Upper limit of the share.
    public let high: Double

    /// Incidents per period over a year.
    public let incidentsPerPeriod: Double

    /// Incidents in this period.
    public let incidents: Int

    /// Categories with more than expected in this period.
    public let raised: [CategoryID]

    /// The verdict.
    public let verdict: FeltSafetyVerdict

    /// Fewest answers for any other verdict than `tooFew`.
    public let fewest: Int

    /// Creates an area's felt safety.
    public init(
        area: AreaID,
        answers: SafetyAnswers,
        unsafeShare: Double,
        low: Double,
        high: Double,
        incidentsPerPeriod: Double,
        incidents: Int,
        raised: [CategoryID],
        verdict: FeltSafetyVerdict,
        fewest: Int
    ) {
        self.area = area
        self.answers = answers
        self.unsafeShare = unsafeShare
        self.low = low
        self.high = high
        self.incidentsPerPeriod = incidentsPerPeriod
        self.incidents = incidents
        self.raised = raised
        self.verdict = verdict
        self.fewest = fewest
    }
}

/// Numbers of answers of each kind.
public struct SafetyAnswers: Hashable, Sendable {
    /// Answers that say safe.
    public var safe = 0

    /// Answers that say unsafe.
    public var unsafe = 0

    /// Answers that say neither.
    public var neither = 0

    /// Creates the numbers, 0 by default.
    public init(safe: Int = 0, unsafe: Int = 0, neither: Int = 0) {
        self.safe = safe
        self.unsafe = unsafe
        self.neither = neither
    }

    /// All answers.
    public var all: Int { safe + unsafe + neither }

    /// Adds other answers.
    public static func += (left: inout SafetyAnswers, right: SafetyAnswers) {
        left.safe += right.safe
        left.unsafe += right.unsafe
        left.neither += right.neither
    }
}

/// Verdict on felt safety against reported incidents in an area.
public enum FeltSafetyVerdict: CaseIterable, Sendable {
    /// Less safe than the municipality, with few reported incidents.
    case unsafeThoughFew
    /// Less safe than the municipality.
    case unsafe
    /// Safer than the municipality, with many reported incidents.
    case safeThoughMany
    /// Safer than the municipality.
    case safe
    /// Not different from the municipality.
    case asElsewhere
    /// Too few answers for a verdict.
    case tooFew
}
