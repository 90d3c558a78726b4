import Testing
import Toolkit

struct SpellingTests {
    @Test func `a swapped pair of letters is one mistake`() {
        #expect(Spelling.nearest(to: "Dautm", among: ["Datum", "Tid"]) == "Datum")
    }

    @Test func `a word that is nothing like any other has no neighbour`() {
        #expect(Spelling.nearest(to: "plats", among: ["anchor", "length"]) == nil)
        #expect(Spelling.nearest(to: "", among: ["anchor"]) == nil)
    }

    @Test func `of two as near, the first is named`() {
        #expect(Spelling.nearest(to: "bat", among: ["cat", "rat"]) == "cat")
    }

    @Test func `letter case does not count`() {
        #expect(Spelling.nearest(to: "DATUM", among: ["Tid", "datum"]) == "datum")
    }
}
