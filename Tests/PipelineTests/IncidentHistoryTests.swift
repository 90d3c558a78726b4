import Domain
import Testing

@testable import Pipeline

struct IncidentHistoryTests {
    private func answer(_ one: ReportID, _ other: ReportID, line: Int) -> LinkAnswer {
        LinkAnswer(one, other, .same, from: LinkAnswer.Source(file: "a.csv", line: line))
    }

    private func causes(_ fresh: [LinkAnswer]) -> [IncidentChange.Cause] {
        let history = IncidentHistory(
            before: ["a": "a", "b": "b", "c": "b"],
            after: ["a": "a", "b": "a", "c": "c"],
            asked: [],
            replaced: [],
            fresh: fresh
        )
        return history.changes { _ in Day(iso: "2026-10-20") }.map(\.cause)
    }

    @Test func `a change is laid to the answer about what moved, not to the first one near`() throws
    {
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
