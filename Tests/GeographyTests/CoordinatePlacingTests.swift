import Domain
import Testing

@testable import Geography

/// Points on drawn maps.
struct CoordinatePlacingTests {
    private func place(
        _ map: TextMap,
        _ row: Double,
        _ column: Double
    ) throws -> (placement: Placement, findings: [FindingCode]) {
        let written = WrittenPlace(coordinate: map.written(row, column))
        return try map.placer().place(written, text: "", home: nil)
    }

    private let halves = TextMap(
        """
        AAAABBBB
        AAAABBBB
        AAAABBBB
        AAAABBBB
        """
    )

    @Test func `a point in the middle of an area belongs to it alone`() throws {
        let found = try place(halves, 2, 2).placement
        #expect(found.areas.map(\.area) == ["A"])
        #expect(found.probability > 0.95)
        #expect(found.method == .coordinate)
        #expect(found.metres == 35)
        #expect(try #require(found.point).distance(to: TextMap.point(2, 2)) < 0.001)
    }

    @Test func `a point on a border belongs to both sides alike`() throws {
        let found = try place(halves, 2, 4).placement
        #expect(found.areas.map(\.area) == ["A", "B"])
        #expect(abs(found.areas[0].probability - found.areas[1].probability) < 0.001)
    }

    @Test func `a point near a border is a little unsure`() throws {
        let found = try place(halves, 2, 3.8).placement
        #expect(found.area == "A")
        #expect((0.6..<0.8).contains(found.probability))
    }

    @Test func `a point just outside belongs to the nearest area, less surely`() throws {
        let found = try place(halves, 4.3, 2).placement
        #expect(found.areas.map(\.area) == ["A"])
        #expect(found.probability < 0.9)
    }

    @Test func `a point farther outside belongs to none but keeps its place`() throws {
        let found = try place(halves, 4.6, 1).placement
        #expect(found.areas == [])
        #expect(found.method == .none)
        #expect(found.point != nil)
        #expect(found.suggestions == ["Aby", "Bby"])
    }

    @Test func `a hole belongs to the area inside it`() throws {
        let map = TextMap(
            """
            AAAAAA
            AAAAAA
            AABBAA
            AABBAA
            AAAAAA
            AA..AA
            """
        )
        #expect(try place(map, 3, 3).placement.area == "B")
        #expect(try place(map, 1, 3).placement.area == "A")
        #expect(try place(map, 5.6, 3).placement.probability < 0.9)
    }

    @Test func `an area in two parts holds both`() throws {
        let map = TextMap("AABBAA\nAABBAA")
        #expect(try place(map, 1, 0.5).placement.area == "A")
        #expect(try place(map, 1, 5.5).placement.area == "A")
        #expect(try place(map, 1, 3).placement.area == "B")
    }

    @Test func `where areas overlap the smaller goes first and the other is kept`() throws {
        let big = TextMap("BBBB\nBBBB\nBBBB\nBBBB").areas
        let small = TextMap("....\n.SS.\n.SS.\n....").areas
        let placer = try Placer(areas: big + small, gazetteer: [])
        let point = halves.written(2, 2)
        let found = placer.place(WrittenPlace(coordinate: point), text: "", home: nil).placement
        #expect(found.areas.map(\.area) == ["S", "B"])
        #expect(found.probability > 0.7)
    }

    @Test func `a coordinate that is nowhere is a finding`() throws {
        let placer = try halves.placer()
        let zero = WrittenPlace(coordinate: WrittenCoordinate(north: 0, east: 0))
        let (placement, findings) = placer.place(zero, text: "", home: nil)
        #expect(placement == .unplaced())
        #expect(findings == [.badCoordinate])
    }

    @Test func `neighbours touch`() throws {
        let placer = try TextMap("AABBCC\nAABBCC").placer()
        #expect(placer.neighbours.map { "\($0.0)\($0.1)" } == ["AB", "BC"])
    }

    @Test func `a placer needs areas with ids of their own`() {
        #expect(throws: GeographyError.noAreas) { try Placer(areas: [], gazetteer: []) }
        #expect(throws: GeographyError.repeatedArea(id: "A")) {
            try Placer(areas: halves.areas + halves.areas, gazetteer: [])
        }
    }
}

/// Coordinates with few decimals, and codes that need a locality.
struct PrecisionTests {
    private let map = TextMap(
        """
        AAAABBBB
        AAAABBBB
        AAAABBBB
        AAAABBBB
        """,
        names: ["A": "Teg", "B": "Haga"]
    )

    private func placement(metres: Double?) throws -> Placement {
        let exact = map.written(2, 2)
        let written = WrittenCoordinate(
            north: exact.north,
            east: exact.east,
            system: .sweref99TM,
            metres: metres
        )
        return try map.placer().place(WrittenPlace(coordinate: written), text: "", home: nil)
            .placement
    }

    @Test func `a point is never more exact than a telephone`() throws {
        #expect(try placement(metres: nil).metres == 35)
        #expect(try placement(metres: 1.1).metres == 35)
    }

    @Test func `a point of few decimals is shared among the areas around it`() throws {
        let found = try placement(metres: 1114)
        #expect(found.metres == 1114)
        #expect(found.areas.count == 2)
        #expect(found.probability < 0.6)
        #expect(try placement(metres: 111).probability < placement(metres: 11).probability)
    }

    @Test func `a short plus code is read near the locality that is known, else told`() throws {
        let placer = try Placer(areas: map.areas, gazetteer: [], municipality: "Provstad")
        let inside = try #require(placer.projection.geographic(TextMap.point(2, 2)))
        // The cell of this code near the map, wherever that is.
        let code = try #require(OpenLocationCode("9QCJ+2V"))
        let cell = code.centre(near: inside)
        for text in [
            "9QCJ+2V Provstad, Sverige", "9QCJ+2V Provstads kommun", "Provstad 9QCJ+2V",
        ] {
            let found = placer.place(WrittenPlace(text: text), text: "", home: nil)
            let read = try #require(found.placement.coordinate, "\(text)")
            #expect(abs(read.latitude - cell.latitude) < 1e-6, "\(text)")
        }
        for text in ["9QCJ+2V", "9QCJ+2V Annanort", "bakom kiosken 9QCJ+2V", "9QCJ+2V, Sverige"] {
            let found = placer.place(WrittenPlace(text: text), text: "", home: nil)
            #expect(found.findings == [.unreadPosition], "\(text)")
            #expect(found.placement.coordinate == nil)
        }
        // The name of an area is a locality as well, and the code contradicts it here.
        let named = placer.place(WrittenPlace(text: "9QCJ+2V Teg"), text: "", home: nil)
        #expect(named.findings == [.contradictoryPlace])
        #expect(
            placer.place(WrittenPlace(text: "2345+678 Teg"), text: "", home: nil).findings == []
        )
    }
}
