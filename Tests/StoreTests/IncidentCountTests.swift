import Domain
import Store
import Testing

/// Numbers, times and texts of incidents over some periods.
struct IncidentCountTests {
    @Test func `incidents are counted by period, area and category, with those found on patrol`()
        throws
    {
        try TestHistory.run { history in
            try history.incident("a", ["a"], in: 0)
            try history.incident("b", ["b"], foundOnPatrol: true, in: 1)
            try history.incident("c", ["c"], in: 1)
            try history.incident("d", ["d"], category: nil, placement: .test(nil), in: 2)
            try history.incident("e", ["e"], in: 3)
            let counts = try history.transaction.incidents.counts(
                from: TestHistory.period(1),
                through: TestHistory.period(2)
            )
            #expect(
                counts == [
                    IncidentCount(
                        period: 1,
                        area: "centrum",
                        category: "klotter",
                        incidents: 2,
                        foundOnPatrol: 1
                    ),
                    IncidentCount(period: 0, area: nil, category: nil, incidents: 1),
                ]
            )
        }
    }

    @Test func `an incident counts once where one of some reporters has reported it`() throws {
        try TestHistory.run { history in
            let incidents = history.transaction.incidents
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            for (report, reporter) in [("a", "skolan"), ("b", "polisen"), ("c", "vakt")] {
                try history.report(.test(report, from: reporter), delivery: id, run: run)
            }
            try history.incident("ab", ["a", "b"])
            try history.incident("c", ["c"])
            try history.incident("d", ["d"], category: nil)
            let period = TestHistory.period()
            func count(_ reporters: [ReporterID]) throws -> [IncidentCount] {
                try incidents.counts(of: period, reportedBy: reporters)
            }
            func incident(_ number: Int) -> [IncidentCount] {
                [
                    IncidentCount(
                        period: 0,
                        area: "centrum",
                        category: "klotter",
                        incidents: number
                    )
                ]
            }
            #expect(try count(["skolan", "polisen"]) == incident(1))
            #expect(try count(["skolan", "vakt"]) == incident(2))
            #expect(try count(["okänd"]).isEmpty)
            #expect(try count([]).isEmpty)
            try history.transaction.reports.supersede(["c"], run: run)
            #expect(try count(["vakt"]).isEmpty)
        }
    }

    @Test func `places are counted where area, place and category are known`() throws {
        try TestHistory.run { history in
            let square = Placement.test("centrum", place: "Torget")
            try history.incident("a", ["a"], placement: square, in: 1)
            try history.incident("b", ["b"], placement: square, in: 1)
            try history.incident("c", ["c"], placement: square, in: 2)
            try history.incident("d", ["d"], category: nil, placement: square, in: 2)
            try history.incident("e", ["e"], in: 2)
            try history.incident("f", ["f"], placement: square, in: 3)
            let counts = try history.transaction.incidents.placeCounts(
                from: TestHistory.period(1),
                through: TestHistory.period(2)
            )
            #expect(counts.map(\.period) == [1, 0])
            #expect(counts.map(\.incidents) == [2, 1])
            #expect(counts.allSatisfy { $0.area == "centrum" && $0.place == "Torget" })
        }
    }

    @Test func `every incident of the periods is given with its time`() throws {
        try TestHistory.run { history in
            try history.incident("a", ["a"], in: 0)
            try history.incident("b", ["b"], foundOnPatrol: true, in: 1)
            try history.incident("c", ["c"], category: nil, placement: .test(nil), in: 2)
            var times: [IncidentTime] = []
            try history.transaction.incidents.times(
                from: TestHistory.period(1),
                through: TestHistory.period(2)
            ) { times.append($0) }
            times.sort { $0.period < $1.period }
            #expect(times.map(\.period) == [1, 2].map { TestHistory.period($0).first })
            #expect(times.map(\.area) == ["centrum", nil])
            #expect(times.map(\.category) == ["klotter", nil])
            #expect(times.map(\.foundOnPatrol) == [true, false])
            #expect(times.first?.time.start == LocalTime(TestHistory.period(1).first))
            #expect(times.first?.time.length == 24 * 60)
        }
    }

    @Test func `texts are those of current reports, by incident and report, without empty ones`()
        throws
    {
        try TestHistory.run { history in
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            for (report, text) in [("a", "ett"), ("b", ""), ("c", "tre"), ("d", "fyra")] {
                try history.report(
                    .test(report, text: text),
                    content: text,
                    delivery: id,
                    run: run
                )
            }
            try history.report(.test("a", text: "nytt"), content: "2", delivery: id, run: run)
            try history.transaction.reports.supersede(["d"], run: run)
            try history.incident("y", ["a", "b"], in: 1)
            try history.incident("x", ["c", "d"], placement: .test(nil), in: 0)
            let texts = try history.transaction.incidents.texts(
                from: TestHistory.period(0),
                through: TestHistory.period(1)
            )
            #expect(
                texts == [
                    IncidentText(
                        period: 1,
                        incident: "x",
                        area: nil,
                        reporter: "skolan",
                        text: "tre"
                    ),
                    IncidentText(
                        period: 0,
                        incident: "y",
                        area: "centrum",
                        reporter: "skolan",
                        text: "nytt"
                    ),
                ]
            )
        }
    }
}
