import Domain
import Toolkit

/// JSON of clusters and near repeats.
extension JSON {
    init(_ cluster: Cluster) {
        self = .object([
            ("category", .string(cluster.category)),
            ("observed", .int(cluster.observed)),
            ("expected", .number(cluster.expected, decimals: 4)),
            ("course", .array(cluster.counts.map(JSON.int))),
            ("p", .number(cluster.p, decimals: 4)),
            ("basis", .string(cluster.basis.rawValue)),
            ("areas", .array(cluster.areas.map(JSON.init))),
        ])
    }

    init(_ area: ClusterArea) {
        self = .object([
            ("area", .string(area.area)),
            ("observed", .int(area.observed)),
            ("expected", .number(area.expected, decimals: 4)),
            ("stands_out", .bool(area.standsOut)),
        ])
    }

    init(_ found: NearRepeat) {
        self = .object([
            ("category", .string(found.category)),
            ("from", .string(found.first.description)),
            ("to", .string(found.last.description)),
            ("incidents", .int(found.incidents)),
            ("told", .bool(found.isSignificant)),
            ("bands", .array(found.bands.map(JSON.init))),
        ])
    }

    init(_ band: NearRepeatBand) {
        self = .object([
            ("metres", .number(band.metres, decimals: 0)),
            ("metres_end", band.metresEnd.map { .number($0, decimals: 0) } ?? .null),
            ("days", .int(band.days)),
            ("days_end", band.daysEnd.map(JSON.int) ?? .null),
            ("observed", .int(band.observed)),
            ("expected", .number(band.expected, decimals: 4)),
            ("p", .number(band.p, decimals: 4)),
        ])
    }
}

/// JSON of persistent problems with their background.
extension JSON {
    init(_ escalation: Escalation) {
        self = .object([
            ("lasting", JSON(escalation.lasting)),
            ("unsafe_places", .int(escalation.unsafePlaces)),
            ("fault_reports", .int(escalation.faultReports)),
            ("hints", .array(escalation.hints.map(JSON.init))),
            ("presence", .array(escalation.presence.map(JSON.init))),
            ("own_measures", .array(escalation.ownMeasures.map(JSON.init(ownMeasure:)))),
        ])
    }

    private init(_ hint: Escalation.Hint) {
        self = .object([
            ("measure", .string(hint.measure.words)), ("reports", .int(hint.reports)),
        ])
    }

    private init(_ presence: Escalation.Presence) {
        self = .object([
            ("resource", .string(presence.resource)),
            ("proposed", .int(presence.proposed)),
            ("decided", .int(presence.decided)),
            ("delivered", .int(presence.delivered)),
            ("minutes", .int(presence.minutes)),
        ])
    }

    init(ownMeasure decision: Decision) {
        self = .object([
            ("place", .string(decision.place)),
            ("responsible", .string(decision.responsible)),
            ("since", .optional(decision.time?.start.day.description)),
            ("why", .string(decision.motivation)),
        ])
    }
}

/// JSON of weekly patterns, new words, felt safety and late changes.
extension JSON {
    /// Incidents and shares of a pattern are in the order of `week_pattern`.
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

    init(_ change: FigureRevision) {
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

    /// Time with most incidents, where the pattern is that of the municipality.
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
