import Domain

/// `okategoriserade.csv`: texts from which no category, or an unsure one, was read, for the coordinator to answer in the
/// column `kategori` and put in `inbox/alias`.
///
/// One row for the same text of the same reporter. The masked text is shown only where `kommun.yml` shows texts; else the
/// id of the report tells which it is (decision 0041).
struct UncategorisedFile {
    let reports: [PlacedReport]
    let names: Names
    let showsText: Bool

    static let name = "okategoriserade.csv"

    private static let headings = [
        "id", "rapportör", "dag", "rad", "antal", "skrivet", "läst som", "sannolikhet", "kategori",
    ]

    /// The file; none if there is nothing to ask.
    var files: [ReportFile] {
        let questions = reports.categoryQuestions
        guard !questions.isEmpty else { return [] }
        return [.sheet(Self.name, Self.headings, questions.map(cells))]
    }

    private func cells(_ question: [PlacedReport]) -> [String] {
        let first = question[0].report
        return [
            first.id, first.reporter, first.time.start.day.description,
            RowWords.number(first.line), "\(question.count)", showsText ? first.text : "",
            first.category.map { names.category($0) } ?? "",
            first.categoryProbability.map(Swedish.percent) ?? "", "",
        ]
    }
}

extension Edition {
    /// Reports without a category, or with one that was read from the text and is unsure, and that have a text.
    var uncategorised: [Report] { reports.map(\.report).filter(\.hasUnsureCategory) }
}

/// Reports whose category was read from the text and is unsure, or could not be read.
struct UncategorisedSection: Section {
    static let anchor: HTML = "okategoriserade"
    static let title: HTML = "Rapporter utan säker kategori"

    let edition: Edition
    let names: Names

    var content: HTML {
        let reports = edition.uncategorised
        let counted = Swedish.count(reports.count, "rapport", "rapporter")
        return """
            <p>\(counted) har ingen kategori i någon kolumn, och kategori läst ur texten är osäker eller \
            saknas. Skriv den rätta i okategoriserade.csv, under ”kategori” (eller ”lugnt”), och lägg filen i \
            inbox/alias. Från nästa körning gäller svaret alla texter med samma ord.</p>
            \(table(reports))
            """
    }

    private func table(_ reports: [Report]) -> HTML {
        let texts: [Table.Column] = edition.showsText ? [.words("Text, maskerad")] : []
        return Table(
            "Kategorier lästa ur texten",
            [
                .words("Rapportör"), .number("Rad"), .words("När"), .words("Läst som"),
                .number("Sannolikhet"),
            ] + texts,
            rows: reports.map { report in
                let row: [HTML] = [
                    "\(names.reporter(report.reporter))", "\(RowWords.number(report.line))",
                    "\(Swedish.moment(report.time))",
                    "\(Swedish.sentence(names.category(report.category)))",
                    "\(Swedish.percent(report.categoryProbability ?? 0))",
                ]
                return edition.showsText ? row + ["\(report.text)"] : row
            }
        ).html
    }
}
