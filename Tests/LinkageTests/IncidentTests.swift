import Domain
import Testing

@testable import Linkage

struct IncidentTests {
    private func fuse(_ members: [(PlacedReport, Double)]) -> Incident {
        IncidentFusion(members: members.map { (placed: $0.0, probability: $0.1) })
            .incident(named: "i")
    }

    @Test func `time is the shortest interval narrowed by those that overlap it`() {
        func span(_ from: Int, _ until: Int, _ precision: TimePrecision) -> TimeSpan {
            TimeSpan(
                start: LocalTime(Samples.friday, hour: from),
                end: LocalTime(Samples.friday, hour: until),
                precision: precision
            )
        }
        let incident = fuse([
            (Samples.report("r1", time: span(17, 22, .partOfDay)), 0.9),
            (Samples.report("r2", time: span(20, 23, .hour)), 0.9),
            (Samples.report("r3", time: TimeSpan(day: Samples.friday)), 0.9),
        ])
        #expect(incident.time == span(20, 22, .hour))
    }

    @Test func `of two clock times the earlier is kept`() {
        let incident = fuse([
            (Samples.report("r1", time: Samples.at(8, 0, daysLater: 1)), 0.6),
            (Samples.report("r2", time: Samples.at(21, 17)), 0.6),
        ])
        #expect(incident.time == Samples.at(21, 17))
    }

    @Test func `place is the one known to the fewest metres`() {
        let vague = Placement(
            areas: [AreaShare(area: "norr", probability: 1)],
            point: PlanarPoint(north: 0, east: 0),
            metres: 120,
            method: .name
        )
        let incident = fuse([
            (Samples.report("r1", placement: .unplaced()), 0.9),
            (Samples.report("r2", placement: Samples.inArea("norr")), 0.9),
            (Samples.report("r3", placement: vague), 0.9),
            (Samples.report("r4", placement: Samples.measured()), 0.9),
        ])
        #expect(incident.placement == Samples.measured())
    }

    @Test func `without points the most probable area is kept, and any area before none`() {
        let incident = fuse([
            (Samples.report("r1", placement: .unplaced(suggestions: ["torget"])), 0.9),
            (Samples.report("r2", placement: Samples.inArea("norr")), 0.9),
        ])
        #expect(incident.placement.area == "norr")
    }

    @Test func `category is the one most probability speaks for, the first by name of equals`() {
        func category(_ votes: [(CategoryID?, Double)]) -> CategoryID? {
            fuse(votes.map { (Samples.report("r", category: $0.0), $0.1) }).category
        }
        #expect(category([("hot", 0.5), ("brak", 0.5)]) == "brak")
        #expect(category([("hot", 0.6), ("brak", 0.5)]) == "hot")
        #expect(category([("hot", 0.6), ("brak", 0.5), ("brak", 0.4)]) == "brak")
        #expect(category([(nil, 0.9), ("brak", 0.1)]) == "brak")
        #expect(category([(nil, 0.9)]) == nil)
    }

    @Test func `it is found on patrol only where every report of it was`() {
        func patrolled(_ id: ReportID, _ origin: ReportOrigin?) -> (PlacedReport, Double) {
            var report = Samples.report(id).report
            report.origin = origin
            return (PlacedReport(report: report, placement: Samples.measured()), 1)
        }
        #expect(fuse([patrolled("r1", .foundOnPatrol)]).foundOnPatrol)
        #expect(!fuse([patrolled("r1", .foundOnPatrol), patrolled("r2", nil)]).foundOnPatrol)
    }
}

struct IncidentNamesTests {
    @Test func `a new incident is named after its first report`() {
        #expect(IncidentNaming.names(of: [["b", "c"], ["d"]], known: [:]) == ["b", "d"])
    }

    @Test func `a report that joins later does not change the name`() {
        #expect(IncidentNaming.names(of: [["a", "b"]], known: ["b": "b"]) == ["b"])
    }

    @Test func `two incidents that turn out to be one keep the name most reports bear`() {
        let known = ["a": "a", "b": "b", "c": "b"]
        #expect(IncidentNaming.names(of: [["a", "b", "c"]], known: known) == ["b"])
        #expect(IncidentNaming.names(of: [["a", "b"]], known: known) == ["a"])
    }

    @Test func `an incident that is parted leaves its name with most of its reports`() {
        let known = ["a": "a", "b": "a", "c": "a"]
        #expect(IncidentNaming.names(of: [["a"], ["b", "c"]], known: known) == ["a+2", "a"])
    }

    @Test func `a name lent to others leaves the next report's name`() {
        let known = ["x": "a", "y": "a"]
        #expect(IncidentNaming.names(of: [["a", "b"], ["x", "y"]], known: known) == ["b", "a"])
    }
}
