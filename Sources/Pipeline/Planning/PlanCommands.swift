public import Domain
import Planning
import Store
import Toolkit

/// Commands of `est plan`: a published plan, and the plan that a change would give.
///
/// Writes nothing.
public struct PlanCommands {
    private let workspace: Workspace
    private let asOf: Day?
    private let wanted: String?

    /// Commands for the plan of a period's lägesbild, by the period's name; the latest where none is named.
    public init(_ workspace: Workspace, asOf: Day? = nil, period: String? = nil) {
        self.workspace = workspace
        self.asOf = asOf
        wanted = period
    }

    /// The plan as it was published.
    ///
    /// Throws what `Overview` throws, and `RunError.noPlan` where none is.
    public func published() throws -> StoredPlan {
        let settings = try Settings(workspace)
        return try workspace.copiedStore().read { try published(settings, $0) }
    }

    /// The published plan's days planned twice from what is known now: as things are, and with the changes.
    ///
    /// Throws what `published` throws, `WhatIfRequestError` where a request names nothing known, and `PlanningError`.
    public func compare(
        _ requests: [WhatIfRequest]
    ) throws -> (plan: StoredPlan, found: PlanComparison) {
        let settings = try Settings(workspace)
        return try workspace.copiedStore().read { transaction in
            let plan = try published(settings, transaction)
            let stage = PlanStage(settings: settings, transaction: transaction)
            let picture = try SituationStage(settings: settings, transaction: transaction)
                .picture(of: plan.period, forecastFor: stage.days(after: plan.period))
            let problem = try stage.problem(from: picture)
            let changes = try requests.map(WhatIfParser(problem: problem).change)
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

/// A plan as it was published, with the names of areas, categories and functions.
public struct StoredPlan: Sendable {
    /// Period of its lägesbild.
    public let period: Period

    /// Days that it covers.
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
