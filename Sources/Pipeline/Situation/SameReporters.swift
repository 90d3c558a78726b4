import Domain
import Situation
import Store

/// Comparison of two periods over the reporters present in both.
///
/// Only their reports may be compared (decision 0028).
struct SameReporters {
    private let transaction: Transaction
    private let heard: [Day: Set<ReporterID>]
    private let purged: Day?

    /// Reads the reporters of all periods from one through another.
    init(from first: Period, through last: Period, transaction: Transaction) throws {
        let standings = try transaction.reports.standings(from: first, through: last)
            .filter { $0.value == .reported || $0.value == .calm }
        self.transaction = transaction
        heard = Dictionary(grouping: standings.keys, by: \.period)
            .mapValues { Set($0.map(\.reporter)) }
        purged = try transaction.retention.purgedThrough(.reports)
    }

    /// Returns consecutive periods as one side of a comparison; nil if no reporter was present in any.
    func window(_ periods: [Period]) -> ComparisonWindow? {
        guard let first = periods.first, let last = periods.last,
            periods.contains(where: { heard[$0.first] != nil })
        else { return nil }
        var window = ComparisonWindow(first: first.first, last: last.last)
        window.isCovered = periods.allSatisfy { heard[$0.first] != nil }
        window.isPurged = purged.map { first.first <= $0 } ?? false
        return window
    }

    /// Returns changes for each area and category of either period; nil if no reporter was present in both.
    func changes(
        from before: Period,
        to now: Period
    ) throws -> [(count: IncidentCount, change: Change)]? {
        let same = heard[now.first, default: []].intersection(heard[before.first, default: []])
        guard !same.isEmpty else { return nil }
        let later = try transaction.incidents.counts(of: now, reportedBy: same)
        let earlier = try transaction.incidents.counts(of: before, reportedBy: same)
        return later.map { ($0, Change(now: $0.incidents, before: 0)) }
            + earlier.map { ($0, Change(now: 0, before: $0.incidents)) }
    }
}

/// Categories for which most of a reporter's rows in a period wait in quarantine.
///
/// The reporter counts as absent for such a category.
struct QuarantinedCategories {
    /// Category ids by every word that a cell may name them by, in lower case.
    private let words: [String: CategoryID]

    init(_ categories: [Domain.Category]) {
        let pairs = categories.flatMap { category in
            ([category.id, category.name] + category.aliases).map { ($0.lowercased(), category.id) }
        }
        words = Dictionary(pairs) { first, _ in first }
    }

    /// Returns absences where more rows wait in quarantine than there are reports; ages in periods back.
    ///
    /// Rows that name no category, or several, are ignored.
    func absences(_ waiting: [WaitingCells], reports: [ReportCount]) -> Set<Absence> {
        var balance: [Absence: Int] = [:]
        for row in waiting {
            let named = Set(row.cells.compactMap { words[$0.lowercased()] })
            guard let category = named.first, named.count == 1 else { continue }
            balance[Absence(row.period, row.reporter, category), default: 0] += 1
        }
        for count in reports {
            guard let category = count.category else { continue }
            balance[Absence(count.period, count.reporter, category)]? -= count.reports
        }
        return Set(balance.filter { $0.value > 0 }.keys)
    }

    /// Reporter, period and category that counts as absent.
    struct Absence: Hashable {
        /// Number of periods back: 0 for the current one.
        let period: Int
        let reporter: ReporterID
        let category: CategoryID

        init(_ period: Int, _ reporter: ReporterID, _ category: CategoryID) {
            (self.period, self.reporter, self.category) = (period, reporter, category)
        }
    }
}
