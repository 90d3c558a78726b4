public import Domain

/// One thing thought to be otherwise than it is (decision 0033).
public enum PlanChange: Sendable {
    /// Shifts beside those that are set.
    case added([RosterEntry])

    /// A team of a function stays at home.
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
