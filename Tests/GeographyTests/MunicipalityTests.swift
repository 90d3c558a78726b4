import Domain
import Testing

@testable import Geography

/// Names that come back in several municipalities of one file.
struct MunicipalityTests {
    private let placer: Placer

    init() throws {
        let drawn = TextMap("AAAABBBB\nAAAABBBB").areas
        let names = ["Ånäs kommun", "Björke"]
        let areas = zip(drawn, names).map { area, municipality in
            Area(
                id: area.id,
                name: "Centrum",
                municipality: municipality,
                outline: area.outline
            )
        }
        let shops = names.map { GazetteerEntry(name: "ICA", area: "Centrum", municipality: $0) }
        placer = try Placer(areas: areas, gazetteer: shops)
    }

    @Test(arguments: [("Ånäs kommun", "A"), ("ånäs", "A"), ("Björke", "B")])
    func `a name means the place in the report's municipality`(name: String, area: AreaID) {
        let written = WrittenPlace(text: "vid ICA", municipality: name)
        let found = placer.place(written, text: "", home: nil).placement
        #expect(found.areas.map(\.area) == [area])
        #expect(placer.area(named: "Centrum", municipality: name) == area)
    }

    @Test func `municipalities without areas share one index, however many are named`() {
        let shared = placer.municipalityIndex(nil)
        for number in 0..<100 { #expect(placer.municipalityIndex("Ort \(number)") === shared) }
        #expect(placer.municipalityIndex("BJÖRKE kommun") === placer.municipalityIndex("björke"))
        #expect(placer.municipalityIndex("Björke") !== shared)
    }

    @Test(arguments: [nil, "Okänd kommun"])
    func `without a known municipality the name stays in doubt`(name: String?) {
        let written = WrittenPlace(text: "vid ICA", municipality: name)
        let found = placer.place(written, text: "", home: nil).placement
        #expect(found.areas.map(\.area) == ["A", "B"])
        #expect(placer.area(named: "Centrum", municipality: name) == nil)
    }
}
