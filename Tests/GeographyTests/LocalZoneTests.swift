import Domain
import Testing

@testable import Geography

/// Numbers of a local plane whose name nobody gave.
struct LocalZoneTests {
    private let projection = Projection()

    /// A square of about this many degrees around a point.
    private func area(_ id: String, _ middle: Coordinate, degrees: Double, of municipality: String?)
        -> Area
    {
        let corners = [(-1.0, -1.0), (-1, 1), (1, 1), (1, -1), (-1, -1)].map {
            Coordinate(
                latitude: middle.latitude + $0.0 * degrees / 2,
                longitude: middle.longitude + $0.1 * degrees
            )
        }
        return Area(id: id, name: id, municipality: municipality, outline: [[corners]])
    }

    private let gothenburg = Coordinate(latitude: 57.70887, longitude: 11.97456)
    /// Göteborg in SWEREF 99 12 00.
    private let written = WrittenCoordinate(north: 6_398_858.33, east: 148_483.47)

    private func place(
        _ written: WrittenCoordinate,
        in areas: [Area],
        municipality: String? = nil
    ) throws -> (placement: Placement, findings: [FindingCode]) {
        let place = WrittenPlace(coordinate: written, municipality: municipality)
        return try Placer(areas: areas, gazetteer: []).place(place, text: "", home: nil)
    }

    @Test func `the plane that puts it in the municipality is the one`() throws {
        let areas = [area("G", gothenburg, degrees: 0.2, of: nil)]
        let swapped = WrittenCoordinate(north: written.east, east: written.north)
        for pair in [written, swapped] {
            let (placement, findings) = try place(pair, in: areas)
            #expect(findings.isEmpty)
            #expect(placement.area == "G")
            let found = try #require(placement.coordinate)
            #expect(abs(found.latitude - gothenburg.latitude) < 1e-6)
        }
    }

    @Test func `without the municipality no plane is guessed`() throws {
        let far = Coordinate(latitude: 63.8, longitude: 20.3)
        let areas = [
            area("G", gothenburg, degrees: 0.2, of: "Göteborg"),
            area("U", far, degrees: 0.2, of: "Umeå"),
        ]
        let open = try place(written, in: areas)
        #expect(open.placement.areas.isEmpty)
        #expect(open.findings == [.badCoordinate])
        #expect(try place(written, in: areas, municipality: "Göteborg").placement.area == "G")
        let other = try place(written, in: areas, municipality: "Umeå")
        #expect(other.placement.areas.isEmpty)
        #expect(other.findings == [.badCoordinate])
    }

    @Test func `a point that two local zones put in the municipality is a finding, and not placed`()
        throws
    {
        let wide = [area("W", gothenburg, degrees: 2, of: nil)]
        let (placement, findings) = try place(written, in: wide)
        #expect(placement.areas.isEmpty)
        #expect(findings == [.ambiguousZone])
    }
}
