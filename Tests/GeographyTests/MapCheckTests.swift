import Domain
import Testing

@testable import Geography

struct MapCheckTests {
    /// A square of a hundredth of a degree, some hundredths east and north of a corner in Lysekil.
    private func square(
        _ name: String,
        _ east: Double,
        _ north: Double = 0,
        width: Double = 1,
        id: String? = nil
    ) -> String {
        let corners = [(0.0, 0.0), (width, 0), (width, 1), (0, 1), (0, 0)]
        let ring = corners.map { "[\(11.4 + (east + $0.0) / 100),\(58.2 + (north + $0.1) / 100)]" }
        let id = id.map { #""id": "\#($0)","# } ?? ""
        return #"{"type": "Feature", "properties": {\#(id) "namn": "\#(name)"}, "geometry": "#
            + #"{"type": "Polygon", "coordinates": [[\#(ring.joined(separator: ","))]]}}"#
    }

    private func check(_ features: [String], places: [GazetteerEntry] = []) throws -> MapCheck {
        let text =
            #"{"type": "FeatureCollection", "features": [\#(features.joined(separator: ","))]}"#
        let map = try MapFeatureCollection(geojson: Array(text.utf8), file: "omraden.geojson")
        return try MapCheck(maps: [(map, .guess)], places: places)
    }

    private func place(_ name: String, _ north: Double, _ east: Double, area: String? = nil)
        -> GazetteerEntry
    {
        GazetteerEntry(
            name: name,
            area: area,
            coordinate: WrittenCoordinate(north: north, east: east)
        )
    }

    @Test func `areas side by side are in order`() throws {
        let found = try check([square("Gullmar", 0), square("Ekeberg", 1)])
        #expect(found.faults.isEmpty)
        // 0.02° × 0.01° at 58.2° N.
        #expect((1_300_000...1_320_000).contains(found.squareMetres))
    }

    @Test func `the overlap of two areas is found in square metres`() throws {
        let found = try check([square("Gullmar", 0), square("Ekeberg", 0.9)])
        #expect(found.faults.map(\.kind) == [.overlap])
        #expect(found.faults.first?.names == ["Gullmar", "Ekeberg"])
        #expect((64_000...67_000).contains(found.sharedSquareMetres))
    }

    @Test func `a sliver between areas is a warning, and a hole within them a note`() throws {
        let strip = try check([square("Gullmar", 0), square("Ekeberg", 1.01)])
        #expect(strip.faults.map(\.kind) == [.sliver])
        #expect(strip.faults.first?.names == ["Gullmar", "Ekeberg"])
        let around = (0..<9).filter { $0 != 4 }.map {
            square("Skans \($0 * 7)", Double($0 % 3), Double($0 / 3))
        }
        let hole = try check(around)
        #expect(hole.faults.map(\.kind) == [.hole])
        #expect(hole.faults.first?.severity == .note)
    }

    @Test func `an outline that crosses itself is found with the change in area`() throws {
        let bowTie = "[[[11.4,58.2],[11.5,58.3],[11.5,58.2],[11.4,58.31],[11.4,58.2]]]"
        let found = try check([
            #"{"type": "Feature", "properties": {"namn": "Flugan"}, "geometry": "#
                + #"{"type": "Polygon", "coordinates": \#(bowTie)}}"#
        ])
        #expect(found.faults.map(\.kind) == [.invalidOutline])
        #expect(found.faults.first?.detail == .invalid("Self-intersection"))
        #expect(found.faults.first?.squareMetres ?? 0 > 1_000_000)
    }

    @Test func `running ids, ids made of equal slugs, and similar names are found`() throws {
        let running = try check([square("Gullmar", 0, id: "1"), square("Ekeberg", 1, id: "2")])
        #expect(running.faults.map(\.kind) == [.shiftingID])
        let alike = try check([square("Väst (ind)", 0), square("Väst ind", 1), square("Parken", 3)])
        #expect(alike.faults.map(\.kind) == [.shiftingID, .everydayName, .sameName])
        let near = try check([square("Kungshamn", 0), square("Kungshamm", 1)])
        #expect(near.faults.map(\.kind) == [.similarName])
        #expect(near.faults.first?.severity == .note)
    }

    @Test func `ids as large as numbers get are read as any others`() throws {
        let features = [
            square("Gullmar", 0, id: "\(Int.max)"), square("Ekeberg", 1, id: "\(Int.min)"),
        ]
        #expect(try check(features).faults.isEmpty)
    }

    @Test func `misplaced places are found, the worst first`() throws {
        let places = [
            place("Kiosken", 58.205, 11.405), place("Ingenstans", 0, 0),
            place("Vänd", 11.405, 58.2051), place("Felslag", 59.205, 11.4052),
            place("Skåne", 55.6, 13.0), place("Utomlands", 52.5, 13.4),
            place("Granne", 58.2052, 11.415, area: "Gullmar"),
            place("Okänt", 58.2053, 11.405, area: "Månen"), place("Skuggan", 58.205, 11.405),
        ]
        let found = try check([square("Gullmar", 0), square("Ekeberg", 1)], places: places)
        let told = found.faults.map { "\($0.severity) \($0.kind.rawValue) \($0.names[0])" }
        #expect(
            told == [
                "error zero-coordinate Ingenstans", "error outside-sweden Utomlands",
                "error unknown-area Okänt", "warning wrong-digit Felslag",
                "warning outside-municipality Skåne", "warning outside-area Granne",
                "warning shared-point Kiosken", "warning swapped-axes Vänd",
            ]
        )
        #expect(
            found.faults.first { $0.kind == .wrongDigit }?.detail
                == .wrongDigit(written: 59.205, likely: 58.205)
        )
    }

    @Test func `a feature without a surface is left out with a finding`() throws {
        let empty = #"{"type": "Feature", "properties": {"namn": "Tom"}, "geometry": null}"#
        let found = try check([square("Gullmar", 0), empty])
        #expect(found.faults.map(\.kind) == [.leftOut])
        #expect(found.faults.first?.severity == .error)
    }

    @Test func `addresses in one house are no fault`() throws {
        let addresses = ["Storgatan 1 A", "Storgatan 1 B"].map {
            GazetteerEntry(
                name: $0,
                kind: "adress",
                coordinate: WrittenCoordinate(north: 58.205, east: 11.405)
            )
        }
        #expect(try check([square("Gullmar", 0)], places: addresses).faults.isEmpty)
    }
}

struct AreaComparisonTests {
    private func area(_ id: AreaID, _ east: Double) -> Area {
        let corners = [(0.0, 0.0), (0.01, 0), (0.01, 0.01), (0, 0.01), (0, 0)]
        let ring = corners.map { Coordinate(latitude: 58.2 + $0.1, longitude: east + $0.0) }
        return Area(id: id, name: id, outline: [[ring]])
    }

    @Test func `an area is the same where its outline is, but for how corners are rounded`() {
        let before = [area("a", 11.4), area("b", 11.41), area("c", 11.42)]
        let after = [area("a", 11.400_000_1), area("b", 11.411), area("d", 11.42)]
        #expect(AreaComparison.unchanged(from: before, to: after) == ["a"])
    }
}
