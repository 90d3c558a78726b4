import Domain
import Publishing
import Testing
import Toolkit

/// Sheets that staff and reporters open in a spreadsheet, whatever stands in the cells.
struct SheetTests {
    static let attacks = [
        "", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\u{FF1D}1+2",
        "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}x", "{=1}", " =1", "\";=1+2", "'=1", "''=1",
        "\u{200B}=1",
        "'; DROP TABLE report; --", "=HYPERLINK(\"http://x\";\"y\")", "<script>", "a;b\"c\"",
    ]

    @Test(arguments: attacks)
    func `no cell of any sheet begins a formula, and none breaks out of its place`(attack: String) {
        for file in Publication.files(SampleEdition.make(attack: attack))
        where file.name.hasSuffix(".csv") {
            let rows = SheetReader(String(decoding: file.bytes, as: UTF8.self)).rows
            #expect(rows.allSatisfy { $0.count == rows[0].count }, "\(file.name)")
            for cell in rows.joined() {
                let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
                #expect(
                    first.map {
                        !"=+-@{|%\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0)
                    } ?? true
                )
            }
        }
    }

    @Test(arguments: attacks)
    func `a cell comes back as it was`(attack: String) throws {
        let line = CSVWriter.staff.line(["x", attack, "y"])
        let cells = try #require(SheetReader(line).rows.first)
        #expect(cells.count == 3)
        let visible = attack.unicodeScalars.filter { $0 != "\u{200B}" }.map { scalar in
            "\t\r\n".unicodeScalars.contains(scalar) ? " " : String(scalar)
        }
        #expect(FormulaGuard.unguarded(cells[1]) == visible.joined())
    }

    @Test func `rows that wait stand with their ids, why and the reporter's own headings`() throws {
        let rows = try sheet("karantan-bostader.csv")
        #expect(rows.count == 5)
        #expect(
            rows[0] == ["karantän-id", "rad", "fil", "fel", "åtgärd", "Datum", "Plats"]
        )
        #expect(
            rows[1] == [
                "k000000000001", "2", "v43.csv",
                "Tiden i kolumnen ”Datum” gick inte att läsa. Skriv datum som 2026-10-19 och klockslag "
                    + "som 21.30. Exempel: 2026-10-19 21.30", "", "2026-10-99", "Torget",
            ]
        )
    }

    @Test func `rows under other headings stand in a sheet of their own`() throws {
        let rows = try sheet("karantan-bostader.2.csv")
        #expect(rows.count == 2)
        #expect(rows[0].last == "Noteringar")
    }

    @Test func `a reporter for whom nothing waits gets no quarantine file`() {
        let names = Publication.files(SampleEdition.make()).map(\.name)
        #expect(names.filter { $0.hasPrefix("karantan-") }.count == 2)
    }

    @Test func `the receipt as a sheet says what happened, how to mend it, and gives an example`()
        throws
    {
        let rows = try sheet("kvittens-bostader.csv")
        #expect(rows[1][4].hasPrefix("206 rader = 201 godtagna + 0 som vi redan hade + 5"))
        #expect(rows[2][4].hasSuffix("samma innehåll som v43.csv, så alla rader fanns redan."))
        #expect(
            rows[3] == [
                "v43.csv", "2", "Datum", "raden väntar",
                "Tiden i kolumnen ”Datum” gick inte att läsa.",
                "Skriv datum som 2026-10-19 och klockslag som 21.30.", "2026-10-19 21.30",
                "k000000000001",
            ]
        )
    }

    private func sheet(_ name: String) throws -> [[String]] {
        let file = try #require(
            Publication.files(SampleEdition.make()).first { $0.name == name }
        )
        return SheetReader(String(decoding: file.bytes, as: UTF8.self)).rows
    }
}
