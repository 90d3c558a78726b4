import Domain
import Testing

/// Questions about a new workspace come in the order of what their answers change (decision 0052).
struct SetupQuestionTests {
    private func proposal(_ id: ReporterID, type: String?, rows: Int = 30) -> ReporterProposal {
        ReporterProposal(id: id, name: id, type: type, isKnown: false, files: ["a.csv"], rows: rows)
    }

    private func report(
        _ number: Int,
        of reporter: ReporterID,
        place: String = "",
        text: String = "Klotter",
        area: AreaID? = nil,
        category: CategoryID? = "klotter",
        probability: Double? = nil
    ) -> PlacedReport {
        var report = Report(
            id: "\(reporter)-\(number)",
            reporter: reporter,
            reporterType: "skola",
            delivery: "a.csv",
            line: number,
            kind: .event,
            category: category,
            time: TimeSpan(day: Day(number: 20_000 + number)),
            place: WrittenPlace(text: place),
            text: text
        )
        report.categoryProbability = probability
        let areas = area.map { [AreaShare(area: $0, probability: 1)] } ?? []
        return PlacedReport(report: report, placement: Placement(areas: areas, method: .name))
    }

    @Test func `a reporter with a house is asked for it, and a moving one for each place`() {
        let shop = (1...5).map { report($0, of: "butik") }
        let field = (1...5).map { report($0, of: "falt", text: "Klotter \($0)") }
        let proposals = [proposal("butik", type: "butik"), proposal("falt", type: "socialtjänst")]
        let questions = SetupQuestion.all(proposals, reports: shop + field)
        #expect(questions.map(\.subject) == [.home, .places])
        #expect(questions[0].reporter == "butik" && questions[0].rows == 5)
        #expect(questions[1].items.map(\.reporter) == Array(repeating: "falt", count: 5))
    }

    @Test func `unknown places are asked about as home and as places, and few only as places`() {
        let named = (1...5).map { report($0, of: "butik", place: "Kråkan") }
        let questions = SetupQuestion.all([proposal("butik", type: nil)], reports: named)
        #expect(questions.first?.subject == .home)
        #expect(questions.last?.items.map(\.written) == ["Kråkan"])
        #expect(questions.last?.items.map(\.rows) == [5])
        let few = SetupQuestion.all(
            [proposal("butik", type: nil)],
            reports: Array(named.prefix(2))
        )
        #expect(few.map(\.subject) == [.places])
    }

    @Test func `a text counts by how unsure its category is`() {
        let unknown = (1...3).map {
            report($0, of: "a", text: "x\($0)", area: "c", category: nil, probability: 0)
        }
        let unsure = (4...8).map {
            report($0, of: "a", text: "y\($0)", area: "c", probability: 0.75)
        }
        let sure = (9...20).map { report($0, of: "a", text: "z\($0)", area: "c", probability: 0.9) }
        let questions = SetupQuestion.all([], reports: unknown + unsure + sure)
        #expect(questions.count == 1 && questions[0].items.count == 8)
        #expect(questions[0].items.prefix(3).allSatisfy { $0.proposals.isEmpty })
        #expect(abs(questions[0].changes - (3 * 0.6 + 5 * 0.25)) < 1e-9)
    }

    @Test func `a question has at most twenty items, and the next goes on where it ends`() {
        let reports = (1...45).map { report($0, of: "falt", text: "Klotter \($0)") }
        let questions = SetupQuestion.all([], reports: reports)
        #expect(questions.map(\.items.count) == [20, 20, 5])
        #expect(questions.map(\.first) == [0, 20, 40])
        #expect(Set(questions.flatMap(\.items).map(\.written)).count == 45)
    }

    @Test func `what changes most comes first`() {
        var unsure = proposal("polis", type: "polis", rows: 100)
        unsure.fields = [
            ReporterProposal.Field(
                key: "place",
                columns: [
                    ReporterProposal.Column(
                        name: "Objekt",
                        isSure: false,
                        isNew: true,
                        alternatives: ["address"],
                        rows: 100
                    )
                ]
            )
        ]
        unsure.words = [
            ReporterProposal.Word(text: "Trafik", rows: 20, categories: ["b"], isSure: false)
        ]
        unsure.lacksSystem = true
        let subjects = SetupQuestion.all([unsure], reports: []).map(\.subject)
        #expect(subjects == [.system, .words, .columns])
    }
}
