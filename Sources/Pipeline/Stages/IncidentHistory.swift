import Domain

/// What became of incidents that were known before a run.
struct IncidentHistory {
    /// The incident of each report before, and now.
    let before: [ReportID: IncidentID]
    let after: [ReportID: IncidentID]

    /// Reports that came, were changed, were withdrawn or were answered about.
    let asked: Set<ReportID>

    /// Those of them that were placed anew since the map has changed.
    let replaced: Set<ReportID>

    /// Answers that are new.
    let fresh: [LinkAnswer]

    /// Each pair of incidents between which reports moved, in order.
    func changes(period: (IncidentID) throws -> Day?) rethrows -> [IncidentChange] {
        var moves: [[IncidentID]: [ReportID]] = [:]
        for (report, target) in after {
            guard let source = before[report], source != target else { continue }
            moves[[source, target], default: []].append(report)
        }
        let (known, current) = (Set(before.values), Set(after.values))
        let membersOf = Dictionary(grouping: after.keys) { after[$0] ?? $0 }
        return try moves.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap {
            move,
            reports in
            let (source, target) = (move[0], move[1])
            guard let day = try period(target) else { return nil }
            let kind: IncidentChange.Kind =
                if !current.contains(source) {
                    .merged
                } else {
                    known.contains(target) ? .moved : .split
                }
            let members = (membersOf[target] ?? []).sorted()
            let others = (membersOf[source] ?? []).sorted()
            let cause = cause(of: Set(reports), among: members + others)
            return IncidentChange(kind, from: source, to: target, period: day, cause: cause)
        }
    }

    /// The answer that says most of what moved, the newest of equal ones; else the report that is new, the one that names itself first.
    private func cause(of moved: Set<ReportID>, among members: [ReportID]) -> IncidentChange.Cause {
        let present = Set(members)
        func weight(_ answer: LinkAnswer) -> Int {
            let ends = [answer.first, answer.second]
            return 2 * ends.count(where: present.contains) + ends.count(where: moved.contains)
        }
        if let answer = fresh.reversed().max(by: { weight($0) < weight($1) }), weight(answer) > 0 {
            return .answer(answer.source)
        }
        let news = members.filter { before[$0] == nil } + members.filter(asked.contains)
        guard let report = news.first else { return .withdrawal }
        return replaced.contains(report) ? .map : .report(report)
    }
}
