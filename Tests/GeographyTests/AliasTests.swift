import Domain
import Testing

@testable import Geography

/// Aliases: the coordinator's answers about people's words for places.
struct AliasTests {
    private let map = TextMap("AABBCC\nAABBCC", names: ["A": "Centrum", "B": "Sjöbo"])

    private func placer(_ aliases: PlaceAlias...) throws -> Placer {
        let placer = try map.placer([
            map.place("Kråkmarksskolan", at: (0.5, 3.5)), map.place("ICA", at: (0.5, 0.5)),
            map.place("ICA", at: (1.5, 3.5)), map.place("Torget", at: (1.5, 0.5)),
        ])
        placer.use(aliases)
        return placer
    }

    private func area(_ text: String, _ placer: Placer, reporter: String? = nil) -> AreaID? {
        let place = WrittenPlace(text: text)
        let found = placer.place(place, text: "", home: nil, reporter: reporter).placement
        return found.probability > 0.5 ? found.area : nil
    }

    @Test(arguments: ["kråkan", "bakom Kråkan", "KRÅKAN, vid gungorna", "utanför kråkan!"])
    func `words are found in a text as they are written`(text: String) throws {
        let alias = PlaceAlias(written: "Kråkan", meaning: "Kråkmarksskolan")
        #expect(area(text, try placer()) == nil)
        #expect(area(text, try placer(alias)) == "B")
    }

    @Test func `a reporter's own words go before everybody's, whichever was said later`() throws {
        let own = PlaceAlias(written: "hallen", meaning: "Kråkmarksskolan", reporter: "vakt")
        let common = PlaceAlias(written: "hallen", meaning: "Torget")
        for placer in [try placer(own, common), try placer(common, own)] {
            #expect(area("hallen", placer, reporter: "vakt") == "B")
            #expect(area("hallen", placer, reporter: "skolan") == "A")
        }
    }

    @Test(arguments: ["kråkans", "kråk", "krakan", "lilla kråkanby"])
    func `parts of words and other letters are other words`(text: String) throws {
        let alias = PlaceAlias(written: "kråkan", meaning: "Kråkmarksskolan")
        #expect(area(text, try placer(alias)) == nil)
    }

    @Test func `a reporter's own words hold for it alone, and before everybody's`() throws {
        let placer = try placer(
            PlaceAlias(written: "hallen", meaning: "Torget"),
            PlaceAlias(written: "hallen", meaning: "Kråkmarksskolan", reporter: "skolan")
        )
        #expect(area("hallen", placer) == "A")
        #expect(area("hallen", placer, reporter: "vakt") == "A")
        #expect(area("hallen", placer, reporter: "skolan") == "B")
    }

    @Test func `of two answers the later holds, and longer words go before shorter`() throws {
        let placer = try placer(
            PlaceAlias(written: "hallen", meaning: "Torget"),
            PlaceAlias(written: "hallen", meaning: "Kråkmarksskolan"),
            PlaceAlias(written: "gamla hallen", meaning: "Centrum")
        )
        #expect(area("hallen", placer) == "B")
        #expect(area("i gamla hallen", placer) == "A")
    }

    @Test func `words that are a part of a longer name are that name`() throws {
        let placer = try map.placer([
            map.place("Nya hallen", at: (0.5, 3.5)), map.place("Torget", at: (1.5, 0.5)),
        ])
        placer.use([PlaceAlias(written: "hallen", meaning: "Torget")])
        #expect(area("nya hallen", placer) == "B")
        #expect(area("vid hallen", placer) == "A")
        try placer.check(PlaceAlias(written: "idrotten", meaning: "Nya hallen"))
    }

    @Test func `a meaning is not read once more`() throws {
        let placer = try placer(
            PlaceAlias(written: "hallen", meaning: "Torget"),
            PlaceAlias(written: "torget", meaning: "Sjöbo", reporter: "vakt")
        )
        #expect(area("hallen", placer, reporter: "vakt") == "A")
    }

    @Test func `the words of another municipality are others`() throws {
        let placer = try placer(
            PlaceAlias(written: "kråkan", meaning: "Kråkmarksskolan", municipality: "Umeå kommun")
        )
        #expect(area("kråkan", placer) == nil)
        let place = WrittenPlace(text: "kråkan", municipality: "Umeå")
        #expect(placer.place(place, text: "", home: nil).placement.area == "B")
    }

    @Test func `an alias points to a place or an area, by its name or together with its area`()
        throws
    {
        let placer = try placer()
        for meaning in ["Kråkmarksskolan", "Sjöbo", "ICA, Sjöbo"] {
            try placer.check(PlaceAlias(written: "kråkan", meaning: meaning))
        }
        for meaning in ["Kråkmarken", "ICA", "", "Atlantis"] {
            #expect(throws: AliasFault.self) {
                try placer.check(PlaceAlias(written: "kråkan", meaning: meaning))
            }
        }
        #expect(throws: AliasFault.unknownMeaning(nearest: ["ICA, Centrum", "ICA, Sjöbo"])) {
            try placer.check(PlaceAlias(written: "kråkan", meaning: "ICA"))
        }
    }

    @Test func `an official name means itself, but one of several may be a reporter's own`() throws
    {
        let placer = try placer()
        #expect(throws: AliasFault.officialName("Torget")) {
            try placer.check(PlaceAlias(written: "TORGET", meaning: "Sjöbo", reporter: "vakt"))
        }
        #expect(throws: AliasFault.officialName("ICA")) {
            try placer.check(PlaceAlias(written: "ica", meaning: "Sjöbo"))
        }
        try placer.check(PlaceAlias(written: "ica", meaning: "Sjöbo", reporter: "vakt"))
        #expect(throws: AliasFault.noWords) {
            try placer.check(PlaceAlias(written: " -,", meaning: "Sjöbo"))
        }
    }
}
