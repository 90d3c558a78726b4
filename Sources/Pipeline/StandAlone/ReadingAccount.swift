import Domain
import Foundation
import Intake

/// What `est read --findings` prints, piece by piece: however many findings there are, none is kept.
struct ReadingAccount {
    private let file: String
    private var printed = 0
    private var accepted = 0
    private(set) var quarantined = 0

    init(file: String) {
        self.file = file
    }

    /// Begins the object and its array of findings.
    var opening: String {
        "{\"file\": \(Self.text(file)), \"findings\": ["
    }

    /// What is to be said of one row.
    mutating func add(_ row: ReadRow) -> String {
        if row.outcome == .quarantined { quarantined += 1 } else { accepted += 1 }
        return list(row.findings)
    }

    /// What is to be said of the file, how it was read, and the sums.
    mutating func close(_ summary: DeliverySummary, heading: [String]) -> String {
        let findings = list(summary.findings)
        let how = How(
            encoding: summary.encoding.rawValue,
            delimiter: String(summary.delimiter),
            quote: String(summary.quote),
            escape: summary.escapesQuotes ? "\\" : nil,
            heading: heading
        )
        let sums = Sums(
            read: accepted + quarantined,
            accepted: accepted,
            quarantined: quarantined,
            leftOutLines: summary.findings.filter { $0.code == .leftOutLine }.compactMap(\.line)
        )
        return "\(findings)\n], \"read_as\": \(Self.text(how)),\n\"rows\": \(Self.text(sums))}\n"
    }

    private mutating func list(_ findings: [Finding]) -> String {
        var lines = ""
        for finding in findings {
            lines += (printed == 0 ? "\n" : ",\n") + Self.text(Item(finding))
            printed += 1
        }
        return lines
    }

    private static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try? encoder.encode(value)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    private struct Item: Encodable {
        let code: String
        let severity: String
        let line: Int?
        let column: String?
        let hint: String?

        init(_ finding: Finding) {
            code = finding.code.rawValue
            severity = finding.severity.rawValue
            line = finding.line
            column = finding.column
            hint = finding.hint
        }
    }

    private struct How: Encodable {
        let encoding: String
        let delimiter: String
        let quote: String
        let escape: String?
        let heading: [String]
    }

    private struct Sums: Encodable {
        let read: Int
        let accepted: Int
        let quarantined: Int
        let leftOutLines: [Int]

        private enum CodingKeys: String, CodingKey {
            case read, accepted, quarantined
            case leftOutLines = "left_out_lines"
        }
    }
}
