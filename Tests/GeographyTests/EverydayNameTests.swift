import Domain
import Testing

@testable import Geography

struct EverydayNameTests {
    /// Names of areas in Umeå, as its own map has them.
    private static let names = [
        "Teg", "Ålidhemsområdet", "Ersboda", "Haga/Sandbacka", "Carlshem, östra",
        "Centrala stan", "Universitets- och sjukhusområdet", "Hamptjärnsliden",
    ]

    @Test(arguments: [
        ("Bråk på Teg i går", "Teg"), ("Bil i brand på Ålidhem", "Ålidhemsområdet"),
        ("Rån i Ersboda", "Ersboda"), ("Klotter på Haga", "Haga/Sandbacka"),
        ("Skottlossning på Ersboda, Umeå", "Ersboda"), ("På Carlshem brann", "Carlshem, östra"),
        ("Fylleri i centrala stan", "Centrala stan"),
        ("Brand på Universitetsområdet", "Universitets- och sjukhusområdet"),
    ])
    func `areas are found in running text as people call them`(text: String, name: String) throws {
        let areas = Self.names.enumerated().map { Self.square($1, at: Double($0) / 100) }
        let placer = try Placer(areas: areas, gazetteer: [])
        let found = placer.place(WrittenPlace(), text: text, home: nil).placement
        #expect(found.area == name)
    }

    private static func square(_ name: String, at east: Double) -> Area {
        let corners = [(0.0, 0.0), (0.01, 0), (0.01, 0.01), (0, 0.01), (0, 0)]
        let ring = corners.map {
            Coordinate(latitude: 63.8 + $0.1, longitude: 20.2 + east + $0.0)
        }
        return Area(id: name, name: name, outline: [[ring]])
    }
}
