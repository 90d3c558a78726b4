import Domain
import Intake
import Store

/// Categories that free texts tell: the rules by which they are read, and reports that are read again when answers or
/// labelled reports say more (decision 0041).
struct CategoryStage {
    let settings: Settings
    let transaction: Transaction

    private static let setting = "category answers"

    /// Most labelled reports that teach; decision 0041.
    private static let mostLabelled = 20_000

    /// Returns the rules of today: words, answers, and what the labelled reports so far teach.
    func rules() throws -> TextRules {
        var model = CategoryModel()
        for (text, category) in try transaction.reports.labelledTexts(limit: Self.mostLabelled) {
            model.learn(text, is: category)
        }
        let configuration = settings.configuration
        var rules = TextRules(
            calmPhrases: configuration.calmPhrases,
            seriousWords: configuration.seriousWords,
            model: model
        )
        for (answer, means) in settings.categoryAnswers.answers {
            if answer.written.isEmpty {
                let report = try transaction.reports.all(in: [answer.report]).first?.report
                guard let report else { continue }
                rules.remember(means, for: report.text, of: report.reporter)
            } else {
                rules.remember(means, for: answer.written, of: answer.reporter)
            }
        }
        return rules
    }

    /// Reads stored reports again where the answers are others than before, else those that are new.
    ///
    /// Returns the reports whose category, kind or gravity changed.
    func readAgain(_ new: Set<ReportID>) throws -> Set<ReportID> {
        let before = try transaction.runs.value(named: Self.setting) ?? Fingerprint.hash([])
        let isOther = before != settings.categoryAnswers.basis
        if isOther {
            try transaction.runs.setValue(settings.categoryAnswers.basis, named: Self.setting)
        }
        let untold = try transaction.reports.untold(among: isOther ? nil : new)
        guard !untold.isEmpty else { return [] }
        let reader = FreeTextReader(settings.configuration.categories, rules: try rules())
        var changed: Set<ReportID> = []
        for report in untold.map(\.report) {
            let read = reader.again(report)
            guard read != report else { continue }
            try transaction.reports.setCategory(of: read)
            changed.insert(report.id)
        }
        return changed
    }
}
