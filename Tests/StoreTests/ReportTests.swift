import Domain
import Store
import Testing

struct ReportTests {
    private let period = TestHistory.period()

    @Test func `a report is new once, a duplicate after that, and a revision when it changes`()
        throws
    {
        try TestHistory.run { history in
            let reports = history.transaction.reports
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            func upsert(_ text: String) throws -> ReportUpsertOutcome {
                try history.report(.test("r", text: text), content: text, delivery: id, run: run)
            }
            #expect(try upsert("krossad ruta") == .new)
            #expect(try upsert("krossad ruta") == .duplicate)
            #expect(try upsert("två krossade rutor") == .revised)
            #expect(try reports.all(of: period).map(\.report.text) == ["två krossade rutor"])

            try reports.supersede(["r", "unknown"], run: run)
            #expect(try reports.all(of: period).isEmpty)
            #expect(try upsert("två krossade rutor") == .revised)
            #expect(try reports.all(of: period).count == 1)
        }
    }

    @Test func `a placed report comes back as it was written`() throws {
        let placed = PlacedReport(
            report: Self.full,
            placement: Placement(
                areas: [
                    AreaShare(area: "centrum", probability: 0.75),
                    AreaShare(area: "a:b", probability: 0.25),
                ],
                point: PlanarPoint(north: 6_465_000.5, east: 290_000.25),
                coordinate: Coordinate(latitude: 58.27, longitude: 11.4),
                metres: 40,
                method: .name,
                place: "ICA",
                suggestions: ["Torget", "Coop"]
            )
        )
        try TestHistory.run { history in
            let run = try history.begin()
            let entry = ReportEntry(
                fingerprint: "one",
                delivery: try history.deliver("aa", run: run),
                run: run,
                period: period
            )
            _ = try history.transaction.reports.upsert(placed, as: entry)
            #expect(try history.transaction.reports.all(of: period) == [placed])
        }
    }

    private static var full: Report {
        let day = TestHistory.period().first
        var report = Report(
            id: "r1",
            reporter: "skolan",
            reporterType: "skola",
            delivery: "aa",
            line: 7,
            kind: .faultReport,
            category: "belysning",
            time: TimeSpan(
                start: LocalTime(day, hour: 21),
                end: LocalTime(day, hour: 30),
                precision: .partOfDay
            ),
            place: WrittenPlace(
                text: "vid \"ICA\"; torget",
                area: "Centrum",
                coordinate: WrittenCoordinate(north: 58.27, east: 11.4, system: .wgs84),
                municipality: "Lysekil"
            ),
            text: "rad ett\nrad två; '; DROP TABLE report; --"
        )
        report.caseNumber = "A-1"
        report.reportedAt = LocalTime(day, hour: 8, minute: 5)
        report.people = 4
        report.part = 2
        report.origin = .foundOnPatrol
        return report
    }

    @Test
    func `a released report goes to the newer delivery, to another that has it, or is withdrawn`()
        throws
    {
        try TestHistory.run { history in
            let reports = history.transaction.reports
            let run = try history.begin()
            let old = try history.deliver("aa", run: run)
            let others = try [1, 2].map { try history.deliver("b\($0)", run: run) }
            let unreadable = try history.deliver("cc", status: .unreadable, run: run)
            for id in ["a", "b", "c"] { try history.report(.test(id), delivery: old, run: run) }
            for other in others { try history.report(.test("b"), delivery: other, run: run) }
            try history.report(.test("c"), delivery: unreadable, run: run)
            let new = try history.deliver("dd", run: run)
            let withdrawn = try reports.release(["a", "b", "c"], to: new, keeping: ["a"], run: run)
            #expect(withdrawn == ["c"])
            #expect(try reports.ids(of: RowPlace(delivery: new, line: 2)) == ["a"])
            #expect(try reports.ids(of: RowPlace(delivery: others[1], line: 2)) == ["b"])
            #expect(try reports.missing(among: ["a", "b", "c", "d"]) == ["c", "d"])
        }
    }

