import Domain
import Testing
import Toolkit

@testable import Geography

/// Names on a drawn map: four areas, and places in them.
struct NamePlacingTests {
    private let map: TextMap
    private let placer: Placer

    init() throws {
        map = TextMap(
            """
            MMMMMMHHHHHH
            MMMMMMHHHHHH
            MMMMMMHHHHHH
            MMMMMMHHHHHH
            TTTTTTBBBBBB
            TTTTTTBBBBBB
            TTTTTTBBBBBB
            TTTTTTBBBBBB
            """,
            names: ["M": "Mariedal", "H": "Norra hamnen", "T": "Teg", "B": "Brastad"]
        )
        placer = try map.placer([
            map.place("Mariedalsskolan", at: (2, 2), aliases: ["Mariedalskolan"], kind: "skola"),
            map.place("Stadsparken", at: (2, 9), kind: "park"),
            map.place("Rådhustorget", at: (1, 10), kind: "torg"),
            map.place("Björkvägen", at: (6, 2), kind: "gata"),
            map.place("Gökarskolan", at: (5, 4), kind: "skola"),
            map.place("Haga", at: (7, 9)),
            map.place("ICA", at: (1, 2), kind: "butik"),
            map.place("ICA", at: (6, 10), kind: "butik"),
            map.place("ICA", at: (6, 4), kind: "butik"),
        ])
    }

    private func place(_ text: String, area: String = "", home: String? = nil) -> Placement {
        placer.place(WrittenPlace(text: text, area: area), text: "", home: home).placement
    }

    @Test(arguments: [
        ("Mariedalsskolan", "M"), ("utanför mariedalskolan", "M"),
        ("bakom Mariedalskolans skolgård", "M"), ("skolan Gökar", "T"), ("Gokarskolan", "T"),
        ("rådhustorg", "H"), ("RÅDHUSTORGETS norra sida", "H"), ("Björkvägen 12B", "T"),
        ("Björkvägen12", "T"), ("på Teg", "T"), ("Tegs centrum", "T"), ("norra hamnen", "H"),
        ("lekplatsen i Stadsparken", "H"), ("Ra\u{30A}dhustorget", "H"), ("ICA, Brastad", "B"),
        ("ICA vid Björkvägen", "T"), ("Mariedalskolans gymnasal", "M"), ("Björkv. 12", "T"),
        ("Brastads centrum", "B"), ("lekplatsen på Teg", "T"), ("hörnet av N:a hamnen", "H"),
    ])
    func `a place is found among other words`(text: String, area: AreaID) {
        let found = place(text)
        #expect(found.area == area)
        #expect(found.probability > 0.8)
    }

    @Test(arguments: [
        ("Mariedlasskolan", "M"), ("Stadsparkn", "H"), ("Bjrökvägen 3", "T"), ("Stads parken", "H"),
        ("vid Brasstad", "B"), ("Tsadsparken", "H"), ("Ztadssparken", "H"), ("Radhutsorget", "H"),
    ])
    func `a misspelt name is found, and the method says so`(text: String, area: AreaID) {
        let found = place(text)
        #expect(found.area == area)
        #expect(found.method == .spelling)
        #expect(found.probability < place("Stadsparken").probability)
    }

    @Test(arguments: ["Håga", "Tag", "Kungsparken", "skogen", "", " - ", "Hågaberg"])
    func `what is no name is not forced into one`(text: String) {
        #expect(place(text).areas == [])
    }

    @Test func `a place gives its point and its official name`() throws {
        let found = place("vid mariedalskolan")
        #expect(found.place == "Mariedalsskolan")
        #expect(found.method == .name)
        #expect(found.metres == 80)
        #expect(try #require(found.point).distance(to: TextMap.point(2, 2)) < 0.01)
        #expect(place("Björkvägen 7").method == .address)
        #expect(place("Björkvägen 7").metres == 60)
    }

    @Test func `an area gives a circle of its own size`() throws {
        let found = place("", area: "Teg")
        #expect(found.method == .area)
        #expect(abs(try #require(found.metres) - 276.4) < 0.1)
        #expect(found.place == nil)
    }

    @Test(arguments: ["Stadsparken och Björkvägen", "Stadsparken/Björkvägen"])
    func `two places share the report between their areas`(text: String) {
        let found = place(text)
        #expect(found.areas.map(\.area) == ["H", "T"])
        #expect(found.areas[0].probability == found.areas[1].probability)
        #expect(found.suggestions == ["Stadsparken, Norra hamnen", "Björkvägen, Teg"])
    }

    @Test func `two places in one area give the point between them`() throws {
        let found = place("mellan Stadsparken och Rådhustorget")
        #expect(found.areas.map(\.area) == ["H"])
        #expect(try #require(found.point).distance(to: TextMap.point(1.5, 9.5)) < 0.01)
    }

    @Test func `a chain shop alone is in doubt`() {
        let found = place("utanför ICA")
        #expect(found.areas.map(\.area) == ["B", "M", "T"])
        #expect(found.probability < 0.5)
        #expect(found.suggestions.count == 3)
    }

