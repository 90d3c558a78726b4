public import Domain
import Foundation
import Store

/// Deletes documents whose retention by a recorded gallringsbeslut has ended (`est purge`).
///
/// Database rows are deleted first, in one transaction with the purge log, and files after them, so that no run
/// publishes again what is about to be removed. The next purge finishes one that was killed.
public struct PurgeStage {
    private let workspace: Workspace
    private let asOf: Day?

    /// Prepares a purge of a workspace.
    public init(_ workspace: Workspace, asOf: Day? = nil) {
        self.workspace = workspace
        self.asOf = asOf
    }

    /// Deletes what is due and returns its log entries; a dry run deletes nothing.
    ///
    /// Throws `ConfigurationError.noRetention` where no decision is configured, and `RunError.dueFirst` while a closed
    /// period has no lägesbild: it may depend on what would be deleted, and this detects a clock that has
    /// jumped ahead.
    public func run(isDryRun: Bool = false) throws -> [PurgeEntry] {
        let configuration = try Settings(workspace).configuration
        guard let retention = configuration.retention else { throw ConfigurationError.noRetention }
        let today = try Clock(configuration, asOf: asOf).today
        let rows = PurgedRows(retention: retention, calendar: configuration.calendar, today: today)
        guard !isDryRun else {
            let store = try workspace.copiedStore()
            let files = try files(retention, configuration, today: today, in: store)
            return try store.rehearse { try rows.purge(beside: files, in: $0) }
        }
        return try workspace.withStore { store in
            try requireNothingDue(configuration, today: today, in: store)
            let files = try files(retention, configuration, today: today, in: store)
            let entries = try store.write { try rows.purge(beside: files, in: $0) }
            try files.remove()
            try workspace.clearArchive()
            try removeOldCopies()
            try store.compact()
            try writeLog(try store.read { try $0.retention.log() })
            return entries
        }
    }

    private func files(
        _ retention: Retention,
        _ configuration: Configuration,
        today: Day,
        in store: Store
    ) throws -> PurgedFiles {
        try PurgedFiles(
            workspace: workspace,
            configuration: configuration,
            store: store
        ) { retention.lastDay(of: $0, on: today) }
    }

    private func requireNothingDue(
        _ configuration: Configuration,
        today: Day,
        in store: Store
    ) throws {
        let due = try store.read { transaction in
            try DuePeriods(
                workspace: workspace,
                closed: configuration.closedPeriods(on: today),
                made: try transaction.pictures.newest().map(\.period),
                limits: try PurgeLimits(configuration.calendar, transaction)
            )
            .all
        }
        guard due.isEmpty else { throw RunError.dueFirst(due.map(\.id)) }
    }

    /// Removes copies of the database from before an upgrade, which contain what is purged now.
    private func removeOldCopies() throws {
        let prefix = workspace.database.lastPathComponent + Store.copySuffix
        let names = try? FileManager.default.contentsOfDirectory(atPath: workspace.state.path)
        for name in names ?? [] where name.hasPrefix(prefix) {
            try Durable.remove(workspace.state.appending(path: name))
        }
    }

    /// Writes the log for people, complete each time, from the append-only log in the database.
    private func writeLog(_ entries: [PurgeEntry]) throws {
        let lines = entries.map { entry in
            [
                "\(entry.day)", entry.documents.rawValue, "\(entry.through)", "\(entry.number)",
                "\"\(entry.decision.reference.replacing("\"", with: "\"\""))\"",
                "\(entry.decision.day)",
            ].joined(separator: ";")
        }
        let text = ["dag;handlingstyp;till och med;antal;gallringsbeslut;beslutat"] + lines
        let bytes = Array((text.joined(separator: "\n") + "\n").utf8)
        try Durable.writePrivate(workspace.purgeLog) { try bytes.withUnsafeBytes($0.write) }
    }
}

/// Limits on the periods that can still be made after a purge.
struct PurgeLimits {
    private let calendar: PeriodCalendar

    /// Last day of the purged reports, and of other purged documents; nil where none are purged.
    private let reports: Day?
    private let documents: Day?

    init(_ calendar: PeriodCalendar, _ transaction: Transaction) throws {
        self.calendar = calendar
        reports = try transaction.retention.purgedThrough(.reports)
        let kinds: [DocumentKind] = [.pages, .receipts, .decisions]
        documents = try kinds.compactMap(transaction.retention.purgedThrough).max()
    }

    /// Whether nothing of the period, and nothing that its lägesbild is made from, has been purged.
    func allow(_ period: Period) -> Bool {
        let first = calendar.period(1 - HistorySpan.recentHistory, after: period).first
        return reports.map { $0 < first } ?? true && documents.map { $0 < period.first } ?? true
    }

    /// Whether any document of the period itself has been purged.
    func hasPurged(_ period: Period) -> Bool {
        [reports, documents].contains { $0.map { $0 >= period.first } ?? false }
    }
}
