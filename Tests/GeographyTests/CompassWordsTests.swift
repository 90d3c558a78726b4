import Domain
import Testing

@testable import Geography

/// Words of the compass in a town with areas of these names.
struct CompassWordsTests {
    private let placer: Placer

    init() throws {
        let map = TextMap(
            "NNNNÖÖÖÖ\nNNNNÖÖÖÖ\nVVVVSSSS\nVVVVSSSS",
            names: ["N": "Norr", "Ö": "Öster", "V": "Väster", "S": "Söder"]
        )
        placer = try map.placer([
            map.place("Gamla torget", at: (0.5, 2)),
            map.place("Granskolan", at: (3, 6), kind: "skola"),
            map.place("Kungsgatan", at: (2.5, 1), kind: "gata"),
        ])
    }

    private func area(_ text: String) -> AreaID? {
        placer.place(WrittenPlace(text: text), text: "", home: nil).placement.area
    }

    @Test(arguments: ["norr", "söder", "öster", "väster", "Norr", "ÖSTER", "soder"])
    func `a direction from a place is that place, in every phrase`(word: String) {
        for phrase in [
            "\(word) om", "strax \(word) om", "30 m \(word) om", "200 meter \(word)",
            "rakt \(word) om",
            "\(word) ut från", "\(word) från", "mot \(word) från", "åt \(word) från",
            "\(word) och väster om", "söder eller \(word) om", "\(word) sidan av",
            "i \(word) delen av",
        ] {
            #expect(area("\(phrase) Gamla torget") == "N", "\(phrase)")
            #expect(area("\(phrase) Granskolan") == "S", "\(phrase)")
        }
    }

    @Test(arguments: ["norr", "söder", "öster", "väster"])
    func `a direction alone, or from what is not known, is no area`(word: String) {
        for text in [
            "\(word) om", "\(word) ut", "\(word)ut", "\(word) om ån", "\(word) om stan",
            "mot \(word)",
            "åt \(word) till", "gick \(word) ut", "\(word) om macken", "200 m \(word) om bron",
            "parkeringen \(word)", "norr-\(word)", "\(word)-söder", "\(word) om Väster",
            "\(word) om Söder", "\(word) om Norr",
        ] {
            #expect(area(text) == nil, "\(text)")
        }
    }

    @Test(arguments: [
        ("Norr", "N"), ("i Öster", "Ö"), ("på Söder", "S"), ("Väster, lekplatsen", "V"),
        ("stadsdelen Norr", "N"), ("söder", "S"), ("Öster (vid ån)", "Ö"), ("Söder om", nil),
        ("Kungsgatan, Väster", "V"), ("Norr, norr om ån", "N"), ("centrala Öster", "Ö"),
        ("Gamla torget, söder", "N"), ("söder, Gamla torget", "N"), ("i söder", "S"),
        ("kungsgatan i söder", "S"), ("stadsdelen söder", "S"), ("söder vid ån", "S"),
    ])
    func `a name that is a word of the compass stays one`(text: String, expected: AreaID?) {
        #expect(area(text) == expected)
    }

    @Test(arguments: [
        "Väster om torget brann det", "Bråk i parken norr om Söder", "Han sprang mot Öster",
        "De kom från Norr", "200 m Öster om vägen",
    ])
    func `a description names no area by a direction`(text: String) {
        #expect(placer.place(WrittenPlace(), text: text, home: nil).placement.area == nil)
    }

    @Test
    func `outside an area that has the name of a park is at the park, and north of it is not`()
        throws
    {
        let map = TextMap("AABB\nAABB", names: ["A": "Stadsparken", "B": "Sjöbo"])
        let placer = try map.placer()
        let found = [
            "utanför Stadsparken", "nära Stadsparken", "norr om Stadsparken", "ej Stadsparken",
        ]
        .map { placer.place(WrittenPlace(text: $0), text: "", home: nil).placement.area }
        #expect(found == ["A", "A", nil, nil])
    }

    @Test(arguments: ["Bråk, ej vid Gamla torget", "Brand utanför Söder", "Brand norr o.m. Söder"])
    func `a description names no place where it was not`(text: String) {
        #expect(placer.place(WrittenPlace(), text: text, home: nil).placement.area == nil)
    }

    @Test func `a name that begins with a direction is read whole`() throws {
        let map = TextMap("AABB\nAABB", names: ["A": "Norr om ån", "B": "Norr"])
        let found = try map.placer().place(WrittenPlace(text: "Norr om ån"), text: "", home: nil)
        #expect(found.placement.area == "A")
    }
}