    @Test func `even chances are in doubt too, and no suggestion says the same name twice`() throws
    {
        let halves = TextMap("PPPPSSSS\nPPPPSSSS", names: ["P": "Stadsparken", "S": "Sunnan"])
        let placer = try halves.placer([
            halves.place("Stadsparken", at: (1, 1)), halves.place("ICA", at: (1, 2)),
            halves.place("ICA", at: (1, 6)),
        ])
        func place(_ text: String, home: String? = nil) -> Placement {
            placer.place(WrittenPlace(text: text), text: "", home: home).placement
        }
        #expect(place("ICA").suggestions == ["ICA, Stadsparken", "ICA, Sunnan"])
        #expect(place("ICA", home: "S").area == "S")
        #expect(place("Stadsparken eller Sunnan").suggestions == ["Stadsparken", "Sunnan"])
    }

    @Test func `a chain shop is settled by the area, the point or the reporter's home`() {
        #expect(place("ICA", area: "Brastad").area == "B")
        #expect(place("ICA", area: "Brastad").place == "ICA")
        #expect(place("ICA", home: "Mariedalsskolan").area == "M")
        #expect(place("ICA", home: "H").probability < 0.5)
        let near = WrittenPlace(text: "ICA", coordinate: map.written(6, 4.2))
        #expect(placer.place(near, text: "", home: nil).placement.areas.first?.area == "T")
    }

    @Test(arguments: [
        "", " - ", "vid entrén", "norra parkeringen", "Sal 14", "bakom lastkajen",
    ])
    func `home places a report that names no place`(text: String) {
        let found = place(text, home: "Mariedalsskolan")
        #expect(found.area == "M")
        #expect(found.method == .home)
    }

    @Test(arguments: [
        ("skolgården", "Mariedalsskolan"), ("Skolans matsal", "Mariedalsskolan"),
        ("SKOLGARDEN", "Mariedalsskolan"), ("utanför/bakom butiken", "ICA"),
    ])
    func `a kind of place alone is the one at home`(text: String, official: String) {
        let found = place(text, home: "Mariedalsskolan")
        #expect(found.area == "M")
        #expect(found.place == official)
    }

    @Test(arguments: [("torget", "Rådhustorget", "H"), ("i parken", "Stadsparken", "H")])
    func `the only place of its kind is meant by the kind`(
        text: String,
        official: String,
        area: AreaID
    ) {
        let found = place(text)
        #expect(found.place == official)
        #expect(found.area == area)
        #expect(found.probability < place(official).probability)
    }

    @Test func `a kind of which there are several is in doubt, until an area settles it`() {
        #expect(place("vid skolan").areas.map(\.area) == ["M", "T"])
        #expect(place("vid skolan").probability < 0.5)
        #expect(place("skolan på Teg").place == "Gökarskolan")
        #expect(place("Teg, skolgården").place == "Gökarskolan")
        #expect(place("skolan", area: "Teg").place == "Gökarskolan")
        let near = WrittenPlace(text: "skolan", coordinate: map.written(5, 4))
        #expect(placer.place(near, text: "", home: nil).placement.area == "T")
        #expect(placer.place(near, text: "", home: nil).findings == [])
    }

    @Test func `a place called by its kind is not meant where another name is given`() throws {
        let placer = try map.placer([map.place("Stora torget", at: (1, 10), aliases: ["Torget"])])
        func area(_ text: String) -> AreaID? {
            placer.place(WrittenPlace(text: text), text: "", home: nil).placement.area
        }
        #expect(area("vid torget") == "H")
        #expect(area("torget i Brastad") == "B")
        #expect(area("torget i Munkedal") == nil)
        #expect(area("Stora torget") == "H")
    }

    @Test func `a kind that an area does not have takes nothing from the area`() {
        #expect(place("skolan i Brastad").area == "B")
        #expect(place("skolan i Brastad").probability == place("Brastad").probability)
        #expect(place("stationen", area: "Brastad").area == "B")
    }

    @Test(arguments: [
        ("Stadsparken mot Teg", "H"), ("Björkvägen på väg till Brastad", "T"),
        ("Teg från Brastad", "T"),
    ])
    func `where something came from or went is not where it was`(text: String, area: AreaID) {
        #expect(place(text).areas.map(\.area) == [area])
    }

    @Test func `a direction alone is less sure, and a way has two ends`() {
        #expect(place("mot Teg").area == "T")
        #expect(place("mot Teg").probability < 0.75)
        #expect(place("från Teg till Brastad").areas.map(\.area) == ["B", "T"])
    }

    @Test(arguments: ["Fyndhörnan", "Gamla viken", "Sportboa", "Matgången"])
    func `a name that nobody knows may be at home, which is told`(text: String) {
        let written = WrittenPlace(text: text)
        let (found, findings) = placer.place(written, text: "", home: "Mariedalsskolan")
        #expect(found.area == "M")
        #expect(found.probability <= 0.7)
        #expect(findings == [.placeAtHome])
        #expect(placer.place(written, text: "", home: nil).placement.areas == [])
        let named = placer.place(written, text: "Bråk i Brastad", home: "Mariedalsskolan")
        #expect(named.placement.area == "B")
    }

