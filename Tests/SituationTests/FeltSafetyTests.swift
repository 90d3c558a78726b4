import Domain
import Testing

@testable import Situation

/// Survey answers on felt safety against reported incidents.
struct FeltSafetyTests {
    private func felt(_ answers: [AreaID: SafetyAnswers], incidents: [AreaID: Int]) -> [AreaID:
        FeltSafety]
    {
        var sample = Sample(areas: ["a", "b", "c", "d"])
        for (area, each) in incidents.sorted(by: { $0.key < $1.key }) {
            sample.count(each, each: each, area: area)
        }
        var input = sample.input
        input.answers = answers.map { AnswerCount(period: 3, area: $0, answers: $1) }
        let felt = SituationModel().picture(input).felt
        #expect(felt.map(\.area) == felt.map(\.area).sorted())
        return Dictionary(uniqueKeysWithValues: felt.map { ($0.area, $0) })
    }

    @Test func `where answers and incidents part is told both ways`() {
        let felt = felt(
            [
                "a": SafetyAnswers(safe: 5, unsafe: 35), "b": SafetyAnswers(safe: 38, unsafe: 2),
                "c": SafetyAnswers(safe: 20, unsafe: 20), "d": SafetyAnswers(unsafe: 9),
            ],
            incidents: ["a": 1, "b": 12, "c": 4, "d": 4]
        )
        #expect(felt["a"]?.verdict == .unsafeThoughFew)
        #expect(felt["b"]?.verdict == .safeThoughMany)
        #expect(felt["c"]?.verdict == .asElsewhere)
        #expect(felt["d"]?.verdict == .tooFew)
        #expect(felt["b"]?.incidentsPerPeriod == 12)
    }

    @Test func `safe and unsafe places are told where incidents agree`() {
        let felt = felt(
            ["a": SafetyAnswers(safe: 5, unsafe: 35), "b": SafetyAnswers(safe: 38, unsafe: 2)],
            incidents: ["a": 4, "b": 4, "c": 4, "d": 4]
        )
        #expect(felt["a"]?.verdict == .unsafe)
        #expect(felt["b"]?.verdict == .safe)
    }

    @Test func `an area that was redrawn has the incidents of its own periods`() {
        var sample = Sample(areas: ["a", "b", "c"])
        for area in sample.areas { sample.count(4, each: 4, area: area) }
        sample.counts.removeAll { $0.area == "a" && $0.period > 2 }
        sample.redrawn = ["a": 2]
        var input = sample.input
        input.answers = [
            AnswerCount(period: 0, area: "a", answers: SafetyAnswers(safe: 5, unsafe: 35)),
            AnswerCount(period: 0, area: "b", answers: SafetyAnswers(safe: 38, unsafe: 2)),
        ]
        let felt = SituationModel().picture(input).felt
        #expect(felt.map(\.incidentsPerPeriod) == [4, 4])
        #expect(felt.map(\.verdict) == [.unsafe, .safe])
    }

    @Test func `ten thousand answers from one area make no unsafe place safe`() {
        let felt = felt(
            [
                "a": SafetyAnswers(unsafe: 10_000), "b": SafetyAnswers(safe: 3, unsafe: 26),
                "c": SafetyAnswers(safe: 56, unsafe: 5), "d": SafetyAnswers(safe: 25, unsafe: 17),
            ],
            incidents: [:]
        )
        #expect(felt["b"]?.verdict == .unsafe)
        #expect(felt["c"]?.verdict == .safe)
    }

    @Test func `few answers weigh little and a share stays within its interval`() throws {
        let felt = felt(
            ["a": SafetyAnswers(unsafe: 1), "b": SafetyAnswers(safe: 60, unsafe: 20, neither: 20)],
            incidents: [:]
        )
        let one = try #require(felt["a"])
        #expect(one.unsafeShare < 0.4)
        #expect((one.low...one.high).contains(one.unsafeShare))
    }

    @Test func `without answers nothing is said, and answers count in no cell`() {
        #expect(felt([:], incidents: ["a": 4]).isEmpty)
        var sample = Sample()
        sample.count(2, each: 2)
        let plain = sample.picture
        var input = sample.input
        input.answers = [
            AnswerCount(period: 0, area: "centrum", answers: SafetyAnswers(unsafe: 50))
        ]
        let asked = SituationModel().picture(input)
        #expect(asked.cells == plain.cells)
        #expect(asked.totals == plain.totals)
        #expect(asked.coverage == plain.coverage)
    }
}
