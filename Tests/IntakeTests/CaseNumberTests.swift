import Domain
import Intake
import TestTools
import Testing

struct CaseNumberTests {
    /// A cell of the column of case numbers, and whether it is a number.
    struct Cell: Decodable, Sendable, CustomTestStringConvertible {
        let id, number, day, expected: String
        var testDescription: String { id }
    }

    /// Two cells, and whether they are one number.
    struct Spelling: Decodable, Sendable, CustomTestStringConvertible {
        let id, first, second: String
        let same: Bool
        var testDescription: String { id }
    }

    @Test(arguments: ReadingTruth.more("case-numbers", as: Cell.self))
    func `a time, a count and what spreadsheets leave are no case numbers, and are told`(cell: Cell)
    {
        let read = Delivered("Ärendenr;Datum;Text\n\"\(cell.number)\";\(cell.day);Bråk\n")
        let isNumber = read.reports.first?.caseNumber != nil
        #expect(isNumber == (cell.expected == "number"), "\(cell.number)")
        let isTold = read.rows.flatMap(\.findings).contains { $0.code == .unusableCaseNumber }
        #expect(isTold != isNumber)
    }

    @Test(arguments: ReadingTruth.more("case-spellings", as: Spelling.self))
    func `a case number is one number in every spelling`(spelling: Spelling) {
        let keys = [spelling.first, spelling.second].map(Report.caseKey)
        #expect((keys[0] == keys[1]) == spelling.same, "\(keys)")
        for key in keys.compactMap(\.self) { #expect(Report.caseKey(of: key) == key) }
    }

    @Test func `a number that continues those before it is one, though it is a year or a day`() {
        func numbers(_ first: Int) -> [String?] {
            let rows = (first..<first + 4).map { "\($0);2026-10-20;Bråk \($0)" }
            return Delivered("Ärendenr;Datum;Text\n\(rows.joined(separator: "\n"))\n")
                .reports.map(\.caseNumber)
        }
        for first in [2024, 46_313, 261_018, 20_261_018] {
            #expect(numbers(first) == (first..<first + 4).map { "\($0)" })
        }
    }

    @Test(arguments: ["46315", "46316.0", "2026-10", "1", "v-12"])
    func `a number that three other rows of a file have is told to be shared, two are not`(
        number: String
    ) {
        func shared(_ days: ClosedRange<Int>) -> Set<UInt64> {
            let rows = days.map { "\(number);2026-10-\($0);Bråk\n" }.joined()
            return Delivered("Ärendenr;Datum;Text\n\(rows)").summary.sharedCaseNumbers
        }
        #expect(shared(23...24).isEmpty)
        #expect(shared(23...25).count == 1)
        #expect(Delivered("Ärendenr;Datum;Text\n").summary.sharedCaseNumbers.isEmpty)
    }

    @Test func `the year in every row is no number`() {
        let rows = (20...22).map { "2026;2026-10-\($0);Bråk\n" }.joined()
        let read = Delivered("Ärendenr;Datum;Text\n\(rows)")
        #expect(read.reports.map(\.caseNumber) == [nil, nil, nil])
    }

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
