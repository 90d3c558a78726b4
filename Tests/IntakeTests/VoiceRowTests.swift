import Domain
import Intake
import Testing

/// Rows that are answers about felt safety.
struct VoiceRowTests {
    private let categories = [
        Category(id: "skada", name: "Skadegörelse"),
        Category(id: "trygg", name: "Upplevd trygghet", kind: .feltSafe),
        Category(id: "otrygg", name: "Upplevd otrygghet", kind: .feltUnsafe),
    ]

    private func kinds(_ rows: String, survey: Bool = true) -> Delivered {
        var map = ColumnMap(
            headings: [.category: ["Svar"]],
            categoryWords: ["1": "otrygg", "5": "trygg"]
        )
        map.isSurvey = survey
        return Delivered(
            "Datum;Område;Svar;Antal;Kommentar\n" + rows,
            .plain(categories: categories, map: map)
        )
    }

    @Test func `a scale is mapped by the reporter's own words`() {
        let read = kinds("2026-10-20;Väster;1;;\n2026-10-20;Väster;5;14;\n")
        #expect(read.reports.map(\.kind) == [.feltUnsafe, .feltSafe])
        #expect(read.reports.map(\.people) == [nil, 14])
    }

    @Test
    func
        `whatever known word a survey's row has is an answer between, never an incident and never calm`()
    {
        let read = kinds("2026-10-20;Väster;Skadegörelse;;\n2026-10-20;Väster;lugnt;;\n")
        #expect(read.reports.map(\.kind) == [.feltNeither])
    }

    @Test func `an unknown answer is quarantined, not counted`() {
        let read = kinds("2026-10-20;Väster;7;;\n2026-10-20;Väster;5;;\n")
        #expect(read.reports.map(\.kind) == [.feltSafe])
        #expect(read.quarantined.map(\.line) == [2])
        #expect(read.codes.contains(.unknownCategory))
    }

    @Test func `a sheet without an answer is no answer, and is told`() {
        let read = kinds("2026-10-20;Väster;;;Hej\n2026-10-20;Väster;5;;\n")
        #expect(read.reports.map(\.kind) == [.feltSafe])
        #expect(read.rows.count == 1 && read.summary.findings.map(\.code) == [.missingAnswer])
    }

    @Test func `free text of an answer is left out`() {
        let read = kinds("2026-10-20;Väster;1;;Min granne skriker\n")
        #expect(read.reports.map(\.text) == [""])
    }

    @Test func `an answer among reports is an answer too`() {
        let read = kinds(
            "2026-10-20;Väster;1;;\n2026-10-20;Väster;Skadegörelse;;Ruta\n",
            survey: false
        )
        #expect(read.reports.map(\.kind) == [.feltUnsafe, .event])
    }

    @Test func `an unreadable number of answers is a finding, and the row is one answer`() {
        let read = kinds("2026-10-20;Väster;1;många;\n")
        #expect(read.codes.contains(.badNumber))
        #expect(read.reports.map(\.people) == [nil])
    }

    @Test(arguments: ["-5", "\u{2212} 5", "2,5", "2.5", "10–12", "10-12", "1,000", "12 34"])
    func `numbers of answers that are negative, fractions, ranges or open are findings too`(
        number: String
    ) {
        let read = kinds("2026-10-20;Väster;1;\(number);\n")
        #expect(read.codes.contains(.badNumber))
        #expect(read.reports.map(\.people) == [nil])
    }

    @Test(arguments: [
        ("10 000", 10_000), ("ca 12 st", 12), ("1.234", 1234), ("12,0", 12), ("4", 4),
    ])
    func `answers are counted as people write numbers`(number: String, people: Int) {
        #expect(kinds("2026-10-20;Väster;1;\(number);\n").reports.map(\.people) == [people])
    }
}
