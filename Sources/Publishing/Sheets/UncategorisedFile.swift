import Domain

/// `okategoriserade.csv`: texts from which no category, or an unsure one, was read, for the coordinator to answer in the
/// column `kategori` and put in `inbox/alias`.
///
/// One row for the same text of the same reporter. The masked text is shown only where `kommun.yml` shows texts; else the
/// id of the report tells which it is (decision 0041).
struct UncategorisedFile {
    let edition: Edition
    let names: Names

    static let name = "okategoriserade.csv"

    private static let headings = [
        "id", "rapportör", "dag", "rad", "antal", "skrivet", "läst som", "sannolikhet", "kategori",
    ]

    /// The file; none if there is nothing to ask.
    var files: [ReportFile] {
        let questions = questions
        guard !questions.isEmpty else { return [] }
        let rows = questions.map { CSVWriter.staff.line(cells($0)) }
        let text = CSVWriter.byteOrderMark + CSVWriter.staff.line(Self.headings) + rows.joined()
        return [ReportFile(name: Self.name, text: text)]
    }

    /// Reports by reporter and text, those without any category first.
    private var questions: [[Report]] {
        let groups = Dictionary(grouping: edition.uncategorised) { [$0.reporter, $0.text] }
        return groups.values
            .map { $0.sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) } }
            .sorted { left, right in
                (left[0].categoryProbability ?? 0, left[0].reporter, left[0].time.start, left[0].id)
                    < (
                        right[0].categoryProbability ?? 0, right[0].reporter, right[0].time.start,
                        right[0].id
                    )
            }
    }

    private func cells(_ reports: [Report]) -> [String] {
        let first = reports[0]
        return [
            first.id, first.reporter, first.time.start.day.description, "\(first.line)",
            "\(reports.count)", edition.showsText ? first.text : "",
            first.category.map { names.category($0) } ?? "",
            first.categoryProbability.map(Swedish.percent) ?? "", "",
        ]
    }
}

extension Edition {
    /// Reports without a category, or with one that was read from the text and is unsure, and that have a text.
    var uncategorised: [Report] {
        reports.map(\.report).filter { report in
            report.categoryProbability.map { $0 < Self.surelyRead } ?? false
        }
    }

    /// Probability from which a category that was read from a text is not asked about; decision 0041.
    private static var surelyRead: Double { 0.8 }
}
