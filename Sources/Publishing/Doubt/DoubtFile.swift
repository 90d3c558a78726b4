import Domain

/// `oplacerade.csv`: words for places that nobody knows, or that may mean several, for the coordinator to
/// answer in the column `är` and put in the inbox.
///
/// One row for the same words of the same reporter, with the day and id of the first report. The words are
/// masked; no other text is shown (decision 0023).
struct DoubtFile {
    let edition: Edition

    static let name = "oplacerade.csv"

    private static let headings = [
        "id", "rapportör", "dag", "antal", "skrivet", "förslag 1", "förslag 2", "förslag 3", "är",
    ]

    /// The file; none where there is nothing to ask.
    var files: [ReportFile] {
        let questions = questions
        guard !questions.isEmpty else { return [] }
        let rows = questions.map { CSVWriter.staff.line(cells($0)) }
        let text = CSVWriter.byteOrderMark + CSVWriter.staff.line(Self.headings) + rows.joined()
        return [ReportFile(name: Self.name, text: text)]
    }

    /// Reports with the same words of the same reporter.
    private struct Question {
        let words: String
        var reports: [PlacedReport]
    }

    /// In the order of reporters and words, however the reports came.
    private var questions: [Question] {
        var questions: [[String]: Question] = [:]
        for placed in edition.unplaced + edition.ambiguous {
            let place = placed.report.place
            let words = place.text.isEmpty ? place.area : place.text
            guard !words.isEmpty else { continue }
            let key = [placed.report.reporter, words]
            questions[key, default: Question(words: words, reports: [])].reports.append(placed)
        }
        return questions.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }

    private func cells(_ question: Question) -> [String] {
        let order = question.reports.sorted {
            ($0.report.time.start, $0.report.id) < ($1.report.time.start, $1.report.id)
        }
        guard let first = order.first else { return [] }
        let near = first.placement.suggestions.prefix(3)
        return [
            first.report.id, first.report.reporter, first.report.time.start.day.description,
            "\(order.count)", question.words,
        ] + near + [String](repeating: "", count: 4 - near.count)
    }
}
