import Domain
import Testing

@testable import Geography

/// Files as municipalities publish them.
struct RealAreaTests {
    private func areas(_ file: String) throws -> [Area] {
        try AreaFile.read(SharedData.bytes("data/areas/\(file)"), file: file).areas
    }

    /// Points on a grid over the areas that do not lie in the area they are said to.
    private func lost(_ areas: [Area]) throws -> Int {
        let placer = try Placer(areas: areas, gazetteer: [])
        return areas.indices.filter { area in
            let interiorPoint = placer.map.interiorPoint(of: area)
            let written = WrittenCoordinate(north: interiorPoint.north, east: interiorPoint.east)
            let place = WrittenPlace(coordinate: written)
            let found = placer.place(place, text: "", home: nil).placement
            return !found.areas.map(\.area).contains(areas[area].id)
        }.count
    }

    @Test func `Umea's areas are read from metres, and a name in two parts is one area`() throws {
        let umea = try areas("umea-stadsdelar-epsg3006.json")
        #expect(umea.count == 145)
        #expect(umea.first { $0.name == "Hamptjärnsliden" }?.outline.count == 5)
        #expect(try lost(umea) == 0)
    }

    @Test(
        arguments: [
            ("Bråk på Teg i går", "Teg"), ("Bil i brand på Ålidhem", "Ålidhemsområdet"),
            ("Rån i Ersboda", "Ersboda"), ("Klotter på Haga", "Haga/Sandbacka"),
            ("Skottlossning på Ersboda, Umeå", "Ersboda"), ("På Carlshem brann", "Carlshem, östra"),
            ("Fylleri i centrala stan", "Centrala stan"),
            ("Brand på Universitetsområdet", "Universitets- och sjukhusområdet"),
        ]
    )
    func `areas are found in running text as people call them`(text: String, name: String) throws {
        let umea = try areas("umea-stadsdelar-epsg3006.json")
        let placer = try Placer(areas: umea, gazetteer: [])
        let found = placer.place(WrittenPlace(), text: text, home: nil).placement
        #expect(umea.first { $0.id == found.area }?.name == name)
    }

    @Test func `Stockholm's areas in capitals are read and hold their own points`() throws {
        let stockholm = try areas("stockholm-stadsdelar.geojson")
        #expect(stockholm.count == 117)
        #expect(stockholm.contains { $0.id == "skarpnacks-gard" && $0.name == "Skarpnäcks Gård" })
        #expect(try lost(stockholm) == 0)
        let square = Coordinate(latitude: 59.31516, longitude: 18.07365)
        let placer = try Placer(areas: stockholm, gazetteer: [])
        let written = WrittenCoordinate(north: square.longitude, east: square.latitude)
        let place = WrittenPlace(coordinate: written)
        #expect(placer.place(place, text: "", home: nil).placement.area == "sodermalm")
    }

    @Test func `all of Sweden's municipalities are read`() throws {
        let municipalities = try areas("kommuner.geojson")
        #expect(municipalities.count == 290)
        #expect(try lost(municipalities) == 0)
    }
}
