import Domain
import Foundation
import Pipeline
import TestSupport
import TestTools
import Testing

/// Case numbers that come again: a correction, the same row, or another case (decision 0037).
struct CaseIdentityTests {
    /// Pair of rows in two files, and what the second is.
    struct Pair: Decodable, Sendable, CustomTestStringConvertible {
        struct Row: Decodable, Sendable {
            let number: String
            let day, from, to: String?
            let place, category, file, text: String

            var line: String {
                let days = day ?? "\(from ?? "")–\(to ?? "")"
                return [number, days, place, category, text]
                    .map { "\"\($0.replacing("\"", with: "\"\""))\"" }
                    .joined(separator: ";")
            }
        }

        let id: String
        let first, second: Row
        let whole: Bool
        let expected: String
        let also, finding: String?
        var testDescription: String { id }
    }

    static let pairs = ReadingTruth.rows("identity", as: Pair.self)

    private static let heading = "Ärendenr;Datum;Plats;Typ;Text\n"

    @Test func `the table of pairs is there`() {
        #expect(Self.pairs.count > 30)
    }

    @Test(arguments: pairs)
    func `a row with a case number is what the table says`(pair: Pair) throws {
        let town = try ReadingTown(settings: pair.whole ? ", deliveries: whole" : "")
        let isOneFile = pair.first.file == pair.second.file
        let first = Self.heading + pair.first.line + "\n"
        if !isOneFile { try town.deliver(first, as: pair.first.file) }
        let second = (isOneFile ? first : Self.heading) + pair.second.line + "\n"
        let account = try town.deliver(second, as: pair.second.file).accounts["vakt"]
        let count = try town.reports().count
        let found = account?.duplicates == 1 ? "duplicate" : count == 1 ? "revision" : "two"
        #expect(found == pair.expected || found == pair.also)
        #expect(account?.quarantined == 0)
        if pair.expected == "two", pair.finding == nil {
            let told: Set<FindingCode> = [
                .reusedCaseNumber, .unusableCaseNumber, .repeatedCaseNumber,
            ]
            #expect(!told.isDisjoint(with: try town.findings()))
        }
    }
}
