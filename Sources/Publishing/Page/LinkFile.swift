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
        guard let report = names.report(id) else { return Self.report.map { _ in "" } }
        let words = report.text.split(separator: " ")
        let end = words.count > Self.mostWords ? " …" : ""
        return [
            names.reporter(report.reporter), Swedish.moment(report.time),
            report.place.text.isEmpty ? report.place.area : report.place.text,
            names.category(report.category),
            edition.showsText ? words.prefix(Self.mostWords).joined(separator: " ") + end : "",
        ]
    }
}
