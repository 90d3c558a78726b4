import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// The evidence of links as it is stored, now and by earlier versions.
struct LinkEvidenceTests {
    @Test func `every finding is read back as it was stored`() {
        let numbered: [LinkFinding] = [.minutesApart(130), .metresApart(80), .commonWords(3)]
        let evidence = (LinkFinding.plain + numbered).map { LinkEvidence($0, weight: -0.7) }
        #expect(LinkEvidenceColumn.evidence(LinkEvidenceColumn.text(evidence)) == evidence)
    }

    @Test func `evidence that an earlier version stored in words is kept as values`() throws {
        let stored = try migrated(
            """
            time\t5.0\t2 tim 10 min isär
            place\t-1.25\t1,2 km isär
            words\t2.2\t3 ord gemensamma
            category\t-0.8\tolika kategorier
            reporter\t0.2\tolika rapportörer
            time\t4.5\t12 min isär
            time\t3.0\t2 tim isär
            place\t6.0\t80 m isär
            words\t1.1\t1 ord gemensamt
            """
        )
        #expect(
            stored == [
                LinkEvidence(.minutesApart(130), weight: 5),
                LinkEvidence(.metresApart(1200), weight: -1.25),
                LinkEvidence(.commonWords(3), weight: 2.2),
                LinkEvidence(.differentCategories, weight: -0.8),
                LinkEvidence(.differentReporters, weight: 0.2),
                LinkEvidence(.minutesApart(12), weight: 4.5),
                LinkEvidence(.minutesApart(120), weight: 3),
                LinkEvidence(.metresApart(80), weight: 6),
                LinkEvidence(.commonWords(1), weight: 1.1),
            ]
        )
    }

    @Test func `each finding without a number is read from the words of earlier versions`() throws {
        let words = """
            upptäckt nästa morgon, samma del av dygnet, samma dygn, tiderna går ihop, olika dygn, samma plats, \
            samma område, kanske samma område, olika områden, samma ord för platsen, plats saknas, samma kategori, \
            kategorier som ofta förväxlas, olika kategorier, kategori saknas, andra ord för samma sak, \
            inga gemensamma ord, beskrivning saknas, samma rapportör, samma slags rapportör, olika rapportörer
            """
        let lines = words.split(separator: ", ").map { "x\t1.0\t\($0)" }
        let stored = try migrated(lines.joined(separator: "\n"))
        #expect(stored.map(\.finding) == LinkFinding.plain)
    }

    /// The evidence of a link after migration from the last version that stored words.
    private func migrated(_ words: String) throws -> [LinkEvidence] {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: "11 long-term measures")
        try queue.write {
            try $0.execute(
                sql: "INSERT INTO link VALUES ('r1', 'r2', 0.3, 'unsure', ?)",
                arguments: [words]
            )
        }
        try Schema.migrator.migrate(queue)
        let stored = try queue.read { try String.fetchOne($0, sql: "SELECT evidence FROM link") }
        return LinkEvidenceColumn.evidence(try #require(stored))
    }
}
