import Domain
import Foundation
import Intake
import Testing

/// A small file as a reporter may send it, with the expected result.
struct ReadingCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    /// Cells of the rows that were accepted.
    let rows: [[String]]

    /// Lines of the quarantined rows.
    var quarantined: [Int] = []

    /// Findings about rows and file, each with its line.
    var findings: [String] = []

    init(
        _ name: String,
        _ text: String,
        rows: [[String]],
        quarantined: [Int] = [],
        findings: [String] = []
    ) {
        testDescription = name
        self.text = text
        self.rows = rows
        self.quarantined = quarantined
        self.findings = findings
    }
}

struct ReadingCaseTests {
    static let cases = [
        ReadingCase(
            "a row of groups above the headings",
            "Tid;;Plats;;\nDatum;Kl;Adress;Område;Händelse\n2026-10-19;21:30;Storgatan 3;Norr;Hot\n",
            rows: [["2026-10-19", "21:30", "Storgatan 3", "Norr", "Hot"]],
            findings: ["grouped-heading 1"]
        ),
        ReadingCase(
            "headings that stand partly in the row of groups",
            "Datum;Plats;;Händelse\n;Gata;Område;\n2026-10-19;Storgatan 3;Norr;Hot\n",
            rows: [["2026-10-19", "Storgatan 3", "Norr", "Hot"]],
            findings: ["grouped-heading 1"]
        ),
        ReadingCase(
            "a title, and two rows of headings that come again",
            """
            Rapport vecka 43
            Start;;Var;
            Datum;Tid;Plats;Händelse
            2026-10-19;21:30;Torget;Hot
            Start;;Var;
            Datum;Tid;Plats;Händelse
            2026-10-20;22:30;Parken;Brand

            """,
            rows: [
                ["2026-10-19", "21:30", "Torget", "Hot"],
                ["2026-10-20", "22:30", "Parken", "Brand"],
            ],
            findings: ["left-out-line 1", "grouped-heading 2"]
        ),
        ReadingCase(
            "a table that starts in column B, with an empty column within",
            ";Datum;;Plats;Händelse\n;2026-10-19;;Torget;Hot\n;2026-10-20;;Parken;Brand\n",
            rows: [
                ["", "2026-10-19", "", "Torget", "Hot"], ["", "2026-10-20", "", "Parken", "Brand"],
            ]
        ),
        ReadingCase(
            "a row that begins a column too early",
            ";Datum;Plats;Händelse\n;2026-10-19;Torget;Hot\n2026-10-20;Parken;Brand;\n",
            rows: [["", "2026-10-19", "Torget", "Hot"]],
            quarantined: [3],
            findings: ["bad-time 3"]
        ),
        ReadingCase(
            "the headings of another table in the midst of the file",
            """
            Datum;Plats;Händelse
            2026-10-19;Torget;Hot
            Plats;Datum;Händelse
            Parken;2026-10-20;Brand
            Datum;Plats;Händelse
            2026-10-21;Kajen;Klotter

            """,
            rows: [["2026-10-19", "Torget", "Hot"], ["2026-10-21", "Kajen", "Klotter"]],
            quarantined: [4],
            findings: ["other-heading 4", "other-heading 3"]
        ),
        ReadingCase(
            "serial numbers of a spreadsheet in the column for dates",
            "Datum;Kl;Plats;Händelse\n46314;0,895833333;Torget;Hot\n46315,5;;Parken;Brand\n",
            rows: [
                ["46314", "0,895833333", "Torget", "Hot"], ["46315,5", "", "Parken", "Brand"],
            ],
            findings: ["serial-date"]
        ),
        ReadingCase(
            "one serial number among written dates",
            "Datum;Plats;Händelse\n2026-10-19;Torget;Hot\n46000;Parken;Brand\n2026-10-20;Kajen;Hot\n",
            rows: [["2026-10-19", "Torget", "Hot"], ["2026-10-20", "Kajen", "Hot"]],
            quarantined: [3],
            findings: ["serial-date 3"]
        ),
        ReadingCase(
            "blank rows, a short row and a long one",
            "Datum;Plats;Text\n2026-10-19;Torget\n\n;;\n2026-10-20;Parken;Bråk; skrik; glas\n",
            rows: [["2026-10-19", "Torget", ""], ["2026-10-20", "Parken", "Bråk; skrik; glas"]],
            findings: ["short-row 2", "long-row 5"]
        ),
        ReadingCase(
            "quotes that are neither doubled nor around the cell",
            "Datum;Plats;Text\n2026-10-19;Torget;Sa \"stick\" till vakten\n2026-10-20;Kajen;\"hej\n2026-10-21;Ås;Hot\n",
            rows: [
                ["2026-10-19", "Torget", "Sa \"stick\" till vakten"],
                ["2026-10-20", "Kajen", "\"hej"], ["2026-10-21", "Ås", "Hot"],
            ],
            findings: ["unclosed-quote 3"]
        ),
        ReadingCase(
            "quotes with a backslash before them",
            #"""
            Datum;Plats;Text
            "2026-10-19";"Torget";"Sa \"stick; nu\" till vakten"
            "2026-10-20";"C:\\temp";"slut \"där\""

            """#,
            rows: [
                ["2026-10-19", "Torget", "Sa \"stick; nu\" till vakten"],
                ["2026-10-20", "C:\\temp", "slut \"där\""],
            ]
        ),
        ReadingCase(
            "single quotes around cells",
            "'Datum','Plats','Text'\n'2026-10-19','Torget','Bråk, skrik'\n'2026-10-20','L''Osteria','Hot'\n",
            rows: [
                ["2026-10-19", "Torget", "Bråk, skrik"], ["2026-10-20", "L'Osteria", "Hot"],
            ]
        ),
        ReadingCase(
            "apostrophes that are no quotes",
            "Datum,Plats,Text\n2026-10-19,'Torget,Hot\n2026-10-20,Bion's,Brand'\n",
            rows: [["2026-10-19", "'Torget", "Hot"], ["2026-10-20", "Bion's", "Brand'"]]
        ),
        ReadingCase(
            "coordinates with decimal comma or point, and the axes turned",
            "Datum;Lat;Long;Händelse\n2026-10-19;58,27;11.43;Hot\n2026-10-20;11.43;58,27;Hot\n",
            rows: [
                ["2026-10-19", "58,27", "11.43", "Hot"], ["2026-10-20", "11.43", "58,27", "Hot"],
            ],
            findings: ["turned-coordinate 3"]
        ),
        ReadingCase(
            "characters that cannot be seen",
            "Datum;Plats;Text\n2026-10-19;Tor\u{200B}get;\u{202E}gapatsna\u{202C}\n2026-10-20;Par\u{0}ken;Hot\u{7}\n",
            rows: [["2026-10-19", "Torget", "gapatsna"], ["2026-10-20", "Parken", "Hot"]],
            findings: ["hidden-characters 2", "hidden-characters 3"]
        ),
        ReadingCase(
            "sums and sources below a table that starts in column B",
            ";Datum;Plats;Text\n;2026-10-19;Torget;Hot\n\n;Antal rader: 1;;\n",
            rows: [["", "2026-10-19", "Torget", "Hot"]],
            findings: ["left-out-line 4"]
        ),
    ]

    @Test(arguments: cases)
    func `a file in an unusual form is read as intended, or has a finding`(expected: ReadingCase) {
        for chunk in [3, Int.max] {
            let delivered = Delivered(Array(expected.text.utf8), chunk: chunk)
            let accepted = delivered.rows.filter { $0.outcome != .quarantined }
            #expect(accepted.map { Array($0.cells) } == expected.rows)
            #expect(delivered.quarantined.map(\.line) == expected.quarantined)
            let findings = delivered.rows.flatMap(\.findings) + delivered.summary.findings
            let told = findings.map { finding in
                finding.code.rawValue + (finding.line.map { " \($0)" } ?? "")
            }
            #expect(told == expected.findings)
        }
    }

    @Test func `serial numbers become their days and clocks`() {
        let text = "Datum;Kl;Händelse\n46314;0,895833333;Hot\n46315.5;;Brand\n46316;21.30;Hot\n"
        let spans = Delivered(text).reports.map(\.time)
        #expect(spans[0] == TimeSpan(minute: at("2026-10-19 21.30")))
        #expect(spans[1] == TimeSpan(minute: at("2026-10-20 12.00")))
        #expect(spans[2] == TimeSpan(minute: at("2026-10-21 21.30")))
    }

    @Test func `a row that begins a column too early never gets the delivery's own days`() {
        let text = ";Datum;Plats;Händelse\n;2026-10-19;Torget;Hot\n2026-10-20;Parken;Brand;\n"
        let delivered = Delivered(text, .plain(describes: fortnight))
        #expect(delivered.quarantined.map(\.line) == [3])
        #expect(delivered.codes == [.badTime, .shiftedRow])
    }

    @Test func `repeated headings are told apart by their groups`() {
        let text = "Start;;Slut;\nDatum;Kl;Datum;Kl\n2026-10-19;21:30;2026-10-19;22:00\n"
        let delivered = Delivered(text)
        #expect(delivered.heading == ["Datum", "Kl", "Slut Datum", "Slut Kl"])
    }

    @Test(arguments: [
        // Every day could be a month: the rows wait.
        (["03/10/2026", "04/10/2026"], [], "warning"),
        // One day cannot be a month, so the months stand first.
        (["10/03/2026", "10/19/2026"], ["2026-10-03", "2026-10-19"], nil),
        // Days are proven to stand first, and months are: neither is assumed of the third.
        (["19/10/2026", "10/19/2026", "03/10/2026"], ["2026-10-19", "2026-10-19"], "warning"),
        // Another separator, the same order.
        (["10/03/2026", "10-19-2026"], ["2026-10-03", "2026-10-19"], nil),
        // 10 December has not been yet.
        (["10/12/2026", "10/03/2026"], ["2026-10-12", "2026-10-03"], nil),
        // One day cannot be a month, so the days stand first: as they do in Sweden.
        (["03/10/2026", "19/10/2026"], ["2026-10-03", "2026-10-19"], nil),
        (["3/10 2026", "4/10 2026"], ["2026-10-03", "2026-10-04"], nil),
        (["2026-10-03", "2026-10-04"], ["2026-10-03", "2026-10-04"], nil),
    ])
    func `the order of day and month is proven by the file, or its rows wait`(
        dates: [String],
        days: [String],
        assumed: String?
    ) {
        let rows = dates.map { "\($0);Torget;Hot\n" }.joined()
        let delivered = Delivered("Datum;Plats;Händelse\n" + rows)
        #expect(delivered.reports.map(\.time.start.day) == days.map(day))
        let told = delivered.summary.findings.filter { $0.code == .ambiguousDateOrder }
            .map { "\($0.severity)" }
        #expect(told == [assumed].compactMap { $0 })
    }

    @Test func `a delimiter that another fits as well as is assumed with a finding`() {
        let summary = readingSummary(Array("1,5;2,5\n3,5;4,5\n".utf8))
        #expect(summary.delimiter == ";")
        #expect(summary.doubts == [.ambiguousDelimiter])
        #expect(readingSummary(Array("a;b\n1,5;2\n".utf8)).doubts.isEmpty)
    }

    @Test(arguments: [
        // "5°" in Windows-1252, "5∞" in Mac OS Roman: no letter speaks for either.
        ([0x35, 0xB0], true),
        // "väg" in Windows-1252.
        ([0x76, 0xE4, 0x67], false),
        // "500 €" beside "väg": the sign stands in no word, and proves nothing.
        ([0x76, 0xE4, 0x67, 0x20, 0x80], false),
        // "väg" once in each encoding.
        ([0x76, 0xE4, 0x67, 0x20, 0x76, 0x8A, 0x67], true),
    ])
    func `an encoding that no letter proves is assumed with a finding`(
        bytes: [UInt8],
        isDoubtful: Bool
    ) {
        let summary = readingSummary(Array("Datum;Text\n1;".utf8) + bytes + [0x0A])
        #expect(summary.doubts == (isDoubtful ? [.ambiguousEncoding] : []))
        #expect(summary.encoding == .windows1252)
    }

    private func readingSummary(_ bytes: [UInt8]) -> ReadingSummary {
        let reader = RecordReader()
        bytes.withUnsafeBytes { reader.feed($0) { _ in } }
        return reader.finish { _ in }
    }
}
