import Domain
import Publishing
import Testing

@testable import est

/// Findings on the terminal: where, and the very sentence that the page has.
struct FindingLinesTests {
    @Test(arguments: FindingCode.allCases)
    func `a finding has the words of the page, after where it is`(code: FindingCode) {
        let finding = Finding(code, .warning, file: "vakt/a.csv", line: 2, column: "Tid")
        #expect(
            FindingLines.line(finding)
                == "varning: vakt/a.csv, rad 2: \(FindingText.swedish(finding)) [\(code.rawValue)]"
        )
    }

    @Test func `a finding of a whole file has no row, and its hint is in the sentence`() {
        let finding = Finding(.unknownValue, .error, file: "bemanning", hint: "polis")
        let line = FindingLines.line(finding)
        #expect(line.hasPrefix("fel: bemanning: Värdet"))
        #expect(line.contains("polis"))
    }

    @Test func `findings of one kind are one line, with where the first is and the other rows`() {
        let rows = [2, 5] + Array(9...12) + [12, 40]
        let wrong = rows.map { Finding(.badTime, file: "a.csv", line: $0, column: "Tid") }
        let other = Finding(.badTime, file: "a.csv", line: 3, column: "Datum")
        let lines = FindingLines.lines(wrong + [other])
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("fel: a.csv, rad 2: Tiden i kolumnen ”Tid”"))
        #expect(lines[0].hasSuffix(" Och 6 rader till: 5, 9–12, 40. [bad-time]"))
        #expect(lines[1].hasPrefix("fel: a.csv, rad 3: "))
        #expect(!lines[1].contains("till:"))
    }

    @Test func `many rows apart are cut, rows of further sheets are named, and files are counted`()
    {
        let apart = stride(from: 2, through: 60, by: 2).map {
            Finding(.badTime, file: "a.csv", line: $0)
        }
        #expect(
            FindingLines.lines(apart)[0].hasSuffix(
                " Och 29 rader till: 4, 6, 8, 10, 12, 14, 16, 18 och fler. [bad-time]"
            )
        )
        let sheets = [3, 4, 6].map {
            Finding(.badTime, file: "a.xlsx", line: SheetLine(sheet: 1, row: $0).line)
        }
        #expect(
            FindingLines.lines([Finding(.badTime, file: "a.xlsx", line: 2)] + sheets)[0]
                .contains(" Och 3 rader till: blad 2, rad 3–4, blad 2, rad 6.")
        )
        let files = Array(repeating: Finding(.otherHeading, file: "a.csv"), count: 3)
        #expect(FindingLines.lines(files)[0].contains(" Och 2 till av samma slag. ["))
    }
}
