public import Domain

extension Planner {
    /// Compares the plan of a problem with the plan under some changes.
    ///
    /// The other plan keeps as much of the first as stability allows, and neither has a random draw, so that differences are due to
    /// the changes; changes without effect give the same plan. Throws as `plan` does.
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
        // A silent area keeps its need: only knowledge of it is removed.
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
    /// Gap to the bound, in weighted incidents.
    fileprivate var lack: Double {
        max(0, bound - value)
    }
}

/// A change of a problem, for comparison (decision 0033).
public enum PlanChange: Sendable {
    /// Shifts in addition to those on the roster.
    case added([RosterEntry])

    /// A team of a function without its shifts.
    case withoutTeam(String, of: ResourceID)

    /// An area without reports: nothing is known or expected there.
    case silent(AreaID)

    /// Another weight of a category.
    case weight(CategoryID, Double)

    /// A rule removed.
    case without(RuleRelaxation)
}

extension PlanChange {
    /// Applies the change to a problem and its settings.
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

    /// Whether it changes only what is known, not what is true.
    var isSilence: Bool {
        if case .silent = self { true } else { false }
    }
}
