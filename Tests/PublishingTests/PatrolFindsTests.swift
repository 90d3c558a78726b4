import Domain
import Testing

@testable import Publishing

struct PatrolFindsTests {
    private func remark(found: Int, of total: Int) -> String? {
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
        return PatrolFinds(edition: edition).remark(cell)
    }

    @Test func `what patrols found themselves is told beside the count`() {
        #expect(remark(found: 3, of: 6) == "3 av 6 fann patruller själva")
        #expect(remark(found: 6, of: 6) == "patruller fann dem själva")
        #expect(remark(found: 0, of: 6) == nil)
    }
}
