public import Domain
import Store
import Toolkit

/// `est status`: the lägesbilder that are made, the silent reporters and the periods that are due.
public struct Overview {
    /// The day that counts as today.
    public let today: Day

    /// Published lägesbilder by period, each with its version, late rows and changed incidents.
    public let made: [(period: Period, version: Int, late: Int, changes: Int)]

    /// Closed periods that the next run makes.
    public let due: [Period]

    /// The latest closed period.
    public let latest: Period

    /// Row account of each closed period, oldest first.
    public let accounts: [PeriodAccount]

    /// Number of rows in quarantine now, whatever period they concern.
    public let waiting: Int

    /// Reporters that have sent nothing about the latest closed period, without those that send surveys only.
    public let silent: [Reporter]

    /// Findings for files that are still being written, or that have the name of an unfinished file.
    public let arriving: [Finding]

    /// Whether the first lägesbild waits until `kommun.yml` confirms the periods.
    public let waitsForConfirmation: Bool

    /// The first day on which a run can make the next period: the day after its last.
    public let nextDue: Day

    /// Reads the state of a workspace; nothing is written.
    ///
    /// Throws the errors of `EstRun.run`, and `RunError.locked` while a run works.
    public init(_ workspace: Workspace, asOf: Day? = nil) throws {
        let settings = try Settings(workspace)
        let calendar = settings.configuration.calendar
        today = try Clock(settings.configuration, asOf: asOf).today
        let latest = calendar.latestClosed(on: today)
        self.latest = latest
        nextDue = calendar.period(2, after: latest).first
        let closed = settings.configuration.closedPeriods(on: today)
        let confirmation = PeriodConfirmation(configuration: settings.configuration)
        let (made, heard, accounts, waiting, limits, waits) = try workspace.copiedStore().read {
            transaction in
            (
                try transaction.pictures.newest().map {
                    (
                        period: $0.period, version: $0.version,
                        late: try transaction.pictures.lateRows(of: $0),
                        changes: try transaction.incidentChanges.count(since: $0)
                    )
                },
                try transaction.reports.standings(from: latest, through: latest),
                try closed.map {
                    PeriodAccount(period: $0, reporters: try transaction.rows.accounts(of: $0))
                },
                try transaction.quarantine.waitingCount(),
                try PurgeLimits(calendar, transaction),
                try confirmation.isAwaited(transaction)
            )
        }
        let due = try DuePeriods(
            workspace: workspace,
            closed: closed,
            made: made.map(\.period),
            limits: limits
        )
        .all
        self.due = due
        self.made = made.filter { !due.contains($0.period) && !limits.hasPurged($0.period) }
        self.accounts = accounts
        self.waiting = waiting
        waitsForConfirmation = waits
        let inbox = Inbox(workspace: workspace)
        arriving = try settings.configuration.reporters.flatMap(inbox.arriving)
        let awaited = settings.configuration.reporters.filter { !$0.sendsVoices }
        silent = awaited.map(\.reporter).filter {
            heard[StandingKey(period: latest.first, reporter: $0.id)] == nil
                && accounts.last?.reporters[$0.id] == nil
        }
    }
}

/// Row account of a period, by reporter.
public struct PeriodAccount: Sendable {
    /// The period.
    public let period: Period

    /// Row accounts by reporter; those that sent nothing are absent.
    public let reporters: [ReporterID: RowAccount]

    /// Sum of all reporters' accounts.
    public var account: RowAccount {
        reporters.values.reduce(RowAccount(), +)
    }

    /// Reporter that sent more than half of the rows, if any.
    public var dominant: DominantReporter? {
        DominantReporter(in: reporters)
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
