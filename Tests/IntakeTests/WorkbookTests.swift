import Domain
import TestTools
import Testing

@testable import Intake

struct WorkbookTests {
    private static let table = WorkbookFile.rows([
        ["Datum", "Tid", "Plats", "Beskrivning"],
        ["2026-10-19", "21:30", "Torget", "Klotter & skräp på <muren>"],
    ])

    /// A row of cells as XML.
    private func row(_ number: Int, _ cells: String) -> String {
        "<row r=\"\(number)\">\(cells)</row>"
    }

    private func delivered(_ book: WorkbookFile, chunk: Int = .max) -> Delivered {
        Delivered(book.bytes, .plain(describes: fortnight), chunk: chunk)
    }

    private func codes(_ delivered: Delivered) -> [FindingCode] {
        delivered.summary.findings.map(\.code)
    }

    @Test(arguments: [1, 7, 4096, .max])
    func `a workbook is read like the same table as text, in pieces of any size`(chunk: Int) throws
    {
        let read = delivered(WorkbookFile(["Blad1": Self.table]), chunk: chunk)
        let report = try #require(read.reports.first)
        #expect(read.reports.count == 1)
        #expect(report.time == TimeSpan(minute: at("2026-10-19 21.30")))
        #expect(report.text == "Klotter & skräp på <muren>")
        #expect(report.line == 2)
        #expect(codes(read).isEmpty)
    }

    @Test(
        arguments: [
            ("yyyy-mm-dd", "46314", "2026-10-19"), ("d/m/yy", "46314", "2026-10-19"),
            ("[$-41D]d mmmm yyyy;@", "46314", "2026-10-19"),
            ("yyyy\\-mm\\-dd\\ hh:mm", "46314.895833333336", "2026-10-19 21:30"),
            ("hh:mm", "0.89583333333333337", "21:30"), ("h:mm AM/PM", "46314.25", "06:00"),
            ("[h]:mm", "1.0833333333333333", "26:00"),
            ("hh:mm:ss", "0.5000115740740741", "12:00:01"),
            ("General", "0.90000000000000002", "0.9"), ("0.00", "58.274120000000003", "58.27412"),
            ("General", "202611000123", "202611000123"), ("0000", "42", "0042"), ("0", "42", "42"),
            ("#,##0 &quot;dagar&quot;", "3", "3"), ("yyyy-mm-dd", "-5", "-5"),
            ("yyyy-mm-dd", "59", "59"),
            ("General", "1E-3", "0.001"), ("General", "2.02611E+11", "202611000000"),
        ]
    )
    func `a number is what the spreadsheet shows`(format: String, stored: String, shown: String) {
        let cells = "<c r=\"A2\" s=\"1\"><v>\(stored)</v></c>"
        let rows = WorkbookFile.rows([["Datum", "Text"]]) + row(2, cells)
        let book = WorkbookFile(["Blad1": rows], formats: [format])
        #expect(delivered(book).rows.first?.cells.first == shown)
    }

    @Test func `days are counted from 1904 where the workbook says so`() {
        let rows =
            WorkbookFile.rows([["Datum", "Text"]]) + row(2, "<c r=\"A2\" s=\"1\"><v>44852</v></c>")
        let book = WorkbookFile(["Blad1": rows], formats: ["yyyy-mm-dd"], countsFrom1904: true)
        #expect(delivered(book).rows.first?.cells.first == "2026-10-19")
    }

    @Test func `texts are shared, rich, escaped, without their reading aids, or computed`() {
        let strings = [
            "<t>Datum</t>", "<r><t>Be</t></r><r><t>skrivning</t></r><rPh><t>x</t></rPh>",
            "<t xml:space=\"preserve\"> två_x000D_\nrader </t>",
        ]
        let rows =
            row(
                1,
                "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>Plats</t></is></c>"
            )
            + row(
                2,
                "<c t=\"str\"><f>A1</f><v>2026-10-19</v></c><c t=\"s\"><v>2</v></c><c t=\"b\"><v>1</v></c>"
            )
            + row(3, "<c r=\"B3\" t=\"e\"><v>#REF!</v></c>")
        let read = delivered(WorkbookFile(["Blad1": rows], strings: strings))
        #expect(read.heading == ["Datum", "Beskrivning", "Plats"])
        #expect(read.rows.map { Array($0.cells) }.first == ["2026-10-19", "två\r\nrader", "SANT"])
        #expect(read.rows.map { Array($0.cells) }.last == ["", "#REF!", ""])
    }

