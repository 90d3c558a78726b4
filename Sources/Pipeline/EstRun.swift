import Domain
import Foundation
import Publishing
import Store

/// The main job: ingests every delivered file, and makes a lägesbild for every closed period without one.
public struct EstRun {
    let workspace: Workspace
    let progress: (RunProgress) -> Void
    private let options: RunOptions

    /// Creates a run in a workspace; nothing happens until `run`.
    public init(
        _ workspace: Workspace,
        options: RunOptions = RunOptions(),
        progress: @escaping (RunProgress) -> Void = { _ in }
    ) {
        self.workspace = workspace
        self.options = options
        self.progress = progress
    }

    /// Does the work and returns its summary.
    ///
    /// Throws `ConfigurationError`, `GeographyError`, `RunError`, `StoreError` or `PlanningError`. Ingestion is
    /// one transaction and each published period one rename: if the run is killed at any point, the last
    /// lägesbild is intact, and the next run finishes the work.
    public func run() throws -> RunSummary {
        let settings = try Settings(workspace)
        let today = try Clock(settings.configuration, asOf: options.asOf).today
        if options.isDryRun { return try rehearse(settings, today: today) }
        return try workspace.withStore { try run(settings, today: today, in: $0) }
    }

    private func run(_ settings: Settings, today: Day, in store: Store) throws -> RunSummary {
        try PublishStage(workspace: workspace).clear()
        let confirmation = PeriodConfirmation(configuration: settings.configuration)
        if try store.read(confirmation.isOutdated) { try store.erase() }
        var summary = try store.write { transaction in
            let isNew = try transaction.runs.latest() == 0
            let summary = try takeIn(settings, today: today, in: transaction)
            try confirmation.note(transaction, isNew: isNew)
            return summary
        }
        let index = IndexStage(workspace: workspace, settings: settings)
        guard !summary.waitsForConfirmation else {
            try index.write(summary, in: store)
            return summary
        }
        try ArchiveStage(workspace: workspace, configuration: settings.configuration).run(store)
        for period in summary.due {
            progress(.making(period: period.id))
            let isRemake = options.remake != nil
            summary.made.append(
                try make(period, settings, summary, isRemake: isRemake, in: store)
            )
        }
        summary.due = []
        summary.made += try answerRequests(settings, summary, in: store)
        try index.write(summary, in: store)
        return summary
    }

    /// Reads and counts everything, and keeps nothing.
    private func rehearse(_ settings: Settings, today: Day) throws -> RunSummary {
        let store = try workspace.copiedStore()
        let confirmation = PeriodConfirmation(configuration: settings.configuration)
        let isOutdated = try store.read(confirmation.isOutdated)
        return try (isOutdated ? Store() : store).rehearse {
            try takeIn(settings, today: today, in: $0)
        }
    }

    private func takeIn(
        _ settings: Settings,
        today: Day,
        in transaction: Transaction
    ) throws -> RunSummary {
        try TakeInStage(
            workspace: workspace,
            settings: settings,
            transaction: transaction,
            today: today,
            options: options,
            known: try KnownPlans(transaction),
            progress: progress
        )
        .run()
    }

    /// Makes and publishes one period's lägesbild and plan.
    func make(
        _ period: Period,
        _ settings: Settings,
        _ summary: RunSummary,
        isRemake: Bool,
        in store: Store
    ) throws -> MadePicture {
        let clock = ContinuousClock()
        let start = clock.now
        let earlier = try store.read { try $0.pictures.newest() }.first { $0.period == period }
        var solving = Duration.zero
        var edition = try store.read { transaction in
            let plans = PlanStage(settings: settings, transaction: transaction)
            let picture = try SituationStage(settings: settings, transaction: transaction)
                .picture(of: period, forecastFor: plans.days(after: period))
            let beforePlan = clock.now
            let plan = try plans.plan(from: picture)
            solving = clock.now - beforePlan
            return try EditionStage(
                settings: settings,
                transaction: transaction,
                today: summary.today,
                faults: summary.faults(of: period),
                waiting: summary.waiting.filter { $0.period == period }
            )
            .edition(of: picture, plan: plan)
        }
        let published = try PublishedFolder(period, in: workspace).plans()
        edition.formerPlans.merge(published) { known, _ in known }
        let rendered = try PublishStage(workspace: workspace)
            .publish(edition, after: earlier, isRemake: isRemake)
        if rendered.edition.version != earlier?.version {
            try writeDown(rendered, settings, in: store)
        }
        return MadePicture(
            rendered.edition,
            folder: PublishedFolder(period, in: workspace).url,
            seconds: clock.now - start,
            planning: solving
        )
    }

    /// Records a published edition in the database.
    private func writeDown(
        _ rendered: RenderedEdition,
        _ settings: Settings,
        in store: Store
    ) throws {
        try store.write { transaction in
            let picture = PublishedPicture(
                period: rendered.edition.picture.period,
                version: rendered.edition.version,
                run: try transaction.runs.latest(),
                manifest: rendered.manifest
            )
            let plans = PlanStage(settings: settings, transaction: transaction)
            try transaction.pictures.add(picture)
            try transaction.pictures.setRosters(
                plans.rosterBasis(of: picture.period),
                of: picture
            )
            let plan = rendered.edition.plan
            let numbers = Publication.proposalNumbers(of: plan)
            try transaction.plans.add(plan.lines, numbers: numbers, of: picture)
            if let draw = rendered.edition.plan.draw {
                try transaction.plans.add(draw, of: picture)
            }
            try transaction.pictures.add(rendered.edition.counts, of: picture)
            try transaction.plans.add(longTerm: rendered.edition.longTerm, of: picture)
        }
    }
}

extension Edition {
    /// Number of its incidents by area and category.
    fileprivate var counts: [PublishedCount] {
        let cells = Dictionary(grouping: incidents) { [$0.placement.area, $0.category] }
        return cells.map { cell, incidents in
            PublishedCount(area: cell[0], category: cell[1], incidents: incidents.count)
        }
    }
}
