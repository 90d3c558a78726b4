public import Domain

/// What has lasted → what is needed to decide on more than presence (decision 0028).
public struct Escalations {
    private let input: EscalationInput
    private let lines: [PlanLineID: PlanLine]
    private let verdicts: [PlanLineID: Decision.Verdict]

    /// The escalations that can be made from what is known.
    public init(_ input: EscalationInput) {
        self.input = input
        lines = Dictionary(input.lines.map { ($0.id, $0) }) { $1 }
        verdicts = Dictionary(
            input.decisions.compactMap { decision in decision.line.map { ($0, decision.verdict) } }
        ) { $1 }
    }

    /// One for each, in the same order.
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

    /// Reports of the same trouble there, and of the place itself.
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

    /// Reports that must speak of a measure: one may be an accident of wording (decision 0028).
    private static let fewestSpoken = 2

    private func hints(_ reports: [Report]) -> [Escalation.Hint] {
        let spoken = reports.map { PhysicalMeasure.spoken(of: $0.text) }
        let counted = PhysicalMeasure.allCases.map { measure in
            Escalation.Hint(measure: measure, reports: spoken.count { $0.contains(measure) })
        }
        // Sorting keeps the order of equal ones.
        return counted.filter { $0.reports >= Self.fewestSpoken }.enumerated()
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

    /// Where a measure was carried out: its own place says before its line.
    private func area(of measure: DeliveredMeasure) -> AreaID? {
        input.placeToArea[measure.place] ?? measure.line.flatMap { lines[$0]?.area }
    }
}
