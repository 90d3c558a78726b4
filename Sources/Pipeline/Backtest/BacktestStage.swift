public import Domain
public import Foundation
import Publishing
import Situation
import Store

/// `est backtest`: makes earlier lägesbilder again as they were known then, and holds them against what came.
public struct BacktestStage {
    private let workspace: Workspace
    private let asOf: Day?
    private let progress: (RunProgress) -> Void

    /// A backtest of a workspace.
    public init(
        _ workspace: Workspace,
        asOf: Day? = nil,
        progress: @escaping (RunProgress) -> Void = { _ in }
    ) {
        self.workspace = workspace
        self.asOf = asOf
        self.progress = progress
    }

    /// What came of the lägesbilder of the closed periods between two days, each meant if it is nil; nothing is written.
    ///
    /// Throws what `Overview` throws, and `RunError.noHistory` where no two periods following each other are known.
    public func edition(from first: Day? = nil, through last: Day? = nil) throws -> BacktestEdition
    {
        let settings = try Settings(workspace)
        let today = try Clock(settings.configuration, asOf: asOf).today
        // A copy in memory, so that it may be wound back.
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
    /// Throws `RunError.exists` where the file is there and may not be replaced.
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

    /// The figures of a backtest as JSON.
    public static func json(of edition: BacktestEdition) -> String {
        Publication.json(of: edition)
    }
}
