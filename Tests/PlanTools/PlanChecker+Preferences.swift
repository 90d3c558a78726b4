import Domain
import Planning

/// Unmet preferences are listed, no more and no less; and the random draw is fair.
extension PlanChecker {
    /// Preferences that are unmet and not listed, or listed and not unmet.
    func preferenceFaults(_ plan: DeploymentPlan) -> [String] {
        let visits = plan.lines.filter { $0.roster != nil }
        let checks = [
            (UnmetPreference.Preference.rosterForEveryFunction, missingRosters),
            (.placeForEveryWalk, idle(.bookedWalk, visits)),
            (.placeForEveryRound, idle(.contractedRound, visits)),
            (.visitToEveryArea, unreached(visits)),
            (.presenceAtEvents, missedEvents(visits)),
        ]
        let unmet = Dictionary(grouping: plan.unmetPreferences, by: \.preference)
        return checks.filter { preference, times in
            times != (unmet[preference] ?? []).reduce(0) { $0 + $1.times }
        }
        .map { "preference: \($0.0)" }
            + (plan.unmetPreferences.allSatisfy { $0.times > 0 } ? [] : ["times"])
            + agreementFaults(plan)
    }

    /// Whether a shift begins in the days of the plan, whose last night ends at 06.
    func isPlanned(_ entry: RosterEntry) -> Bool {
        let first = problem.period.first.number * 1440 + 360
        return (first..<first + problem.period.length * 1440).contains(entry.time.start.minutes)
    }

    private var missingRosters: Int {
        problem.resources.count { resource in
            !resource.requestOnly
                && !problem.roster.contains { $0.resource == resource.id && isPlanned($0) }
        }
    }

    private func idle(_ kind: RosterEntry.Kind, _ visits: [PlanLine]) -> Int {
        let requests = Set(problem.resources.filter(\.requestOnly).map(\.id))
        return problem.roster.count { entry in
            entry.kind == kind && isPlanned(entry) && !requests.contains(entry.resource)
                && !visits.contains { self.entry($0) == entry }
        }
    }

    private func unreached(_ visits: [PlanLine]) -> Int {
        guard settings.keepsFloor || !visits.isEmpty else { return history.count }
        return history.subtracting(visits.map(\.area)).count
    }

    private var history: Set<AreaID> {
        Set(problem.incidents.compactMap(\.placement.area))
            .union(problem.forecast.filter { $0.incidents > 0 }.map(\.area))
            .intersection(problem.areas.map(\.id))
    }

    private func missedEvents(_ visits: [PlanLine]) -> Int {
        problem.calendar.count { event in
            guard
                let area = problem.areas.sorted(by: { $0.id < $1.id })
                    .first(where: { $0.id == event.area || $0.name == event.area }),
                event.last >= problem.period.first, event.first <= problem.period.last
            else { return false }
            return !visits.contains {
                let day = cell($0.time.start).day
                return $0.area == area.id && event.first <= day && day <= event.last
            }
        }
    }

    private func agreementFaults(_ plan: DeploymentPlan) -> [String] {
        let departing = problem.resources.filter { $0.rest?.departsFromLaw ?? false }
        let isListed = Set(plan.agreements.map(\.resource)) == Set(departing.map(\.id))
        let isNamed = plan.agreements.allSatisfy { agreement in
            departing.contains {
                $0.id == agreement.resource && $0.rest?.agreement == agreement.agreement
            }
        }
        return isListed && isNamed ? [] : ["agreements"]
    }

    // MARK: Chance

    /// Pairs of the draw that the lines do not show.
    func drawFaults(_ plan: DeploymentPlan) -> [String] {
        guard let draw = plan.draw else {
            return plan.lines.contains(where: \.isDrawn) ? ["drawn without a draw"] : []
        }
        let visits = plan.lines.filter { $0.roster != nil }
        let lines = Dictionary(visits.map { ($0.id, $0) }) { first, _ in first }
        let pairs = draw.pairs.flatMap { pair -> [String] in
            guard let line = lines[pair.line] else { return ["\(pair.line): drawn, and no line"] }
            let checks = [
                ("drawn area", line.area == pair.drawn && line.isDrawn),
                ("drawn time", cell(line.time.start) == (pair.day, pair.part)),
                ("control is another area", pair.control != pair.drawn),
                (
                    "control unvisited",
                    !visits.contains {
                        $0.area == pair.control && cell($0.time.start) == (pair.day, pair.part)
                    }
                ),
            ]
            return checks.filter { !$0.1 }.map { "\(pair.line): \($0.0)" }
        }
        return pairs + shareFaults(draw, visits)
    }

    private func shareFaults(_ draw: ReserveDraw, _ visits: [PlanLine]) -> [String] {
        let drawn = visits.filter(\.isDrawn)
        let all = visits.reduce(0) { $0 + $1.visits }
        let visits = drawn.reduce(0) { $0 + $1.visits }
        let checks = [
            ("every drawn line has its pair", Set(drawn.map(\.id)) == Set(draw.pairs.map(\.line))),
            (
                "drawn share",
                Double(visits) <= 0.1 * Double(all) + Double(settings.visitsPerTeam)
            ),
        ]
        return checks.filter { !$0.1 }.map(\.0)
    }
}
