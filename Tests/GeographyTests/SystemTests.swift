import Domain
import Foundation
import TestTools
import Testing

@testable import Geography

private let examples = SharedData.url("data/worked-examples/coordinates.json")

/// Positions that others have worked out in every system.
struct SystemTests {
    private let projection = Projection()

    private struct Examples: Decodable {
        let points: [Point]

        struct Point: Decodable {
            let wgs84: Degrees
            let sweref99tm: Metres
            let sweref99Local: Metres
            let rt90: Old
        }

        struct Degrees: Decodable {
            let lat, lon: Double
        }

        struct Metres: Decodable {
            let n, e: Double
            let epsg: Int
        }

        struct Old: Decodable {
            let proj, directProjection: Pair
        }

        struct Pair: Decodable {
            let x, y: Double
        }
    }

    private func metres(from written: WrittenCoordinate, to degrees: Examples.Degrees) throws
        -> Double
    {
        let found = try #require(projection.recognise(written).flatMap(projection.planar))
        let expected = Coordinate(latitude: degrees.lat, longitude: degrees.lon)
        return found.distance(to: try #require(projection.planar(expected)))
    }

    @Test(.enabled(if: examples != nil))
    func `worked examples are met to two millimetres, those of RT 90 to a quarter of a metre`()
        throws
    {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .custom { keys in
            let names = [
                "sweref99_local": "sweref99Local", "rt90_25gonV": "rt90",
                "direct_projection": "directProjection",
            ]
            let key = keys[keys.count - 1]
            return names[key.stringValue].map(Key.init) ?? key
        }
        let url = try #require(examples)
        let read = try decoder.decode(Examples.self, from: Data(contentsOf: url))
        #expect(read.points.count >= 6)
        for point in read.points {
            for given in [point.sweref99tm, point.sweref99Local] {
                let system = CoordinateSystem(rawValue: given.epsg)
                let written = WrittenCoordinate(north: given.n, east: given.e, system: system)
                #expect(try metres(from: written, to: point.wgs84) < 0.002)
            }
            for old in [point.rt90.proj, point.rt90.directProjection] {
                let written = WrittenCoordinate(north: old.x, east: old.y)
                #expect(try metres(from: written, to: point.wgs84) < 0.25)
            }
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }
    }

    /// By EPSG's transformation of seven parameters, which is at most 0.11 m from Lantmäteriet's.
    @Test(arguments: [
        (3019, (58.2837, 11.4361), (6_462_260.0547, 1_507_642.8331)),
        (3020, (57.5, 13.6), (6_374_966.7030, 1_502_666.7939)),
        (3022, (59.33, 18.06), (6_578_797.0791, 1_500_294.2218)),
        (3023, (64.75, 20.95), (7_182_988.7781, 1_530_752.1993)),
        (3024, (65.85, 22.5), (7_305_477.5768, 1_497_549.0638)),
    ])
    func `the other planes of RT 90 are met where they are named`(
        epsg: Int,
        degrees: (Double, Double),
        metres: (Double, Double)
    ) throws {
        let system = CoordinateSystem(rawValue: epsg)
        let written = WrittenCoordinate(north: metres.0, east: metres.1, system: system)
        let expected = Examples.Degrees(lat: degrees.0, lon: degrees.1)
        #expect(try self.metres(from: written, to: expected) < 0.25)
    }
}
