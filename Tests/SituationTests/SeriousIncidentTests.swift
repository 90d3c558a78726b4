import Domain
import SimulatedTown
import Situation
import Testing

/// What is grave by itself is in the picture, whatever its number, place and category.
struct SeriousIncidentTests {
    private let noon = LocalTime(Period.sample.first, hour: 12, minute: 0)

    private func report(
        _ id: ReportID,
        _ category: CategoryID? = nil,
        type: String = "polis",
        isSerious: Bool = true,
        kind: ReportKind = .event
    ) -> Report {
        var report = Report(
            id: id,
            reporter: type,
            reporterType: type,
            kind: kind,
            category: category,
            time: TimeSpan(minute: noon)
        )
        report.isSerious = isSerious
        return report
    }

    private func incident(
        _ id: IncidentID,
        of reports: [ReportID],
        _ category: CategoryID? = nil,
        at placement: Placement = .unplaced(),
        hoursLater hours: Int = 0
    ) -> Incident {
        Incident(
            id: id,
            members: reports.map { IncidentMember(report: $0, probability: 1) },
            time: TimeSpan(minute: LocalTime(minutes: noon.minutes + hours * 60)),
            placement: placement,
            category: category
        )
    }

    @Test func `an incident is serious if any of its reports is, and has the categories of all`() {
        let found = SeriousIncidents.found(
            in: [
                incident("a", of: ["1", "2"], "bråk"), incident("b", of: ["3"], "bråk"),
            ],
            reports: [
                report("2", "rån"), report("1", "bråk", type: "skola", isSerious: false),
                report("3", "bråk", isSerious: false),
            ]
        )
        #expect(found.map(\.id) == ["a"])
        #expect(found.first?.categories == ["bråk", "rån"])
        #expect(found.first?.reporterTypes == ["polis", "skola"])
        #expect(found.first?.reports == ["1", "2"])
    }

    @Test func `the list is by time, and has what has no place and no category`() {
        let torget = Placement(
            areas: [AreaShare(area: "centrum", probability: 1)],
            method: .name,
            place: "Torget"
        )
        let found = SeriousIncidents.found(
            in: [incident("late", of: ["1"], at: torget, hoursLater: 2), incident("z", of: ["2"])],
            reports: [report("1", type: ""), report("2")]
        )
        #expect(found.map(\.id) == ["z", "late"])
        #expect(found.map(\.area) == [nil, "centrum"])
        #expect(found.map(\.place) == [nil, "Torget"])
        #expect(found.map(\.categories) == [[], []])
        #expect(found.map(\.reporterTypes) == [["polis"], []])
    }

    @Test(arguments: ReportKind.allCases)
    func `only what happened is serious, whatever a nil report or a coming event is marked as`(
        kind: ReportKind
    ) {
        let found = SeriousIncidents.found(
            in: [incident("a", of: ["1"])],
            reports: [report("1", kind: kind)]
        )
        #expect(found.isEmpty == (kind != .event))
    }

    @Test
    func `numbers too small for any verdict do not hide it, nor a category that is not counted`() {
        var sample = Sample()
        sample.history = 0
        sample.incidents = [incident("a", of: ["1"]), incident("b", of: ["2"], "utgången")]
        var input = sample.input
        input.seriousReports = [report("1"), report("2", "utgången")]
        let picture = SituationModel().picture(input)
        #expect(picture.cells.isEmpty && picture.flags.isEmpty)
        #expect(picture.serious.map(\.id) == ["a", "b"])
    }
}
