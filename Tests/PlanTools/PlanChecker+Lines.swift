import Domain
import Planning

/// Rules of single lines.
extension PlanChecker {
    func faults(in line: PlanLine) -> [String] {
        guard let resource = resource(line) else { return ["\(line.id): unknown function"] }
        guard line.roster != nil else {
            let isRequest = resource.requestOnly && line.team.isEmpty
            return isRequest ? [] : ["\(line.id): no roster, and no request"]
        }
        guard let entry = entry(line) else { return ["\(line.id): no such shift"] }
        return checks(line, entry, resource).filter { !$0.holds }.map { "\(line.id): \($0.rule)" }
    }

    func checks(
        _ line: PlanLine,
        _ entry: RosterEntry,
        _ resource: ResourceKind
    ) -> [(rule: String, holds: Bool)] {
        let halfHours = max(1, (resource.visitMinutes + 29) / 30)
        let ends = [line.time.start, line.time.end.adding(minutes: -1)].map(cell)
        let need = needs(at: line)
        let violent = need.filter { $0.category.violence }.reduce(0) { $0 + $1.need }
        let never = need.filter { resource.excludedCategories.contains($0.category.id) }
            .reduce(0) { $0 + $1.need }
        let total = need.reduce(0) { $0 + $1.need }
        return [
            ("crew", entry.people >= resource.minimumCrew),
            ("request only", !resource.requestOnly),
            ("bound", entry.boundTo.isEmpty || entry.boundTo.contains(line.area)),
            (
                "allowed",
                resource.allowedAreas.isEmpty || resource.allowedAreas.contains(line.area)
            ),
            ("permit", !resource.needsPermit || isPermitted(line, resource.permits)),
            ("violence", !resource.avoidsViolence || violent <= total / 2 + 1e-9),
            ("never", never <= total / 2 + 1e-9),
            ("length", line.time.length == line.visits * halfHours * 30),
            ("within", entry.time.overlap(line.time) == line.time.length),
            ("one part of day", ends[0] == ends[1]),
            ("covered", problem.period.contains(ends[0].day)),
            ("need", abs(line.need - total) < 1e-9),
            ("benefit", (0...1).contains(line.benefit)),
            ("evidence", hasEvidence(line)),
            ("alternative", line.alternative.map { $0.area != line.area } ?? true),
            ("alternative's worth", line.alternative.map { $0.worth >= 0 } ?? true),
            ("follow-up", line.followUp == problem.period.last),
        ]
    }

    func isPermitted(_ line: PlanLine, _ permits: [Permit]) -> Bool {
        (line.time.start.minutes..<line.time.end.minutes).allSatisfy { minute in
            permits.contains { permit in
                guard permit.areas.contains(line.area) else { return false }
                return (0...1).contains { nights in
                    let day = Day(number: minute / 1440 - nights)
                    return permit.first <= day && day <= permit.last
                        && permit.weekdays.contains(day.weekday)
                        && permit.minutes.contains(minute - day.number * 1440)
                }
            }
        }
    }

    func hasEvidence(_ line: PlanLine) -> Bool {
        let part = WeekSlot(line.time.start).part
        let weighing = problem.incidents.filter { incident in
            let isSame = incident.category != nil && incident.category == line.category
            return incident.placement.area == line.area && (isSame || happened(incident, in: part))
        }
        return Set(line.evidence).isSubset(of: weighing.map(\.id))
            && line.evidence.count == min(10, weighing.count)
    }

    func happened(_ incident: Incident, in part: PartOfDay) -> Bool {
        let minutes = incident.time.start.minutes..<incident.time.end.minutes
        return ![.day, .week, .period].contains(incident.time.precision)
            && minutes.contains { WeekSlot(LocalTime(minutes: $0)).part == part }
    }
}
