import Domain
import Pipeline
import Publishing

/// Findings on the terminal: `fel: fil, rad 3: … [bad-time]`, in the words of the page with the code after them.
enum FindingLines {
    /// Returns one line for each kind of finding in each column of a file, with the rows of the others.
    static func lines(_ findings: some Sequence<Finding>) -> [String] {
        FindingGroup.summed(findings).map(line)
    }

    /// Returns a finding on one line.
    static func line(_ finding: Finding) -> String {
        line(FindingGroup(finding))
    }

    /// Returns findings of one kind on one line: where the first is, its sentence, the rows of the others, the code.
    static func line(_ group: FindingGroup) -> String {
        let finding = group.first
        let place = [finding.file, RowWords.place(of: finding)].compactMap(\.self)
        return Terminal.plain(
            "\(word(finding.severity)): \(place.joined(separator: ", ")): \(finding.sentence)"
                + "\(others(group)) [\(finding.code.rawValue)]"
        )
    }

    /// Returns the rows of all but the first finding, or their number where they are about the whole file.
    private static func others(_ group: FindingGroup) -> String {
        let rows = Set(group.lines).subtracting([group.first.line].compactMap(\.self)).sorted()
        if !rows.isEmpty {
            return
                " Och \(Words.count(rows.count, "rad", "rader")) till: \(RowWords.spans(of: rows))."
        }
        let count = group.lines.isEmpty ? group.count - 1 : 0
        return count == 0 ? "" : " Och \(count) till av samma slag."
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
