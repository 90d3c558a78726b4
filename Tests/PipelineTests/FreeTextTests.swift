import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Notes without a category, from the text to the answer that is remembered.
struct FreeTextTests {
    private let town: TemporaryWorkspace

    private static let period = "2026-v43-44"
    private static let list = "reports/\(period)/okategoriserade.csv"

    init() throws {
        var files = SmallTown.files
        files["inbox/kommun.yml"] =
            SmallTown.configuration + """
                text_in_internal_edition: true
                calm_phrases: [bevakning slutförd]

                """
        files["inbox/rapporter/tyst/\(Self.period).csv"] = """
            Datum;Beskrivning
            2026-10-20;Någon har klottrat på väggen vid resecentret kl 21.30
            2026-10-21;Rond UA
            2026-10-22;Vi har gått vår runda, allt var som vanligt
            2026-10-23;Bevakning slutförd
            2026-10-24;En trana gick in i affären
            2026-10-25;En trana gick in i affären
            2026-10-26;Explosion i en port, en trana flög

            """
        town = try TemporaryWorkspace(files)
        _ = try EstRun(town.workspace).run()
    }

    private func lines() throws -> [String] {
        try town.text(of: Self.list).split(whereSeparator: \.isNewline).map(String.init)
    }

    private func incidents(_ category: String) throws -> Int {
        _ = try EstRun(town.workspace, options: RunOptions(remake: Self.period)).run()
        let totals = try town.picture(of: Self.period)["totals"] as? [[String: Any]] ?? []
        let total = totals.first { $0["category"] as? String == category }
        return try #require(total?["observed"] as? Int)
    }

    @Test func `texts that say nothing happened are nil reports, and unsure ones are asked about`()
        throws
    {
        let lines = try lines()
        #expect(
            lines[0] == "\u{FEFF}id;rapportör;dag;rad;antal;skrivet;läst som;sannolikhet;kategori"
        )
        #expect(lines.dropFirst().map { $0.contains("trana") } == [true, true])
        #expect(lines.contains { $0.contains(";2026-10-24;6;2;En trana gick in i affären;;") })
        let receipt = try town.text(of: "reports/\(Self.period)/kvittens-tyst.csv")
        #expect(receipt.contains("kategori läst ur texten"))
    }

    @Test
    func `an answer holds for all texts with the same words, and is taken back with its file`()
        throws
    {
        let before = try incidents("skadegorelse")
        let filled = try lines().map { line in
            line.contains("affären") ? line + "Skadegörelse" : line
        }
        try town.write(filled.joined(separator: "\r\n") + "\r\n", to: "inbox/alias/svar.csv")
        #expect(try EstRun(town.workspace).run().findings.isEmpty)
        #expect(try incidents("skadegorelse") == before + 2)
        try town.remove("inbox/alias/svar.csv")
        _ = try EstRun(town.workspace).run()
        #expect(try incidents("skadegorelse") == before)
    }
}
