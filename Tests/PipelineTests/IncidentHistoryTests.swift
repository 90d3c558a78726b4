import Domain
import Testing

@testable import Pipeline

/// What is said of incidents that change, and why.
struct IncidentHistoryTests {
    private let source = LinkAnswer.Source(file: "a.csv", line: 2)

    private func changes(
        from before: [ReportID: IncidentID],
        to after: [ReportID: IncidentID],
        asked: Set<ReportID> = [],
        isNewMap: Bool = false,
        fresh: [LinkAnswer] = [],
        periods: [IncidentID: Int] = [:]
    ) -> [IncidentChange] {
        let day = { (id: IncidentID) in Day(number: periods[id] ?? 0) }
        var history = IncidentHistory(asked: asked, isNewMap: isNewMap, fresh: fresh)
        history.note(before: before, period: day)
        history.note(after: after)
        return history.changes(period: day)
    }

    @Test func `two that become one, one that becomes two and a report that moves are told apart`()
    {
        let before = ["r1": "a", "r2": "a", "r3": "b"]
        let (merged, split, moved) = (
            changes(from: before, to: ["r1": "a", "r2": "a", "r3": "a"]),
            changes(from: before, to: ["r1": "a", "r2": "c", "r3": "b"]),
            changes(from: before, to: ["r1": "a", "r2": "b", "r3": "b"])
        )
        #expect((merged + split + moved).map(\.kind) == [.merged, .split, .moved])
        #expect((merged + split + moved).map { $0.source + $0.target } == ["ba", "ac", "ab"])
        #expect(changes(from: before, to: before).isEmpty)
    }

    @Test func `the cause is the answer, the report or the withdrawal, and is never made up`() {
        let before = ["r1": "a", "r2": "a"]
        let parted = ["r1": "a", "r2": "b"]
        func cause(
            _ after: [ReportID: IncidentID],
            asked: Set<ReportID> = ["x"],
            isNewMap: Bool = false,
            fresh: [LinkAnswer] = [],
            gone: [ReportID: IncidentID] = [:]
        ) -> IncidentChange.Cause? {
            changes(
                from: before.merging(gone) { $1 },
                to: after,
                asked: asked,
                isNewMap: isNewMap,
                fresh: fresh
            ).first?.cause
        }
        let answer = LinkAnswer("r1", "r2", .different, from: source)
        #expect(cause(parted, asked: ["r1", "r2"], fresh: [answer]) == .answer(source))
        #expect(cause(parted.merging(["r3": "b"]) { $1 }, asked: ["r3"]) == .report("r3"))
        #expect(cause(parted, asked: ["r2"]) == .report("r2"))
        #expect(cause(parted, asked: ["r2"], isNewMap: true) == .map)
        #expect(cause(parted, asked: ["r3"], gone: ["r3": "a"]) == .withdrawal)
        #expect(cause(parted, asked: ["r3"], gone: ["r3": "c"]) == .neighbours)
        #expect(cause(parted) == .neighbours)
    }

    @Test func `both fortnights are told where one loses an incident to the other`() {
        let found = changes(
            from: ["r1": "a", "r2": "b"],
            to: ["r1": "a", "r2": "a"],
            periods: ["a": 0, "b": 14]
        )
        #expect(found.map(\.period.number) == [0, 14])
        #expect(Set(found.map(\.kind)) == [.merged])
    }

    @Test func `a report that came in this run was nowhere before, however often it is linked`() {
        var history = IncidentHistory(asked: ["r1"], isNewMap: false, fresh: [])
        history.note(after: ["r1": "a"])
        history.note(before: ["r1": "a"]) { _ in nil }
        history.note(after: ["r1": "b"])
        #expect(history.changes { _ in Day(number: 0) }.isEmpty)
        #expect(history.latest == ["r1": "b"])
    }

    /// What is blamed where "b" moves to "a" and "c" is split off.
    private func causes(_ fresh: [LinkAnswer]) -> [IncidentChange.Cause] {
        changes(
            from: ["a": "a", "b": "b", "c": "b"],
            to: ["a": "a", "b": "a", "c": "c"],
            fresh: fresh
        )
        .map(\.cause)
    }

    private func answer(_ one: ReportID, _ other: ReportID, line: Int) -> LinkAnswer {
        LinkAnswer(one, other, .same, from: LinkAnswer.Source(file: "a.csv", line: line))
    }

    @Test func `a change is laid to the answer about what moved, not to the first one near`() {
        let fresh = [
            answer("a", "x", line: 2), answer("a", "b", line: 3), answer("c", "x", line: 4),
        ]
        let found = causes(fresh)
        #expect(found.first == .answer(fresh[1].source))
        #expect(found.last == .answer(fresh[2].source))
    }

    @Test func `of two answers about one pair the newest is the cause`() {
        let fresh = [answer("a", "b", line: 2), answer("a", "b", line: 3)]
        #expect(causes(fresh).first == .answer(fresh[1].source))
    }
}
