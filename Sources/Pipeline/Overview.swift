public import Domain
import Store

/// `est status`: which lägesbilder are made, who is silent, what is due.
public struct Overview {
    /// The day that was taken for today.
    public let today: Day

    /// Published lägesbilder with their versions, by period, and how many rows came late.
    public let made: [(period: Period, version: Int, late: Int)]

    /// Closed periods that the next run makes.
    public let due: [Period]

    /// The latest closed period.
    public let latest: Period

    /// How the rows that concern it are accounted for.
    public let account: RowAccount

    /// Reporters that have sent nothing that concerns it.
    public let silent: [Reporter]

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
        let (made, heard, account, limits) = try workspace.copiedStore().read { transaction in
            (
                try transaction.pictures().map {
                    (period: $0.period, version: $0.version, late: try transaction.lateRows(of: $0))
                },
                try transaction.standings(from: latest, through: latest),
                try transaction.accounts(of: latest).values.reduce(RowAccount(), +),
                try PurgeLimits(calendar, transaction)
            )
        }
        let due = DuePeriods(
            workspace: workspace,
            closed: settings.configuration.closedPeriods(on: today),
            made: made.map(\.period),
            limits: limits
        )
        .all
        self.due = due
        self.made = made.filter { !due.contains($0.period) && !limits.hasPurged($0.period) }
        self.account = account
        silent = settings.configuration.reporters.map(\.reporter).filter {
            heard[StandingKey(period: latest.first, reporter: $0.id)] == nil
        }
    }
}
