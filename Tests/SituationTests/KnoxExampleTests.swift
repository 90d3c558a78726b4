import Domain
import Foundation
import TestTools
import Testing

@testable import Situation

/// Near repeats beside published tables, where the shared worked examples are at hand.
struct KnoxExampleTests {
    private static let cases = SharedData.url("data/worked-examples/cases.json")
    private static let chicago = SharedData.url(
        "data/worked-examples/near-repeat/chicago_be_month1.csv"
    )

    @Test(.enabled(if: cases != nil))
    func `close pairs equal those of R, with closed ends`() throws {
        let table = KnoxTable(
            try Self.points(),
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

    @Test(.enabled(if: cases != nil))
    func `a near repeat table equals that of NearRepeat`() throws {
        let table = KnoxTable(
            try Self.points(),
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
        let p = table.p(maps: 9999, seed: 1)
        for row in 0..<4 {
            for column in 0..<4 {
                let ratio = Double(table.observed[row][column]) / table.expected[row][column]
                #expect(abs(ratio - ratios[row][column]) < 0.08)
                #expect(abs(p[row][column] - chances[row][column]) < 0.02)
            }
        }
    }

    @Test(.enabled(if: chicago != nil))
    func `a month of burglaries in Chicago gives the table of the Near Repeat Calculator`() throws {
        let text = try String(contentsOf: #require(Self.chicago), encoding: .utf8)
        let incidents = try text.split(whereSeparator: \.isNewline).map { line in
            let parts = line.split(separator: ",")
            return (
                point: PlanarPoint(
                    north: try #require(Double(parts[1])),
                    east: try #require(Double(parts[0]))
                ),
                day: try #require(Day(iso: parts[2])).number
            )
        }
        let settings = NearRepeatSettings()
        let table = KnoxTable(
            incidents,
            metres: settings.metres,
            days: settings.days,
            metric: .manhattan
        )
        #expect(
            table.observed == [
                [28, 5, 5, 2], [44, 13, 8, 4], [97, 56, 19, 16], [77, 67, 45, 20],
                [182_194, 146_149, 95_237, 45_879],
            ]
        )
        // The published ratios are to the mean of 19 simulated maps, ours to the expectation itself.
        let ratios = [[1.652, 0.430, 0.629, 0.576], [1.685, 0.600, 0.569, 0.559]]
        for (row, published) in ratios.enumerated() {
            for (column, ratio) in published.enumerated() {
                let simulated = Double(table.observed[row][column]) / ratio
                let expected = table.expected[row][column]
                #expect(abs(simulated - expected) < 3 * (expected / 19).squareRoot())
            }
        }
    }

    /// The points of the example that both tables are made of.
    private static func points() throws -> [(point: PlanarPoint, day: Int)] {
        let data = try Data(contentsOf: #require(cases))
        let document = try #require(
            JSONSerialization.jsonObject(with: data) as? [String: Any]
        )
        let all = try #require(document["cases"] as? [[String: Any]])
        let found = try #require(all.first { $0["id"] as? String == "near-repeat-own" })
        let input = try #require(found["input"] as? [String: Any])
        let x = try #require(input["x"] as? [Double])
        let y = try #require(input["y"] as? [Double])
        let t = try #require(input["t"] as? [Int])
        return t.indices.map { (PlanarPoint(north: y[$0], east: x[$0]), t[$0]) }
    }
}
