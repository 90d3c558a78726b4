import Domain
import Store
import Testing

/// What is only ever added to: changes of incidents and maps, and people's answers.
struct ChangeLogTests {
    private let period = TestHistory.period()

    private func change(_ cause: IncidentChange.Cause, in period: Int = 0) -> IncidentChange {
        IncidentChange(
            .merged,
            from: "a",
            to: "b",
            period: TestHistory.period(period).first,
            cause: cause
        )
    }

    @Test func `changes of incidents come back with their cause, from the first publication on`()
        throws
    {
        let causes: [IncidentChange.Cause] = [
            .report("r"), .answer(LinkAnswer.Source(file: "a.csv", line: 4)), .map, .withdrawal,
            .neighbours,
        ]
        try TestHistory.run { history in
            let log = history.transaction.incidentChanges
            let before = try history.begin()
            try log.add(change(.map), run: before)
            #expect(try log.all(of: period).isEmpty)
            let first = try history.publish(run: before)
            let after = try history.begin()
            for cause in causes { try log.add(change(cause), run: after) }
            try log.add(change(.map, in: 1), run: after)
            #expect(try log.all(of: period).map(\.cause) == causes)
            #expect(try log.all(of: period).first == change(.report("r")))
            #expect(try log.all(of: TestHistory.period(1)).isEmpty)

            let second = try history.publish(2, run: after)
            let last = try history.begin()
            try log.add(change(.withdrawal), run: last)
            #expect(try log.count(since: first) == 6)
            #expect(try log.count(since: second) == 1)
            #expect(try log.all(of: period).count == 6)
        }
    }

    @Test func `changes of the map come back with their figures, by period and run`() throws {
        try TestHistory.run { history in
            let log = history.transaction.mapChanges
            let (first, second) = (try history.begin(), try history.begin())
            func change(_ number: Int, _ figures: [FigureChange] = []) -> MapChange {
                MapChange(
                    period: TestHistory.period(number),
                    reports: 9,
                    moved: number,
                    figures: figures
                )
            }
            let figures = [
                FigureChange(area: nil, before: 1, after: 0),
                FigureChange(area: "Centrum", before: 3, after: 4),
            ]
            try log.add(change(2), run: first)
            try log.add(change(1, figures), run: first)
            try log.add(change(1), run: second)
            let border = TestHistory.period(2).first
            #expect(
                try log.all(after: nil, before: border.adding(1))
                    == [change(1, figures), change(1), change(2)]
            )
            #expect(try log.all(after: nil, before: border).count == 2)
            #expect(try log.all(after: first, before: border.adding(1)) == [change(1)])
            #expect(try log.all(after: second, before: border.adding(1)).isEmpty)
        }
    }

    private func answer(
        _ verdict: LinkAnswer.Verdict,
        _ pair: (ReportID, ReportID) = ("a", "b"),
        file: String = "a.csv",
        line: Int = 2
    ) -> LinkAnswer {
        LinkAnswer(
            pair.0,
            pair.1,
            verdict,
            from: LinkAnswer.Source(file: file, line: line, who: "handläggare")
        )
    }

    @Test func `answers come back in the order they were given, each as it was written`() throws {
        try TestHistory.run { history in
            let answers = history.transaction.answers
            let run = try history.begin()
            let given = LinkAnswer.Verdict.allCases.enumerated().map { line, verdict in
                answer(verdict, ("b\(line)", "a"), line: line + 2)
            }
            #expect(try answers.add(given, hash: "aa", run: run) == given)
            #expect(try answers.all() == given)
        }
    }

    @Test func `only what is new in a file of answers is added`() throws {
        try TestHistory.run { history in
            let answers = history.transaction.answers
            let run = try history.begin()
            func add(_ new: [LinkAnswer], _ hash: String) throws -> [LinkAnswer] {
                try answers.add(new, hash: hash, run: run)
            }
            let same = answer(.same)
            #expect(try add([same], "aa") == [same])
            #expect(try add([same, answer(.different)], "aa").isEmpty)
            let elsewhere = answer(.different, file: "b.csv")
            #expect(try add([elsewhere], "bb") == [elsewhere])
            // The file says what it said before: the newer answer in the other file stands.
            #expect(
                try add([same, answer(.same, ("a", "c"))], "cc") == [answer(.same, ("a", "c"))]
            )
            #expect(try add([answer(.unsure)], "dd") == [answer(.unsure)])
            #expect(try add([same], "ee") == [same])
            #expect(try answers.all().map(\.verdict) == [.same, .different, .same, .unsure, .same])
        }
    }
}
