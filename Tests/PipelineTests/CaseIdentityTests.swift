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

    private func texts(_ files: [String]) throws -> [String] {
        let town = try ReadingTown()
        for (number, rows) in files.enumerated() {
            try town.deliver("Ärendenr;Datum;Tid;Plats;Typ;Text\n\(rows)\n", as: "f\(number).csv")
        }
        return try town.reports().map(\.text).sorted()
    }

    @Test func `of several cases under one number the nearest is corrected`() throws {
        let twice = """
            A-1;2026-10-21;21:30;Gamla torget;Klotter;x
            A-1;2026-10-22;21:40;Gamla torget;Klotter;y
            """
        let corrected = "A-1;2026-10-22;21:40;Gamla torget;Klotter;y2"
        #expect(try texts([twice, corrected]) == ["x", "y2"])
        let far = [
            "A-1;2026-10-20;;Gamla torget;Klotter;x", "A-1;2026-10-29;;Gamla torget;Klotter;y",
        ]
        let near = "A-1;2026-10-28;;Gamla torget;Klotter;y2"
        #expect(try texts(far + [near]) == ["x", "y2"])
    }

    @Test func `other cases under two numbers are not one for being alike`() throws {
        let rows = ["A-1", "B-2"].flatMap { number in
            ["21", "22"].map { "\(number);2026-10-\($0);21:30;Gamla torget;Klotter;d\($0)" }
        }
        #expect(try texts([rows.joined(separator: "\n")]) == ["d21", "d21", "d22", "d22"])
    }
}
