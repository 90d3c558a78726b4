import Domain
import Store

/// Which periods can still be made, after what has been purged.
struct PurgeLimits {
    private let calendar: PeriodCalendar

    /// Last day of the reports that are gone, and of other documents.
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

    /// Whether something of the period itself has been purged.
    func hasPurged(_ period: Period) -> Bool {
        [reports, documents].contains { $0.map { $0 >= period.first } ?? false }
    }
}
