import Domain

/// What becomes of incidents that were known before a run.
struct IncidentHistory {
    /// Reports that came, were changed, were withdrawn or were answered about.
    let asked: Set<ReportID>

    /// Whether they were placed anew since the map has changed.
    let isNewMap: Bool

    /// Answers that are new.
    let fresh: [LinkAnswer]

    /// The incident of each report as far as it is known.
    private(set) var latest: [ReportID: IncidentID] = [:]
    private var before: [ReportID: IncidentID] = [:]
    private var after: [ReportID: IncidentID] = [:]
    /// First day of the period that each incident belonged to before.
    private var periods: [IncidentID: Day] = [:]

    init(asked: Set<ReportID>, isNewMap: Bool, fresh: [LinkAnswer]) {
        self.asked = asked
        self.isNewMap = isNewMap
        self.fresh = fresh
    }

    /// Notes the incidents of some reports before they are linked; what is noted already stays.
    mutating func note(
        before names: [ReportID: IncidentID],
        period: (IncidentID) throws -> Day?
    ) rethrows {
        for (report, incident) in names where latest[report] == nil {
            before[report] = incident
            latest[report] = incident
            if periods[incident] == nil { periods[incident] = try period(incident) }
        }
    }

    /// Notes the incidents of some reports once they are linked.
    mutating func note(after names: [ReportID: IncidentID]) {
        after.merge(names) { $1 }
        latest.merge(names) { $1 }
    }

    /// Each pair of incidents between which reports moved, in order; once for the period of each.
    func changes(period: (IncidentID) throws -> Day?) rethrows -> [IncidentChange] {
        var moves: [[IncidentID]: Set<ReportID>] = [:]
        for (report, target) in after {
            guard let source = before[report], source != target else { continue }
            moves[[source, target], default: []].insert(report)
        }
        let (known, current) = (Set(before.values), Set(after.values))
        let membersOf = Dictionary(grouping: after.keys) { after[$0] ?? $0 }
        return try moves.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap {
            move,
            moved in
            let (source, target) = (move[0], move[1])
            let remains: IncidentChange.Kind = known.contains(target) ? .moved : .split
            let cause = cause(of: move, moved: moved, members: membersOf)
            let days = Set([try period(target), periods[source]].compactMap(\.self))
            return days.sorted().map { day in
                IncidentChange(
                    current.contains(source) ? remains : .merged,
                    from: source,
                    to: target,
                    period: day,
                    cause: cause
                )
            }
        }
    }

    /// The map, else the answer that says most of what moved, the newest of equal ones, else the
    /// report that is new in either incident, the target's first.
    private func cause(
        of move: [IncidentID],
        moved: Set<ReportID>,
        members: [IncidentID: [ReportID]]
    ) -> IncidentChange.Cause {
        if isNewMap { return .map }
        let reports = move.reversed().flatMap { (members[$0] ?? []).sorted() }
        let present = Set(reports)
        func weight(_ answer: LinkAnswer) -> Int {
            let ends = [answer.first, answer.second]
            return 2 * ends.count(where: present.contains) + ends.count(where: moved.contains)
        }
        if let answer = fresh.reversed().max(by: { weight($0) < weight($1) }), weight(answer) > 0 {
            return .answer(answer.source)
        }
        let news = reports.first { before[$0] == nil } ?? reports.first(where: asked.contains)
        if let news { return .report(news) }
        let isLessened = asked.contains { report in
            after[report] == nil && before[report].map(move.contains) == true
        }
        return isLessened ? .withdrawal : .neighbours
    }
}
