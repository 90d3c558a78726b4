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
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: "11 long-term measures")
        try queue.write {
            try $0.execute(
                sql: "INSERT INTO link VALUES ('r1', 'r2', 0.3, 'unsure', ?)",
                arguments: [
                    """
                    time\t5.0\t2 tim 10 min isär
                    place\t-1.25\t1,2 km isär
                    words\t2.2\t3 ord gemensamma
                    category\t-0.8\tolika kategorier
                    reporter\t0.2\tolika rapportörer
                    """
                ]
            )
        }
        try Schema.migrator.migrate(queue)
        let stored = try queue.read { try String.fetchOne($0, sql: "SELECT evidence FROM link") }
        #expect(
            LinkEvidenceColumn.evidence(try #require(stored)) == [
                LinkEvidence(.minutesApart(130), weight: 5),
                LinkEvidence(.metresApart(1200), weight: -1.25),
                LinkEvidence(.commonWords(3), weight: 2.2),
                LinkEvidence(.differentCategories, weight: -0.8),
                LinkEvidence(.differentReporters, weight: 0.2),
            ]
        )
    }
}
