import Domain
import Testing

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

struct RowAccountTests {
    @Test func `what was received is the sum of what became of it`() {
        let account =
            RowAccount(accepted: 3, duplicates: 2, quarantined: 1)
            + RowAccount(accepted: 1, duplicates: 0, quarantined: 4)
        #expect(account == RowAccount(accepted: 4, duplicates: 2, quarantined: 5))
        #expect(account.received == 11)
    }
}
