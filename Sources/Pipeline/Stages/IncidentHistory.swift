import Domain

/// Record of how known incidents change during a run.
struct IncidentHistory {
    /// Reports that are new, changed, withdrawn or the subject of an answer.
    let asked: Set<ReportID>

    /// Whether the reports were placed again because the map changed.
    let isNewMap: Bool

    /// Answers given since the last run.
    let fresh: [LinkAnswer]

    /// Incident of each report, as currently known.
    private(set) var latest: [ReportID: IncidentID] = [:]
    private var before: [ReportID: IncidentID] = [:]
    private var after: [ReportID: IncidentID] = [:]
    /// First day of the period that each incident belonged to before the run.
    private var periods: [IncidentID: Day] = [:]

    init(asked: Set<ReportID>, isNewMap: Bool, fresh: [LinkAnswer]) {
        self.asked = asked
        self.isNewMap = isNewMap
        self.fresh = fresh
    }

    /// Records the incidents of some reports before linking; existing records are kept.
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

    /// Records the incidents of some reports after linking.
    mutating func note(after names: [ReportID: IncidentID]) {
        after.merge(names) { $1 }
        latest.merge(names) { $1 }
    }

    /// Returns a change for each pair of incidents between which reports moved, in order.
    ///
    /// A pair whose incidents are in different periods gives one change for each period.
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

    /// Returns the most likely cause of a move.
    ///
    /// A new map comes first, then the answer about most reports of the two incidents (moved ones weigh
    /// more, the newest of equal answers wins), then a new or changed report, the target's first, then a
    /// withdrawal. What remains is due to neighbouring reports.
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
