public import Domain

extension Planner {
    /// The plan of a problem beside the one that would be made if something were otherwise.
    ///
    /// The other plan follows the first where it may, and neither leaves anything to chance, so that what differs is
    /// owed to the changes; changes that change nothing give the same plan. Throws as `plan` does.
    public func compare(
        _ problem: PlanProblem,
        changing changes: [PlanChange]
    ) throws(PlanningError) -> PlanComparison {
        var settings = settings
        (settings.givesReasons, settings.drawnShare) = (false, 0)
        let before = try Planner(settings).plan(problem)
        var (other, rules) = (problem, settings)
        for change in changes { change.apply(to: &other, &rules) }
        let isSame = other == problem && rules == settings
        other.earlier = before.lines
        let after = isSame ? before : try Planner(rules).plan(other)
        // Who is silent is worth as much as before: only what is known of it is gone.
        var (truth, scale) = (problem, settings)
        for change in changes where !change.isSilence { change.apply(to: &truth, &scale) }
        let worths = LineWorth(truth.canonical, scale)
        return PlanComparison(
            before: before,
            after: after,
            worth: (worths.worth(of: before.lines), worths.worth(of: after.lines)),
            slack: before.quality.lack + after.quality.lack,
            silent: changes.compactMap { change in
                guard case .silent(let area) = change else { return nil }
                return PlanComparison.SilentArea(
                    area: area,
                    need: worths.need(of: area),
                    before: worths.answered(by: before.lines, in: area),
                    after: worths.answered(by: after.lines, in: area)
                )
            }
        )
    }
}

extension PlanQuality {
    /// What the plan may lack to the best possible, in weighted incidents.
    fileprivate var lack: Double {
        max(0, bound - value)
    }
}

/// One thing thought to be otherwise than it is (decision 0033).
public enum PlanChange: Sendable {
    /// Shifts beside those that are set.
    case added([RosterEntry])

    /// A team of a function areaVisits at home.
    case withoutTeam(String, of: ResourceID)

    /// Nobody is heard from an area: nothing is known or expected there.
    case silent(AreaID)

    /// A category's weight.
    case weight(CategoryID, Double)

    /// A rule that holds no more.
    case without(RuleRelaxation)
}

extension PlanChange {
    /// Makes the change in a problem and its settings.
    func apply(to problem: inout PlanProblem, _ settings: inout PlanSettings) {
        switch self {
        case .added(let entries):
            problem.roster += entries
        case .withoutTeam(let team, let resource):
            problem.roster.removeAll { $0.team == team && $0.resource == resource }
        case .silent(let area):
            problem.forecast.removeAll { $0.area == area }
            problem.incidents.removeAll { $0.placement.area == area }
        case .weight(let category, let weight):
            for index in problem.categories.indices where problem.categories[index].id == category {
                problem.categories[index].weight = weight
            }
        case .without(let rule):
            rule.apply(to: &problem, &settings)
        }
    }

    /// Whether it changes what is known, and not what is so.
    var isSilence: Bool {
        if case .silent = self { true } else { false }
    }
}
