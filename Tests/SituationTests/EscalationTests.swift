import Domain
import Situation
import Testing

/// Context of persistent problems.
struct EscalationTests {
    private func report(
        _ kind: ReportKind,
        _ text: String,
        area: AreaID = "hamnen",
        place: String? = nil,
        category: CategoryID? = nil
    ) -> PlacedReport {
        PlacedReport(
            report: Report(
                id: text,
                reporter: "r",
                kind: kind,
                category: category,
                time: TimeSpan(day: Day(number: 20_000)),
                text: text
            ),
            placement: Placement(
                areas: [AreaShare(area: area, probability: 1)],
                method: .name,
                place: place
            )
        )
    }

    private func escalation(place: String? = nil, _ reports: [PlacedReport]) -> Escalation? {
        let lasting = Persistence(
            area: "hamnen",
            category: "klotter",
            place: place,
            periods: 3,
            incidents: 9
        )
        return Escalations(
            EscalationInput(
                reports: reports,
                lines: [line("a"), line("b"), line("c", area: "torget")],
                decisions: [
                    Decision(line: "a", verdict: .rejected), Decision(line: "a", verdict: .changed),
                    Decision(line: "b", verdict: .postponed),
                    Decision(line: nil, verdict: .own, responsible: "Gatu", place: "Kajen"),
                    Decision(line: nil, verdict: .own, responsible: "Fel", place: "Torget"),
                ],
                delivered: [
                    done("a", .yes, place: ""), done("b", .no, place: ""),
                    done("c", .partly, place: "Kajen"),
                ],
                placeToArea: ["Kajen": "hamnen", "Torget": "torget"]
            )
        )
        .escalations([lasting]).first
    }

    private func line(_ id: PlanLineID, area: AreaID = "hamnen") -> PlanLine {
        PlanLine(
            id: id,
            area: area,
            place: nil,
            time: span,
            resource: "vakt",
            team: "",
            roster: nil,
            visits: 1,
            category: nil,
            need: 1,
            benefit: 1,
            evidence: [],
            alternative: nil,
            followUp: Day(number: 20_014)
        )
    }

    private func done(
        _ line: PlanLineID,
        _ done: DeliveredMeasure.Completion,
        place: String
    ) -> DeliveredMeasure {
        DeliveredMeasure(line: line, resource: "vakt", place: place, time: span, done: done)
    }

    private var span: TimeSpan {
        let start = LocalTime(Day(number: 20_000), hour: 20)
        return TimeSpan(start: start, end: start.adding(minutes: 60), precision: .minute)
    }

    @Test
    func `states and faults stand beside the incidents, of the same place where one is named`() {
        let reports = [
            report(.unsafePlace, "Mörkt vid trappan", place: "Kajen"),
            report(.unsafePlace, "Otäckt", place: "Bryggan"),
            report(.faultReport, "Trasigt staket"),
            report(.faultReport, "Trasig lampa", area: "torget"),
            report(.calm, "Lugnt"),
        ]
        let area = escalation(reports)
        #expect(area?.unsafePlaces == 2 && area?.faultReports == 1)
        let place = escalation(place: "Kajen", reports)
        #expect(place?.unsafePlaces == 1 && place?.faultReports == 0)
    }

    @Test func `words point at measures, a report once for each and one alone at nothing`() {
        let found = escalation([
            report(.event, "Klotter bakom häcken, lampan släckt", category: "klotter"),
            report(.event, "Lampor krossade i buskaget och mörkt", category: "klotter"),
            report(.unsafePlace, "Mörkt"),
            report(.event, "Olåst dörr", category: "stöld"),
            report(.event, "Lysekil, portföljer, mörkklädda slynglar", category: "klotter"),
        ])
        let hints = found?.hints.map { "\($0.measure.rawValue) \($0.reports)" }
        #expect(
            hints == [
                "lighting 3", "vegetation 2",
            ]
        )
    }

    @Test func `what was tried is told by function, the last word of each line`() {
        let presence = escalation([])?.presence
        let expected = Escalation.Presence(
            resource: "vakt",
            proposed: 2,
            decided: 1,
            delivered: 2,
            minutes: 120
        )
        #expect(presence == [expected])
        #expect(escalation([])?.ownMeasures.map(\.responsible) == ["Gatu"])
    }
}
