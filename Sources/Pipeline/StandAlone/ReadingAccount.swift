import Domain
import Intake
import Publishing
import Toolkit

/// JSON of `est read --findings`, written piece by piece, so that findings do not accumulate in memory.
struct ReadingAccount {
    private let file: String
    private var printed = 0
    private var accepted = 0
    private(set) var quarantined = 0

    init(file: String) {
        self.file = file
    }

    /// Start of the object and its array of findings.
    var opening: String {
        "{\"file\": \(JSON.string(file).line), \"findings\": ["
    }

    /// Counts a row and returns its findings.
    mutating func add(_ row: ReadRow) -> String {
        if row.outcome == .quarantined { quarantined += 1 } else { accepted += 1 }
        return list(row.findings)
    }

    /// Returns the findings of the file, its detected format and the row counts.
    mutating func close(_ summary: DeliverySummary, heading: [String]) -> String {
        let findings = list(summary.findings)
        let leftOut = summary.findings.filter { $0.code == .leftOutLine }.compactMap(\.line)
        let how = JSON.object([
            ("encoding", .string(summary.encoding.rawValue)),
            ("delimiter", .string(String(summary.delimiter))),
            ("quote", .string(String(summary.quote))),
            ("escape", .optional(summary.escapesQuotes ? "\\" : nil)),
            ("heading", .strings(heading)),
        ])
        let sums = JSON.object([
            ("read", .int(accepted + quarantined)), ("accepted", .int(accepted)),
            ("quarantined", .int(quarantined)),
            ("left_out_lines", .array(leftOut.map(JSON.int))),
        ])
        return "\(findings)\n], \"read_as\": \(how.line),\n\"rows\": \(sums.line)}\n"
    }

    private mutating func list(_ findings: [Finding]) -> String {
        var lines = ""
        for finding in findings {
            lines += (printed == 0 ? "\n" : ",\n") + Self.json(finding).line
            printed += 1
        }
        return lines
    }

    private static func json(_ finding: Finding) -> JSON {
        .object([
            ("code", .string(finding.code.rawValue)),
            ("severity", .string(finding.severity.rawValue)),
            ("line", finding.line.map(JSON.int) ?? .null),
            ("column", .optional(finding.column)),
            ("hint", .optional(finding.hint.map(FindingText.hint))),
        ])
    }
}
