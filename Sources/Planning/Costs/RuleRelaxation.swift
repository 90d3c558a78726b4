import Domain

/// A rule removed from a problem, to see what it costs (decision 0033).
public struct RuleRelaxation: Sendable {
    /// Short name, as `est plan --without-rule` has it; a rule of one function ends with its id.
    public let name: String

    private let change: @Sendable (inout PlanProblem, inout PlanSettings) -> Void

    /// Removes the rule; what else the problem and the settings say stays.
    public func apply(to problem: inout PlanProblem, _ settings: inout PlanSettings) {
        change(&problem, &settings)
    }

    /// Every rule of a problem that can be removed, by name.
    public static func all(in problem: PlanProblem) -> [RuleRelaxation] {
        let functions = problem.resources.filter { !$0.requestOnly }.map(\.id)
        let all = RuleDescriptor.all.flatMap { rule -> [RuleRelaxation] in
            guard let relaxation = rule.relaxation else { return [] }
            let scopes = rule.bindsFunctions ? functions.map(Optional.some) : [nil]
            return scopes.map { RuleRelaxation(relaxation, .init(resource: $0)) }
        }
        return Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
            .sorted { $0.key < $1.key }.map(\.value)
    }
}

extension RuleRelaxation {
    /// The rule in the very case where it binds; nil where it can't be removed.
    init?(_ rule: PlanningRule) {
        guard let relaxation = RuleDescriptor.table[rule.id]?.relaxation else { return nil }
        self.init(relaxation, .init(resource: rule.resource, shift: rule.shift))
    }

    /// The rules of work and rest in some cases: shifts that they have shortened or removed are as they stand on the roster,
    /// new ones last.
    init(restoring faults: [RosterFault]) {
        self.init(name: "bemanning") { problem, _ in
            for fault in faults {
                var planned = fault.entry
                planned.time = fault.planned ?? planned.time
                let index = fault.planned == nil ? nil : problem.roster.firstIndex(of: planned)
                if let index {
                    problem.roster[index] = fault.entry
                } else {
                    problem.roster.append(fault.entry)
                }
            }
        }
    }

    private init(_ relaxation: RuleDescriptor.Relaxation, _ scope: RuleDescriptor.Scope) {
        self.init(name: relaxation.name + (scope.resource.map { ":\($0)" } ?? "")) {
            relaxation.apply(&$0, &$1, scope)
        }
    }
}
