import Publishing
import Testing

struct CSVWriterTests {
    @Test func `cells stand between semicolons and the line ends as RFC 4180 says`() {
        #expect(CSVWriter.machine.line(["Plats", "", "Antal"]) == "Plats;;Antal\n")
        #expect(CSVWriter.machine.line([]) == "\n")
    }

    @Test(
        arguments: [
            ("a;b", "\"a;b\""), ("sa \"hej\"", "\"sa \"\"hej\"\"\""), ("a\nb", "\"a\nb\""),
            ("a\r\nb", "\"a\r\nb\""), ("Åsa", "Åsa"), ("a,b", "a,b"),
        ]
    )
    func `a cell is quoted only where it must be`(cell: String, expected: String) {
        #expect(CSVWriter.machine.line([cell, "x"]) == expected + ";x\n")
    }

    @Test(
        arguments: [
            "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u{A0}=1",
            "\u{FF1D}1+2", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}x", "{=1}", "\u{200B}=1",
            "\u{FEFF}=1",
            "\n=1",
        ]
    )
    func `no cell of a staff file begins a formula`(cell: String) throws {
        let line = CSVWriter.staff.line(["x", cell])
        let written = try #require(line.dropFirst(2).first { $0 != "\"" })
        #expect(written == "'")
    }

    @Test func `a cell cannot break out of its place`() {
        #expect(CSVWriter.staff.line(["\";=1+2", "b"]) == "\"\"\";=1+2\";b\r\n")
    }

    @Test func `ordinary words, dates and numbers are left alone in a staff file`() {
        let cells = ["2026-10-19", "20.00", "Mariedalsskolan", "12,5", ""]
        #expect(CSVWriter.staff.line(cells) == "2026-10-19;20.00;Mariedalsskolan;12,5;\r\n")
    }

    @Test func `a machine file keeps every cell as it is`() {
        #expect(CSVWriter.machine.line(["=1", " x", "-5"]) == "=1; x;-5\n")
    }
}
