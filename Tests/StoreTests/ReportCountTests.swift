import Domain
import Store
import Testing

/// Numbers of reports over some periods, and which reporters sent any.
struct ReportCountTests {
    @Test func `events are counted by period, reporter, area and category`() throws {
        try TestHistory.run { history in
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            func add(_ report: Report, area: AreaID? = "centrum", in period: Int) throws {
                try history.report(report, area: area, delivery: id, in: period, run: run)
            }
            try add(.test("a"), in: 0)
            for report in ["b", "c"] { try add(.test(report), in: 1) }
            try add(.test("d", category: nil), area: nil, in: 1)
            try add(.test("e", from: "polisen"), in: 2)
            try add(.test("f", kind: .unsafePlace), in: 2)
            try add(.test("g"), in: 3)
            let counts = try history.transaction.reports.counts(
                from: TestHistory.period(1),
                through: TestHistory.period(2)
            )
            #expect(
                counts == [
                    ReportCount(
                        period: 1,
                        reporter: "skolan",
                        area: nil,
                        category: nil,
                        reports: 1
                    ),
                    ReportCount(
                        period: 1,
                        reporter: "skolan",
                        area: "centrum",
                        category: "klotter",
                        reports: 2
                    ),
                    ReportCount(
                        period: 0,
                        reporter: "polisen",
                        area: "centrum",
                        category: "klotter",
                        reports: 1
                    ),
                ]
            )
        }
    }

    @Test func `lists count every kind of report but events and nil reports`() throws {
        try TestHistory.run { history in
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            for (number, kind) in ReportKind.allCases.enumerated() {
                try history.report(.test("r\(number)", kind: kind), delivery: id, run: run)
            }
            try history.report(.test("s", kind: .faultReport), area: nil, delivery: id, run: run)
            let period = TestHistory.period()
            let lists = try history.transaction.reports.listCounts(from: period, through: period)
            #expect(
                Set(lists.map(\.kind))
                    == Set(ReportKind.allCases).subtracting([.event, .calm])
            )
            #expect(lists.filter { $0.kind == .faultReport }.map(\.area) == [nil, "centrum"])
            #expect(lists.allSatisfy { $0.reports == 1 })
        }
    }

    @Test func `answers are summed by area and by what they say, a row without a number as one`()
        throws
    {
        try TestHistory.run { history in
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            func add(_ report: ReportID, _ kind: ReportKind, _ people: Int?, in period: Int = 1)
                throws
            {
                var answer = Report.test(report, kind: kind)
                answer.people = people
                try history.report(answer, delivery: id, in: period, run: run)
            }
            try add("a", .feltSafe, 30)
            try add("b", .feltSafe, nil)
            try add("c", .feltUnsafe, 7)
            try add("d", .feltNeither, 2)
            try add("e", .feltUnsafe, 1, in: 0)
            try add("f", .event, 99)
            let counts = try history.transaction.reports.answerCounts(
                from: TestHistory.period(0),
                through: TestHistory.period(1)
            )
            #expect(
                counts == [
                    AnswerCount(period: 1, area: "centrum", voices: VoiceCounts(unsafe: 1)),
                    AnswerCount(
                        period: 0,
                        area: "centrum",
                        voices: VoiceCounts(safe: 31, unsafe: 7, neither: 2)
                    ),
                ]
            )
        }
    }

    @Test
    func `a reporter's standing is by its reports, then its answers, then its unreadable files`()
        throws
    {
        try TestHistory.run { history in
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            let kinds: [(ReporterID, ReportKind)] = [
                ("reported", .event), ("reported", .calm), ("fault", .faultReport),
                ("calm", .calm), ("voices", .feltSafe), ("both", .feltSafe), ("both", .calm),
            ]
            for (number, row) in kinds.enumerated() {
                try history.report(
                    .test("r\(number)", from: row.0, kind: row.1),
                    delivery: id,
                    run: run
                )
            }
            for reporter in ["unreadable", "calm", "voices"] {
                _ = try history.deliver("x", from: reporter, status: .unreadable, run: run)
            }
            let period = TestHistory.period()
            let standings = try history.transaction.reports.standings(
                from: period,
                through: period
            )
            let expected: [ReporterID: ReporterStatus] = [
                "reported": .reported, "fault": .reported, "calm": .calm, "voices": .voices,
                "both": .calm, "unreadable": .unreadable,
            ]
            #expect(
                standings
                    == Dictionary(
                        uniqueKeysWithValues: expected.map {
                            (StandingKey(period: period.first, reporter: $0), $1)
                        }
                    )
            )
            let later = TestHistory.period(1)
            #expect(try history.transaction.reports.standings(from: later, through: later).isEmpty)
        }
    }
}
