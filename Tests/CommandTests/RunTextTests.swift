import Domain
import Testing

@testable import est

struct RunTextTests {
    @Test(arguments: [
        (Finding(.badTime, .error, file: "a.csv", line: 2, hint: "21.30"), "Such as: '21.30'."),
        (
            Finding(.badTime, .note, file: "a.csv", line: 2, hint: "Anmält"),
            "Read instead: 'Anmält'."
        ),
        (Finding(.badArea, .error, file: "a.csv", line: 2, hint: "Teg"), "It concerns: 'Teg'."),
        (
            Finding(.unknownValue, .error, file: "a.csv", line: 2, hint: "ja, nej"),
            "Accepted: 'ja, nej'."
        ),
        (Finding(.missingColumn, .error, file: "a.csv", line: 2, hint: "Tid"), "Nearest: 'Tid'."),
        (
            Finding(.missingHeading, .error, file: "a.csv", line: 2, hint: "rad;beslut"),
            "Expected: 'rad;beslut'."
        ),
    ])
    func `a hint is told as what it is`(finding: Finding, hint: String) {
        #expect(RunText.line(finding).hasSuffix(": \(finding.code.rawValue). \(hint)"))
        #expect(RunText.line(finding).hasPrefix("\(finding.severity.rawValue): a.csv, line 2: "))
    }

    @Test func `a name that was looked up is told with the nearest one`() {
        let finding = Finding(
            .unknownValue,
            .error,
            file: "bemanning",
            column: "funktion",
            hint: "polis"
        )
        #expect(
            RunText.line(finding) == "error: bemanning, funktion: unknown-value. Nearest: 'polis'."
        )
    }
}
