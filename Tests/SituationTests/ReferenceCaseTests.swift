import Foundation
import TestTools
import Testing

@testable import Situation

/// Figures that R computed, where the shared worked examples are at hand.
struct ReferenceCaseTests {
    private static let file = SharedData.url("data/worked-examples/cases.json")

    @Test(.enabled(if: file != nil))
    func `gamma-Poisson tails equal those of R`() throws {
        let file = try #require(Self.file)
        let document = try JSONDecoder().decode(Document.self, from: Data(contentsOf: file))
        let tails = document.cases.compactMap(\.tail)
        #expect(tails.count >= 2)
        for tail in tails {
            let mean = tail.shape / tail.rate * tail.exposure
            let (_, at, above) = NegativeBinomial(mean: mean, dispersion: 1 / tail.shape)
                .probabilities(at: tail.count)
            #expect(abs(at + above - tail.expected) < 1e-8)
        }
    }

    private struct Document: Decodable {
        let cases: [Case]
    }

    /// A case; `tail` is nil for those that are about something else.
    private struct Case: Decodable {
        let tail: Tail?

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Key.self)
            let method = try values.decode(String.self, forKey: .method)
            tail = method == "gamma_poisson_predictive_tail" ? try Tail(from: decoder) : nil
        }
    }

    private struct Tail: Decodable {
        let shape: Double
        let rate: Double
        let exposure: Double
        let count: Int
        let expected: Double

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Key.self)
            let input = try values.nestedContainer(keyedBy: Key.self, forKey: .input)
            shape = try input.decode(Double.self, forKey: .shape)
            rate = try input.decode(Double.self, forKey: .rate)
            exposure = try input.decode(Double.self, forKey: .exposure)
            count = try input.decode(Int.self, forKey: .y)
            expected = try values.nestedContainer(keyedBy: Key.self, forKey: .expected)
                .decode(Double.self, forKey: .tail)
        }
    }

    private enum Key: String, CodingKey {
        case method
        case input
        case expected
        case shape
        case rate
        case exposure
        case y
        case tail = "p_ge_y"
    }
}
