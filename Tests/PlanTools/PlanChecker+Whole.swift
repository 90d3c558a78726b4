import Domain
import Planning

/// Rules of lines together: of a shift, of an area, of the plan.
extension PlanChecker {
    func shiftFaults(_ plan: DeploymentPlan) -> [String] {
        problem.roster.flatMap { shift in
            let lines = plan.lines.filter { $0.roster != nil && entry($0) == shift }
            let byArea = Dictionary(grouping: lines, by: \.area)
            // A line that two rows hold can be of either.
            let rows = problem.roster.count {
                ($0.team, $0.resource, $0.kind) == (shift.team, shift.resource, shift.kind)
                    && $0.time.overlap(shift.time) > 0
            }
            var faults: [String] = []
            if lines.count > settings.areasPerShift * rows {
                faults.append("\(shift.team): places")
            }
            for (area, lines) in byArea
            where lines.reduce(0, { $0 + $1.visits }) > settings.visitsPerTeam * rows {
                faults.append("\(shift.team): visits to \(area)")
            }
            return faults
        } + teamFaults(plan)
    }

    private func teamFaults(_ plan: DeploymentPlan) -> [String] {
        let lines = plan.lines.filter { $0.roster != nil && !$0.team.isEmpty }
        return Dictionary(grouping: lines) { "\($0.resource) \($0.team)" }.flatMap { team, lines in
            lines.indices
                .filter { index in
                    lines[..<index].contains { $0.time.overlap(lines[index].time) > 0 }
                }
                .map { _ in "\(team): in two places" }
        }
    }

    func areaFaults(_ plan: DeploymentPlan) -> [String] {
        Dictionary(grouping: plan.lines.filter { $0.roster != nil }, by: cellKey)
            .filter { $0.value.reduce(0) { $0 + $1.visits } > settings.visitsPerArea }
            .map { "\($0.key): visits" }
    }

    func planFaults(_ plan: DeploymentPlan) -> [String] {
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
}
