import Domain

/// `kopplingar.csv`: the doubtful pairs as a sheet that the group fills in with its answers.
///
/// It is read back from `inbox/kopplingar`; a row whose `svar` is empty says nothing.
struct LinkFile {
    let edition: Edition
    let names: Names

    private static let mostWords = 8

    private static let headings =
        ["par"] + report.map { "\($0) 1" } + report.map { "\($0) 2" }
        + ["sannolikhet", "i ord", "varför", "svar", "vem"]
    private static let report = ["rapportör", "när", "plats", "kategori", "beskrivning"]

    /// The file; none where nothing is in doubt.
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

    /// As it was written; else what it was found to be.
    private func place(of placed: PlacedReport) -> String {
        let written = placed.report.place
        return [written.text, written.area].first { !$0.isEmpty }
            ?? placed.placement.area.map(names.area) ?? ""
    }
}
