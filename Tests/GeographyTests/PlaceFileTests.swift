import Domain
import Testing

@testable import Geography

struct PlaceFileTests {
    private func read(
        _ features: [(properties: String, geometry: String)],
        properties: PlaceProperties = .guess
    ) throws -> (places: [GazetteerEntry], findings: [Finding]) {
        let texts = features.map {
            #"{"type": "Feature", "properties": {\#($0.properties)}, "geometry": {\#($0.geometry)}}"#
        }
        let text = #"{"type": "FeatureCollection", "features": [\#(texts.joined(separator: ","))]}"#
        let map = try MapFeatureCollection(geojson: Array(text.utf8), file: "osm.geojson")
        return try PlaceFile.read(map, properties: properties)
    }

    private let point = #""type": "Point", "coordinates": [11.435, 58.275]"#

    @Test func `a shop of OpenStreetMap is a name with its by-names, and an address`() throws {
        let shop = """
            "name": "Coop Extra", "shop": "supermarket", "alt_name": "Extra;Coopen",
            "addr:street": "Storgatan", "addr:housenumber": "12"
            """
        let places = try read([(shop, point)]).places
        #expect(places.map(\.name) == ["Coop Extra", "Storgatan 12"])
        #expect(places.map(\.kind) == ["butik", "adress"])
        #expect(places.map(\.aliases) == [["Extra", "Coopen"], []])
        #expect(
            places[0].coordinate == WrittenCoordinate(north: 58.275, east: 11.435, system: .wgs84)
        )
    }

    @Test func `the parts of a street, and a school and its grounds, are one place each`() throws {
        let road = #""highway": "residential", "name": "Storgatan""#
        let school = #""amenity": "school", "name": "Gullmarsskolan", "short_name": "Gullan""#
        let grounds = "[[[11.44,58.277],[11.442,58.277],[11.442,58.278],[11.44,58.277]]]"
        let places = try read([
            (
                road,
                #""type": "LineString", "coordinates": [[11.435,58.275],[11.436,58.275],[11.437,58.275]]"#
            ),
            (
                road,
                #""type": "LineString", "coordinates": [[11.437,58.275],[11.438,58.275],[11.439,58.275]]"#
            ),
            (
                road,
                #""type": "LineString", "coordinates": [[11.457,58.275],[11.458,58.275],[11.459,58.275]]"#
            ),
            (school, #""type": "Point", "coordinates": [11.441, 58.2773]"#),
            (school, #""type": "Polygon", "coordinates": \#(grounds)"#),
        ])
        .places
        #expect(places.map(\.name) == ["Storgatan", "Storgatan", "Gullmarsskolan"])
        #expect(places.map(\.kind) == ["gata", "gata", "skola"])
        #expect(places[2].aliases == ["Gullan"])
    }

    @Test(arguments: [("Gallande", ["Strandvägen 3 B"]), ("Reserverad", [])])
    func `Lantmäteriet's address is read where it is in force`(status: String, names: [String])
        throws
    {
        let layer = MapLayer(
            name: "belagenhetsadress",
            system: "EPSG:3006",
            features: [
                MapFeature(
                    attributes: [
                        "adressomrade_faststalltnamn": "Strandvägen", "adressplatsnummer": "3",
                        "bokstavstillagg": "B", "statusforbelagenhetsadress": status,
                        "kommunnamn": "Lysekil", "popularnamn": "Gamla tullen",
                    ],
                    geometry: Self.point(east: 290_000, north: 6_465_000)
                )
            ]
        )
        let places = try PlaceFile.read(MapFeatureCollection(layer, file: "adresser.gpkg")).places
        #expect(places.map(\.name) == names)
        #expect(
            places.allSatisfy { $0.municipality == "Lysekil" && $0.aliases == ["Gamla tullen"] }
        )
        #expect(places.allSatisfy { (58...58.5).contains($0.coordinate?.north ?? 0) })
    }

    @Test func `a configured property is used, and a misspelt one is named with the nearest`()
        throws
    {
        let feature = (#""BEN": "Torget", "ANNAT": "Stan|Torgplatsen""#, point)
        let wanted = PlaceProperties(name: "BEN", aliases: ["ANNAT"])
        let places = try read([feature], properties: wanted).places
        #expect(places.map(\.aliases) == [["Stan", "Torgplatsen"]])
        let error = #expect(throws: GeographyError.self) {
            try read([feature], properties: PlaceProperties(name: "BENN"))
        }
        #expect(error == .missingProperty("BENN", file: "osm.geojson", nearest: "BEN"))
    }

    @Test(arguments: [
        #""type": "Point", "coordinates": [0, 0]"#,
        #""type": "Point", "coordinates": [58.2, 11.4]"#,
        #""type": "GeometryCollection""#, #""type": "LineString", "coordinates": []"#,
    ])
    func `a place outside Sweden is a finding`(geometry: String) throws {
        let (places, findings) = try read([
            (#""name": "Torget""#, geometry), (#""name": "Kajen""#, point),
        ])
        #expect(places.map(\.name) == ["Kajen"])
        let found = Finding(.badCoordinate, .warning, file: "osm.geojson", hint: "Torget")
        #expect(findings == [found])
    }

    @Test func `a file without names and addresses is refused`() {
        #expect(throws: GeographyError.self) { try read([(#""ref": "17""#, point)]) }
    }

    static func point(east: Double, north: Double) -> [UInt8] {
        [1, 1, 0, 0, 0]
            + [east, north].flatMap { number in
                withUnsafeBytes(of: number.bitPattern.littleEndian) { Array($0) }
            }
    }
}

struct SourceNameTests {
    /// An area as a statistical office's file has it.
    private func area(_ properties: [String: String]) throws -> Area? {
        var bytes: [UInt8] = [1, 3, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0]
        for corner in [
            (290_000.0, 6_465_000.0), (291_000, 6_465_000), (291_000, 6_466_000),
            (290_000, 6_465_000),
        ] {
            bytes += PlaceFileTests.point(east: corner.0, north: corner.1).dropFirst(5)
        }
        let feature = MapFeature(attributes: properties, geometry: bytes)
        let layer = MapLayer(name: "x", system: "EPSG:3006", features: [feature])
        return try AreaFile.read(MapFeatureCollection(layer, file: "x.gpkg")).areas.first
    }

    @Test func `RegSO of both years, and DeSO, are read without configuration`() throws {
        let latest = try area([
            "fid": "9", "regsokod": "1484R001", "regsonamn": "Lysekil centrum", "kommunkod": "1484",
            "kommunnamn": "Lysekil",
        ])
        #expect(latest?.id == "1484R001")
        #expect(latest?.name == "Lysekil centrum")
        #expect(latest?.municipality == "Lysekil")
        let first = try area(["regso": "Lysekil centrum", "regsokod": "1484R001", "kommun": "1484"])
        #expect(first?.name == "Lysekil centrum")
        let deso = try area([
            "desokod": "1484C1010", "regsokod": "1484R001", "kommunnamn": "Lysekil",
        ])
        #expect(deso?.id == "1484C1010")
        #expect(deso?.name == "1484C1010")
    }

    @Test(arguments: ["EPSG:27700", "srs_id -1", "NONE:-1"])
    func `a layer in a foreign system is refused by name`(system: String) {
        let layer = MapLayer(name: "x", system: system, features: [])
        #expect(throws: GeographyError.unknownSystem(system, file: "x.gpkg")) {
            try MapFeatureCollection(layer, file: "x.gpkg")
        }
    }
}
