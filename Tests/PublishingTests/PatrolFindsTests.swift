import Domain
import Testing

@testable import Publishing

struct PatrolFindsTests {
    private func finds(_ found: Int, of total: Int) -> PatrolFinds {
        var edition = SampleEdition.make()
        edition.incidents = (0..<total).map { index in
            Incident(
                id: "i\(index)",
                members: [IncidentMember(report: "r\(index)", probability: 1)],
                time: TimeSpan(day: Day(number: 20_000)),
                placement: Placement(
                    areas: [AreaShare(area: "hamnen", probability: 1)],
                    method: .area
                ),
                category: "narkotika",
                foundOnPatrol: index < found
            )
        }
        return PatrolFinds(edition: edition)
    }

    private func remark(found: Int, of total: Int) -> String? {
        let cell = Cell(
            area: "hamnen",
            category: "narkotika",
            observed: total,
            expected: 0.3,
            low: 0,
            high: 1,
            upperTail: 0.001,
            verdict: .more
        )
        return finds(found, of: total).remark(cell)
    }

    @Test func `what patrols found themselves is told beside the count`() {
        #expect(remark(found: 3, of: 6) == "3 av 6 fann patruller själva")
        #expect(remark(found: 6, of: 6) == "patruller fann dem själva")
        #expect(remark(found: 0, of: 6) == nil)
    }

    @Test
    func
        `what lasts where patrols look says that they found it, and what was done without a decision`()
    {
        let lasting = Persistence(area: "hamnen", category: "narkotika", periods: 4, incidents: 9)
        let escalation = Escalation(
            lasting: lasting,
            unsafePlaces: 0,
            faultReports: 0,
            hints: [],
            presence: [.init(resource: "vakt", proposed: 0, decided: 0, delivered: 2, minutes: 60)],
            ownMeasures: []
        )
        let words = EscalationWords(
            escalation: escalation,
            names: Names(SampleEdition.make()),
            finds: finds(2, of: 3)
        )
        #expect(words.row[1].markup.hasSuffix("Den här perioden: 2 av 3 fann patruller själva."))
        #expect(words.tried.hasPrefix("Vakt 2 gånger utan beslut."))
        let elsewhere = Persistence(
            area: "hamnen",
            category: "narkotika",
            place: "Kajen",
            periods: 4,
            incidents: 9
        )
        #expect(finds(2, of: 3).remark(elsewhere) == nil)
    }
}
