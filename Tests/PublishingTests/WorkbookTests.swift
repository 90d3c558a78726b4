import Domain
import Testing
import Toolkit

@testable import Publishing

struct WorkbookTests {
    @Test func `the workbook has the plan, the wishes, what lasts and what nobody meets`() throws {
        let book = try read(SampleEdition.make())
        #expect(book.sheets == ["Plan", "Önskemål", "Långsiktigt", "Ej tillgodosett"])
        #expect(book.cells(2)["B2"]?.value == "Minst ett besök i varje område där något har hänt")
        #expect(book.cells(3)["C2"]?.value == "Belysning")
        #expect(book.cells(4)["A2"]?.value == "Brastad")
    }

    @Test func `workbooks that are made at the same time are each as if made alone`() async throws {
        let books = (0..<8).map { number in
            Workbook(created: Day(number: 20_000 + 400 * number), sheets: [])
        }
        let alone = try books.map { try $0.bytes() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (book, bytes) in zip(books, alone) {
                group.addTask {
                    for _ in 0..<150 {
                        let again = try book.bytes()
                        #expect(again == bytes)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func `the first sheet has the columns and cells of the plan's CSV`() throws {
        let edition = SampleEdition.make()
        let file = try #require(Publication.files(edition).first { $0.name == "plan.csv" })
        let rows = SheetReader(String(decoding: file.bytes, as: UTF8.self)).rows
        let cells = try read(edition).cells(1)
        #expect(rows[0].count == 21 && rows.count == 15)
        for (number, row) in rows.enumerated() {
            for (column, text) in row.enumerated() where cells[name(column, number)]?.kind == "s" {
                #expect(cells[name(column, number)]?.value == text)
            }
        }
    }

    @Test func `days are days that a spreadsheet can sort by`() throws {
        let book = try read(SampleEdition.make())
        let day = try #require(book.cells(1)["B2"])
        #expect(day.kind == "n")
        #expect(day.value == "46332")
        #expect(book.part("xl/styles.xml").contains("formatCode=\"yyyy-mm-dd\""))
    }

    @Test func `a decision is chosen from a list, in the column for it`() throws {
        let sheet = try read(SampleEdition.make()).part("xl/worksheets/sheet1.xml")
        #expect(sheet.contains("<dataValidation type=\"list\""))
        #expect(sheet.contains("sqref=\"R2:R15\""))
        #expect(sheet.contains("\"antagen,ändrad,avslagen,bordlagd\""))
    }

    @Test func `headings stay, rows are filtered, and paper is as wide as the sheet`() throws {
        let sheet = try read(SampleEdition.make()).part("xl/worksheets/sheet1.xml")
        #expect(sheet.contains("ySplit=\"1\""))
        #expect(sheet.contains("<autoFilter ref=\"A1:U15\"/>"))
        #expect(sheet.contains("orientation=\"landscape\""))
        #expect(sheet.contains("fitToHeight=\"0\""))
    }

    @Test(arguments: SheetTests.attacks + ["http://x", "file:///etc/passwd", "\u{FFFE}\u{1}=1"])
    func `no cell is a formula or a link, whatever stands in it`(attack: String) throws {
        let book = try read(SampleEdition.make(attack: attack))
        #expect(!book.text.contains("<f>") && !book.text.contains("<hyperlink"))
        #expect(
            !book.text.unicodeScalars.contains {
                $0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0)
            }
        )
        #expect(book.cells(1).count > 200)
    }

    @Test(arguments: ["=1", "+1", "-1", "@A1", "\t=1", "{=1}", "\u{FF1D}1"])
    func `text that begins as a formula is guarded, as in the CSV files`(attack: String) throws {
        let cell = try #require(try cell(attack))
        #expect(cell.kind == "s")
        #expect(cell.value == FormulaGuard.guarded(visible(attack)))
        #expect(cell.value.first == "'")
    }

    @Test func `what only looks like an escape of a spreadsheet stays as it is written`() throws {
        let book = try read([.text("a_x0041_b _x"), .text("\u{FFFF}\u{1F600}ä")])
        #expect(book.part("xl/sharedStrings.xml").contains("a_x005F_x0041_b _x<"))
        #expect(book.cells(1)["B2"]?.value == "\u{1F600}ä")
    }

    @Test func `a text longer than a cell is cut between characters`() throws {
        let long = String(repeating: "😀", count: 20_000)
        let cell = try #require(try cell(long))
        #expect(cell.value == String(repeating: "😀", count: 16_383))
    }

    @Test func `an edition without a plan gives sheets with headings alone`() throws {
        var edition = SampleEdition.make(planLines: 0)
        edition.longTerm = []
        let book = try read(edition)
        #expect(book.cells(1)["A1"]?.value == "rad")
        #expect(book.cells(1)["A2"] == nil)
        #expect(book.cells(3)["A2"] == nil)
    }

    @Test func `the same edition gives the same bytes, and its own day as the day it was made`()
        throws
    {
        let edition = SampleEdition.make()
        let first = try Publication.workbooks(edition)
        #expect(first.map(\.name) == ["plan.xlsx", "insatser-2026-v43-44.xlsx"])
        #expect(try Publication.workbooks(edition) == first)
        let properties = try WorkbookReader(first[0].bytes).part("docProps/core.xml")
        #expect(properties.contains(">2026-11-02T00:00:00Z</dcterms:created>"))
    }

    private func read(_ edition: Edition) throws -> WorkbookReader {
        try WorkbookReader(Publication.workbooks(edition)[0].bytes)
    }

    private func read(_ cells: [SheetCell]) throws -> WorkbookReader {
        let columns = cells.map { _ in Workbook.Column(heading: "x", width: 10) }
        let sheet = Workbook.Sheet(name: "Prov", columns: columns, rows: [cells])
        let book = Workbook(created: SampleEdition.period.first, sheets: [sheet])
        return try WorkbookReader(book.bytes())
    }

    private func cell(_ text: String) throws -> (kind: String, value: String)? {
        try read([.text(text)]).cells(1)["A2"]
    }

    private func name(_ column: Int, _ row: Int) -> String {
        String(UnicodeScalar(UInt8(65 + column))) + String(row + 1)
    }
}
