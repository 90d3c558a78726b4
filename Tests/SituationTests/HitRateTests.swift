import Foundation
import Situation
import TestTools
import Testing

struct HitRateTests {
    private static let file = SharedData.url("data/worked-examples/cases.json")

    @Test(.enabled(if: file != nil))
    func `shares of whole places give the published accuracy`() throws {
        let file = try #require(Self.file)
        let cases = try JSONDecoder().decode(Document.self, from: Data(contentsOf: file)).cases
            .compactMap(\.ranking)
        #expect(cases.count == 2)
        for example in cases {
            let ground = example.order.map { example.area[$0] }
            let all = ground.reduce(0, +)
            for (place, accuracy) in example.accuracy.enumerated() {
                let share = ground[...place].reduce(0, +) / all
                #expect(abs(example.rate.accuracy(within: share) - accuracy) < 1e-9)
                #expect(example.rate.efficiency(within: share) < 1 + 1e-12)
            }
        }
    }

    @Test(.enabled(if: file != nil))
    func `places of equal size give the published efficiency and relative rate`() throws {
        let file = try #require(Self.file)
        let cases = try JSONDecoder().decode(Document.self, from: Data(contentsOf: file)).cases
        let example = try #require(cases.compactMap(\.ranking).first { $0.efficiency != nil })
        for (place, efficiency) in (example.efficiency ?? []).enumerated() {
            let share = Double(place + 1) / Double(example.area.count)
            #expect(abs(example.rate.efficiency(within: share) - efficiency) < 1e-9)
            let relative = try #require(example.rate.relativeRate(within: share))
            #expect(abs(relative - (example.relative?[place] ?? 0)) < 1e-7)
        }
    }

    @Test func `of a place that fits in part, that part counts`() {
        let rate = HitRate(observed: [8, 2], predicted: [2, 1], ground: [1, 1])
        #expect(abs(rate.found(within: 0.25) - 4) < 1e-12)
        #expect(abs(rate.found(within: 0.75) - 9) < 1e-12)
        #expect(abs(rate.accuracy(within: 0.25) - 1.6) < 1e-12)
    }

    @Test func `places that a ranking cannot tell apart are taken as one`() {
        for observed in [[6.0, 0, 0], [0, 6, 0], [0, 0, 6]] {
            let rate = HitRate(observed: observed, predicted: [1, 1, 1], ground: [1, 1, 1])
            #expect(abs(rate.found(within: 0.5) - 3) < 1e-12)
        }
    }

    @Test func `where nothing came there is nothing to find`() {
        let rate = HitRate(observed: [0, 0], predicted: [2, 1], ground: [1, 1])
        #expect(rate.accuracy(within: 0.5) == 0)
        #expect(rate.efficiency(within: 0.5) == 1)
        #expect(rate.relativeRate(within: 0.5) == nil)
    }

    private struct Document: Decodable {
        let cases: [Case]
    }

    /// A case; `ranking` is nil for those that are about something else.
    private struct Case: Decodable {
        let ranking: Ranking?

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Key.self)
            let method = try values.decode(String.self, forKey: .method)
            ranking = method == "pai_pei_rri" ? try Ranking(from: decoder) : nil
        }
    }

    private struct Ranking: Decodable {
        let observed: [Double]
        let predicted: [Double]
        let area: [Double]
        let order: [Int]
        let accuracy: [Double]
        let efficiency: [Double]?
        let relative: [Double]?

        /// Ties are broken as the case breaks them: by a sliver more for the one that it puts first.
        var rate: HitRate {
            var predicted = predicted
            for (rank, place) in order.enumerated() { predicted[place] *= 1 - Double(rank) * 1e-9 }
            return HitRate(observed: observed, predicted: predicted, ground: area)
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Key.self)
            let input = try values.nestedContainer(keyedBy: Key.self, forKey: .input)
            observed = try input.decode([Double].self, forKey: .observed)
            predicted = try input.decode([Double].self, forKey: .predicted)
            area = try input.decode([Double].self, forKey: .area)
            let expected = try values.nestedContainer(keyedBy: Key.self, forKey: .expected)
            order = try expected.decode([Int].self, forKey: .order)
            accuracy = try expected.decode([Double].self, forKey: .pai)
            efficiency = try expected.decodeIfPresent([Double].self, forKey: .pei)
            relative = try expected.decodeIfPresent([Double].self, forKey: .rri)
        }
    }

    private enum Key: String, CodingKey {
        case method, input, expected, observed, predicted, area, pai, pei, rri
        case order = "order_index0"
    }
}
