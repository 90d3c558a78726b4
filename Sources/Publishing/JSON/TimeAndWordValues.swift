import Domain
import Toolkit

/// How patterns of the week, words, felt safety and late changes are written.
extension JSON {
    /// The incidents and shares of a pattern stand in the order of `week_pattern`.
    init(_ pattern: WeekPattern) {
        self = .object([
            ("area", .optional(pattern.area)),
            ("category", .optional(pattern.category)),
            ("incidents", .int(pattern.incidents)),
            ("without_clock", .int(pattern.vague)),
            ("reading", .string(pattern.conclusion.name)),
            ("peak", pattern.peak.map(JSON.init) ?? .null),
            ("most", pattern.most.map(JSON.init) ?? .null),
            ("slots", .array(pattern.slots.map { .number($0.incidents, decimals: 2) })),
            ("shares", .array(pattern.slots.map { .number($0.share, decimals: 4) })),
        ])
    }

    private init(_ peak: WeekPeak) {
        self = .object([
            ("weekdays", .array(peak.weekdays.map(JSON.int))),
            ("parts", .strings(peak.parts.map(Swedish.part))),
            ("incidents", .int(peak.incidents)),
            ("expected", .number(peak.expected, decimals: 4)),
            ("low", .int(peak.low)),
            ("high", .int(peak.high)),
        ])
    }

    init(_ word: NewWord) {
        self = .object([
            ("word", .string(word.word)),
            ("area", .optional(word.area)),
            ("incidents", .int(word.incidents)),
            ("among", .int(word.among)),
            ("expected", .number(word.expected, decimals: 4)),
            ("before", .int(word.before)),
            ("among_before", .int(word.amongBefore)),
            ("reporters", .int(word.reporters)),
            (
                "areas",
                .array(
                    word.areas.map {
                        .object([("area", .string($0.area)), ("incidents", .int($0.incidents))])
                    }
                )
            ),
        ])
    }

    init(_ felt: FeltSafety) {
        self = .object([
            ("area", .string(felt.area)),
            ("safe", .int(felt.answers.safe)),
            ("unsafe", .int(felt.answers.unsafe)),
            ("neither", .int(felt.answers.neither)),
            ("unsafe_share", .number(felt.unsafeShare, decimals: 4)),
            ("low", .number(felt.low, decimals: 4)),
            ("high", .number(felt.high, decimals: 4)),
            ("incidents_per_period", .number(felt.incidentsPerPeriod, decimals: 4)),
            ("incidents", .int(felt.incidents)),
            ("raised", .strings(felt.raised)),
            ("verdict", .string(felt.verdict.words)),
            ("fewest_answers", .int(felt.fewest)),
        ])
    }

    init(_ change: LateChange) {
        self = .object([
            ("period", JSON(change.period)),
            ("version", .int(change.version)),
            (
                "causes",
                .object(change.causes.map { ($0.cause.rawValue, .int($0.number)) })
            ),
            ("figures", change.figures.map { .array($0.map(JSON.init)) } ?? .null),
        ])
    }

    private init(_ figure: LateFigure) {
        self = .object([
            ("area", .optional(figure.area)),
            ("category", .optional(figure.category)),
            ("published", .int(figure.published)),
            ("now", .int(figure.now)),
        ])
    }
}

extension WeekPattern {
    fileprivate var peak: WeekPeak? {
        if case .peak(let peak) = conclusion { peak } else { nil }
    }

    /// Where it lies as elsewhere, the time that has most.
    fileprivate var most: WeekPeak? {
        if case .asElsewhere(let most) = conclusion { most } else { nil }
    }
}

extension WeekPattern.Conclusion {
    fileprivate var name: String {
        switch self {
        case .tooFew: "too-few"
        case .asElsewhere: "as-elsewhere"
        case .peak: "peak"
        }
    }
}
