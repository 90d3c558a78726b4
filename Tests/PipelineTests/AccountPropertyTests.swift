import Domain
import Foundation
import Store
import TestSupport
import TestTools
import Testing
import Toolkit

@testable import Pipeline

/// The account over random deliveries whose case numbers come again, are placeholders or were spoilt.
struct AccountPropertyTests {
    private static let numbers = [
        "", "-", "0", "saknas", "#REF!", "2,02611E+11", "7", "007", "=\"7\"", "8", "8", "K-8/26",
        "k-8/26", "202611000000", "9999",
    ]
    private static let places = ["Gamla torget", "Sjöbogården", "Kungsgatan", ""]
    private static let words = ["Klotter", "Bråk", "Misshandel", "Okänt ord"]

    @Test(arguments: [3, 1_918, 20_261_019, 424_242, 77_031])
    func `every accepted row leads to a report, and no incident is lost to a number`(seed: UInt64)
        throws
    {
        var random = SplitMix64(seed: seed)
        let town = try ReadingTown()
        for delivery in 0..<6 {
            let rows = (0..<(3 + random.below(12))).map { row(&random, "\(delivery) \($0)") }
            let text = "Ärendenr;Datum;Plats;Typ;Text\n" + rows.joined(separator: "\n") + "\n"
            let before = try unique(town)
            let account = try town.deliver(text, as: "fil\(delivery).csv").accounts["vakt"]
            let received =
                (account?.accepted ?? 0) + (account?.duplicates ?? 0)
                + (account?.quarantined ?? 0)
            #expect(received == rows.count)
            let sent = rows.compactMap { $0.split(separator: ";").last.map(String.init) }
                .filter { $0.hasPrefix("unik") }
            #expect(try unique(town) == before.union(sent))
        }
    }

    /// Texts of the reports that are known and share their number with no other.
    private func unique(_ town: ReadingTown) throws -> Set<String> {
        Set(try town.reports().map(\.text).filter { $0.hasPrefix("unik") })
    }

    /// A row; those without a number that others may have are marked as unique, and may never disappear.
    private func row(_ random: inout SplitMix64, _ text: String) -> String {
        let number = Self.numbers[random.below(Self.numbers.count)]
        let day = random.below(14)
        let date = day < 13 ? "2026-10-\(19 + day)" : "2026-11-01"
        let place = Self.places[random.below(Self.places.count)]
        let word = Self.words[random.below(Self.words.count)]
        let isUnique = ["", "-", "0", "saknas", "#REF!", "2,02611E+11", "9999"].contains(number)
        let cell = number.replacing("\"", with: "\"\"")
        return "\"\(cell)\";\(date);\(place);\(word);\(isUnique ? "unik" : "delad") \(text)"
    }

    @Test func `a run whose rows lead nowhere is refused whole`() throws {
        let town = try ReadingTown()
        try town.deliver(
            "Ärendenr;Datum;Plats;Typ;Text\n7;2026-10-20;Gamla torget;Klotter;a\n",
            as: "a.csv"
        )
        let configuration = try Settings.configuration(town.town.workspace)
        try town.town.workspace.copiedStore().rehearse { transaction in
            let check = AccountCheck(transaction: transaction, configuration: configuration)
            let run = try transaction.runs.latest()
            try check.verify(run)
            let report = try #require(try transaction.reports.page(after: "").first)
            var far = report.report
            far.time = TimeSpan(day: Day(number: 20_777))
            far.category = "vald"
            far.place = WrittenPlace(text: "Sjöbogården")
            _ = try transaction.reports.upsert(
                PlacedReport(report: far, placement: .unplaced()),
                as: ReportEntry(
                    fingerprint: "other",
                    delivery: 1,
                    run: run,
                    period: configuration.calendar.period(of: far.time)
                )
            )
            #expect(throws: RunError.unaccounted(file: "vakt/a.csv", line: 2)) {
                try check.verify(run)
            }
        }
    }
}
