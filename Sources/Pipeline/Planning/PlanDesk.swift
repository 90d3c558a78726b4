public import Domain
import Planning
import Store
import Toolkit

/// `est plan`: a published plan, and what it would be if something were otherwise.
///
/// Nothing is written.
public struct PlanDesk {
    private let workspace: Workspace
    private let asOf: Day?
    private let wanted: String?

    /// A desk for the plan of a period's lägesbild, by the period's name; the latest where none is named.
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

    /// The plan beside the one that would be made if the wishes were so.
    ///
    /// Made anew from what is known now, so that both rest on the same. Throws what `published` throws, `PlanWishError`
    /// where a wish means nothing here, and `PlanningError`.
    public func compare(_ wishes: [PlanWish]) throws -> (plan: StoredPlan, found: PlanComparison) {
        let settings = try Settings(workspace)
        return try workspace.copiedStore().read { transaction in
            let plan = try published(settings, transaction)
            let stage = PlanStage(settings: settings, transaction: transaction)
            let picture = try SituationStage(settings: settings, transaction: transaction)
                .picture(of: plan.period, forecastFor: stage.days(after: plan.period))
            let problem = try stage.problem(from: picture)
            let reading = PlanWishReading(problem: problem)
            let changes = try wishes.map(reading.change)
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
