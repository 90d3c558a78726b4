import Domain
import Testing

@testable import Geography

struct AreaFileTests {
    private func read(
        _ text: String,
        properties: AreaProperties = .guess
    ) throws(GeographyError) -> (areas: [Area], findings: [Finding]) {
        try AreaFile.read(Array(text.utf8), file: "omraden.geojson", properties: properties)
    }

    /// A collection with one feature of these properties and coordinates.
    private func collection(
        _ properties: String,
        _ coordinates: String = "[[[11.4,58.2],[11.5,58.2],[11.5,58.3],[11.4,58.3],[11.4,58.2]]]",
        type: String = "Polygon",
        crs: String = ""
    ) -> String {
        """
        {"type": "FeatureCollection", \(crs) "features": [
          {"type": "Feature", "properties": {\(properties)},
           "geometry": {"type": "\(type)", "coordinates": \(coordinates)}}]}
        """
    }

    @Test func `id and name are found, and a missing id is made from the name`() throws {
        let own = try read(collection(#""id": 7, "namn": "Norra hamnen""#)).areas
        #expect(own.map(\.id) == ["7"])
        #expect(own.map(\.name) == ["Norra hamnen"])
        let made = try read(collection(#""STADSDEL": "Östra Ön/Å, 2""#)).areas
        #expect(made.map(\.id) == ["ostra-on-a-2"])
    }

    @Test func `a name in capitals is written as a name, an abbreviation is not`() throws {
        #expect(
            try read(collection(#""name": "BAGARMOSSEN""#)).areas.map(\.name) == ["Bagarmossen"]
        )
        #expect(try read(collection(#""name": "SCA""#)).areas.map(\.name) == ["SCA"])
    }

    @Test func `metres are turned into degrees by the system that the file names`() throws {
        let text = collection(
            #""namn": "Ett""#,
            "[[[290000,6470000],[290100,6470000],[290100,6470100],[290000,6470000]]]",
            crs: #""crs": {"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3006"}},"#
        )
        let corner = try #require(read(text).areas.first?.outline.first?.first?.first)
        let planar = try #require(Projection().planar(corner))
        #expect(planar.distance(to: PlanarPoint(north: 6_470_000, east: 290_000)) < 0.001)
    }

    @Test func `metres without a named system are refused`() {
        let text = collection(
            #""namn": "Ett""#,
            "[[[290000,6470000],[290100,6470000],[290100,6470100],[290000,6470000]]]"
        )
        #expect(throws: GeographyError.missingSystem(file: "omraden.geojson")) {
            try read(text)
        }
    }

    @Test func `an unknown system is refused by name`() {
        let crs = #""crs": {"type":"name","properties":{"name":"EPSG:3857"}},"#
        #expect(throws: GeographyError.unknownSystem("EPSG:3857", file: "omraden.geojson")) {
            try read(collection(#""namn": "Ett""#, crs: crs))
        }
    }

    @Test func `latitude before longitude is refused, not swapped`() {
        let swapped = "[[[58.2,11.4],[58.2,11.5],[58.3,11.5],[58.2,11.4]]]"
        #expect(throws: GeographyError.swappedAxes(area: "Ett", file: "omraden.geojson")) {
            try read(collection(#""namn": "Ett""#, swapped))
        }
        let plane = "[[[6465000,302000],[6465000,303000],[6466000,303000],[6465000,302000]]]"
        let crs = #""crs": {"type":"name","properties":{"name":"EPSG:3006"}},"#
        #expect(throws: GeographyError.swappedAxes(area: "Ett", file: "omraden.geojson")) {
            try read(collection(#""namn": "Ett""#, plane, crs: crs))
        }
    }

    @Test func `an area abroad is refused as such`() {
        let abroad = "[[[2.2,48.8],[2.3,48.8],[2.3,48.9],[2.2,48.8]]]"
        #expect(throws: GeographyError.outsideSweden(area: "Ett", file: "omraden.geojson")) {
            try read(collection(#""namn": "Ett""#, abroad))
        }
    }

    @Test func `an outline that crosses itself is mended with a finding`() throws {
        let bowTie = "[[[11.4,58.2],[11.5,58.3],[11.5,58.2],[11.4,58.3],[11.4,58.2]]]"
        let (areas, findings) = try read(collection(#""namn": "Flugan""#, bowTie))
        #expect(areas.first?.outline.count == 2)
        let expected = Finding(.badArea, .warning, file: "omraden.geojson", hint: "Flugan")
        #expect(findings == [expected])
    }

    @Test(arguments: [
        ("Point", "[11.4,58.2]"), ("Polygon", "[]"), ("Polygon", "[[[11.4,58.2],[11.5,58.2]]]"),
    ])
    func `a feature without a surface is left out with an error`(type: String, coordinates: String)
    {
        let text = collection(#""namn": "Ett""#, coordinates, type: type)
        let error = GeographyError.unusableAreas(first: "Ett (\(type))", file: "omraden.geojson")
        #expect(throws: error) { try read(text) }
    }

    @Test func `a feature without a name is left out with an error`() throws {
        let ring = "[[[11.4,58.2],[11.5,58.2],[11.5,58.3],[11.4,58.2]]]"
        let geometry = #""geometry": {"type": "Polygon", "coordinates": \#(ring)}"#
        let text = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"namn": "Ett"}, \(geometry)},
              {"type": "Feature", "properties": {"namn": "  "}, \(geometry)},
              {"type": "Feature", "properties": null, "geometry": null}]}
            """
        let (areas, findings) = try read(text)
        #expect(areas.map(\.name) == ["Ett"])
        #expect(findings.map(\.hint) == ["feature 2", "feature 3"])
        #expect(findings.allSatisfy { $0.severity == .error && $0.code == .badArea })
    }

    @Test func `two features with one name are one area, two names with one id are not`() throws {
        let ring = "[[[11.4,58.2],[11.5,58.2],[11.5,58.3],[11.4,58.2]]]"
        func text(_ second: String) -> String {
            let geometry = #""geometry": {"type": "Polygon", "coordinates": \#(ring)}"#
            return """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"id": "1", "namn": "Ett"}, \(geometry)},
                  {"type": "Feature", "properties": {"id": "1", "namn": "\(second)"}, \(geometry)}]}
                """
        }
        let (areas, findings) = try read(text("Ett"))
        #expect(areas.map(\.outline.count) == [2])
        #expect(findings.map(\.severity) == [.note])
        #expect(throws: GeographyError.repeatedArea(id: "1")) { try read(text("Två")) }
    }

    @Test(arguments: ["a|b", "o:1", "a;b", #"a\tb"#])
    func `an id that would break the tables it is written in is refused`(id: String) {
        let error = #expect(throws: GeographyError.self) {
            try read(collection(#""id": "\#(id)", "namn": "Hamnen""#))
        }
        #expect(error == .unusableID(area: "Hamnen", file: "omraden.geojson"))
    }

    @Test func `two names that make the same id are numbered`() throws {
        let ring = "[[[11.4,58.2],[11.5,58.2],[11.5,58.3],[11.4,58.2]]]"
        let features = ["Väst (ind)", "Väst ind", "Väst (ind)"].map {
            #"{"properties": {"namn": "\#($0)"}, "geometry": "#
                + #"{"type": "Polygon", "coordinates": \#(ring)}}"#
        }
        let text =
            #"{"type": "FeatureCollection", "features": [\#(features.joined(separator: ","))]}"#
        #expect(try read(text).areas.map(\.id) == ["vast-ind", "vast-ind-2"])
    }

    @Test func `a misspelt property is named with the nearest one`() {
        let wanted = AreaProperties(name: "nam")
        let error = #expect(throws: GeographyError.self) {
            try read(collection(#""namn": "Ett""#), properties: wanted)
        }
        #expect(error == .missingProperty("nam", file: "omraden.geojson", nearest: "namn"))
    }

    @Test(
        arguments: [
            ("{", .notJSON), ("[]", .unexpectedValue(at: "")),
            (#"{"type": "Feature", "features": []}"#, .wrongType("Feature")),
            (#"{"type": "FeatureCollection"}"#, .missingMember("features", at: "")),
            (
                #"{"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":7}}]}"#,
                .unexpectedValue(at: "features/1/geometry/coordinates")
            ),
        ] as [(String, GeoJSONFault)]
    )
    func `what is no GeoJSON is refused with the place of the fault`(
        text: String,
        fault: GeoJSONFault
    ) {
        #expect(throws: GeographyError.notGeoJSON(file: "omraden.geojson", fault: fault)) {
            try read(text)
        }
    }

    @Test func `a byte order mark does not matter`() throws {
        let areas = try read("\u{FEFF}" + collection(#""namn": "Ett""#)).areas
        #expect(areas.count == 1)
    }

    @Test func `an area is labelled by its file's own id, else by its name without separators`()
        throws
    {
        func label(_ properties: String) throws -> String? {
            let text = """
                {"type": "FeatureCollection", "features": [{"type": "Feature",
                 "properties": {\(properties)}, "geometry": {"type": "Polygon", "coordinates":
                 [[[11.0, 58.0], [11.1, 58.0], [11.1, 58.1], [11.0, 58.1], [11.0, 58.0]]]}}]}
                """
            return try AreaFile.read(Array(text.utf8), file: "a.geojson").areas.first?.label
        }
        #expect(try label(#""id": "t1", "name": "Torget""#) == "t1")
        #expect(try label(#""name": "Torget""#) == "Torget")
        #expect(try label(#""name": "Haga: norra""#) == "Haga  norra")
    }
}