    @Test(arguments: [
        "slöjdsalen", "Toaletterna vid slöjden", "A04 (bild)", "skolgården, king-rutan",
        "Korridor plan 2", "Skolans huvudentré", "omklädningsrum idrott", "bakom gympahallen",
        "Rektorsexp.", "Rulltrappa norr", "grupprummet B12",
    ])
    func `a part of a building is at home without doubt`(text: String) {
        let written = WrittenPlace(text: text)
        let (found, findings) = placer.place(written, text: "", home: "Mariedalsskolan")
        #expect(found.area == "M")
        #expect(findings == [])
    }

    @Test(arguments: [
        "Rådhustrappan i grannkommunen", "skolan i Munkedal", "Storgatan 12", "E6",
    ])
    func `a name of elsewhere is not at home, but home is among the suggestions`(
        text: String
    ) {
        for found in [
            place(text, home: "Mariedalsskolan"), place("", area: text, home: "Mariedalsskolan"),
        ] {
            #expect(found.areas == [])
            #expect(found.suggestions.last == "Mariedal")
        }
    }

    @Test func `a landmark also means the area next to it across the border`() {
        let beside = place("Björkvägen", area: "Mariedal")
        #expect(beside.area == "M")
        #expect(beside.probability > 0.9)
        #expect(place("Mariedalsskolan", area: "Brastad").probability < 0.7)
    }

    @Test func `a point far from the named place is a contradiction`() {
        let far = WrittenPlace(text: "Mariedalsskolan", coordinate: map.written(7.5, 11))
        let (placement, findings) = placer.place(far, text: "", home: nil)
        #expect(findings == [.contradictoryPlace])
        #expect(placement.area == "B")
        #expect(placement.probability < 0.9)
        let near = WrittenPlace(text: "Mariedalsskolan", coordinate: map.written(2, 7))
        #expect(placer.place(near, text: "", home: nil).findings == [])
    }

    @Test func `an area that nobody knows is a finding`() {
        let written = WrittenPlace(text: "Stadsparken", area: "Sydby")
        let (placement, findings) = placer.place(written, text: "", home: nil)
        #expect(findings == [.unknownValue])
        #expect(placement.area == "H")
    }

    @Test func `an unplaced report comes with the nearest names`() {
        let found = place("Stadspaken Väst")
        #expect(found.area == "H" || found.suggestions.first == "Stadsparken")
        #expect(place("Rådhuset").suggestions.first == "Rådhustorget")
    }

    @Test(arguments: [
        ("B", "B"), ("brastad", "B"), ("Rådhustorg", "H"), ("ICA", nil), ("Nowhere", nil),
    ])
    func `an area is known by id, name or place`(name: String, area: AreaID?) {
        #expect(placer.area(named: name, municipality: nil) == area)
    }

    @Test func `entries in no area, or in another than they say, are doubtful`() throws {
        let lost = map.place("Fyren", at: (40, 40))
        let misplaced = GazetteerEntry(
            name: "Badet",
            area: "Teg",
            coordinate: map.written(1, 1)
        )
        let unknown = GazetteerEntry(name: "Macken", area: "Sydby")
        let placer = try map.placer([lost, misplaced, unknown])
        #expect(placer.doubtfulEntries == [lost, misplaced, unknown])
        #expect(placer.area(named: "Badet", municipality: nil) == "T")
    }

    @Test(arguments: 1...200)
    func `probabilities are in order and never exceed one, whatever is written`(
        seed: UInt64
    ) {
        var generator = SplitMix64(seed: seed)
        let pieces = [
            "ICA", "Stadsparken", " och ", ", ", "Teg", "Tge", "/", "Björkvägen 3", "\u{0}", "å̈",
            "🙂",
            "mellan", " ", "Brastads", "-", ". ", "9999999999",
        ]
        func text() -> String {
            let count = Int.random(in: 0...6, using: &generator)
            return (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
        }
        func coordinate() -> WrittenCoordinate? {
            let spot = (
                Double.random(in: -2...12, using: &generator),
                Double.random(in: -2...14, using: &generator)
            )
            return Bool.random(using: &generator) ? map.written(spot.0, spot.1) : nil
        }
        let written = WrittenPlace(text: text(), area: text(), coordinate: coordinate())
        let (description, home) = (text(), text())
        let first = placer.place(written, text: description, home: home)
        let shares = first.placement.areas.map(\.probability)
        #expect(shares == shares.sorted(by: >))
        #expect(shares.allSatisfy { $0 > 0 } && shares.reduce(0, +) < 1 + 1e-9)
        #expect(Set(first.placement.areas.map(\.area)).count == shares.count)
        #expect(placer.place(written, text: description, home: home) == first)
    }
}
