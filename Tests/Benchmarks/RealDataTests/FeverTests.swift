import Domain
import Foundation
import Testing

@testable import Situation

/// New York's fever of November 2001, the sample data of SaTScan: 194 cases in 192 zip codes.
struct FeverTests {
    @Test func `the fever of New York has the clusters that SaTScan finds`() throws {
        let (counts, points) = try Self.feverMap()
        let source = SpaceTimePermutation(counts, windows: 7)
        let rows = Self.circles(points.count) { Self.kilometres(points[$0], points[$1]) }
            .enumerated().map { centre, row in
                row.filter { Self.kilometres(points[centre], points[$0]) <= 3 }
            }
        let hits = ScanTest(zones: ScanZones(rows: rows), simulations: 999, seed: 2, isWhole: true)
            .hits(counts, source)
        let expected: [(score: Double, areas: Int, days: Int, observed: Int, p: Double)] = [
            (3.845418, 9, 3, 4, 0.23), (3.164201, 1, 1, 2, 0.51), (2.137259, 1, 2, 2, 0.96),
        ]
        for (hit, expected) in zip(hits, expected) {
            #expect(abs(hit.hit.score - expected.score) < 1e-6)
            #expect(hit.hit.areas.count == expected.areas)
            #expect(hit.hit.periods == expected.days)
            #expect(hit.hit.observed == expected.observed)
            #expect(abs(hit.p - expected.p) < 0.06)
        }
        #expect(hits.count >= 3)
    }

    /// Every place with all others in the order of their distance.
    private static func circles(_ count: Int, _ distance: (Int, Int) -> Double) -> [[Int]] {
        (0..<count).map { centre in
            (0..<count).sorted {
                (distance(centre, $0), $0 == centre ? -1 : $0)
                    < (distance(centre, $1), $1 == centre ? -1 : $1)
            }
        }
    }

    /// Cases by day, latest first, and zip code.
    private static func feverMap() throws -> ([[Int]], [Coordinate]) {
        let lines = try SharedData.text("data/worked-examples/nyc-fever/NYCfever.geo")
            .split(whereSeparator: \.isNewline).map { $0.split(whereSeparator: \.isWhitespace) }
        let codes = Dictionary(uniqueKeysWithValues: zip(lines.map { $0[0] }, 0...))
        let points = try lines.map {
            Coordinate(
                latitude: try #require(Double($0[1])),
                longitude: try #require(Double($0[2]))
            )
        }
        var counts = Array(repeating: points.map { _ in 0 }, count: 24)
        let cases = try SharedData.text("data/worked-examples/nyc-fever/NYCfever.cas")
        for line in cases.split(whereSeparator: \.isNewline) {
            let parts = line.split(whereSeparator: \.isWhitespace)
            let day = try #require(parts[2].split(separator: "/").last.flatMap { Int($0) })
            let code = try #require(codes[parts[0]])
            counts[24 - day][code] += try #require(Int(parts[1]))
        }
        return (counts, points)
    }

    /// On the great circle, with the radius that SaTScan has.
    private static func kilometres(_ one: Coordinate, _ other: Coordinate) -> Double {
        let (a, b) = (one.latitude * .pi / 180, other.latitude * .pi / 180)
        let turn = (one.longitude - other.longitude) * .pi / 180
        let cosine = sin(a) * sin(b) + cos(a) * cos(b) * cos(turn)
        return 6367 * acos(min(1, cosine))
    }
}
