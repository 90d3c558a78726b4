import Domain
import Testing

@testable import Publishing

struct AgendaTests {
    @Test func `lines of one function, area and part of day are one proposal`() throws {
        let lines = [
            line("a", "vakt", "torget", hour: 21, need: 1),
            line("b", "vakt", "torget", day: 1, hour: 23, need: 2),
            line("c", "vakt", "torget", day: 1, hour: 18, need: 1),
            line("d", "vakt", "parken", hour: 21, need: 1),
            line("e", "falt", "torget", hour: 21, need: 1),
        ]
        let proposals = Proposal.ranked(lines)
        #expect(proposals.count == 4)
        #expect(proposals.first?.lines.map(\.id) == ["a", "b"])
        #expect(proposals.first?.worth == 1.5)
    }

    @Test func `two teams on the same night share one need`() throws {
        let lines = [
            line("a", "vakt", "torget", hour: 21, need: 2),
            line("b", "vakt", "torget", day: 1, hour: 2, need: 2),
            line("c", "vakt", "torget", day: 1, hour: 22, need: 3),
        ]
        #expect(try #require(Proposal.ranked(lines).first).need == 5)
    }

    @Test func `of equals the police come first, as a request`() {
        let lines = [
            line("a", "falt", "torget", hour: 21, need: 1),
            line("b", "polis", "torget", hour: 21, need: 0.99, roster: nil),
        ]
        #expect(Proposal.ranked(lines).map(\.isRequest) == [true, false])
    }

    @Test func `functions vary among the foremost while there are others`() {
        let agenda = agenda(functions: 6)
        let counts = Dictionary(grouping: agenda.foremost, by: \.resource).mapValues(\.count)
        #expect(agenda.foremost.count == 5)
        #expect(counts.values.allSatisfy { $0 == 1 })
        #expect(
            zip(agenda.foremost, agenda.foremost.dropFirst()).allSatisfy { $0.worth >= $1.worth }
        )
    }

    @Test func `where there is one function the best five are shown`() {
        let agenda = agenda(functions: 1)
        #expect(agenda.foremost.count == 5)
        #expect(agenda.bestOfEach.count == 1)
    }

    @Test func `every line has the number of one proposal, and numbers follow the page`() {
        let agenda = agenda(functions: 4)
        #expect(agenda.all.map(\.number) == Array(1...agenda.all.count))
        #expect(agenda.numbers.count == agenda.all.reduce(0) { $0 + $1.lines.count })
        #expect(zip(agenda.rest, agenda.rest.dropFirst()).allSatisfy { $0.worth >= $1.worth })
    }

    /// Twenty areas for each function, those of the first worth most.
    private func agenda(functions: Int) -> Agenda {
        let lines = (0..<functions).flatMap { function in
            (0..<20).map { area in
                line(
                    "\(function)-\(area)",
                    "f\(function)",
                    "a\(area)",
                    hour: 21,
                    need: Double(100 - 10 * function) - Double(area) / 2
                )
            }
        }
        let quality = PlanQuality(value: 1, bound: 1, method: .solved, binding: [])
        let period = SampleEdition.planPeriod
        return Agenda(
            DeploymentPlan(period: period, lines: lines, unmet: [], quality: quality)
        )
    }

    private func line(
        _ id: PlanLineID,
        _ resource: ResourceID,
        _ area: AreaID,
        day: Int = 0,
        hour: Int,
        need: Double,
        roster: RosterEntry.Kind? = .schedule
    ) -> PlanLine {
        let start = LocalTime(SampleEdition.planPeriod.first.adding(day), hour: hour)
        return PlanLine(
            id: id,
            area: area,
            place: nil,
            time: TimeSpan(start: start, end: start.adding(minutes: 60), precision: .minute),
            resource: resource,
            team: "",
            roster: roster,
            visits: 2,
            category: "brak",
            need: need,
            benefit: 0.5,
            evidence: [],
            alternative: nil,
            followUp: SampleEdition.planPeriod.last
        )
    }
}
