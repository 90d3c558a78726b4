public import Domain
public import Foundation
import Publishing
import Store

/// Stored periods → a roll-up: some weeks, a quarter, a third or a whole of a year (decision 0028).
///
/// Nothing is changed in the workspace. Figures are those that are known now, late rows and corrections included.
public struct RollupStage {
    private let workspace: Workspace
    private let asOf: Day?

    /// A roll-up in a workspace.
    public init(_ workspace: Workspace, asOf: Day? = nil) {
        self.workspace = workspace
        self.asOf = asOf
    }

    /// The roll-up that is asked for.
    ///
    /// Throws `ConfigurationError`, `GeographyError`, `StoreError`, `RunError.locked` while a run works,
    /// `RunError.nothingToRollUp` where nobody reported of any closed period in the days.
    public func rollup(_ wish: RollupWish) throws -> Rollup {
        let settings = try Settings(workspace)
        let today = try Clock(settings.configuration, asOf: asOf).today
        return try workspace.copiedStore().read { transaction in
            let windowing = RollupWindowing(
                settings: settings,
                transaction: transaction,
                today: today
            )
            let window = try windowing.window(wish)
            return try RollupGathering(
                settings: settings,
                transaction: transaction,
                window: window,
                periodsInYear: windowing.periodsInYear
            )
            .rollup()
        }
    }

    /// Publishes a roll-up in a folder, or in one of its own under `reports/`, and returns where.
    ///
    /// Throws `RunError.notOwn` where the folder holds anything but an earlier roll-up as it was written.
    public func publish(_ rollup: Rollup, in folder: URL? = nil) throws -> URL {
        let id = "sammanstallning-\(rollup.window.span.id)"
        let url = folder ?? workspace.reports.appending(path: id, directoryHint: .isDirectory)
        try RollupFolder(url: url).publish(RollupPublication.files(rollup), id: id)
        return url
    }
}
