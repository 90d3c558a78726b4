import Domain
import FollowUp
import Testing

struct LedgerTests {
    private let counts =
        Samples.counts("norr", before: 40, after: 20) + Samples.counts("ost", before: 60, after: 60)

    @Test func `nothing known gives nothing`() {
        #expect(Evaluation.effects(Samples.input(lines: [], delivered: [], counts: [])).isEmpty)
    }

    @Test(arguments: [Decision.Verdict.rejected, .postponed])
    func `no effect is claimed for a line that was turned down or put off`(
        verdict: Decision.Verdict
    ) {
        let decision = Decision(line: "a", verdict: verdict)
        let effects = Evaluation.effects(Samples.input(decisions: [decision], counts: counts))
        #expect(effects.map(\.comparison) == [nil])
        #expect(effects.map(\.decision) == [decision])
        #expect(effects.map(\.minutes) == [120])
    }

    @Test func `no effect is claimed for what was not done`() {
        let undone = [Samples.delivered("a", done: .no)]
        for delivered in [[], undone] {
            let effects = Evaluation.effects(Samples.input(delivered: delivered, counts: counts))
            #expect(effects.map(\.comparison) == [nil])
            #expect(effects.map(\.minutes) == [0])
            #expect(effects.map(\.done) == [delivered.first?.done])
        }
    }

    @Test func `minutes add up and mixed answers are in part`() {
        let delivered = [
            Samples.delivered("a"), Samples.delivered("a", done: .partly),
            Samples.delivered("a", done: .no),
        ]
        let effects = Evaluation.effects(Samples.input(delivered: delivered, counts: counts))
        #expect(effects.map(\.minutes) == [240])
        #expect(effects.map(\.done) == [.partly])
    }

    @Test func `the last word about a line holds`() {
        let decisions = [
            Decision(line: "a", verdict: .rejected), Decision(line: "a", verdict: .accepted),
        ]
        let effects = Evaluation.effects(Samples.input(decisions: decisions, counts: counts))
        #expect(effects.first?.decision?.verdict == .accepted)
        #expect(effects.first?.comparison?.verdict == .fewer)
    }

    @Test func `a changed line is judged where it was carried out`() {
        let moved = Decision(line: "a", verdict: .changed, place: "Kajen")
        let effects = Evaluation.effects(
            Samples.input(
                lines: [Samples.line("a", area: "vast")],
                decisions: [moved],
                counts: counts,
                placeToArea: ["Kajen": "norr"]
            )
        )
        #expect(effects.first?.comparison?.before == 40)
    }

    @Test func `a decision or a row about an unknown line is a measure of the group's own`() {
        let stray = Decision(line: "z", verdict: .accepted, place: "Kajen")
        let effects = Evaluation.effects(
            Samples.input(
                decisions: [stray],
                delivered: [Samples.delivered("a"), Samples.delivered("z", at: "Torget")],
                counts: counts
            )
        )
        #expect(effects.map { $0.line?.id } == ["a", nil])
        #expect(effects.map(\.place) == [nil, "Kajen"])
        #expect(effects.map(\.decision) == [nil, stray])
        #expect(effects.map(\.minutes) == [120, 120])
        #expect(effects.last?.comparison == nil)
    }

    @Test func `own measures meet what was delivered in the same area`() {
        let own = Decision(line: nil, verdict: .own, place: "Kajen")
        let effects = Evaluation.effects(
            Samples.input(
                lines: [],
                decisions: [own],
                delivered: [
                    Samples.delivered(nil, at: "Hamnen"), Samples.delivered(nil, at: "Skolan"),
                ],
                counts: counts,
                placeToArea: ["Kajen": "norr", "Hamnen": "norr"]
            )
        )
        #expect(effects.map(\.decision) == [own, nil])
        #expect(effects.map(\.place) == ["Kajen", "Skolan"])
        #expect(effects.map { $0.comparison?.verdict } == [.fewer, nil])
    }
}
