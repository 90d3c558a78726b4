import Domain

/// `karantan-<rapportör>.csv`: the rows in quarantine, for staff to mend and put in the reporter's folder.
///
/// Our own columns come first, then the reporter's with their masked cells. Rows with other headings are written to
/// a file of their own (`karantan-skolan.2.csv`), so that every file is a table that can be read again.
struct QuarantineFile {
    let reporter: ReporterID
    let rows: [QuarantinedRow]

    private static let headings = ["karantän-id", "rad", "fil", "fel", "åtgärd"]

    /// Files of the reporter; none if nothing waits.
    var files: [ReportFile] {
        var tables: [[QuarantinedRow]] = []
        for row in rows {
            if let index = tables.firstIndex(where: { $0.first?.heading == row.heading }) {
                tables[index].append(row)
            } else {
                tables.append([row])
            }
        }
        return tables.enumerated().map { index, table in
            let number = index == 0 ? "" : ".\(index + 1)"
            let name = "karantan-\(FileName.part(of: reporter))\(number).csv"
            return ReportFile(name: name, text: text(table))
        }
    }

    private func text(_ table: [QuarantinedRow]) -> String {
        let heading = QuarantineFile.headings + (table.first?.heading ?? [])
        let lines = table.map { row in
            let reasons = row.findings.map(FindingText.withExample)
            return CSVWriter.staff.line(
                [row.id, RowWords.number(row.line), row.file, reasons.joined(separator: " "), ""]
                    + row.cells
            )
        }
        return CSVWriter.byteOrderMark + CSVWriter.staff.line(heading) + lines.joined()
    }
}

/// `oplacerade.csv`: reports without a sure place, for the coordinator to answer in the column `är` and put in
/// `inbox/alias`; those that concern most reports first.
///
/// One row for the same words of the same reporter, with the day and id of the first report; one for each report that only
/// its text could place. Texts are masked, and shown only where `showsText` (decision 0023).
struct UnplacedFile {
    let reports: [PlacedReport]
    let showsText: Bool

    static let name = "oplacerade.csv"

    private static let headings = [
        "id", "rapportör", "dag", "rad", "antal", "skrivet", "text", "förslag 1", "förslag 2",
        "förslag 3", "är",
    ]

    /// The file; none if there is nothing to ask.
    var files: [ReportFile] {
        let questions = reports.placeQuestions
        guard !questions.isEmpty else { return [] }
        return [.sheet(Self.name, Self.headings, questions.map(cells))]
    }

    private func cells(_ question: [PlacedReport]) -> [String] {
        let (first, report) = (question[0], question[0].report)
        let near = first.placement.suggestions.prefix(3)
        return [
            report.id, report.reporter, report.time.start.day.description,
            RowWords.number(report.line), "\(question.count)", report.place.words,
            showsText ? report.text : "",
        ] + near + [String](repeating: "", count: 4 - near.count)
    }
}

/// `kopplingar.csv`: uncertain pairs of reports, for the group to answer (clerical review).
///
/// It is read back from `inbox/kopplingar`; a row with an empty `svar` is ignored.
struct LinkFile {
    let edition: Edition
    let names: Names

    static let name = "kopplingar.csv"

    private static let mostWords = 8

    private static let headings =
        ["par"] + report.map { "\($0) 1" } + report.map { "\($0) 2" }
        + ["sannolikhet", "i ord", "varför", "svar", "vem"]
    private static let report = ["rapportör", "när", "plats", "kategori", "beskrivning"]

    /// The file; none if no pair is uncertain.
    var files: [ReportFile] {
        guard !edition.unsureLinks.isEmpty else { return [] }
        let rows = LinkWords.ranked(edition.unsureLinks).map {
            CSVWriter.staff.line(cells($0))
        }
        let text = CSVWriter.byteOrderMark + CSVWriter.staff.line(Self.headings) + rows.joined()
        return [ReportFile(name: Self.name, text: text)]
    }

    private func cells(_ link: Link) -> [String] {
        [LinkAnswer.pair(link.first, link.second)] + cells(link.first) + cells(link.second) + [
            Swedish.percent(link.probability), LinkWords.likely(link.probability),
            LinkWords.why(link), "", "",
        ]
    }

    private func cells(_ id: ReportID) -> [String] {
        guard let placed = names.placed(id) else { return Self.report.map { _ in "" } }
        let report = placed.report
        let words = report.text.split(separator: " ")
        let end = words.count > Self.mostWords ? " …" : ""
        return [
            names.reporter(report.reporter), Swedish.moment(report.time),
            place(of: placed),
            names.category(report.category),
            edition.showsText ? words.prefix(Self.mostWords).joined(separator: " ") + end : "",
        ]
    }

    /// Place as written, else the area it was placed in.
    private func place(of placed: PlacedReport) -> String {
        let written = placed.report.place
        return [written.text, written.area].first { !$0.isEmpty }
            ?? placed.placement.area.map(names.area) ?? ""
    }
}
