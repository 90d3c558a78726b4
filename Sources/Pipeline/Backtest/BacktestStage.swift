public import Domain
public import Foundation
import Publishing
import Situation
import Store

/// Makes past lägesbilder again as of their time and compares them with the outcomes (`est backtest`).
public struct BacktestStage {
    private let workspace: Workspace
    private let asOf: Day?
    private let progress: (RunProgress) -> Void

    /// Prepares a backtest of a workspace.
    public init(
        _ workspace: Workspace,
        asOf: Day? = nil,
        progress: @escaping (RunProgress) -> Void = { _ in }
    ) {
        self.workspace = workspace
        self.asOf = asOf
        self.progress = progress
    }

    /// Backtest of the closed periods between two days, where nil sets no limit; nothing is written.
    ///
    /// Throws what `WorkspaceState` throws, and `RunError.noHistory` where fewer than two periods can be made.
    public func edition(from first: Day? = nil, through last: Day? = nil) throws -> BacktestEdition
    {
        let settings = try Settings(workspace)
        let today = try Clock(settings.configuration, asOf: asOf).today
        // A copy in memory, so that it can be wound back.
        let replays = try workspace.copiedStore().rehearse { transaction in
            let history = BacktestHistory(settings: settings, transaction: transaction)
            let moments = try history.moments(today: today).filter { moment in
                first.map { moment.period.last >= $0 } ?? true
                    && last.map { moment.period.first <= $0 } ?? true
            }
            guard moments.count > 1 else { throw RunError.noHistory }
            return try moments.map { moment in
                progress(.making(period: moment.period.id))
                return try history.hindcast(moment)
            }
        }
        return BacktestEdition(
            municipality: settings.configuration.municipality,
            asOf: today,
            simulated: settings.configuration.simulatedAsOf != nil,
            result: Backtest.result(of: replays)
        )
    }

    /// Writes the page of a backtest.
    ///
    /// Throws `RunError.exists` where the file exists and may not be replaced.
    public static func write(
        _ edition: BacktestEdition,
        to file: URL,
        replacing: Bool
    ) throws {
        guard replacing || !FileManager.default.fileExists(atPath: file.path) else {
            throw RunError.exists(file.path)
        }
        let page = Data(Publication.page(of: edition).utf8)
        try Durable.writePrivate(file) { try page.withUnsafeBytes($0.write) }
    }

    /// Figures of a backtest as JSON.
    public static func json(of edition: BacktestEdition) -> String {
        Publication.json(of: edition)
    }
}

/// Stored history, period by period as it was known at the time (decision 0029).
///
/// It works in a copy of the database that it winds back: moments must be replayed in the order given.
struct BacktestHistory {
    let settings: Settings
    let transaction: Transaction

    /// Period, with the run up to which its data is known.
    struct Moment {
        let period: Period

        /// Run that first published the period in its time; nil where none did.
        let run: Int64?
    }

    /// Closed periods with history that can still be made, in the order of hindcasting.
    ///
    /// Periods without a page of their time come first, then the others, the latest run first.
    func moments(today: Day) throws -> [Moment] {
        let calendar = settings.configuration.calendar
        guard let first = try transaction.incidents.firstDay() else { return [] }
        let limits = try PurgeLimits(calendar, transaction)
        let pages = try transaction.pictures.first().filter(isOfItsTime)
        let runs = Dictionary(pages.map { ($0.period, $0.run) }) { $1 }
        let latest = calendar.latestClosed(on: today)
        return (0..<HistorySpan.longestHistory)
            .map { calendar.period(-$0, after: latest) }
            .filter { $0.first >= first && limits.allow($0) }
            .map { Moment(period: $0, run: runs[$0]) }
            .sorted { ($0.run ?? .max, $1.period) > ($1.run ?? .max, $0.period) }
    }

    /// Hindcast of a period, from the data that was known at its moment.
    func hindcast(_ moment: Moment) throws -> Hindcast {
        if let run = moment.run { try transaction.runs.rollBack(to: run) }
        let next = settings.configuration.calendar.period(1, after: moment.period)
        let input = try SituationStage(settings: settings, transaction: transaction)
            .counts(of: moment.period, forecastFor: next)
        return SituationModel().hindcast(input, basis: moment.run == nil ? .afterwards : .then)
    }

    /// Whether a page was made before the next one was due: later pages may know the outcome.
    private func isOfItsTime(_ page: FirstPicture) -> Bool {
        page.asOf <= settings.configuration.calendar.period(1, after: page.period).last
    }
}
