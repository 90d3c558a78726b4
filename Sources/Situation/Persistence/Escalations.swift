public import Domain

/// Escalation of persistent problems: gathers what is needed to decide on more than presence
/// (decision 0028).
///
/// ```swift
/// let escalations = Escalations(input).escalations(picture.persistent)
/// ```
public struct Escalations {
    private let input: EscalationInput
    private let lines: [PlanLineID: PlanLine]
    private let verdicts: [PlanLineID: Decision.Verdict]

    /// Creates the escalations of what is known.
    public init(_ input: EscalationInput) {
        self.input = input
        lines = Dictionary(input.lines.map { ($0.id, $0) }) { $1 }
        verdicts = Dictionary(
            input.decisions.compactMap { decision in decision.line.map { ($0, decision.verdict) } }
        ) { $1 }
    }

    /// One escalation for each persistent problem, in the same order.
    public func escalations(_ lasting: [Persistence]) -> [Escalation] {
        lasting.map { lasting in
            let there = reports(at: lasting)
            return Escalation(
                lasting: lasting,
                unsafePlaces: there.count { $0.kind == .unsafePlace },
                faultReports: there.count { $0.kind == .faultReport },
                hints: hints(there),
                presence: presence(in: lasting.area),
                ownMeasures: input.decisions.filter { decision in
                    decision.verdict == .own && input.placeToArea[decision.place] == lasting.area
                }
            )
        }
    }

    /// Reports of the same category there, and reports of the place itself.
    private func reports(at lasting: Persistence) -> [Report] {
        input.reports.filter { placed in
            let report = placed.report
            let isThere =
                placed.placement.area == lasting.area
                && (lasting.place == nil || placed.placement.place == lasting.place)
            let isState = report.kind == .unsafePlace || report.kind == .faultReport
            return isThere && (isState || report.category == lasting.category)
        }
        .map(\.report)
    }

    /// Fewest reports that mention a measure, since one mention may be chance wording (decision
    /// 0028).
    private static let fewestMentions = 2

    private func hints(_ reports: [Report]) -> [Escalation.Hint] {
        let mentioned = reports.map { PhysicalMeasure.mentioned(in: $0.text) }
        let counted = PhysicalMeasure.allCases.map { measure in
            Escalation.Hint(measure: measure, reports: mentioned.count { $0.contains(measure) })
        }
        // Offsets keep the order of equal counts.
        return counted.filter { $0.reports >= Self.fewestMentions }.enumerated()
            .sorted { (-$0.element.reports, $0.offset) < (-$1.element.reports, $1.offset) }
            .map(\.element)
    }

    private func presence(in area: AreaID) -> [Escalation.Presence] {
        let proposed = Dictionary(grouping: input.lines.filter { $0.area == area }, by: \.resource)
        let delivered = Dictionary(
            grouping: input.delivered.filter { $0.done != .no && self.area(of: $0) == area },
            by: \.resource
        )
        return Set(proposed.keys).union(delivered.keys).sorted().map { resource in
            let (lines, done) = (proposed[resource] ?? [], delivered[resource] ?? [])
            return Escalation.Presence(
                resource: resource,
                proposed: lines.count,
                decided: lines.count { [.accepted, .changed].contains(verdicts[$0.id]) },
                delivered: done.count,
                minutes: done.reduce(0) { $0 + $1.time.length }
            )
        }
    }

    /// Area of a delivered measure: its own place takes precedence over its line.
    private func area(of measure: DeliveredMeasure) -> AreaID? {
        input.placeToArea[measure.place] ?? measure.line.flatMap { lines[$0]?.area }
    }
}

/// Reports, plans, decisions and deliveries at places with persistent problems.
public struct EscalationInput: Hashable, Sendable {
    /// Reports of every kind, of the latest periods.
    public let reports: [PlacedReport]

    /// Lines of earlier plans.
    public let lines: [PlanLine]

    /// Decisions; the last one on a line holds.
    public let decisions: [Decision]

    /// Delivered measures.
    public let delivered: [DeliveredMeasure]

    /// Areas of the places that decisions and delivered measures name.
    public let placeToArea: [String: AreaID]

    /// Creates the input.
    public init(
        reports: [PlacedReport],
        lines: [PlanLine],
        decisions: [Decision],
        delivered: [DeliveredMeasure],
        placeToArea: [String: AreaID]
    ) {
        self.reports = reports
        self.lines = lines
        self.decisions = decisions
        self.delivered = delivered
        self.placeToArea = placeToArea
    }
}

extension PhysicalMeasure {
    /// Word beginnings in Swedish texts that mention the measure (decision 0028).
    private var stems: [String] {
        switch self {
        case .lighting:
            [
                "belysning", "gatlykt", "lykt", "lampa", "lampor", "mörkt", "mörker", "mörka",
                "mörklagd", "släckt",
            ]
        case .vegetation:
            ["buskage", "buskar", "busken", "häck", "snår", "växtlig", "slyet", "grenar"]
        case .overlook: ["insyn", "undanskym", "gömd", "ödslig", "avskild"]
        case .sight: ["sikt", "skymd", "skymmer"]
        case .cleaning:
            [
                "skräp", "nedskräp", "sopor", "glassplitter", "glaskross", "krossglas", "klott",
                "städ", "saner",
            ]
        case .locks:
            ["lås", "olås", "uppbrut", "dörr", "porten", "portar", "grind", "stängsel", "staket"]
        case .traffic: ["moped", "a-traktor", "epa", "buskör", "farthinder", "fortkör", "sladd"]
        case .causeAnalysis: []
        }
    }

    /// Measures that a masked text mentions.
    static func mentioned(in text: String) -> Set<PhysicalMeasure> {
        let words = text.lowercased().split { !$0.isLetter && $0 != "-" }
        return Set(
            allCases.filter { measure in
                words.contains { word in measure.stems.contains(where: word.hasPrefix) }
            }
        )
    }
}