    @Test func `a formula whose value is not there is told, with the cell's row`() {
        let rows =
            WorkbookFile.rows([["Datum", "Text"]])
            + row(
                2,
                "<c r=\"A2\"><f>TODAY()</f></c><c r=\"B2\" t=\"inlineStr\"><is><t>Bråk</t></is></c>"
            )
        let read = delivered(WorkbookFile(["Blad1": rows]))
        #expect(read.codes.contains(.missingValue))
    }

    @Test func `the sheet with the headings is read, and the others are told`() {
        let book = WorkbookFile([
            "Läs mig": WorkbookFile.rows([["Så här fyller du i"], ["Skriv datum"]]), "Tomt": "",
            "v 43": Self.table,
        ])
        let read = delivered(book)
        #expect(read.reports.count == 1)
        #expect(codes(read) == [.otherSheet])
        #expect(read.summary.findings.first?.hint == "Läs mig")
    }

    @Test func `sheets with the same headings are one table, whatever stands above them`() {
        let second = WorkbookFile.rows(
            [
                ["Vecka 44"], ["Datum", "Tid", "Plats", "Beskrivning"],
                ["2026-10-27", "25:99", "Torget", "Bråk"],
            ],
            from: 4
        )
        let read = delivered(WorkbookFile(["v 43": Self.table, "v 44": second]))
        #expect(read.reports.map(\.line) == [2, SheetLine(sheet: 1, row: 6).line])
        let finding = read.rows.last?.findings.first
        #expect(finding?.cell == WorkbookPlace(sheet: "v 44", column: 1))
        #expect(finding?.cell?.reference(row: 6) == "B6")
    }

    @Test func `a hidden sheet is read only where no other fits`() {
        let other = WorkbookFile.rows([["Anteckningar"], ["hej"]])
        let book = WorkbookFile(["Nytt": Self.table, "Gammalt": Self.table], hidden: ["Gammalt"])
        #expect(delivered(book).reports.count == 1)
        #expect(codes(delivered(book)) == [.otherSheet])
        let only = WorkbookFile(["Anteckningar": other, "Data": Self.table], hidden: ["Data"])
        #expect(delivered(only).reports.count == 1)
    }

    @Test
    func
        `what stands in merged cells holds for each of their rows, and hidden rows are read; both are told`()
    {
        let sheet = """
            <sheetData>\(WorkbookFile.rows([["Datum", "Text"], ["2026-10-19", "Bråk"], ["", "Klotter"]]))\
            <row r="4" hidden="1"><c r="A4" t="inlineStr"><is><t>2026-10-20</t></is></c>\
            <c r="B4" t="inlineStr"><is><t>Hot</t></is></c></row></sheetData>\
            <mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="C1:D1"/></mergeCells>
            """
        let read = delivered(WorkbookFile(["Blad1": sheet]))
        #expect(
            read.reports.map(\.time.start.day.description) == [
                "2026-10-19", "2026-10-19", "2026-10-20",
            ]
        )
        #expect(codes(read) == [.mergedCells, .hiddenRows])
    }

    @Test func `a workbook that is cut, changed or made to harm ends as a finding`() {
        let whole = WorkbookFile(["Blad1": Self.table])
        for count in stride(from: 64, to: whole.bytes.count - 1, by: 13) {
            let read = Delivered(Array(whole.bytes.prefix(count)))
            #expect(codes(read) == [.damagedWorkbook], "cut at \(count)")
        }
        var entities = whole
        entities.parts[6].text = """
            <!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData>\
            <row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>
            """
        #expect(codes(delivered(entities)) == [.damagedWorkbook])
        var deep = whole
        deep.parts[6].text = String(repeating: "<a>", count: 5000)
        #expect(codes(delivered(deep)) == [.damagedWorkbook])
        var backwards = whole
        backwards.parts[6].text =
            "<worksheet><sheetData>\(Self.table)\(Self.table)</sheetData></worksheet>"
        #expect(codes(delivered(backwards)) == [.cutWorkbook])
        var document = whole
        document.parts = [("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>")]
        #expect(delivered(document).summary.findings.map(\.hint?.text) == ["DOCX"])
    }

    @Test func `a workbook from staff is read like their text`() {
        let rows = WorkbookFile.rows([
            ["funktion", "lag", "datum", "från", "till", "antal", "art"],
            ["trygghetsvandrare", "Centrum", "2026-10-23", "20.00", "23.00", "3", "schema"],
            ["trygghetsvandrare", "Centrum", "2026-10-24", "20.00", "x", "3", "schema"],
        ])
        let read = StaffFile.roster(WorkbookFile(["Okt": rows]).bytes, file: "plan.xlsx")
        #expect(read.rows.map(\.line) == [2])
        #expect(read.findings.map(\.cell) == [WorkbookPlace(sheet: "Okt", column: 4)])
    }
}
