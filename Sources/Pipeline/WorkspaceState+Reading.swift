public import Domain
import Foundation
import Publishing
import Store
import Toolkit

extension WorkspaceState {
    /// Reads the state of a workspace; nothing is written.
    ///
    /// Throws the errors of `EstRun.run`, and `RunError.locked` while a run works.
    public init(_ workspace: Workspace, asOf: Day? = nil) throws {
        let settings = try Settings(workspace)
        let today = try Clock(settings.configuration, asOf: asOf).today
        self = try workspace.copiedStore().read {
            try WorkspaceState(workspace, settings, today: today, transaction: $0)
        }
    }

    /// Reads the state from the database and the inbox; `faults` are those of the staff's files, where they are known.
    init(
        _ workspace: Workspace,
        _ settings: Settings,
        today: Day,
        transaction: Transaction,
        faults: [Finding] = []
    ) throws {
        let configuration = settings.configuration
        let calendar = configuration.calendar
        let latest = calendar.latestClosed(on: today)
        let closed = configuration.closedPeriods(on: today)
        let limits = try PurgeLimits(calendar, transaction)
        let made = try transaction.pictures.newest()
        let due = try DuePeriods(
            workspace: workspace,
            closed: closed,
            made: made.map(\.period),
            limits: limits
        )
        .all
        let shown = made.filter { !due.contains($0.period) && !limits.hasPurged($0.period) }
        let heard = try transaction.reports.standings(from: latest, through: latest)
        let accounts = try closed.map {
            PeriodAccount(period: $0, reporters: try transaction.rows.accounts(of: $0))
        }
        let inbox = Inbox(workspace: workspace)
        let awaited = configuration.reporters.filter { !$0.sendsVoices }.map(\.reporter)
        let plans = PlanStage(settings: settings, transaction: transaction)
        self.init(
            municipality: configuration.municipality,
            today: today,
            isSimulated: configuration.simulatedAsOf != nil,
            pages: try shown.map { try PageState($0, today: today, plans, in: workspace) },
            due: due,
            latest: latest,
            nextDue: calendar.period(2, after: latest).first,
            accounts: accounts,
            waiting: try transaction.quarantine.waitingCount(),
            reporters: awaited,
            silent: awaited.filter {
                heard[StandingKey(period: latest.first, reporter: $0.id)] == nil
                    && accounts.last?.reporters[$0.id] == nil
            },
            arriving: try configuration.reporters.flatMap(inbox.arriving),
            waitsForConfirmation: try PeriodConfirmation(configuration: configuration)
                .isAwaited(transaction),
            faults: faults,
            answers: try transaction.requests.latest(Self.answersShown)
        )
    }

    /// Number of answers that are shown.
    private static var answersShown: Int { 20 }
}

extension PageState {
    /// Compares a published lägesbild with what is known now.
    fileprivate init(
        _ picture: PublishedPicture,
        today: Day,
        _ plans: PlanStage,
        in workspace: Workspace
    ) throws {
        let pictures = plans.transaction.pictures
        let before = try pictures.rosters(of: picture)
        let isRunning = plans.days(after: picture.period).last >= today
        self.init(
            period: picture.period,
            version: picture.version,
            lateRows: try pictures.lateRows(of: picture),
            changes: try plans.transaction.incidentChanges.count(since: picture),
            causes: try pictures.lateCauses(of: picture),
            hasOtherRosters: isRunning && before != nil
                && before != plans.rosterBasis(of: picture.period),
            isWithdrawn: try pictures.isWithdrawn(picture),
            questions: Publication.questionSheets.filter {
                Self.isOpen($0, of: picture.period, in: workspace)
            }
        )
    }

    /// Whether a sheet lies beside a page, and nobody has put it in the inbox since.
    private static func isOpen(_ sheet: String, of period: Period, in workspace: Workspace) -> Bool
    {
        let asked = workspace.reports.appending(path: "\(period.id)/\(sheet)")
        guard let made = changed(asked) else { return false }
        let answers = [workspace.aliases, workspace.answers].compactMap {
            changed($0.appending(path: sheet))
        }
        return !answers.contains { $0 > made }
    }

    private static func changed(_ file: URL) -> Date? {
        try? file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
    }
}

/// `est quarantine`: the rows that wait for correction now, also those too late for a lägesbild already made.
public struct Waiting {
    /// The rows by reporter, file and line, each with its period.
    public let rows: [(row: QuarantinedRow, period: Period)]

    /// Number of waiting rows ingested before cells were stored: their file has to be sent again.
    public let withoutCells: Int

    /// Reads the quarantine of a workspace; nothing is written.
    ///
    /// Throws `ConfigurationError`, `StoreError`, `RunError.unknownReporter`, and `RunError.locked` while a run
    /// works.
    public init(_ workspace: Workspace, reporter: ReporterID? = nil) throws {
        let configuration = try Settings(workspace).configuration
        let known = configuration.reporters.map(\.reporter.id)
        if let reporter, !known.contains(reporter) {
            throw RunError.unknownReporter(
                reporter,
                nearest: Spelling.nearest(to: reporter, among: known)
            )
        }
        let (waiting, all) = try workspace.copiedStore().read {
            (try $0.quarantine.all(), try $0.quarantine.waitingCount())
        }
        rows = waiting.filter { reporter == nil || $0.reporter == reporter }.map {
            ($0, configuration.calendar.period(containing: $0.period))
        }
        withoutCells = all - waiting.count
    }
}
