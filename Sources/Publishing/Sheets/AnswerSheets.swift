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

/// `oplacerade.csv`: unknown or ambiguous place names, for the coordinator to answer in the column `är` and put in
/// `inbox/alias`.
///
/// One row for the same words of the same reporter, with the day and id of the first report. The words are
/// masked; no other text is shown (decision 0023).
struct UnplacedFile {
    let edition: Edition

    static let name = "oplacerade.csv"

    private static let headings = [
        "id", "rapportör", "dag", "antal", "skrivet", "förslag 1", "förslag 2", "förslag 3", "är",
    ]

    /// The file; none if there is nothing to ask.
    var files: [ReportFile] {
        let questions = questions
        guard !questions.isEmpty else { return [] }
        return [.sheet(Self.name, Self.headings, questions.map(cells))]
    }

    /// Reports of one reporter with the same words.
    private struct Question {
        let words: String
        var reports: [PlacedReport]

        struct Key: Hashable {
            let reporter: ReporterID
            let words: String
        }
    }

    /// Questions by reporter and words.
    private var questions: [Question] {
        var questions: [Question.Key: Question] = [:]
        for placed in edition.unplaced + edition.ambiguous {
            let place = placed.report.place
            let words = place.text.isEmpty ? place.area : place.text
            guard !words.isEmpty else { continue }
            let key = Question.Key(reporter: placed.report.reporter, words: words)
            questions[key, default: Question(words: words, reports: [])].reports.append(placed)
        }
        return questions.sorted {
            ($0.key.reporter, $0.key.words) < ($1.key.reporter, $1.key.words)
        }.map(\.value)
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

/// `kopplingar.csv`: uncertain pairs of reports, for the group to answer (clerical review).
///
/// It is read back from `inbox/kopplingar`; a row with an empty `svar` is ignored.
struct LinkFile {
    let edition: Edition
    let names: Names

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
        return [ReportFile(name: "kopplingar.csv", text: text)]
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
