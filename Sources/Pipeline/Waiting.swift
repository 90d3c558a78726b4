public import Domain
import Store
import Toolkit

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
