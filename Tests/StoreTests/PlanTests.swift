import Domain
import Store
import Testing

/// Lines, draws and long-term measures of published plans.
struct PlanTests {
    private let period = TestHistory.period()

    @Test func `the lines of the newest plan come back as they were ranked, without evidence`()
        throws
    {
        try TestHistory.run { history in
            let plans = history.transaction.plans
            #expect(try plans.lines(of: period).isEmpty)
            let run = try history.begin()
            let first = try history.publish(run: run)
            let lines = ["b", "a", "c"].map { PlanLine.test($0) }
            try plans.add(lines, of: first)
            #expect(try plans.lines(of: period) == lines)
            #expect(try plans.lines(of: TestHistory.period(1)).isEmpty)
            let second = try history.publish(2, run: run)
            #expect(try plans.lines(of: period).isEmpty)
            try plans.add([.test("d")], of: second)
            #expect(try plans.lines(of: period).map(\.id) == ["d"])
        }
    }

    @Test func `every version of a plan is known, also one without lines`() throws {
        try TestHistory.run { history in
            let plans = history.transaction.plans
            let run = try history.begin()
            let lines = ["b", "a"].map { PlanLine.test($0) }
            try plans.add(lines, of: try history.publish(1, run: run))
            try history.publish(2, run: run)
            #expect(try plans.versions(of: period) == [1: lines, 2: []])
            #expect(try plans.versions(of: TestHistory.period(1)).isEmpty)
        }
    }

    @Test func `ids are those of all lines and all long-term measures, once each`() throws {
        try TestHistory.run { history in
            let plans = history.transaction.plans
            #expect(try plans.lineIDs().isEmpty)
            let run = try history.begin()
            let first = try history.publish(1, run: run)
            let second = try history.publish(2, run: run)
            try plans.add([.test("b"), .test("a")], of: first)
            try plans.add([.test("b")], of: second)
            try plans.add(longTerm: [.test("l")], of: second)
            #expect(try plans.lineIDs() == ["a", "b", "l"])
        }
    }

    @Test func `long-term measures are the latest listing of the newest versions in the days`()
        throws
    {
        try TestHistory.run { history in
            let plans = history.transaction.plans
            let run = try history.begin()
            func list(_ ids: [String], due: Int, in number: Int, version: Int = 1) throws {
                try plans.add(
                    longTerm: ids.map { .test($0, due: due) },
                    of: try history.publish(version, of: number, run: run)
                )
            }
            try list(["a"], due: 1, in: 0)
            try list(["a", "b"], due: 2, in: 1)
            try list(["a", "c"], due: 3, in: 2)
            try list(["a"], due: 4, in: 2, version: 2)
            try list(["a"], due: 5, in: 3)
            let days = (TestHistory.period(1).first, TestHistory.period(3).first)
            let found = try plans.longTermMeasures(from: days.0, before: days.1)
            #expect(found == [.test("a", due: 4), .test("b", due: 2)])
            let none = try plans.longTermMeasures(from: days.1.adding(1), before: days.1.adding(9))
            #expect(none.isEmpty)
        }
    }

    private func draw(_ lines: [PlanLineID]) -> ReserveDraw {
        ReserveDraw(
            seed: .max - 3,
            share: 0.125,
            pairs: lines.map {
                .init(
                    line: $0,
                    drawn: "hamnen",
                    control: "parken",
                    day: period.first,
                    part: .evening
                )
            }
        )
    }

    @Test func `a draw is read as it was written, of the newest version`() throws {
        try TestHistory.run { history in
            let plans = history.transaction.plans
            #expect(try plans.draw(of: period) == nil)
            let run = try history.begin()
            let first = try history.publish(1, run: run)
            try plans.add([.test("a"), .test("b")], of: first)
            try plans.add(draw(["a", "b"]), of: first)
            #expect(try plans.draw(of: period) == draw(["a", "b"]))
            let second = try history.publish(2, run: run)
            try plans.add([.test("a")], of: second)
            #expect(try plans.draw(of: period) == nil)
            try plans.add(draw(["a"]), of: second)
            #expect(try plans.draw(of: period) == draw(["a"]))
        }
    }

    @Test func `what was drawn is purged with its line`() throws {
        try TestHistory.run { history in
            let transaction = history.transaction
            let picture = try history.publish(run: try history.begin())
            try transaction.plans.add([.test("a"), .test("b")], of: picture)
            try transaction.plans.add(draw(["a", "b"]), of: picture)
            let decision = Decision(
                line: "b",
                verdict: .accepted,
                time: TimeSpan(day: period.last.adding(60))
            )
            try transaction.decisions.replace(file: "beslut.csv", hash: "h", with: [decision])
            #expect(try transaction.retention.deleteDecisions(through: period.last.adding(30)) == 1)
            #expect(try transaction.plans.draw(of: period) == draw(["b"]))
        }
    }
}

extension PlanLine {
    /// A line of an hour on the first evening, followed up on the last day of the period.
    static func test(_ id: PlanLineID) -> PlanLine {
        let start = LocalTime(TestHistory.period().first, hour: 18)
        return PlanLine(
            id: id,
            area: "hamnen",
            place: id == "a" ? nil : "Kajen",
            time: TimeSpan(start: start, end: start.adding(minutes: 60), precision: .minute),
            resource: "vandrare",
            team: "A",
            roster: id == "a" ? nil : .schedule,
            visits: 2,
            category: id == "a" ? nil : "klotter",
            need: 1.25,
            benefit: 0.5,
            evidence: [],
            alternative: nil,
            followUp: TestHistory.period().last
        )
    }
}

extension LongTermMeasure {
    /// A measure in one area that is due so many days after the first period began.
    static func test(_ id: String, due: Int = 30) -> LongTermMeasure {
        LongTermMeasure(
            id: id,
            area: "hamnen",
            measure: .cleaning,
            lasting: Persistence(
                area: "hamnen",
                category: "klotter",
                place: "Kajen",
                periods: 4,
                incidents: 9
            ),
            reports: 2,
            owner: "gata",
            due: TestHistory.period().first.adding(due)
        )
    }
}
