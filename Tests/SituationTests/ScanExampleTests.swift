import Domain
import Foundation
import TestTools
import Testing

@testable import Situation

/// Figures that SaTScan computed, where the shared worked examples are at hand.
struct ScanExampleTests {
    private static let cases = SharedData.url("data/worked-examples/cases.json")
    private static let fever = SharedData.url("data/worked-examples/nyc-fever/NYCfever.cas")
    private static let places = SharedData.url("data/worked-examples/nyc-fever/NYCfever.geo")

    @Test(.enabled(if: cases != nil))
    func `the likelihood ratios equal those of the formulas`() throws {
        let kulldorff = try Self.example("llr-poisson-236")
        let neill = try Self.example("llr-ebp-6")
        #expect(abs(Self.highest(236, of: 176.22, total: 1175) - (try kulldorff.llr)) < 1e-8)
        #expect(
            abs(Self.highest(4, of: 0.67, total: 194) - (try Self.example("llr-poisson-4").llr))
                < 1e-8
        )
        #expect(abs(Self.highest(6, of: 2) - (try neill.llr)) < 1e-8)
        #expect(Self.highest(3, of: 3.5) == 0)
    }

    @Test(.enabled(if: cases != nil))
    func `the permutation scan of 25 areas finds the zone that SaTScan finds`() throws {
        let example = try Self.example("scan-own-stp")
        let counts = (0..<12).map { day in example.counts.map { $0[11 - day] } }
        let source = PermutedMaps(counts, windows: 3)
        let byArea = example.counts.map { $0.reduce(0, +) }
        let points = example.coordinates.map { PlanarPoint(north: $0[1], east: $0[0]) }
        // Zones hold at most half of the incidents.
        let rows = Self.circles(points.count) { points[$0].distance(to: points[$1]) }.map { row in
            Array(
                row.indices.prefix { last in
                    row[...last].reduce(0) { $0 + byArea[$1] } * 2 <= byArea.reduce(0, +)
                }
                .map { row[$0] }
            )
        }
        let search = ClusterSearch(zones: ScanZones(rows: rows), maps: 999, seed: 1, isWhole: true)
        let best = try #require(search.hits(counts, source).first)
        #expect(best.hit.areas == example.zone)
        #expect(best.hit.periods == 2)
        #expect(best.hit.observed == 17)
        #expect(abs(best.hit.expected - 8.016666667) < 1e-6)
        #expect(abs(best.hit.score - (try example.llr)) < 1e-6)
        #expect(abs(best.p - 0.0156) < 0.012)
    }

    @Test(.enabled(if: fever != nil && places != nil))
    func `the fever of New York has the clusters that SaTScan finds`() throws {
        let (counts, points) = try Self.feverMap()
        let source = PermutedMaps(counts, windows: 7)
        let rows = Self.circles(points.count) { Self.kilometres(points[$0], points[$1]) }
            .enumerated().map { centre, row in
                row.filter { Self.kilometres(points[centre], points[$0]) <= 3 }
            }
        let hits = ClusterSearch(zones: ScanZones(rows: rows), maps: 999, seed: 2, isWhole: true)
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

    /// The highest ratio where one area holds so much of so much expected.
    private static func highest(_ count: Int, of expected: Double, total: Int? = nil) -> Double {
        ZoneScan(ScanZones(rows: [[0]]), expected: [[expected]], total: total).heights([count])[0]
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
        let lines = try String(contentsOf: #require(places), encoding: .utf8)
            .split(whereSeparator: \.isNewline).map { $0.split(whereSeparator: \.isWhitespace) }
        let codes = Dictionary(uniqueKeysWithValues: zip(lines.map { $0[0] }, 0...))
        let points = try lines.map {
            Coordinate(
                latitude: try #require(Double($0[1])),
                longitude: try #require(Double($0[2]))
            )
        }
        var counts = Array(repeating: points.map { _ in 0 }, count: 24)
        let cases = try String(contentsOf: #require(fever), encoding: .utf8)
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

    private static func example(_ id: String) throws -> Example {
        let data = try Data(contentsOf: #require(cases))
        let document = try #require(
            JSONSerialization.jsonObject(with: data) as? [String: Any]
        )
        let all = try #require(document["cases"] as? [[String: Any]])
        let found = try #require(all.first { $0["id"] as? String == id })
        return try Example(found)
    }

    private struct Example {
        private let input: [String: Any]
        private let expected: [String: Any]

        init(_ object: [String: Any]) throws {
            input = try #require(object["input"] as? [String: Any])
            expected = try #require(object["expected"] as? [String: Any])
        }

        var llr: Double {
            get throws { try #require(expected["llr"] as? Double) }
        }

        var counts: [[Int]] { input["counts_area_by_day"] as? [[Int]] ?? [] }
        var coordinates: [[Double]] { input["coordinates"] as? [[Double]] ?? [] }
        var zone: [Int] { expected["zone"] as? [Int] ?? [] }
    }
}
