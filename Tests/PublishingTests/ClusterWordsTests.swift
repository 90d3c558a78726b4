import Domain
import Testing

@testable import Publishing

struct ClusterWordsTests {
    private let edition = SampleEdition.make()

    private func cluster(
        p: Double,
        course: [Int] = [4],
        basis: ClusterBasis = .expectation
    ) -> Cluster {
        Cluster(
            category: "skadegorelse",
            areas: [
                ClusterArea(area: "centrum", observed: 3, expected: 0.4, standsOut: false),
                ClusterArea(area: "lyse", observed: 1, expected: 0.2, standsOut: false),
            ],
            course: course,
            expected: 0.6,
            p: p,
            basis: basis
        )
    }

    @Test(arguments: [(0.001, "1\u{A0}000"), (0.004, "200"), (0.01, "100"), (0.05, "20")])
    func `how rare it is is never told rarer than it is`(p: Double, periods: String) {
        #expect(
            ClusterWords.chance(cluster(p: p)).hasSuffix("högst 1 gång på \(periods) perioder.")
        )
    }

    @Test func `how rare it is is not told where nothing could be expected`() {
        let words = ClusterWords.chance(cluster(p: 0.001, basis: .permutation))
        #expect(words.hasSuffix("hur ovanligt det är går då inte att säga."))
        #expect(!words.contains { $0.isNumber })
    }

    @Test func `areas that nobody would have seen are told with their figures`() {
        let words = ClusterWords(edition: edition, names: Names(edition))
        let over = SampleEdition.clusters[0]
        #expect(
            words.alone(over)
                == "Ensamt sticker Badhusberget ut: Badhusberget (9 mot väntat 4,2). "
                + "Det hade inte synts i Norra hamnen (4 mot väntat 0,9)."
        )
        #expect(words.alone(cluster(p: 0.01)).hasPrefix("Inget av områdena sticker ut ensamt: "))
        #expect(
            ClusterWords.course(over)
                == "De 2 senaste perioderna, i tur och ordning 3 och 10."
        )
    }

    @Test func `a single area in a single period is left to the flags`() {
        let told = ClusterWords.lettered(edition.picture)
        #expect(told.map(\.letter) == ["A"])
        #expect(told.map(\.cluster.areas.count) == [2])
    }

    @Test func `an empty part is one sentence`() {
        var edition = edition
        edition.picture.clusters = []
        edition.picture.nearRepeats = []
        let text = ClustersSection(edition: edition, names: Names(edition)).content.markup
        #expect(text.hasPrefix("<p>Inget är samlat över"))
        #expect(text.filter { $0 == "<" }.count == 2)
    }

    @Test func `near repeats are told with their pairs, and only where they are to be told`() {
        let names = Names(edition)
        let found = SampleEdition.nearRepeat
        #expect(
            NearRepeatWords.sentence(found, names: names)?
                .contains(
                    "1,7 gånger så stor inom 100 m de närmaste 7 dagarna: 44 par mot väntat 26,1"
                )
                == true
        )
        let quiet = NearRepeat(
            category: found.category,
            first: found.first,
            last: found.last,
            incidents: found.incidents,
            bands: found.bands,
            isTold: false
        )
        #expect(NearRepeatWords.sentence(quiet, names: names) == nil)
    }
}
