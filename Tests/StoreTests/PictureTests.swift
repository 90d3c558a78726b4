import Domain
import Store
import Testing

/// Published versions of lägesbilder, their figures, and what has come since.
struct PictureTests {
    private let period = TestHistory.period()

    @Test func `the newest, the first and all versions are told apart, by period`() throws {
        try TestHistory.run { history in
            let pictures = history.transaction.pictures
            #expect(try pictures.newest().isEmpty)
            let (early, late) = (try history.begin(20_014), try history.begin(20_030))
            let other = try history.publish(of: 1, run: late)
            let first = try history.publish(1, run: early)
            let second = try history.publish(2, run: late)
            #expect(try pictures.newest() == [second, other])
            #expect(try pictures.allVersions() == [first, second, other])
            #expect(try pictures.first().map(\.period) == [period, TestHistory.period(1)])
            #expect(try pictures.first().map(\.run) == [early, late])
            #expect(try pictures.first().map(\.asOf) == [20_014, 20_030].map(Day.init(number:)))
        }
    }

    @Test func `the figures of a version are read back by area and category`() throws {
        let counts = [
            PublishedCount(area: nil, category: nil, incidents: 2),
            PublishedCount(area: "centrum", category: "brand", incidents: 1),
            PublishedCount(area: "centrum", category: "klotter", incidents: 7),
        ]
        try TestHistory.run { history in
            let pictures = history.transaction.pictures
            let picture = try history.publish(run: try history.begin())
            #expect(try pictures.counts(of: picture) == nil)
            try pictures.add(counts.reversed(), of: picture)
            #expect(try pictures.counts(of: picture) == counts)
            let none = try history.publish(2, run: picture.run)
            #expect(try pictures.counts(of: none) == nil)
            try pictures.add([PublishedCount](), of: none)
            #expect(try pictures.counts(of: none) == [])
        }
    }

    @Test func `late rows are those accepted, put in quarantine or struck after the version`()
        throws
    {
        try TestHistory.run { history in
            let pictures = history.transaction.pictures
            let before = try history.begin()
            try history.row(try history.deliver("aa", run: before), 2)
            let picture = try history.publish(run: before)
            #expect(try pictures.lateRows(of: picture) == 0)
            let late = try history.deliver("bb", run: try history.begin())
            for (line, outcome) in RowOutcome.allCases.enumerated() {
                try history.row(late, line, outcome)
            }
            try history.row(late, 9, in: 1)
            #expect(try pictures.lateRows(of: picture) == 3)
        }
    }

    @Test
    func `a row that was mended into another period is late, and one that stays is the new row`()
        throws
    {
        try TestHistory.run { history in
            let (pictures, quarantine) = (
                history.transaction.pictures, history.transaction.quarantine
            )
            let before = try history.begin()
            let old = try history.deliver("aa", run: before)
            let places = try [2, 3].map { try history.waiting("q\($0)", old, $0) }
            let picture = try history.publish(run: before)
            let new = try history.deliver("bb", run: try history.begin())
            for (place, period) in zip(places, [0, 1]) {
                let mended = try history.row(new, place.line, in: period)
                try quarantine.replace(
                    "q\(place.line)",
                    replacing: place,
                    with: mended,
                    reports: [],
                    keeping: []
                )
            }
            // The accepted row of this period, and the row that left it.
            #expect(try pictures.lateRows(of: picture) == 2)
        }
    }

    @Test func `reports that were withdrawn or moved to another period are late rows`() throws {
        try TestHistory.run { history in
            let pictures = history.transaction.pictures
            let before = try history.begin()
            let id = try history.deliver("aa", run: before)
            for report in ["withdrawn", "moved", "revised"] {
                try history.report(.test(report), delivery: id, run: before)
            }
            let picture = try history.publish(run: before)
            let after = try history.begin()
            try history.transaction.reports.supersede(["withdrawn"], run: after)
            try history.report(.test("moved"), content: "2", delivery: id, in: 1, run: after)
            try history.report(.test("revised"), content: "2", delivery: id, run: after)
            #expect(try pictures.lateRows(of: picture) == 2)
        }
    }

    @Test func `what has come since a version is counted by cause`() throws {
        try TestHistory.run { history in
            let transaction = history.transaction
            let before = try history.begin()
            let id = try history.deliver("aa", run: before)
            for report in ["a", "b", "c"] {
                try history.report(.test(report), delivery: id, run: before)
            }
            let picture = try history.publish(run: before)
            #expect(try transaction.pictures.lateCauses(of: picture).isEmpty)

            let after = try history.begin()
            let late = try history.deliver("bb", run: after)
            for report in ["d", "e"] {
                try history.report(.test(report), delivery: late, run: after)
            }
            try history.report(.test("f", kind: .unsafePlace), delivery: late, run: after)
            let mending = try history.deliver("cc", run: after)
            try transaction.deliveries.markMending(mending)
            try history.report(.test("g"), delivery: mending, run: after)
            try history.report(.test("a"), content: "2", delivery: late, run: after)
            try transaction.reports.supersede(["b"], run: after)
            let source = LinkAnswer.Source(file: "a.csv", line: 2)
            let answers = [
                LinkAnswer("a", "c", .same, from: source),
                LinkAnswer("x", "y", .same, from: source),
            ]
            _ = try transaction.answers.add(answers, hash: "dd", run: after)
            try transaction.mapChanges.add(
                MapChange(period: period, reports: 5, moved: 3, figures: []),
                run: after
            )
            #expect(
                try transaction.pictures.lateCauses(of: picture) == [
                    LateCauseCount(.late, 2), LateCauseCount(.corrected, 2),
                    LateCauseCount(.mended, 1), LateCauseCount(.answered, 1),
                    LateCauseCount(.placed, 3),
                ]
            )
            let newer = try history.publish(2, run: after)
            #expect(try transaction.pictures.lateCauses(of: newer).isEmpty)
        }
    }
}
