import Domain

/// Joins lines, decisions and delivered measures, so that nothing decided or done is left out.
struct FollowedMeasures {
    /// Lines in the plan's order, then the group's own measures as decided, then as delivered.
    let measures: [FollowedMeasure]

    init(_ input: FollowUpInput) {
        let known = Set(input.lines.map(\.id))
        func isOwn(_ line: PlanLineID?) -> Bool { line.map { !known.contains($0) } ?? true }
        let decisions = Dictionary(grouping: input.decisions) { $0.line ?? "" }
        let delivered = Dictionary(grouping: input.delivered) { $0.line ?? "" }
        let planned = input.lines.map {
            FollowedMeasure(
                line: $0,
                decision: decisions[$0.id]?.last,
                delivered: delivered[$0.id] ?? []
            )
        }
        measures =
            planned
            + FollowedMeasures.ownMeasures(
                decisions: input.decisions.filter { isOwn($0.line) },
                delivered: input.delivered.filter { isOwn($0.line) },
                placeToArea: input.placeToArea
            )
    }

    private static func ownMeasures(
        decisions: [Decision],
        delivered: [DeliveredMeasure],
        placeToArea: [String: AreaID]
    ) -> [FollowedMeasure] {
        func key(_ line: PlanLineID?, _ place: String) -> String {
            line ?? placeToArea[place] ?? place
        }
        let decided = Dictionary(grouping: decisions) { key($0.line, $0.place) }
        let done = Dictionary(grouping: delivered) { key($0.line, $0.place) }
        var seen: Set<String> = []
        let keys =
            (decisions.map { key($0.line, $0.place) } + delivered.map { key($0.line, $0.place) })
            .filter { seen.insert($0).inserted }
        return keys.flatMap { key in
            let decided: [Decision?] = decided[key] ?? [nil]
            return decided.enumerated().map { index, decision in
                FollowedMeasure(
                    line: nil,
                    decision: decision,
                    delivered: index == 0 ? done[key] ?? [] : []
                )
            }
        }
    }
}

/// A line of the plan, or a measure of the group's own, with its decision and deliveries.
struct FollowedMeasure {
    let line: PlanLine?
    let decision: Decision?
    let delivered: [DeliveredMeasure]

    /// Minutes of all deliveries, complete or partial.
    var minutes: Int {
        delivered.filter { $0.done != .no }.reduce(0) { $0 + $1.time.length }
    }

    /// Completion: `yes` or `no` where all deliveries agree, else `partly`; nil without deliveries.
    var done: DeliveredMeasure.Completion? {
        let answers = Set(delivered.map(\.done))
        return answers.count > 1 ? .partly : answers.first
    }

    /// Whether anything was carried out whose effect can be estimated.
    ///
    /// Rejected and postponed measures do not count, even if someone was there.
    var isCarriedOut: Bool {
        decision?.verdict != .rejected && decision?.verdict != .postponed && minutes > 0
    }

    /// Place as written, for a measure of the group's own.
    var place: String? {
        line == nil ? [decision?.place, delivered.first?.place].firstWritten : nil
    }

    /// Area where it was carried out: of a delivery, else of the decision, else of the line.
    func area(_ placeToArea: [String: AreaID]) -> AreaID? {
        let places = delivered.filter { $0.done != .no }.map(\.place) + [decision?.place ?? ""]
        return places.lazy.compactMap { placeToArea[$0] }.first ?? line?.area
    }
}

extension [String?] {
    fileprivate var firstWritten: String? {
        lazy.compactMap { $0 }.first { !$0.isEmpty }
    }
}
