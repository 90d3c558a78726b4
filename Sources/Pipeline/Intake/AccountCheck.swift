import Domain
import Store

/// Check that a run's account is true row by row, before its transaction is committed (decision 0037).
///
/// Every accepted row leads to a report that is known, to a revision of it that the rule of case numbers allows, or to the
/// row that it was joined to. A row that does not is a mistake of the program, and nothing of the run is kept.
struct AccountCheck {
    let transaction: Transaction
    let configuration: Configuration

    /// Throws `RunError.unaccounted` for the first row of a run that leads nowhere.
    func verify(_ run: Int64) throws {
        if let row = try transaction.rows.unexplained(ofRun: run).first {
            throw RunError.unaccounted(file: row.file, line: row.line)
        }
        for revision in try transaction.reports.revisions(byRun: run) where !isNamed(revision) {
            throw RunError.unaccounted(file: revision.file, line: revision.earlier.report.line)
        }
    }

    private func isNamed(_ revision: ReportRevision) -> Bool {
        if revision.isReplacedRow { return true }
        let reporter = revision.earlier.report.reporter
        let isWhole = configuration.reporters.contains {
            $0.reporter.id == reporter && $0.deliversWhole
        }
        return isWhole || CaseRevision.isPlausible(of: revision.earlier, as: revision.later)
    }
}
