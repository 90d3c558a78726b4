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
                == "varning: vakt/a.csv, rad 2: \(FindingText.swedish(finding))"
        )
    }

    @Test func `a finding of a whole file has no row, and its hint is in the sentence`() {
        let finding = Finding(.unknownValue, .error, file: "bemanning", hint: "polis")
        let line = FindingLines.line(finding)
        #expect(line.hasPrefix("fel: bemanning: Värdet"))
        #expect(line.contains("polis"))
    }

    @Test func `many findings of one kind are one line, with the first row and how many there are`()
    {
        let findings = (2...40).map { Finding(.badTime, .error, file: "a.csv", line: $0) }
        let lines = FindingLines.lines(findings)
        #expect(lines.count == 1)
        #expect(lines[0].hasPrefix("fel: a.csv, rad 2: 39 rader, den första så här: Tiden"))
        let count = FindingCount(
            file: "a.csv",
            code: .badTime,
            severity: .error,
            number: 39,
            firstLine: 2
        )
        #expect(FindingLines.line(count).hasSuffix(" Och 38 till av samma slag."))
    }
}
