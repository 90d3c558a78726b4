import Domain
import Situation
import Store

/// Categories of which most that a reporter sent of a period waits in quarantine: of them it is as if it were absent.
struct QuarantinedCategories {
    /// The municipality's categories by every word that a cell may name them by, in lower case.
    private let words: [String: CategoryID]

    init(_ categories: [Domain.Category]) {
        let pairs = categories.flatMap { category in
            ([category.id, category.name] + category.aliases).map { ($0.lowercased(), category.id) }
        }
        words = Dictionary(pairs) { first, _ in first }
    }

    /// What waits in more rows than there are reports of it; periods back as in the counts.
    ///
    /// A row that names no category, or several, tells of none.
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

    /// A reporter, period and category.
    struct Absence: Hashable {
        /// Periods back: 0 for the current one.
        let period: Int
        let reporter: ReporterID
        let category: CategoryID

        init(_ period: Int, _ reporter: ReporterID, _ category: CategoryID) {
            (self.period, self.reporter, self.category) = (period, reporter, category)
        }
    }
}
