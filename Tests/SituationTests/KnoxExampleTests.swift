import Domain
import Testing

@testable import Situation

/// Knox tests of near repeats beside the tables of other programs.
struct KnoxExampleTests {
    /// `knox` of the R package surveillance 1.20.3, with closed ends of the bands.
    @Test func `close pairs equal those of R, with closed ends`() {
        let table = KnoxTable(
            Self.points,
            metres: [0, 60.0.nextUp],
            days: [0, 4],
            metric: .euclidean
        )
        #expect(table.observed[0][0] == 14)
        #expect(table.observed[0].reduce(0, +) == 24)
        #expect(table.observed[0][0] + table.observed[1][0] == 61)
        #expect(table.observed.joined().reduce(0, +) == 276)
        #expect(abs(table.expected[0][0] - 5.304347826087) < 1e-9)
        let chance = NegativeBinomial(mean: table.expected[0][0], dispersion: 0)
            .probabilities(at: 14)
        // More than so many, as R has it.
        #expect(abs(chance.above - 0.000415623821) < 1e-9)
    }

    /// The R package NearRepeat (commit f48d213), 9,999 permutations.
    @Test func `a near repeat table equals that of NearRepeat`() {
        let table = KnoxTable(
            Self.points,
            metres: [0, 0.001, 60, 200],
            days: [0, 3, 7, 14],
            metric: .euclidean
        )
        #expect(
            table.observed == [[0, 0, 1, 1], [12, 2, 2, 4], [1, 0, 1, 0], [28, 68, 85, 71]]
        )
        let ratios = [
            [0.0, 0.0, 1.566, 1.81], [4.023, 0.393, 0.312, 0.724], [3.371, 0.0, 1.539, 0.0],
            [0.748, 1.064, 1.045, 1.023],
        ]
        let chances = [
            [1, 1, 0.539, 0.4811], [0.0001, 0.9794, 0.9954, 0.857], [0.2761, 1, 0.544, 1],
            [1, 0.034, 0.0752, 0.286],
        ]
        let p = table.p(permutations: 9999, seed: 1)
        for row in 0..<4 {
            for column in 0..<4 {
                let ratio = Double(table.observed[row][column]) / table.expected[row][column]
                #expect(abs(ratio - ratios[row][column]) < 0.08)
                #expect(abs(p[row][column] - chances[row][column]) < 0.02)
            }
        }
    }

    /// East and north in metres and the day of each incident: 24 points made for the example, in which several repeat near by.
    private static let points: [(point: PlanarPoint, day: Int)] = {
        let written: [(east: Double, north: Double, day: Int)] = [
            (100, 200, 1), (130, 220, 3), (100, 200, 9), (900, 100, 5), (950, 130, 6),
            (900, 100, 20),
            (400, 800, 2), (420, 810, 4), (1500, 300, 10), (1510, 300, 11), (1500, 330, 12),
            (700, 650, 8),
            (300, 1500, 15), (320, 1490, 27), (1200, 1100, 14), (1250, 1130, 25), (100, 260, 2),
            (610, 1700, 18),
            (640, 1680, 19), (1800, 900, 22), (210, 1210, 7), (1505, 310, 13), (955, 90, 5),
            (415, 790, 30),
        ]
        return written.map { (PlanarPoint(north: $0.north, east: $0.east), $0.day) }
    }()
}
