import Domain
import Pipeline
import Publishing

/// Findings on the terminal: `fel: fil, rad 3: …`, in the words of the page.
enum FindingLines {
    /// Returns one line for each kind of finding in each file, with the number of findings.
    static func lines(_ findings: [Finding]) -> [String] {
        FindingGroup.groups(of: findings).map {
            line($0.first, sentence: $0.sentence)
        }
    }

    /// Returns a finding on one line.
    static func line(_ finding: Finding) -> String {
        line(finding, sentence: finding.sentence)
    }

    /// Returns the findings of one kind in a delivered file on one line, with the row of the first.
    static func line(_ count: FindingCount) -> String {
        let others = count.number == 1 ? "" : " Och \(count.number - 1) till av samma slag."
        let first = Finding(count.code, count.severity, file: count.file, line: count.firstLine)
        return line(first, sentence: first.sentence + others)
    }

    private static func line(_ finding: Finding, sentence: String) -> String {
        let place = [finding.file, RowWords.place(of: finding)].compactMap(\.self)
        return Terminal.plain(
            "\(word(finding.severity)): \(place.joined(separator: ", ")): \(sentence)"
        )
    }

    /// Returns the word for a severity, which a line begins with.
    static func word(_ severity: Finding.Severity) -> String {
        switch severity {
        case .note: "notis"
        case .warning: "varning"
        case .error: "fel"
        }
    }
}
