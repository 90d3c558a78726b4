import Domain
import Linkage
import Store

/// Links new and changed reports with their neighbours in time, and leaves the rest of the history alone.
struct LinkStage {
    let linker: Linker
    let calendar: PeriodCalendar
    let transaction: Transaction

    /// Links some reports anew; those that were withdrawn only leave their incidents.
    func link(_ touched: Set<ReportID>) throws {
        guard !touched.isEmpty else { return }
        var changed = touched
        if try transaction.hasIncidents() {
            changed.formUnion(try transaction.companions(of: touched))
            try transaction.unlink(touched)
        }
        for window in try windows(around: changed) {
            try link(changed, within: window)
        }
    }

    /// Times that hold the changed reports, each apart from the next by more than reports are compared over.
    private func windows(around changed: Set<ReportID>) throws -> [Range<Int>] {
        let starts = try transaction.startMinutes(of: changed).sorted()
        var windows: [Range<Int>] = []
        for start in starts {
            if let last = windows.last, start - last.upperBound <= 2 * margin {
                windows[windows.count - 1] = last.lowerBound..<start + 1
            } else {
                windows.append(start..<start + 1)
            }
        }
        return windows
    }

    private var margin: Int { 2 * linker.reach }

    /// Widens the window until no incident or doubt of a changed report reaches its edge.
    private func link(_ changed: Set<ReportID>, within core: Range<Int>) throws {
        var margin = margin
        while true {
            let first = LocalTime(minutes: core.lowerBound - margin)
            let last = LocalTime(minutes: core.upperBound + margin)
            let reports = try transaction.events(from: first, until: last)
            let known =
                try transaction.hasIncidents()
                ? transaction.incidentIDs(of: reports.map(\.report.id)) : [:]
            let linking = linker.link(reports, known: known)
            let affected = linking.closure(of: changed)
            let safe = first.adding(minutes: linker.reach)..<last.adding(minutes: -linker.reach)
            let reachesEdge = reports.contains {
                affected.contains($0.report.id) && !safe.contains($0.report.time.start)
            }
            if reachesEdge, margin < core.count + 64 * linker.reach {
                margin *= 2
                continue
            }
            try write(linking, affected: affected)
            return
        }
    }

    private func write(_ linking: Linking, affected: Set<ReportID>) throws {
        if try transaction.hasIncidents() { try transaction.unlink(affected) }
        for incident in linking.incidents where affected.contains(incident.members[0].report) {
            try transaction.add(incident, period: calendar.period(of: incident.time))
        }
        for link in linking.links where affected.contains(link.first) {
            try transaction.add(link)
        }
    }
}

extension Linking {
    /// All reports that hang together with some through incidents or links.
    fileprivate func closure(of reports: Set<ReportID>) -> Set<ReportID> {
        var neighbours: [ReportID: [ReportID]] = [:]
        func join(_ first: ReportID, _ second: ReportID) {
            neighbours[first, default: []].append(second)
            neighbours[second, default: []].append(first)
        }
        var present: Set<ReportID> = []
        for incident in incidents {
            for member in incident.members {
                present.insert(member.report)
                join(incident.members[0].report, member.report)
            }
        }
        for link in links { join(link.first, link.second) }
        var closure = reports.intersection(present)
        var waiting = Array(closure)
        while let next = waiting.popLast() {
            for other in neighbours[next] ?? [] where closure.insert(other).inserted {
                waiting.append(other)
            }
        }
        return closure
    }
}
