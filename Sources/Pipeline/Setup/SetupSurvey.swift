import Domain
import Foundation
import Publishing
import Store

/// Reads the reports of a new workspace as its first run would, and finds what only people can answer.
struct SetupSurvey {
    let workspace: Workspace
    let today: Day

    /// What was found.
    struct Result {
        /// Questions, those first that change most.
        let questions: [SetupQuestion]

        /// `oplacerade.csv` and `okategoriserade.csv` to fill in, where there is something to ask.
        let sheets: [ReportFile]

        /// Number of rows that were read.
        let rows: Int

        /// Why rows wait, and files could not be read, by file.
        let errors: [FindingGroup]

        /// Day of the newest incidents; nil where there are none.
        let newestDay: Day?
    }

    /// Proposes settings for the files in the inbox: all settings of the reporters given, news of the others.
    ///
    /// Throws as `ColumnAdvice` does.
    func proposals(for new: [ReporterGuess]) throws -> [ReporterProposal] {
        let guesses = Dictionary(uniqueKeysWithValues: new.map { ($0.id, $0) })
        return try ColumnAdvice(workspace, asOf: today).proposals(ofNew: guesses)
            .compactMap { result in
                switch result {
                case .proposal(let proposal): proposal
                case .noTable(let reporter): guesses[reporter]?.unread
                }
            }
    }

    /// Takes in what lies in the inbox, on an empty database of which nothing is kept.
    ///
    /// Throws the errors of `Inspection.run`.
    func survey(_ proposals: [ReporterProposal]) throws -> Result {
        let settings = try Settings(workspace)
        return try Store().rehearse { transaction in
            let summary = try TakeInStage(
                workspace: workspace,
                settings: settings,
                transaction: transaction,
                today: today,
                options: RunOptions(),
                known: try KnownPlans(transaction),
                progress: { _ in }
            )
            .run()
            let reports = try all(transaction)
            return Result(
                questions: SetupQuestion.all(proposals, reports: reports),
                sheets: Publication.questions(
                    places: SetupQuestion.places(proposals, reports: reports),
                    categories: reports,
                    of: settings.configuration.categories
                ),
                rows: summary.account.received,
                errors: try transaction.findings.groups().filter { $0.first.severity == .error },
                newestDay: newestDay(reports)
            )
        }
    }

    private func all(_ transaction: Transaction) throws -> [PlacedReport] {
        var (reports, last): ([PlacedReport], ReportID) = ([], "")
        while case let page = try transaction.reports.page(after: last), let end = page.last {
            reports += page
            last = end.report.id
        }
        return reports
    }

    /// The day that all but the last hundredth of the past incidents began by, so that one wrong year decides nothing.
    private func newestDay(_ reports: [PlacedReport]) -> Day? {
        let days = reports.map(\.report).filter { $0.kind == .event }
            .map(\.time.start.day).filter { $0 < today }.sorted()
        return days.isEmpty ? nil : days[(days.count - 1) - days.count / 100]
    }
}
