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

    @Test func `a number of three other rows in one file is none`() throws {
        func rows(_ number: String, _ texts: [String]) -> String {
            texts.map { "\(number);2026-10-20;;Gamla torget;Klotter;\($0)" }.joined(separator: "\n")
        }
        let town = try ReadingTown()
        let heading = "Ärendenr;Datum;Tid;Plats;Typ;Text\n"
        try town.deliver(heading + rows("2026-10", ["a", "b", "c"]) + "\n", as: "f1.csv")
        let account = try town.deliver(
            heading + rows("2026-10", ["d", "e", "f"]) + "\n",
            as: "f2.csv"
        )
        #expect(account.accounts["vakt"]?.accepted == 3)
        #expect(try town.reports().map(\.text).sorted() == ["a", "b", "c", "d", "e", "f"])
        #expect(try town.findings().contains(.unusableCaseNumber))
    }

    @Test func `the same number in other letters, spaces and dashes is one case`() throws {
        for (first, second) in [("a-1001", "A 1001"), ("A‑1001", "A1001"), ("2026-17", "2026/17")] {
            let row = ";2026-10-20;;Gamla torget;Klotter;"
            #expect(try texts([first + row + "x", second + row + "y"]) == ["y"])
        }
    }

    @Test func `a row that may correct either of two cases is told in its own words`() throws {
        let town = try ReadingTown()
        let heading = "Ärendenr;Datum;Tid;Plats;Typ;Text\n"
        func row(_ day: String, _ text: String) -> String {
            "\(heading)A-1;2026-10-\(day);;Gamla torget;Klotter;\(text)\n"
        }
        try town.deliver(row("19", "x"), as: "f1.csv")
        try town.deliver(row("29", "y"), as: "f2.csv")
        #expect(try town.findings() == [.reusedCaseNumber])
        try town.deliver(row("24", "z"), as: "f3.csv")
        #expect(try town.reports().map(\.text).sorted() == ["x", "y", "z"])
        #expect(try town.findings().contains(.tiedCaseNumber))
    }

    @Test func `other cases under two numbers are not one for being alike`() throws {
        let rows = ["A-1", "B-2"].flatMap { number in
            ["21", "22"].map { "\(number);2026-10-\($0);21:30;Gamla torget;Klotter;d\($0)" }
        }
        #expect(try texts([rows.joined(separator: "\n")]) == ["d21", "d21", "d22", "d22"])
    }
}
