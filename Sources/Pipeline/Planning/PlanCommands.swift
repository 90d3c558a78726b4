public import Domain
import Planning
import Store
import Toolkit

/// Commands of `est plan`: a published plan, and the plan that a change would give.
///
/// They write nothing.
public struct PlanCommands {
    private let workspace: Workspace
    private let asOf: Day?
    private let wanted: String?

    /// Creates commands for the plan of the named period's lägesbild, or the latest if `period` is nil.
    public init(_ workspace: Workspace, asOf: Day? = nil, period: String? = nil) {
        self.workspace = workspace
        self.asOf = asOf
        wanted = period
    }

    /// Returns the plan as it was published.
    ///
    /// Throws what `WorkspaceState` throws, and `RunError.noPlan` if there is none.
    public func published() throws -> StoredPlan {
        let settings = try Settings(workspace)
        return try workspace.copiedStore().read { try published(settings, $0) }
    }

    /// Plans the published plan's days twice from current data: without and with the requested changes.
    ///
    /// `team` is what an added team is called. Throws what `published` throws, `WhatIfRequestError` if a request has an unknown name, and `PlanningError`.
    public func compare(
        _ requests: [WhatIfRequest],
        namingTeams team: String
    ) throws -> (plan: StoredPlan, found: PlanComparison) {
        let settings = try Settings(workspace)
        return try workspace.copiedStore().read { transaction in
            let plan = try published(settings, transaction)
            let stage = PlanStage(settings: settings, transaction: transaction)
            let picture = try SituationStage(settings: settings, transaction: transaction)
                .picture(of: plan.period, forecastFor: stage.days(after: plan.period))
            let problem = try stage.problem(from: picture)
            let changes = try requests.map(WhatIfParser(problem: problem, newTeam: team).change)
            return (plan, try stage.planner.compare(problem, changing: changes))
        }
    }

    private func published(_ settings: Settings, _ transaction: Transaction) throws -> StoredPlan {
        let made = try transaction.pictures.newest()
        let known = wanted.map { id in made.filter { $0.period.id == id } } ?? made
        guard let picture = known.last else {
            throw RunError.noPlan(
                wanted,
                nearest: wanted.flatMap { Spelling.nearest(to: $0, among: made.map(\.period.id)) }
            )
        }
        let stage = PlanStage(settings: settings, transaction: transaction)
        return StoredPlan(
            period: picture.period,
            days: stage.days(after: picture.period),
            version: picture.version,
            lines: try transaction.plans.lines(of: picture.period),
            areas: settings.maps[picture.period].areas,
            categories: settings.configuration.categories,
            resources: settings.configuration.resources
        )
    }
}

/// Plan as it was published, with the areas, categories and functions that its ids refer to.
public struct StoredPlan: Sendable {
    /// Period of the lägesbild.
    public let period: Period

    /// Days that the plan covers.
    public let days: Period

    /// Version of the page.
    public let version: Int

    /// Lines, most important first.
    public let lines: [PlanLine]

    /// Areas of the period's map.
    public let areas: [Area]

    /// Categories of the configuration.
    public let categories: [Category]

    /// Functions of the configuration.
    public let resources: [ResourceKind]
}
