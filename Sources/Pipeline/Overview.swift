public import Domain
import Store
import Toolkit

/// `est status`: which lägesbilder are made, who is silent, what is due.
public struct Overview {
    /// The day that was taken for today.
    public let today: Day

    /// Published lägesbilder with their versions, by period, how many rows came late and
    /// how many incidents became others.
    public let made: [(period: Period, version: Int, late: Int, changes: Int)]

    /// Closed periods that the next run makes.
    public let due: [Period]

    /// The latest closed period.
    public let latest: Period

    /// How the rows that concern each closed period are accounted for, oldest first.
    public let accounts: [PeriodAccount]

    /// Rows that wait in quarantine now, whatever period they concern.
    public let waiting: Int

    /// Reporters that have sent nothing that concerns it.
    public let silent: [Reporter]

    /// Files that are still being written, or that have the name of one that is.
    public let arriving: [Finding]

    /// The day the next period closes: the first day that a run can make it.
    public let nextDue: Day

    /// The state of a workspace; nothing is written.
    ///
    /// Throws what `EstRun.run` throws, `RunError.locked` while a run works.
    public init(_ workspace: Workspace, asOf: Day? = nil) throws {
        let settings = try Settings(workspace)
        let calendar = settings.configuration.calendar
        today = try Clock(settings.configuration, asOf: asOf).today
        let latest = calendar.latestClosed(on: today)
        self.latest = latest
        nextDue = calendar.period(2, after: latest).first
        let closed = settings.configuration.closedPeriods(on: today)
        let (made, heard, accounts, waiting, limits) = try workspace.copiedStore().read {
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
                try PurgeLimits(calendar, transaction)
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
        let inbox = Inbox(workspace: workspace)
        arriving = try settings.configuration.reporters.flatMap(inbox.arriving)
        let awaited = settings.configuration.reporters.filter { !$0.sendsVoices }
        silent = awaited.map(\.reporter).filter {
            heard[StandingKey(period: latest.first, reporter: $0.id)] == nil
                && accounts.last?.reporters[$0.id] == nil
        }
    }
}

/// How the rows that concern a period are accounted for.
public struct PeriodAccount: Sendable {
    /// The period.
    public let period: Period

    /// By reporter; those that sent nothing are not there.
    public let reporters: [ReporterID: RowAccount]

    /// All together.
    public var account: RowAccount {
        reporters.values.reduce(RowAccount(), +)
    }

    /// Who sent more than half of them, if anyone.
    public var dominant: DominantReporter? {
        DominantReporter(in: reporters)
    }
}

/// `est quarantine`: the rows that wait to be mended now, also those late for a lägesbild that is made.
public struct Waiting {
    /// The rows, by reporter, file and line, each with the name of its period.
    public let rows: [(row: QuarantinedRow, period: Period)]

    /// Rows that wait but were taken in before their cells were kept: their file has to be sent again.
    public let withoutCells: Int

    /// What waits in a workspace; nothing is written.
    ///
    /// Throws `ConfigurationError`, `StoreError`, and `RunError.locked` while a run works.
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
