import Domain
import Intake
import Testing

struct CaseNumberTests {
    @Test(arguments: ["Nr", "Löpnr", "Löpnummer", "Id"])
    func `a column that may only number the rows has no case numbers`(heading: String) {
        let text = "\(heading);Datum;Text\n1;2026-10-19;Bråk\n"
        #expect(Delivered(text).reports.map(\.caseNumber) == [nil])
        let map = ColumnMap(headings: [.caseNumber: [heading]])
        #expect(Delivered(text, .plain(map: map)).reports.map(\.caseNumber) == ["1"])
        let shared = "\(heading);Rapportör;Ärendenr;Datum;Text\n1;vakt;A-1;2026-10-19;Bråk\n"
        #expect(Delivered(shared).reports.map(\.caseNumber) == ["A-1"])
    }

    @Test func `a case number reused for another case is a finding, and its row is kept`() {
        let text = """
            Ärendenr;Datum;Text
            7;2026-10-19;Bråk
            7;2026-10-20;Klotter
            7;2026-10-19;Bråk
            8;2026-10-19;Bråk
            """
        let delivered = Delivered(text)
        #expect(delivered.reports.map(\.caseNumber) == ["7", "7", "7", "8"])
        let expected = Finding(
            .repeatedCaseNumber,
            .warning,
            file: "vakt.csv",
            line: 3,
            column: "Ärendenr"
        )
        #expect(delivered.rows.flatMap(\.findings) == [expected])
    }
}

/// A file of many rows.
struct ManyRowsTests {
    @Test func `one bad row in ten thousand is quarantined alone, with its reason`() {
        var text = "Datum;Tid;Plats;Kategori;Beskrivning\n"
        for row in 0..<10_000 {
            let day = row == 6_543 ? "2026-10-99" : "2026-10-\(20 + row % 10)"
            text += "\(day);21:00;Torget;Skadegörelse;Rad \(row)\n"
        }
        let delivered = Delivered(text)
        #expect(delivered.reports.count == 9_999)
        #expect(delivered.quarantined.map(\.line) == [6_545])
        #expect(delivered.quarantined.first?.findings.contains { $0.code == .badTime } == true)
    }
}
