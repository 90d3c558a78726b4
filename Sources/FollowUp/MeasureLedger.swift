import Domain

/// Joins lines, decisions and delivered measures: nothing that was decided or done is left out.
struct MeasureLedger {
    /// The lines in the plan's order, then measures of the group's own as they were decided, then
    /// as they were delivered.
    let measures: [Measure]

    init(_ input: FollowUpInput) {
        let known = Set(input.lines.map(\.id))
        func isOwn(_ line: PlanLineID?) -> Bool { line.map { !known.contains($0) } ?? true }
        let decisions = Dictionary(grouping: input.decisions) { $0.line ?? "" }
        let delivered = Dictionary(grouping: input.delivered) { $0.line ?? "" }
        let planned = input.lines.map {
            Measure(
                line: $0,
                decision: decisions[$0.id]?.last,
                delivered: delivered[$0.id] ?? []
            )
        }
        measures =
            planned
            + MeasureLedger.ownMeasures(
                decisions: input.decisions.filter { isOwn($0.line) },
                delivered: input.delivered.filter { isOwn($0.line) },
                placeToArea: input.placeToArea
            )
    }

    private static func ownMeasures(
        decisions: [Decision],
        delivered: [DeliveredMeasure],
        placeToArea: [String: AreaID]
    ) -> [Measure] {
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
                Measure(
                    line: nil,
                    decision: decision,
                    delivered: index == 0 ? done[key] ?? [] : []
                )
            }
        }
    }
}
