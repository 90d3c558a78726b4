import Domain

/// A rule thought away, to see what it costs (decision 0033).
public struct Lifting: Sendable {
    /// Short name, as `est plan --without-rule` has it; a rule of one function ends with its id.
    public let name: String

    /// What the rule is called on the page.
    let label: String
    private let change: @Sendable (inout PlanProblem, inout PlanSettings) -> Void

    init(
        _ name: String,
        _ label: String,
        _ change: @escaping @Sendable (inout PlanProblem, inout PlanSettings) -> Void
    ) {
        self.name = name
        self.label = label
        self.change = change
    }

    /// Takes the rule away; what else the problem and the settings say stays.
    public func lift(_ problem: inout PlanProblem, _ settings: inout PlanSettings) {
        change(&problem, &settings)
    }

    /// Every rule of a problem that can be thought away, by name.
    public static func all(in problem: PlanProblem) -> [Lifting] {
        let scheduled = problem.resources.filter { !$0.requestOnly }
        let own = scheduled.flatMap { resource -> [Lifting] in
            [
                .crew(of: resource), .places(of: resource), .permit(of: resource),
                .violence(of: resource), .never(of: resource), .rest(of: resource),
            ]
        }
        return (own + [.visitsPerArea, .visitsPerTeam, .areasPerShift, .promise, .floor])
            .sorted { $0.name < $1.name }
    }
}