    @Test func `a report that is placed elsewhere keeps all but its place`() throws {
        try TestHistory.run { history in
            let reports = history.transaction.reports
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            for report in ["a", "b"] {
                try history.report(.test(report, text: report), delivery: id, run: run)
            }
            let placement = Placement(
                areas: [AreaShare(area: "hamnen", probability: 0.5)],
                metres: 12,
                method: .name,
                place: "Kajen",
                suggestions: ["Kajen 2"]
            )
            try reports.setPlacement(placement, of: "a")
            let read = try reports.all(of: period)
            #expect(read.map(\.placement) == [placement, .test("centrum")])
            #expect(read.map(\.report.text) == ["a", "b"])
        }
    }

    @Test func `reports are read by period, by id and page by page, only the current ones`() throws
    {
        try TestHistory.run { history in
            let reports = history.transaction.reports
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            for report in ["c", "a", "d", "b"] {
                try history.report(.test(report), delivery: id, run: run)
            }
            try history.report(.test("e"), delivery: id, in: 1, run: run)
            try reports.supersede(["d"], run: run)
            func ids(_ placed: [PlacedReport]) -> [ReportID] { placed.map(\.report.id) }
            #expect(try ids(reports.all(of: period)) == ["a", "b", "c"])
            #expect(try ids(reports.all(of: TestHistory.period(1))) == ["e"])
            #expect(try ids(reports.all(in: ["e", "d", "a", "x"])) == ["a", "e"])
            #expect(try reports.all(in: []).isEmpty)
            #expect(try ids(reports.page(after: "", limit: 2)) == ["a", "b"])
            #expect(try ids(reports.page(after: "b", limit: 2)) == ["c", "e"])
            #expect(try reports.page(after: "e").isEmpty)
        }
    }

    @Test
    func `events are those of type händelse that begin from a minute until just before another`()
        throws
    {
        try TestHistory.run { history in
            let reports = history.transaction.reports
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            for (report, day) in [("b", 20_000), ("a", 20_001), ("c", 20_001), ("d", 20_002)] {
                try history.report(.test(report, day: day), delivery: id, run: run)
            }
            try history.report(.test("e", kind: .unsafePlace), delivery: id, run: run)
            func noon(_ day: Int) -> LocalTime { LocalTime(Day(number: day), hour: 12) }
            let found = try reports.events(from: noon(20_000), until: noon(20_001))
            #expect(found.map(\.report.id) == ["b"])
            let all = try reports.events(from: noon(20_000), until: noon(20_003))
            #expect(all.map(\.report.id) == ["a", "b", "c", "d"])
            #expect(try reports.eventCount() == 4)
            #expect(try reports.latestEvents(2).map(\.report.id) == ["a", "d"])
            #expect(try reports.latestEvents(9).count == 4)
            #expect(try reports.latestEvents(0).isEmpty)
            let minutes = try reports.startMinutes(of: ["d", "e", "x", "b"])
            #expect(minutes == [noon(20_002).minutes, noon(20_000).minutes])
        }
    }

    @Test func `ids are those of a reporter's reports that began within days, both included`()
        throws
    {
        try TestHistory.run { history in
            let reports = history.transaction.reports
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            for (report, day) in [("a", 19_999), ("c", 20_000), ("b", 20_001), ("d", 20_002)] {
                try history.report(.test(report, line: 3, day: day), delivery: id, run: run)
            }
            try history.report(.test("e", from: "polisen"), delivery: id, run: run)
            let days = Day(number: 20_000)...Day(number: 20_001)
            #expect(try reports.ids(of: "skolan", in: days) == ["b", "c"])
            #expect(try reports.ids(of: "skolan", in: nil) == ["a", "b", "c", "d"])
            #expect(try reports.ids(of: "vakt", in: nil).isEmpty)
            #expect(try reports.ids(of: RowPlace(delivery: id, line: 2)) == ["e"])
            #expect(try reports.ids(of: RowPlace(delivery: id, line: 4)).isEmpty)
        }
    }
}
