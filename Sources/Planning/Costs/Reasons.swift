import Domain

/// What a plan tells of why it is as it is: costs of rules, one more team, other weights (decision 0033).
struct Reasons {
    private let standpoint: Standpoint
    private let evidence: EvidenceTable
    private let costs: [RuleCost]

    /// Labels of the rules that bind, dearest first.
    let binding: [String]

    init(
        _ problem: PlanProblem,
        _ settings: PlanSettings,
        _ search: VisitSearch,
        _ evidence: EvidenceTable,
        faults: [RosterFault]
    ) {
        standpoint = Standpoint(problem, settings, search, faults: faults)
        self.evidence = evidence
        let rules = RuleCosts(standpoint, evidence)
        costs = rules.costs()
        binding = rules.binding(costs)
    }

    /// Writes them into the plan.
    func tell(_ plan: inout DeploymentPlan) {
        plan.ruleCosts = costs
        plan.teamGains = TeamGains(standpoint).gains()
        plan.weightChanges = WeightChanges(standpoint, evidence, lines: plan.lines).changes()
    }
}
