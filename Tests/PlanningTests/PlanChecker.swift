import Domain
import Planning

/// Verifies every rule on a plan, minute by minute, and shares no code with the planner.
struct PlanChecker {
    let problem: PlanProblem
    var settings = PlanSettings.standard

    /// The rules that a plan breaks, in words; empty where it keeps them all.
    func faults(in plan: DeploymentPlan) -> [String] {
        plan.lines.flatMap(faults(in:)) + shiftFaults(plan) + areaFaults(plan) + planFaults(plan)
    }

    /// Worth of a plan reckoned from its lines alone.
    func worth(of plan: DeploymentPlan) -> Double {
        let cells = Dictionary(grouping: plan.lines.filter { $0.roster != nil }, by: cellKey)
        let answered = cells.values.reduce(0.0) { sum, lines in
            let need = needs(at: lines[0])
            let total = need.reduce(0) { $0 + $1.need }
            let dose = lines.reduce(0.0) { dose, line in
                guard total > 0, let resource = resource(line) else { return dose }
                let fitted = need.reduce(0.0) { $0 + $1.need * fit(resource, $1.category) }
                return dose + Double(line.visits) * fitted / total
            }
            return sum + total * share(dose)
        }
        let history = Set(problem.incidents.compactMap(\.placement.area))
            .union(problem.forecast.filter { $0.incidents > 0 }.map(\.area))
        let reached = Set(plan.lines.filter { $0.roster != nil }.map(\.area))
        return answered + Double(history.intersection(reached).count) * settings.floorWorth
    }

    // MARK: Lines

    private func faults(in line: PlanLine) -> [String] {
        guard let resource = resource(line) else { return ["\(line.id): unknown function"] }
        guard line.roster != nil else {
            let isRequest = resource.requestOnly && line.team.isEmpty
            return isRequest ? [] : ["\(line.id): no roster, and no request"]
        }
        guard let entry = entry(line) else { return ["\(line.id): no such shift"] }
        return checks(line, entry, resource).filter { !$0.holds }.map { "\(line.id): \($0.rule)" }
    }

