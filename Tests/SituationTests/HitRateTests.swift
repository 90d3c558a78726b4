import SimulatedTown
import Situation
import Testing

struct HitRateTests {
    @Test(arguments: Ranking.published)
    fileprivate func `shares of whole places give the published accuracy`(example: Ranking) {
        let sizes = example.order.map { example.area[$0] }
        let all = sizes.reduce(0, +)
        for (place, accuracy) in example.accuracy.enumerated() {
            let share = sizes[...place].reduce(0, +) / all
            #expect(abs(example.rate.accuracy(within: share) - accuracy) < 1e-9)
            #expect(example.rate.efficiency(within: share) < 1 + 1e-12)
        }
    }

    @Test func `places of equal size give the published efficiency and relative rate`() throws {
        let rate = Ranking.published[0].rate
        let published: [(efficiency: Double, relative: Double)] = [
            (0.857142857143, 1.33333333333), (0.692307692308, 1.33333333333), (1, 1), (1, 1),
            (1, 1), (1, 1),
        ]
        for (place, expected) in published.enumerated() {
            let share = Double(place + 1) / Double(published.count)
            #expect(abs(rate.efficiency(within: share) - expected.efficiency) < 1e-9)
            let relative = try #require(rate.relativeRate(within: share))
            #expect(abs(relative - expected.relative) < 1e-7)
        }
    }

    @Test func `of a place that fits in part, that part counts`() {
        let rate = HitRate(observed: [8, 2], predicted: [2, 1], sizes: [1, 1])
        #expect(abs(rate.found(within: 0.25) - 4) < 1e-12)
        #expect(abs(rate.found(within: 0.75) - 9) < 1e-12)
        #expect(abs(rate.accuracy(within: 0.25) - 1.6) < 1e-12)
    }

    @Test func `places that a ranking cannot tell apart are taken as one`() {
        for observed in [[6.0, 0, 0], [0, 6, 0], [0, 0, 6]] {
            let rate = HitRate(observed: observed, predicted: [1, 1, 1], sizes: [1, 1, 1])
            #expect(abs(rate.found(within: 0.5) - 3) < 1e-12)
        }
    }

    @Test func `where nothing came there is nothing to find`() {
        let rate = HitRate(observed: [0, 0], predicted: [2, 1], sizes: [1, 1])
        #expect(rate.accuracy(within: 0.5) == 0)
        #expect(rate.efficiency(within: 0.5) == 1)
        #expect(rate.relativeRate(within: 0.5) == nil)
    }
}

/// Places with their counts, sizes and published PAI in the order that the forecast ranks them in.
private struct Ranking: Sendable {
    let observed: [Double]
    let predicted: [Double]
    let area: [Double]
    /// Places from the densest prediction on.
    let order: [Int]
    /// PAI within the first one, two … places.
    let accuracy: [Double]

    /// Ties are broken as the example breaks them: by a sliver more for the one that it puts first.
    var rate: HitRate {
        var predicted = predicted
        for (rank, place) in order.enumerated() { predicted[place] *= 1 - Double(rank) * 1e-9 }
        return HitRate(observed: observed, predicted: predicted, sizes: area)
    }

    /// Computed with `pai` of the R package ptools.
    static let published = [
        Ranking(
            observed: [6, 7, 3, 2, 1, 0],
            predicted: [8, 4, 4, 2, 1, 0],
            area: [1, 1, 1, 1, 1, 1],
            order: [0, 2, 1, 3, 4, 5],
            accuracy: [
                1.89473684211, 1.42105263158, 1.68421052632, 1.42105263158, 1.2, 1,
            ]
        ),
        Ranking(
            observed: [12, 3, 5, 0, 7, 1, 0, 2],
            predicted: [9.5, 4.2, 4.0, 1.1, 3.9, 0.7, 0.2, 2.4],
            area: [2, 1, 1.5, 3, 1, 2, 4, 1.5],
            order: [0, 1, 4, 2, 7, 3, 5, 6],
            accuracy: [
                3.2, 2.66666666667, 2.93333333333, 2.61818181818, 2.20952380952, 1.54666666667,
                1.33333333333, 1,
            ]
        ),
    ]
}
