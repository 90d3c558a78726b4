import Domain
import Testing

@testable import Publishing

struct EvidenceWordsTests {
    private let edition = SampleEdition.make()

    @Test func `nothing behind a line is said plainly`() {
        #expect(
            words([], of: ["misshandel"])
                == "Inga händelser denna period; förslaget vilar på tidigare perioders mönster."
        )
    }

    @Test func `the page says how many are of the named problem`() throws {
        let ids = edition.incidents.map(\.id)
        let category = try #require(edition.incidents.first?.category)
        let count = edition.incidents.count { $0.category == category }
        let name = Names(edition).category(category)
        #expect(
            words(ids, of: [category]) == "4 händelser, varav \(count) \(name): nr 4, 3, 2, 1."
        )
    }

    @Test func `one event and other kinds are worded right`() throws {
        let incident = try #require(edition.incidents.first)
        let category = try #require(incident.category)
        let name = Names(edition).category(category)
        #expect(words([incident.id], of: [category]) == "1 händelse, \(name): nr 1.")
        #expect(
            words([incident.id], of: ["narkotika"])
                == "1 händelse av annat slag samma tid på dygnet: nr 1."
        )
    }

    @Test func `a list that may be cut says at least`() {
        let ids = (1...PlanLine.mostEvidence).map { "tidigare \($0)" }
        #expect(words(ids, of: []) == "Minst 10 händelser: 10 från tidigare perioder.")
    }

    private func words(_ evidence: [IncidentID], of categories: [CategoryID]) -> String {
        let line = PlanLine(
            id: "x",
            area: "centrum",
            place: nil,
            time: TimeSpan(day: SampleEdition.planPeriod.first),
            resource: "falt",
            team: "",
            roster: .schedule,
            visits: 1,
            category: categories.first,
            need: 1,
            benefit: 1,
            evidence: evidence,
            alternative: nil,
            followUp: SampleEdition.planPeriod.last
        )
        return EvidenceWords(lines: [line], categories: categories, names: Names(edition)).text
    }
}