    private func checks(
        _ line: PlanLine,
        _ entry: RosterEntry,
        _ resource: ResourceKind
    ) -> [(rule: String, holds: Bool)] {
        let halfHours = max(1, (resource.visitMinutes + 29) / 30)
        let ends = [line.time.start, line.time.end.adding(minutes: -1)].map(cell)
        let need = needs(at: line)
        let violent = need.filter { $0.category.violence }.reduce(0) { $0 + $1.need }
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
            ("length", line.time.length == line.visits * halfHours * 30),
            ("within", entry.time.overlap(line.time) == line.time.length),
            ("one part of day", ends[0] == ends[1]),
            ("covered", problem.period.contains(ends[0].day)),
            ("need", abs(line.need - total) < 1e-9),
            ("benefit", (0...1).contains(line.benefit)),
            ("evidence", hasEvidence(line)),
            ("alternative", line.alternative.map { $0.area != line.area } ?? true),
            ("loss", line.alternative.map { (0...1).contains($0.loss) } ?? true),
            ("follow-up", line.followUp == problem.period.last),
        ]
    }

    private func isPermitted(_ line: PlanLine, _ permits: [Permit]) -> Bool {
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

    private func hasEvidence(_ line: PlanLine) -> Bool {
        let part = WeekSlot(line.time.start).part
        let weighing = problem.incidents.filter { incident in
            let isSame = incident.category != nil && incident.category == line.category
            return incident.placement.area == line.area && (isSame || happened(incident, in: part))
        }
        return Set(line.evidence).isSubset(of: weighing.map(\.id))
            && line.evidence.count == min(10, weighing.count)
    }

    private func happened(_ incident: Incident, in part: PartOfDay) -> Bool {
        let minutes = incident.time.start.minutes..<incident.time.end.minutes
        return ![.day, .week, .period].contains(incident.time.precision)
            && minutes.contains { WeekSlot(LocalTime(minutes: $0)).part == part }
    }

    // MARK: Shifts, areas and the whole

    private func shiftFaults(_ plan: DeploymentPlan) -> [String] {
        problem.roster.flatMap { shift in
            let lines = plan.lines.filter { $0.roster != nil && $0.team == shift.team }
            let byArea = Dictionary(grouping: lines, by: \.area)
            var faults: [String] = []
            if byArea.count > settings.areasPerShift { faults.append("\(shift.team): places") }
            for (area, lines) in byArea
            where lines.reduce(0, { $0 + $1.visits }) > settings.visitsPerTeam {
                faults.append("\(shift.team): visits to \(area)")
            }
            for (index, line) in lines.enumerated()
            where lines[..<index].contains(where: { $0.time.overlap(line.time) > 0 }) {
                faults.append("\(shift.team): in two places")
            }
            return faults
        }
    }

    private func areaFaults(_ plan: DeploymentPlan) -> [String] {
        Dictionary(grouping: plan.lines.filter { $0.roster != nil }, by: cellKey)
            .filter { $0.value.reduce(0) { $0 + $1.visits } > settings.visitsPerArea }
            .map { "\($0.key): visits" }
    }

    private func planFaults(_ plan: DeploymentPlan) -> [String] {
        let worths = plan.lines.map { $0.need * $0.benefit }
        let ranked = zip(worths, worths.dropFirst()).allSatisfy { $0 >= $1 }
        let visited = Set(plan.lines.filter { $0.roster != nil }.map { "\($0.area) \(slot($0))" })
        let checks = [
            ("names", Set(plan.lines.map(\.id)).count == plan.lines.count),
            ("order", ranked),
            ("bound", plan.quality.value <= plan.quality.bound + 1e-9),
            ("worth", abs(worth(of: plan) - plan.quality.value) < 1e-6),
            ("unmet", plan.unmet.allSatisfy { !visited.contains("\($0.area) \($0.slot.index)") }),
            ("unmet count", plan.unmet.count <= 10),
        ]
        return checks.filter { !$0.1 }.map(\.0)
    }

    // MARK: What follows from the problem

    private struct CellKey: Hashable {
        let area: AreaID
        let day: Day
        let part: PartOfDay
    }

    private func cell(_ time: LocalTime) -> (day: Day, part: PartOfDay) {
        let hour = time.minuteOfDay / 60
        switch hour {
        case 0..<6: return (time.day.adding(-1), .night)
        case 6..<12: return (time.day, .morning)
        case 12..<17: return (time.day, .afternoon)
        case 17..<21: return (time.day, .evening)
        default: return (time.day, .night)
        }
    }

    private func cellKey(_ line: PlanLine) -> CellKey {
        let (day, part) = cell(line.time.start)
        return CellKey(area: line.area, day: day, part: part)
    }

    private func slot(_ line: PlanLine) -> Int {
        let (day, part) = cell(line.time.start)
        return WeekSlot(weekday: day.weekday, part: part).index
    }

    private func needs(at line: PlanLine) -> [(category: Domain.Category, need: Double)] {
        let (day, part) = cell(line.time.start)
        let alike = (0..<problem.period.length).map(problem.period.first.adding)
            .filter { $0.weekday == day.weekday }
        let weights = alike.map { hasEvent($0, line.area) ? settings.eventWeight : 1 }
        let own = hasEvent(day, line.area) ? settings.eventWeight : 1
        return problem.categories.map { category in
            let incidents = problem.forecast.filter {
                $0.area == line.area && $0.category == category.id
                    && $0.slot == WeekSlot(weekday: day.weekday, part: part)
            }.reduce(0) { $0 + $1.incidents }
            return (category, incidents * category.weight * own / weights.reduce(0, +))
        }
    }

    private func hasEvent(_ day: Day, _ area: AreaID) -> Bool {
        problem.calendar.contains {
            $0.first <= day && day <= $0.last && ($0.area ?? area) == area
        }
    }

    private func fit(_ resource: ResourceKind, _ category: Domain.Category) -> Double {
        if resource.avoidsViolence && category.violence { return 0 }
        return resource.fit[category.id] ?? resource.usualFit
    }

    private func share(_ dose: Double) -> Double {
        var left = dose
        var sum = 0.0
        for gain in settings.gains {
            sum += gain * min(1, max(0, left))
            left -= 1
        }
        return sum / settings.gains.reduce(0, +)
    }

    private func resource(_ line: PlanLine) -> ResourceKind? {
        problem.resources.first { $0.id == line.resource }
    }

    private func entry(_ line: PlanLine) -> RosterEntry? {
        problem.roster.first {
            $0.team == line.team && $0.resource == line.resource && $0.kind == line.roster
        }
    }
}
