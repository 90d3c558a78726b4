import Domain
import Foundation
import Store

/// Deletes database rows whose retention has ended and logs everything that is purged.
struct PurgedRows {
    let retention: Retention
    let calendar: PeriodCalendar
    let today: Day

    /// Purges the rows of each kind and logs them together with the files to remove.
    func purge(beside files: PurgedFiles, in transaction: Transaction) throws -> [PurgeEntry] {
        var entries: [PurgeEntry] = []
        for kind in DocumentKind.allCases {
            guard let day = retention.lastDay(of: kind, on: today) else { continue }
            let (through, rows) = try purge(kind, by: day, in: transaction)
            let number = rows + files.number(of: kind)
            guard number > 0 else { continue }
            let entry = PurgeEntry(
                day: today,
                documents: kind,
                through: through,
                number: number,
                decision: retention.decision
            )
            try transaction.retention.add(entry)
            entries.append(entry)
        }
        try transaction.archive.remove(hashes: files.archived)
        return entries
    }

    /// Deletes the rows of a kind and returns the last purged day and the number of rows.
    ///
    /// Reports, pages and receipts are purged by whole periods.
    private func purge(
        _ kind: DocumentKind,
        by day: Day,
        in transaction: Transaction
    ) throws -> (Day, Int) {
        let period = calendar.latestClosed(on: day.adding(1))
        switch kind {
        case .reports:
            return (period.last, try transaction.retention.deleteReports(through: period))
        case .pages, .receipts: return (period.last, 0)
        case .quarantine: return (day, try transaction.retention.deleteQuarantine(receivedBy: day))
        case .decisions: return (day, try transaction.retention.deleteDecisions(through: day))
        case .deliveredFiles: return (day, 0)
        }
    }
}

/// Files and folders whose retention has ended, by kind.
struct PurgedFiles {
    private var urls: [DocumentKind: [URL]] = [:]

    /// Files in the inbox, by kind.
    private var sent: [DocumentKind: [InboxFile]] = [:]

    /// Hashes of the files in the archive.
    private(set) var archived: [String] = []

    /// Finds the files of each kind through its last day; nil keeps a kind for ever.
    init(
        workspace: Workspace,
        configuration: Configuration,
        store: Store,
        lastDay: (DocumentKind) -> Day?
    ) throws {
        let published = Published(workspace: workspace, calendar: configuration.calendar)
        if let day = lastDay(.pages) { urls[.pages] = published.folders(through: day) }
        if let day = lastDay(.receipts) { urls[.receipts] = published.receipts(through: day) }
        if let day = lastDay(.decisions) {
            sent[.decisions] = try Self.decisions(through: day, in: workspace, store)
        }
        guard let day = lastDay(.deliveredFiles) else { return }
        let old = try store.read { try $0.deliveries.hashes(receivedBy: day) }
        archived = try store.read { try $0.archive.hashes() }.filter(old.contains)
        urls[.deliveredFiles] = archived.map(workspace.archived)
        var delivered: [InboxFile] = []
        try TakenFiles(workspace: workspace, reporters: configuration.reporters)
            .forEach(in: store) { if old.contains($0.hash) { delivered.append($0.file) } }
        sent[.deliveredFiles] = delivered
    }

    /// Number of files and folders of a kind.
    func number(of kind: DocumentKind) -> Int {
        (urls[kind]?.count ?? 0) + (sent[kind]?.count ?? 0)
    }

    /// Removes all of them, receipts before the folders that contain them.
    func remove() throws {
        for kind in DocumentKind.allCases {
            for url in urls[kind] ?? [] { try Durable.remove(url) }
            for file in sent[kind] ?? [] { try file.remove() }
        }
    }

    /// Files of decisions and delivered measures that contain nothing later than a day.
    private static func decisions(
        through day: Day,
        in workspace: Workspace,
        _ store: Store
    ) throws -> [InboxFile] {
        let old = try store.read { try $0.retention.decisionHashes(through: day) }
        let inbox = Inbox(workspace: workspace)
        return try [workspace.decisions, workspace.measures].flatMap(inbox.files).filter {
            old.contains(Fingerprint.hash(try Settings.bytes(found: $0)))
        }
    }
}

/// Published folders, found by the periods that they are named after.
private struct Published {
    let workspace: Workspace
    let calendar: PeriodCalendar

    /// Number of periods searched backwards: half a century of fortnights.
    private static let longestPast = 1300

    /// Folders of the periods that ended by a day, oldest first.
    func folders(through day: Day) -> [URL] {
        let present = Set(
            (try? FileManager.default.contentsOfDirectory(atPath: workspace.reports.path)) ?? []
        )
        let last = calendar.latestClosed(on: day.adding(1))
        return (0..<Self.longestPast).reversed().map { calendar.period(-$0, after: last) }
            .filter { present.contains($0.id) }
            .map { PublishedFolder($0, in: workspace).url }
    }

    /// Receipts to reporters in those folders and in the earlier versions below them.
    func receipts(through day: Day) -> [URL] {
        folders(through: day).flatMap { folder in
            ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).sorted()
                .filter { Manifest.isReceipt($0.split(separator: "/").last ?? "") }
                .map { folder.appending(path: $0) }
        }
    }
}
