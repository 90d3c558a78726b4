import Domain
import Foundation
import Testing

@testable import Situation

struct NearRepeatTests {
    @Test func `a month of burglaries in Chicago gives the table of the Near Repeat Calculator`()
        throws
    {
        let text = try SharedData.text("data/worked-examples/near-repeat/chicago_be_month1.csv")
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
}
