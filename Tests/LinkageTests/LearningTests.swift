import Domain
import Foundation
import Testing
import Toolkit

@testable import Linkage

struct LearningTests {
    private let town = TaughtTown(incidents: 900, seed: 1)

    private func bits(_ one: String, _ other: String, in table: SubstitutionWeights) throws
        -> Double
    {
        func number(_ word: String) throws -> Int {
            let stem = StemExtractor.fingerprint(SwedishStemmer.stem(Array(word.utf8)))
            return try #require(table.names.firstIndex(of: stem))
        }
        return table[try number(one), try number(other)]
    }

    @Test(arguments: [2, 3, 4] as [UInt64])
    func `a town that has taught the linker is linked better`(seed: UInt64) {
        let other = TaughtTown(incidents: 900, seed: seed)
        let before = other.score(Linker().link(other.reports))
        let weights = LinkLearner().weights(from: town.reports)
        let after = other.score(Linker(weights).link(other.reports))
        #expect(after > before + 0.05)
        #expect(after > 0.8)
    }

    @Test func `what people have judged teaches more than what the linker believes`() {
        let other = TaughtTown(incidents: 900, seed: 5)
        let judged = LinkLearner().weights(from: town.reports) {
            town.truth[$0] == town.truth[$1] ? .same : .different
        }
        let alone = LinkLearner().weights(from: town.reports)
        let (best, good) = (
            other.score(Linker(judged).link(other.reports)),
            other.score(Linker(alone).link(other.reports))
        )
        #expect(best >= good - 0.005)
    }

    @Test func `each kind of reporter is found to know the time as well as it does`() throws {
        let profiles = LinkLearner().weights(from: town.reports).timeProfiles
        let (guards, company) = try (#require(profiles["vakt"]), #require(profiles["bolag"]))
        #expect(abs(guards.spread - 4) < 4)
        #expect(abs(company.spread - 40) < 12)
    }

    @Test func `words that stand for each other are found, and others are not`() throws {
        let stems = LinkLearner().weights(from: town.reports).stems
        let (alike, other) = try (
            bits("krossad", "sönderslaget", in: stems), bits("krossad", "gubbar", in: stems)
        )
        #expect(alike > 1)
        #expect(other < -1)
    }

    @Test func `categories that are mixed up weigh more than others`() throws {
        let table = LinkLearner().weights(from: town.reports).categories
        func weight(_ one: String, _ other: String) throws -> Double {
            let numbers = try [one, other].map {
                try #require(table.names.firstIndex(of: StemExtractor.fingerprint($0)))
            }
            return table[numbers[0], numbers[1]]
        }
        let (mixed, apart) = try (
            weight("skadegorelse", "klotter"), weight("skadegorelse", "berusning")
        )
        #expect(mixed > apart + 1)
    }

    @Test func `too few reports teach nothing`() {
        let few = Array(town.reports.prefix(LinkLearner.leastReports - 1))
        #expect(LinkLearner().weights(from: few) == .shipped)
        #expect(LinkLearner().weights(from: []) == .shipped)
    }

    @Test func `the order of reports does not change what they teach`() {
        let shuffled = town.reports.shuffled()
        #expect(LinkLearner().weights(from: shuffled) == LinkLearner().weights(from: town.reports))
    }

    @Test func `reports that never meet teach no nonsense`() {
        let apart = (0..<600).map { day in
            Samples.report("r\(1000 + day)", time: Samples.at(12, 0, daysLater: day * 3), text: "")
        }
        let weights = LinkLearner().weights(from: apart)
        #expect(weights == .shipped)
    }

    @Test func `the same row over and over teaches weights that are numbers`() throws {
        let same = (0..<600).map { Samples.report("r\(1000 + $0)", from: "v\($0)", type: "v") }
        let weights = LinkLearner().weights(from: same)
        let bits =
            weights.time.bits + weights.place.bits + weights.words.bits
            + weights.reporter.bits + [weights.prior]
        #expect(bits.allSatisfy { $0.isFinite })
    }
}
