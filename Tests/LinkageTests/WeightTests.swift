import Foundation
import Testing

@testable import Linkage

struct WeightTests {
    @Test func `weights are the same after they have been kept`() throws {
        let weights = LinkLearner().weights(from: TaughtTown(incidents: 600, seed: 7).reports)
        let json = try JSONEncoder().encode(weights)
        #expect(try JSONDecoder().decode(LinkParameters.self, from: json) == weights)
    }

    @Test(
        arguments: [
            (#""reporter":["#, #""reporter":[0,"#),
            (#""entries":[]"#, #""entries":[{"left":0,"right":5,"bits":1}]"#),
            (#""prior":"#, #""before":"#),
        ]
    )
    func `weights of another shape are refused`(part: String, replacement: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = String(decoding: try encoder.encode(LinkParameters.shipped), as: UTF8.self)
        let broken = json.replacingOccurrences(of: part, with: replacement)
        try #require(broken != json)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(LinkParameters.self, from: Data(broken.utf8))
        }
    }

    @Test func `every level of a comparison has its own number`() {
        #expect(TimeLevel.all.map(\.number) == Array(TimeLevel.all.indices))
        #expect(PlaceLevel.all.map(\.number) == Array(PlaceLevel.all.indices))
        #expect(WordLevel.all.map(\.number) == Array(WordLevel.all.indices))
        #expect(ReporterLevel.all.map(\.number) == Array(ReporterLevel.all.indices))
    }

    @Test func `shares of clock times by how far they are apart are all of them`() {
        #expect(abs(LearningConstants.clockShares.sum - 1) < 1e-12)
        #expect(LearningConstants.clockShares.allSatisfy { $0 > 0 })
    }

    @Test func `a matrix distinguishes its names from others`() {
        var table = SubstitutionWeights(names: [7, 8], same: 4, other: -1)
        table[0, 1] = 2.5
        #expect(table.bits(0, 1) == 2.5 && table.bits(1, 0) == 2.5)
        #expect(table.bits(0, 0) == 4)
        #expect(table.bits(0, 2) == -1 && table.bits(3, 3) == 4)
        table[0, 1] = 99
        #expect(table.bits(0, 1) < 8)
    }
}
