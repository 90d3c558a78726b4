import Foundation
import TestTools
import Testing

@testable import FollowUp

/// Published and recomputed cases, where the folder of shared material is at hand.
struct WorkedExampleTests {
    private struct Cases: Decodable {
        let cases: [Case]
    }

    private struct Case: Decodable {
        let method: String
        let input: Counts?
        let expected: Expected?

        enum CodingKeys: CodingKey {
            case method
            case input
            case expected
        }

        /// Cases of other methods hold other things: those are left nil.
        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            method = try values.decode(String.self, forKey: .method)
            input = try? values.decode(Counts.self, forKey: .input)
            expected = try? values.decode(Expected.self, forKey: .expected)
        }
    }

    private struct Counts: Decodable {
        let treated: [Int]
        let control: [Int]
    }

    private struct Expected: Decodable {
        let irr: Double?
        let midP: Double?

        enum CodingKeys: String, CodingKey {
            case irr
            case midP = "p_two_sided_midp"
        }
    }

    private static let file = SharedData.url("data/worked-examples/cases.json")

    @Test(.enabled(if: file != nil))
    func `ratio of ratios and mid-p agree with the worked cases`() throws {
        let file = try #require(WorkedExampleTests.file)
        let all = try JSONDecoder().decode(Cases.self, from: Data(contentsOf: file)).cases
        let cases = all.filter {
            ["did_ratio_of_ratios", "did_conditional_midp"].contains($0.method)
        }
        #expect(cases.count >= 3)
        for worked in cases {
            let (input, expected) = (try #require(worked.input), try #require(worked.expected))
            let table = ContingencyTable(
                treatedBefore: input.treated[0],
                treatedAfter: input.treated[1],
                controlBefore: input.control[0],
                controlAfter: input.control[1]
            )
            if let ratio = expected.irr { #expect(abs((table.ratio ?? 0) - ratio) < 1e-6) }
            if let midP = expected.midP { #expect(abs(table.midP - midP) < 1e-7) }
        }
    }
}
