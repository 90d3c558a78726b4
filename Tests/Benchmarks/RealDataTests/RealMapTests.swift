import Domain
import Testing

@testable import Geography

/// `est areas check` on maps whose faults are known.
struct RealMapTests {
    @Test func `Stockholm's overlaps are found, and no others`() throws {
        let map = try MapFeatureCollection(
            geojson: SharedData.bytes("data/areas/stockholm-stadsdelar.geojson"),
            file: "s"
        )
        let found = try MapCheck(maps: [(map, .guess)], places: [])
        #expect(found.faults.count { $0.kind == .overlap } == 143)
        #expect((22_000...23_500).contains(found.sharedSquareMetres))
    }

    @Test func `towns known to lie wrong are found by their municipality or their neighbour`()
        throws
    {
        let map = try MapFeatureCollection(
            geojson: SharedData.bytes("data/areas/kommuner.geojson"),
            file: "k"
        )
        let written = [
            ("Lidköping", 58.568247, 13.00989), ("Lidköping norra", 58.568247, 13.00989),
        ]
        let places =
            (written + [("Saleby", 58.140254, 13.603637), ("Vinninga", 58.453754, 13.260211)])
            .map { name, north, east in
                GazetteerEntry(
                    name: name,
                    coordinate: WrittenCoordinate(north: north, east: east),
                    municipality: "Lidköping"
                )
            }
        let found = try MapCheck(maps: [(map, .guess)], places: places.map { $0 })
        let told = found.faults.filter {
            [.outsideMunicipality, .sharedPoint, .wrongDigit].contains($0.kind)
        }
        #expect(Set(told.flatMap(\.names)).isSuperset(of: ["Saleby", "Lidköping"]))
        #expect(!told.flatMap(\.names).contains("Vinninga"))
    }
}
