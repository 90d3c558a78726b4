import Domain
import Store

/// Deletes rows that are kept no longer, and writes the log of all that is purged.
struct PurgedRows {
    let retention: Retention
    let calendar: PeriodCalendar
    let today: Day

    /// Purges the rows of each kind and logs them together with the files that are to be removed.
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

    /// Last day of what is purged, and how many rows; reports and pages go by whole periods.
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
