import Domain
import Linkage
import Store

/// Linking of new and changed reports with their neighbours in time; other history is left unchanged.
struct LinkStage {
    let linker: Linker
    let calendar: PeriodCalendar
    let transaction: Transaction
    let run: Int64
    let answers: AnswerStage.Result

    /// Whether the reports were placed again because the map changed.
    var isNewMap = false

    /// Links some reports again, together with those that staff have answered about.
    ///
    /// Withdrawn reports only leave their incidents. Changes to known incidents are stored.
    func link(_ touched: Set<ReportID>) throws {
        let asked = touched.union(answers.fresh.flatMap { [$0.first, $0.second] })
        guard !asked.isEmpty else { return }
        var changed = Set(asked.flatMap { answers.answers.companions(of: $0) }).union(asked)
        var history = IncidentHistory(asked: asked, isNewMap: isNewMap, fresh: answers.fresh)
        if try !transaction.incidents.isEmpty() {
            changed.formUnion(try transaction.incidents.companions(of: changed))
            let names = try transaction.incidents.ids(of: changed.sorted())
            try history.note(before: names, period: transaction.incidents.period(of:))
            try transaction.incidents.unlink(touched)
        }
        for window in try windows(around: changed) {
            try link(changed, within: window, &history)
        }
        for change in try history.changes(period: transaction.incidents.period(of:)) {
            try transaction.incidentChanges.add(change, run: run)
        }
    }

    /// Returns time windows in minutes around the changed reports, further apart than the comparison margin.
    private func windows(around changed: Set<ReportID>) throws -> [Range<Int>] {
        Self.joined(
            try transaction.reports.startMinutes(of: changed).map { $0..<$0 + 1 },
            within: 2 * margin
        )
    }

    /// Returns the ranges in order, merged where the gap between them is at most `gap` minutes.
    private static func joined(_ ranges: [Range<Int>], within gap: Int) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, range.lowerBound - last.upperBound <= gap {
                joined[joined.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }

    private var margin: Int { 2 * linker.reach }

    /// Links within the window, widened until no incident or unsure link of a changed report reaches its edge.
    ///
    /// Reports that answers or earlier incidents join to the changed ones are included too.
    private func link(
        _ changed: Set<ReportID>,
        within window: Range<Int>,
        _ history: inout IncidentHistory
    ) throws {
        var cores = [window]
        var margin = margin
        while true {
            let spans = Self.joined(
                cores.map { $0.lowerBound - margin..<$0.upperBound + margin },
                within: 0
            )
            let reports = try spans.flatMap {
                try transaction.reports.events(
                    from: LocalTime(minutes: $0.lowerBound),
                    until: LocalTime(minutes: $0.upperBound)
                )
            }
            let names = try names(of: reports).merging(history.latest) { $1 }
            let linking = linker.link(
                reports,
                known: names,
                taken: try taken(from: reports, names),
                answers: answers.answers
            )
            let affected = linking.closure(of: changed)
            let outside = try companions(of: affected, names, outside: reports)
            if !outside.isEmpty {
                cores += outside.map { $0..<$0 + 1 }
            } else if reachesEdge(affected, among: reports, of: spans),
                margin < window.count + 64 * linker.reach
            {
                margin *= 2
            } else {
                try history.note(
                    before: names.filter { affected.contains($0.key) },
                    period: transaction.incidents.period(of:)
                )
                history.note(after: linking.names(of: affected))
                return try write(linking, affected: affected)
            }
        }
    }

    private func names(of reports: [PlacedReport]) throws -> [ReportID: IncidentID] {
        guard try !transaction.incidents.isEmpty() else { return [:] }
        return try transaction.incidents.ids(of: reports.map(\.report.id))
    }

    /// Returns incident ids that new incidents of these reports would get but that are already in use.
    private func taken(
        from reports: [PlacedReport],
        _ names: [ReportID: IncidentID]
    ) throws -> Set<IncidentID> {
        let own = Set(names.values)
        return try Set(
            reports.lazy.map(\.report.id)
                .filter { try !own.contains($0) && transaction.incidents.period(of: $0) != nil }
        )
    }

    /// Returns start minutes of companions of the affected reports that are outside the window.
    ///
    /// Companions are joined to the affected reports by answers or by an earlier incident.
    private func companions(
        of affected: Set<ReportID>,
        _ names: [ReportID: IncidentID],
        outside reports: [PlacedReport]
    ) throws -> [Int] {
        let borne = Set(affected.compactMap { names[$0] })
        let companions = Set(affected.flatMap { answers.answers.companions(of: $0) })
            .union(names.lazy.filter { borne.contains($0.value) }.map(\.key))
        return try transaction.reports.startMinutes(
            of: companions.subtracting(reports.map(\.report.id))
        )
    }

    private func reachesEdge(
        _ affected: Set<ReportID>,
        among reports: [PlacedReport],
        of spans: [Range<Int>]
    ) -> Bool {
        reports.contains { placed in
            let start = placed.report.time.start.minutes
            return affected.contains(placed.report.id)
                && !spans.contains {
                    ($0.lowerBound + linker.reach..<$0.upperBound - linker.reach).contains(start)
                }
        }
    }

    private func write(_ linking: Linking, affected: Set<ReportID>) throws {
        if try !transaction.incidents.isEmpty() { try transaction.incidents.unlink(affected) }
        for incident in linking.incidents where affected.contains(incident.members[0].report) {
            try transaction.incidents.add(incident, period: calendar.period(of: incident.time))
        }
        for link in linking.links where affected.contains(link.first) {
            try transaction.incidents.add(link)
        }
    }
}

extension Linking {
    /// Returns the incident of each of the given reports.
    fileprivate func names(of reports: Set<ReportID>) -> [ReportID: IncidentID] {
        var names: [ReportID: IncidentID] = [:]
        for incident in incidents {
            for member in incident.members where reports.contains(member.report) {
                names[member.report] = incident.id
            }
        }
        return names
    }

    /// Returns all reports whose incidents are connected with those of the given reports.
    fileprivate func closure(of reports: Set<ReportID>) -> Set<ReportID> {
        var touched: Set<IncidentID> = []
        for incident in incidents
        where incident.members.contains(where: { reports.contains($0.report) }) {
            touched.insert(incident.id)
        }
        for neighbourhood in neighbourhoods where neighbourhood.contains(where: touched.contains) {
            touched.formUnion(neighbourhood)
        }
        return Set(
            incidents.lazy.filter { touched.contains($0.id) }.flatMap(\.members).map(\.report)
        )
    }
}
