/// What people answered about an area, beside what was reported of it; the two are never added.
public struct FeltSafety: Hashable, Sendable {
    /// The area.
    public let area: AreaID

    /// Answers over the year.
    public let voices: VoiceCounts

    /// Share of the answers that say unsafe, drawn towards the whole municipality's.
    public let unsafeShare: Double

    /// Lowest share that the answers allow for (95 %).
    public let low: Double

    /// Highest share that they allow for.
    public let high: Double

    /// Incidents per period over the year.
    public let incidentsPerPeriod: Double

    /// Incidents this period.
    public let incidents: Int

    /// Categories with more than expected there this period.
    public let raised: [CategoryID]

    /// What follows from both.
    public let verdict: FeltVerdict

    /// Answers that are needed for any other verdict than `tooFew`.
    public let fewest: Int

    /// An area with its answers and its incidents.
    public init(
        area: AreaID,
        voices: VoiceCounts,
        unsafeShare: Double,
        low: Double,
        high: Double,
        incidentsPerPeriod: Double,
        incidents: Int,
        raised: [CategoryID],
        verdict: FeltVerdict,
        fewest: Int
    ) {
        self.area = area
        self.voices = voices
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

/// How many answered what.
public struct VoiceCounts: Hashable, Sendable {
    /// Those that feel safe.
    public var safe = 0

    /// Those that feel unsafe.
    public var unsafe = 0

    /// Those that feel neither.
    public var neither = 0

    /// Nobody yet.
    public init(safe: Int = 0, unsafe: Int = 0, neither: Int = 0) {
        self.safe = safe
        self.unsafe = unsafe
        self.neither = neither
    }

    /// All answers.
    public var all: Int { safe + unsafe + neither }

    /// Adds what others answered.
    public static func += (left: inout VoiceCounts, right: VoiceCounts) {
        left.safe += right.safe
        left.unsafe += right.unsafe
        left.neither += right.neither
    }
}

/// How felt safety and reported incidents stand to each other in an area.
public enum FeltVerdict: CaseIterable, Sendable {
    /// Less safe than elsewhere, though few incidents are reported.
    case unsafeThoughFew
    /// Less safe than elsewhere, and incidents are reported.
    case unsafe
    /// Safer than elsewhere, though many incidents are reported.
    case safeThoughMany
    /// Safer than elsewhere.
    case safe
    /// Neither.
    case asElsewhere
    /// The answers are too few for any verdict.
    case tooFew
}
