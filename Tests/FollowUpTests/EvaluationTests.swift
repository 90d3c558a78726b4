import Domain
import FollowUp
import Testing

struct EvaluationTests {
    private let control = Samples.counts("ost", before: 60, after: 60)

    private func comparison(
        before: Int,
        selectionPeriod: Int? = nil,
        after: Int,
        control: [AreaPeriodCount]? = nil
    ) throws -> EffectComparison {
        let counts = Samples.counts(
            "norr",
            before: before,
            selectionPeriod: selectionPeriod,
            after: after
        )
        let effects = Evaluation.effects(
            Samples.input(counts: counts + (control ?? self.control))
        )
        return try #require(effects.first?.comparison)
    }

    @Test func `a halving of many incidents is seen`() throws {
        let seen = try comparison(before: 40, after: 20)
        #expect(seen.verdict == .fewer)
        #expect(seen.ratio == 0.5)
        #expect(seen.before == 40)
        #expect(seen.after == 20)
        #expect(seen.midP < 0.01)
    }

    @Test func `a doubling is seen`() throws {
        #expect(try comparison(before: 40, after: 80).verdict == .more)
    }

    @Test func `no change where a halving would have been seen is no difference`() throws {
        let seen = try comparison(before: 40, after: 39)
        #expect(seen.verdict == .noDifference)
        #expect(seen.midP > 0.5)
    }

    @Test func `few incidents are too few whatever became of them`() throws {
        for after in [0, 4, 8, 30] {
            #expect(try comparison(before: 8, after: after).verdict == .tooFew)
        }
        #expect(try comparison(before: 0, after: 0).verdict == .tooFew)
    }

    @Test func `the power rule wants sixteen to eighteen incidents in a period`() throws {
        #expect(try comparison(before: 12, after: 12).verdict == .tooFew)
        #expect(try comparison(before: 20, after: 20).verdict == .noDifference)
    }

    @Test func `a fall that all areas share is no effect`() throws {
        let falling = Samples.counts("ost", before: 200, after: 100)
        let seen = try comparison(before: 40, after: 20, control: falling)
        #expect(seen.ratio == 1)
        #expect(seen.verdict != .fewer)
    }

    @Test func `the period that the plan was made from is left out`() throws {
        let plain = try comparison(before: 20, after: 20)
        #expect(try comparison(before: 20, selectionPeriod: 90, after: 20) == plain)
    }

    @Test func `five periods before are too few`() throws {
        let recent = (Samples.counts("norr", before: 40, after: 10) + control)
            .filter { $0.period >= 7 }
        let effects = Evaluation.effects(Samples.input(counts: recent))
        #expect(effects.first?.comparison?.verdict == .tooFew)
    }

    @Test func `without any period before there is no count before`() throws {
        let recent = (Samples.counts("norr", before: 40, after: 10) + control)
            .filter { $0.period >= Samples.selectionPeriod }
        let seen = try #require(Evaluation.effects(Samples.input(counts: recent)).first?.comparison)
        #expect(seen.before == nil)
        #expect(seen.after == 10)
        #expect(seen.verdict == .tooFew)
    }

    @Test func `more than twelve periods before are not counted`() throws {
        let old = (-9..<0).map { AreaPeriodCount(area: "norr", period: $0, incidents: 500) }
        let counts = Samples.counts("norr", before: 40, after: 20) + control + old
        let effects = Evaluation.effects(Samples.input(counts: counts))
        #expect(effects.first?.comparison?.before == 40)
    }

    @Test func `areas where something was done are no control`() throws {
        let busy = Samples.counts("vast", before: 50, after: 5)
        let counts = Samples.counts("norr", before: 40, after: 40) + control + busy
        let own = Samples.delivered(nil, at: "Torget")
        let input = Samples.input(
            delivered: [Samples.delivered("a"), own],
            counts: counts,
            placeToArea: ["Torget": "vast"]
        )
        let effects = Evaluation.effects(input)
        #expect(effects.map { $0.comparison?.ratio } == [1, 0.1])
    }

    @Test func `where history is wild a halving is not taken for an effect`() throws {
        let areas = ["ost", "syd", "vast"]
        let wild = areas.enumerated().flatMap { index, area in
            (0...13).map { period in
                let isHigh = (period + index).isMultiple(of: 2)
                return AreaPeriodCount(area: area, period: period, incidents: isHigh ? 60 : 5)
            }
        }
        #expect(try comparison(before: 30, after: 14, control: wild).verdict == .tooFew)
    }

    @Test func `no control at all claims nothing`() throws {
        #expect(try comparison(before: 40, after: 10, control: []).verdict == .tooFew)
    }

    @Test func `nothing is said of an area that was redrawn, and nothing compared with one`() throws
    {
        let counts = Samples.counts("norr", before: 40, selectionPeriod: nil, after: 20)
        let redrawn = Evaluation.effects(
            Samples.input(counts: counts + control, incomparable: ["norr"])
        )
        #expect(redrawn.map(\.comparison) == [nil])
        let gone = Samples.counts("gone", before: 900, after: 0)
        let seen = Evaluation.effects(
            Samples.input(counts: counts + control + gone, incomparable: ["gone"])
        )
        #expect(seen.first?.comparison?.ratio == 0.5)
    }
}
