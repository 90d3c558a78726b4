import Foundation
import Intake
import TestTools
import Testing

/// Tables of what is person data and what only looks like it, written by people who had not seen the masker:
/// `Tests/ReadingTruth`.
struct MaskingTruthTests {
    @Test(arguments: ["phones", "personnummer"])
    func `no digit of a number is left, and all around it stays`(table: String) throws {
        for row in try MaskingTruth.rows(table) {
            let secret = try #require(row.secret)
            let around = row.text.components(separatedBy: secret).joined()
            let left = MaskingTruth.withoutLabels(Masker().mask(row.text).text)
            let isMasked = left.count(where: \.isNumber) <= around.count(where: \.isNumber)
            #expect(isMasked && !left.contains(secret), "\(row.id): \(row.why)")
        }
    }

    @Test func `no part of a name is left`() throws {
        for row in try MaskingTruth.rows("names") {
            let secret = try #require(row.secret)
            let left = MaskingTruth.withoutLabels(Masker().mask(row.text).text)
            let parts: [Substring] = secret.split { !$0.isLetter }.filter { $0.count > 2 }
            let words: Set<Substring> = Set(left.split { !$0.isLetter })
            #expect(parts.allSatisfy { !words.contains($0) }, "\(row.id): \(row.why)")
        }
    }

    @Test func `what only looks like person data is kept`() throws {
        for row in try MaskingTruth.rows("lookalikes") where !Self.exceptions.contains(row.id) {
            let keep = try #require(row.keep)
            #expect(Masker().mask(row.text).text.contains(keep), "\(row.id): \(row.why)")
        }
    }

    /// "lgh 0605" and "40 tr 6" after a street are homes, which decision 0016 masks.
    private static let exceptions: Set<String> = [
        "lookalikes-149", "lookalikes-150", "lookalikes-153",
    ]
}

/// One row of a table.
struct MaskingTruth: Decodable {
    let id: String
    let text: String
    let secret: String?
    let keep: String?
    let why: String

    /// The rows of a table.
    static func rows(_ table: String) throws -> [MaskingTruth] {
        let rows = ReadingTruth.rows(table, as: MaskingTruth.self)
        #expect(rows.count > 60)
        return rows
    }

    /// A masked text without the labels.
    static func withoutLabels(_ text: String) -> String {
        PersonDataKind.allCases.reduce(text) { $0.replacing($1.label, with: "") }
    }
}
