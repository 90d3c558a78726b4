import Domain
import Linkage
import Store

/// Intake of a run: reads, places and links everything new in the inbox, in one transaction.
///
/// `est run` commits the transaction. `est run --dry-run` uses a copy of the database, `est check` an
/// empty one, and both roll back. All three run the same sequence, and so find the same.
struct TakeInStage {
    let workspace: Workspace
    let settings: Settings
    let transaction: Transaction
    let today: Day
    let options: RunOptions

    /// Published plans, not always from this database since a check begins from an empty one.
    let known: KnownPlans
    let progress: (RunProgress) -> Void

    /// Runs the sequence and returns its accounts, findings and due periods.
    ///
    /// Throws `RunError.clockBackwards` if today is before an earlier run or the end of a published period.
    func run() throws -> RunSummary {
        let due = try duePeriods()
        let run = try transaction.runs.begin(asOf: today)
        let mapChanges = try placeWithNewMap(run)
        let inbox = Inbox(workspace: workspace)
        let intake = try intake(run)
        let (ingested, rereadings) = try intake.ingest(inbox)
        let touched = ingested.union(
            try CategoryStage(settings: settings, transaction: transaction).readAgain(ingested)
        )
        try AccountCheck(transaction: transaction, configuration: settings.configuration)
            .verify(run)
        let answers = try link(touched, run)
        let staff = try StaffStage(
            workspace: workspace,
            transaction: transaction,
            settings: settings
        )
        .readFiles()
        let unsettled = try StaffAnswers(transaction, settings.configuration).findings(coming: due)
        let unknownLines = try UnknownLines(transaction: transaction, known: known)
            .findings(coming: plans(after: due))
        let confirmation = PeriodConfirmation(configuration: settings.configuration)
        let asked = RequestStage(
            workspace: workspace,
            transaction: transaction,
            masker: settings.masker
        )
        try asked.confirm(confirmation, on: today)
        let (requests, faults) = try asked.read()
        let accounts = try transaction.rows.accounts(ofRun: run)
        let unreadable = try transaction.findings.unreadable(ofRun: run)
        try transaction.runs.deleteIfEmpty(run)
        return RunSummary(
            today: today,
            accounts: accounts,
            staffFindings: settings.findings + answers.findings + staff + unsettled + faults
                + (try inbox.faults(beside: settings.configuration.reporters))
                + intake.watch.waiting.map(\.finding),
            unknownLines: unknownLines,
            waiting: intake.watch.waiting,
            unreadable: unreadable,
            mapChanges: mapChanges,
            rereadings: rereadings,
            requests: requests,
            late: try latePictures().filter { !due.contains($0.period) },
            minimumReportingShare: settings.configuration.minimumReportingShare,
            waitsForConfirmation: try confirmation.isAwaited(transaction),
            due: due
        )
    }

    private func duePeriods() throws -> [Period] {
        if let latest = try transaction.runs.latestDay(), today < latest {
            throw RunError.clockBackwards(today: "\(today)", latest: "\(latest)")
        }
        return try DuePeriods(
            workspace: workspace,
            closed: settings.configuration.closedPeriods(on: today),
            made: known.periods,
            limits: try PurgeLimits(settings.configuration.calendar, transaction)
        )
        .periods(for: options)
    }

    /// Returns the days of the plans that this run makes, and of the current period's coming plan.
    private func plans(after due: [Period]) -> [Period] {
        let stage = PlanStage(settings: settings, transaction: transaction)
        let current = settings.configuration.calendar.period(containing: today)
        return (due + [current]).map { stage.days(after: $0) }
    }

    /// Places and links stored reports again where the map has changed, with the last run's weights and answers.
    private func placeWithNewMap(_ run: Int64) throws -> [MapChange] {
        try PlacingStage(settings: settings, transaction: transaction, run: run) { replaced in
            try LinkStage(
                linker: Linker(try WeightStage(transaction: transaction).known()),
                calendar: settings.configuration.calendar,
                transaction: transaction,
                run: run,
                answers: AnswerStage.Result(answers: LinkAnswers(try transaction.answers.all())),
                isNewMap: true
            )
            .link(replaced)
        }
        .placeAgainWhereNeeded(progress)
    }

    private func intake(_ run: Int64) throws -> IntakeStage {
        IntakeStage(
            rules: IngestRules(
                settings: settings,
                today: today,
                current: pageToCome(),
                textRules: try CategoryStage(settings: settings, transaction: transaction).rules()
            ),
            transaction: transaction,
            run: run,
            progress: progress,
            archived: workspace.archived
        )
    }

    /// Links new and changed reports, using staff answers and learned weights.
    private func link(_ touched: Set<ReportID>, _ run: Int64) throws -> AnswerStage.Result {
        let answers = try AnswerStage(
            workspace: workspace,
            transaction: transaction,
            masker: settings.masker,
            run: run
        )
        .readFiles()
        progress(.linking(reports: touched.count))
        let weights = try WeightStage(transaction: transaction).learned(by: answers.answers)
        try LinkStage(
            linker: Linker(weights),
            calendar: settings.configuration.calendar,
            transaction: transaction,
            run: run,
            answers: answers
        )
        .link(touched)
        return answers
    }

    /// Returns the latest closed period without a page, else the period that contains today.
    private func pageToCome() -> Period {
        let due = settings.configuration.closedPeriods(on: today)
            .last { !known.periods.contains($0) }
        return due ?? settings.configuration.calendar.period(containing: today)
    }

    private func latePictures() throws -> [LatePicture] {
        try transaction.pictures.newest().compactMap { picture in
            let rows = try transaction.pictures.lateRows(of: picture)
            let changes = try transaction.incidentChanges.count(since: picture)
            guard rows + changes > 0 else { return nil }
            return LatePicture(period: picture.period, rows: rows, changes: changes)
        }
    }
}
