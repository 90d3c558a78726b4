import Domain
import Testing

@testable import Situation

/// Likelihood ratios and a scan beside the formulas and SaTScan.
struct ScanExampleTests {
    /// Kulldorff, A spatial scan statistic, 1997; Neill, expectation-based Poisson, 2005.
    @Test func `the likelihood ratios equal those of the formulas`() {
        #expect(abs(Self.highest(236, of: 176.22, total: 1175) - 10.981074764) < 1e-8)
        #expect(abs(Self.highest(4, of: 0.67, total: 194) - 3.845932486) < 1e-8)
        #expect(abs(Self.highest(6, of: 2) - 2.591673732) < 1e-8)
        #expect(Self.highest(3, of: 3.5) == 0)
    }

    /// Prospective space-time permutation scan, SaTScan 10.3.2: 9,999 simulated maps, zones to half of the incidents, at most 3 days.
    @Test func `the permutation scan of 25 areas finds the zone that SaTScan finds`() throws {
        let counts = (0..<12).map { day in Self.counts.map { $0[11 - day] } }
        let source = SpaceTimePermutation(counts, windows: 3)
        let byArea = Self.counts.map { $0.reduce(0, +) }
        let points = Self.coordinates.map { PlanarPoint(north: $0.north, east: $0.east) }
        // Zones hold at most half of the incidents.
        let rows = Self.circles(points.count) { points[$0].distance(to: points[$1]) }.map { row in
            Array(
                row.indices.prefix { last in
                    row[...last].reduce(0) { $0 + byArea[$1] } * 2 <= byArea.reduce(0, +)
                }
                .map { row[$0] }
            )
        }
        let search = ScanTest(
            zones: ScanZones(rows: rows),
            simulations: 999,
            seed: 1,
            isWhole: true
        )
        let best = try #require(search.hits(counts, source).first)
        #expect(best.hit.areas == [12, 13, 16, 17, 18, 21, 22, 23])
        #expect(best.hit.periods == 2)
        #expect(best.hit.observed == 17)
        #expect(abs(best.hit.expected - 8.016666667) < 1e-6)
        #expect(abs(best.hit.score - 4.165771381) < 1e-6)
        #expect(abs(best.p - 0.0156) < 0.012)
    }

    /// The highest ratio where one area holds so much of so much expected.
    private static func highest(_ count: Int, of expected: Double, total: Int? = nil) -> Double {
        ScanStatistic(ScanZones(rows: [[0]]), expected: [[expected]], total: total).heights([count]
        )[0]
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

    /// Incidents by area and day: drawn for the example, with more in eight areas on the last two days.
    private static let counts: [[Int]] = [
        [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
        [0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0],
        [0, 1, 1, 2, 3, 0, 0, 2, 2, 0, 0, 0],
        [0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0],
        [1, 1, 0, 0, 2, 1, 1, 0, 0, 1, 0, 1],
        [1, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0, 2],
        [0, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 0],
        [0, 2, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0],
        [1, 1, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 1, 0, 1, 1, 0, 0, 0, 0, 2, 0],
        [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0],
        [0, 0, 1, 1, 0, 0, 2, 0, 0, 0, 0, 1],
        [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 3],
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3],
        [1, 0, 2, 0, 1, 1, 1, 2, 0, 0, 1, 0],
        [0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        [0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 3, 3],
        [1, 1, 1, 1, 0, 0, 0, 0, 1, 0, 3, 0],
        [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0],
        [1, 0, 2, 0, 0, 2, 1, 0, 0, 1, 0, 0],
        [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0],
        [0, 1, 0, 1, 0, 0, 1, 1, 1, 2, 0, 0],
        [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0],
        [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1],
    ]

    /// Where each area is, east and north.
    private static let coordinates: [(east: Double, north: Double)] = [
        (0.27, 0.08), (1.11, 0.24), (2.05, 0.17), (3.2, -0.17), (3.73, -0.12),
        (-0.13, 1.23), (1.25, 0.7), (2.0, 1.2), (2.78, 1.18), (3.77, 0.98),
        (0.19, 1.88), (0.9, 1.86), (2.13, 1.85), (3.3, 1.97), (3.99, 2.0),
        (0.05, 3.03), (1.01, 3.3), (2.19, 3.18), (3.12, 3.07), (3.9, 3.3),
        (-0.02, 3.83), (1.21, 3.79), (2.22, 4.07), (2.76, 3.72), (3.97, 3.72),
    ]
}
