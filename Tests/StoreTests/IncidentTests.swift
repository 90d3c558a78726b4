import Domain
import Store
import Testing

struct IncidentTests {
    private let period = TestHistory.period()

    @Test func `incidents come back with their members, and unlinking leaves none empty`() throws {
        try TestHistory.run { history in
            let incidents = history.transaction.incidents
            #expect(try incidents.isEmpty())
            try history.incident("r1", ["r1", "r2"])
            try history.incident("r3", ["r3"])
            #expect(try !incidents.isEmpty())
            #expect(try incidents.all(of: period).map(\.members.count) == [2, 1])
            #expect(try incidents.companions(of: ["r2", "r9"]) == ["r1", "r2"])
            #expect(try incidents.companions(of: [ReportID]()).isEmpty)
            #expect(try incidents.ids(of: ["r2", "r3", "r9"]) == ["r2": "r1", "r3": "r3"])

            try incidents.unlink(["r1"])
            #expect(try incidents.all(of: period).map(\.members.count) == [1, 1])
            try incidents.unlink(["r2", "r9"])
            #expect(try incidents.all(of: period).map(\.id) == ["r3"])
        }
    }

    @Test func `an incident comes back as it was written, in its period`() throws {
        try TestHistory.run { history in
            let incidents = history.transaction.incidents
            let incident = Incident(
                id: "i",
                members: [
                    IncidentMember(report: "a", probability: 1),
                    IncidentMember(report: "b", probability: 0.25),
                ],
                time: TimeSpan(
                    start: LocalTime(period.first, hour: 21),
                    end: LocalTime(period.first, hour: 29),
                    precision: .partOfDay
                ),
                placement: Placement(
                    areas: [AreaShare(area: "centrum", probability: 0.5)],
                    point: PlanarPoint(north: 1.5, east: 2.5),
                    coordinate: Coordinate(latitude: 58, longitude: 11),
                    metres: 30,
                    method: .name,
                    place: "Torget"
                ),
                category: nil,
                foundOnPatrol: true
            )
            try incidents.add(incident, period: TestHistory.period(2))
            #expect(try incidents.all(of: TestHistory.period(2)) == [incident])
            #expect(try incidents.all(of: period).isEmpty)
            #expect(try incidents.period(of: "i") == TestHistory.period(2).first)
            #expect(try incidents.period(of: "j") == nil)
        }
    }

    @Test func `the first day is that of the earliest period with an incident`() throws {
        try TestHistory.run { history in
            let incidents = history.transaction.incidents
            #expect(try incidents.firstDay() == nil)
            try history.incident("a", ["a"], in: 3)
            try history.incident("b", ["b"], in: 1)
            #expect(try incidents.firstDay() == TestHistory.period(1).first)
        }
    }

    @Test
    func `unsure links are those with a current report of the period, the most probable first`()
        throws
    {
        try TestHistory.run { history in
            let (reports, incidents) = (history.transaction.reports, history.transaction.incidents)
            let run = try history.begin()
            let id = try history.deliver("aa", run: run)
            for report in ["a", "b"] { try history.report(.test(report), delivery: id, run: run) }
            for report in ["c", "d"] {
                try history.report(.test(report), delivery: id, in: 1, run: run)
            }
            func link(_ first: ReportID, _ second: ReportID, _ probability: Double) -> Link {
                Link(
                    first: first,
                    second: second,
                    probability: probability,
                    judgement: .unsure,
                    evidence: [LinkEvidence(.metresApart(80), weight: -0.5)]
                )
            }
            let links = [link("a", "c", 0.4), link("a", "b", 0.6), link("c", "d", 0.5)]
            for each in links { try incidents.add(each) }
            try incidents.add(
                Link(first: "b", second: "c", probability: 1, judgement: .same, evidence: [])
            )
            #expect(try incidents.unsureLinks(of: period) == [links[1], links[0]])
            #expect(try incidents.unsureLinks(of: TestHistory.period(1)) == [links[2], links[0]])
            #expect(try incidents.unsureLinks(of: TestHistory.period(2)).isEmpty)

            try reports.supersede(["d"], run: run)
            try incidents.unlink(["a"])
            #expect(try incidents.unsureLinks(of: period).isEmpty)
            #expect(try incidents.unsureLinks(of: TestHistory.period(1)) == [links[2]])
        }
    }
}
