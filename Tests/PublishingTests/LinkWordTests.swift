import Domain
import Publishing
import Testing

/// Swedish words for the evidence of a link.
struct LinkWordTests {
    @Test(
        arguments: [
            (.minutesApart(12), "12 min isär"), (.minutesApart(120), "2 tim isär"),
            (.minutesApart(130), "2 tim 10 min isär"), (.metresApart(80), "80 m isär"),
            (.metresApart(1240), "1,2 km isär"), (.commonWords(1), "1 ord gemensamt"),
            (.commonWords(3), "3 ord gemensamma"),
        ] as [(LinkFinding, String)]
    )
    func `minutes, metres and words are told with their unit`(finding: LinkFinding, words: String) {
        #expect(LinkWords.words(finding) == words)
    }

    @Test func `no two findings have the same words`() {
        #expect(Set(LinkFinding.plain.map(LinkWords.words)).count == LinkFinding.plain.count)
    }

    @Test func `a link gives its evidence in order, each with its weight in bits`() {
        let link = Link(
            first: "a",
            second: "b",
            probability: 0.5,
            judgement: .unsure,
            evidence: [
                LinkEvidence(.minutesApart(12), weight: 5),
                LinkEvidence(.differentCategories, weight: -1.44),
            ]
        )
        #expect(LinkWords.why(link) == "12 min isär (+5,0); olika kategorier (−1,4)")
    }
}
