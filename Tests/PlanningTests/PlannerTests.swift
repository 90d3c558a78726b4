import Domain
import Planning
import Testing

struct PlannerTests {
    @Test func `one team divides an evening as computed by hand`() throws {
        let problem = Example.problem(
            [Example.walkers],
            roster: [Example.shift(Example.walkers, day: 0, from: 17, to: 19)],
            forecast: [
                Example.expect(4, "brak", in: "hamnen", weekday: 1, .evening),
                Example.expect(2, "brak", in: "parken", weekday: 1, .evening),
            ]
        )
        let plan = try Planner().plan(problem)
        // Two Mondays share the forecast; fit 0.5; doses 1.5 and 0.5; two areas reached.
        #expect(abs(plan.quality.value - (2 * 1.3 / 2.1 + 0.5 / 2.1 + 0.2)) < 1e-9)
        #expect(plan.quality.provenShare > 0.995)
        #expect(plan.lines.map(\.area) == ["hamnen", "parken"])
        #expect(plan.lines.map(\.visits) == [3, 1])
        #expect(plan.lines.map(\.time.start.clock) == ["17.30", "17.00"])
        #expect(
            plan.lines.map(\.id) == ["2026-10-19-vandrare-hamnen", "2026-10-19-vandrare-parken"]
        )
        #expect(plan.lines[0].followUp == Example.period.last)
    }

    @Test func `the runner-up is named with what it would lose`() throws {
        let walkers = ResourceKind(
            id: "vandrare",
            name: "trygghetsvandrare",
            responsible: "samordnare",
            measure: "går och syns",
            visitMinutes: 60
        )
        let problem = Example.problem(
            [walkers],
            roster: [Example.shift(walkers, day: 0, from: 17, to: 18)],
            forecast: [
                Example.expect(40, "brak", in: "hamnen", weekday: 1, .evening),
                Example.expect(10, "brak", in: "parken", weekday: 1, .evening),
            ]
        )
        let line = try #require(try Planner().plan(problem).lines.first)
        let alternative = try #require(line.alternative)
        #expect(alternative.area == "parken")
        // A dose of a half answers for 0.5 / 2.1 of a need of five.
        #expect(abs(alternative.worth - 2.5 / 2.1) < 1e-9)
    }

    @Test
    func `where an area gets its only visit, the next best says what it would really answer for`()
        throws
    {
        let problem = Example.problem(
            [Example.walkers],
            roster: ["A", "B"].map {
                Example.shift(Example.walkers, day: 0, from: 17, to: 18, team: $0)
            },
            forecast: [
                Example.expect(2, "brak", in: "hamnen", weekday: 1, .evening),
                Example.expect(0.01, "brak", in: "parken", weekday: 1, .evening),
            ]
        )
        let lines = try Planner().plan(problem).lines
        let quiet = try #require(lines.first { $0.area == "parken" })
        let alternative = try #require(quiet.alternative)
        #expect(alternative.area == "hamnen")
        #expect(alternative.worth > quiet.need * quiet.benefit)
    }

    @Test func `without roster the needs are listed and the police are asked`() throws {
        let problem = Example.problem(
            [Example.walkers, Example.police],
            roster: [],
            forecast: [
                Example.expect(2, "vald", in: "hamnen", weekday: 5, .night),
                Example.expect(4, "brak", in: "parken", weekday: 6, .evening),
            ]
        )
        let plan = try Planner().plan(problem)
        #expect(plan.quality.method == .noRoster)
        #expect(plan.quality.provenShare == 1)
        #expect(plan.unmet.map(\.area) == ["hamnen", "parken"])
        #expect(plan.unmet.map(\.need) == [6, 4])
        #expect(
            plan.lines.map(\.id) == ["2026-10-23-polis-hamnen", "2026-10-30-polis-hamnen"]
        )
        #expect(plan.lines.allSatisfy { $0.team.isEmpty && $0.roster == nil })
        #expect(plan.lines[0].time.start.description == "2026-10-23 21.00")
        #expect(plan.lines[0].time.end.description == "2026-10-24 06.00")
    }

    @Test func `an empty forecast still gives every booked walk a place`() throws {
        let walk = Example.shift(Example.walkers, day: 4, from: 20, to: 23, kind: .bookedWalk)
        let problem = Example.problem([Example.walkers], roster: [walk], forecast: [])
        let plan = try Planner().plan(problem)
        #expect(plan.lines.map(\.area) == ["hamnen"])
        #expect(plan.lines.map(\.category) == [nil])
        #expect(plan.lines.map(\.benefit) == [0])
        #expect(plan.unmet == [])
    }

    @Test func `a schedule with nothing to do is left free`() throws {
        let shift = Example.shift(Example.walkers, day: 4, from: 20, to: 23)
        let problem = Example.problem([Example.walkers], roster: [shift], forecast: [])
        #expect(try Planner().plan(problem).lines == [])
    }

    @Test func `too small a crew stays at home and is named`() throws {
        let problem = Example.problem(
            [Example.walkers],
            roster: [Example.shift(Example.walkers, day: 4, from: 18, to: 21, people: 2)],
            forecast: [Example.expect(4, "brak", in: "hamnen", weekday: 5, .evening)]
        )
        let plan = try Planner().plan(problem)
        #expect(plan.lines == [])
        #expect(
            plan.quality.binding
                == [.crew("vandrare", minimum: 3, shift: .init(problem.roster[0]))]
        )
    }

    @Test func `staff with social duties are not sent where most is violence`() throws {
        let problem = Example.problem(
            [Example.outreach],
            roster: [Example.shift(Example.outreach, day: 4, from: 18, to: 20)],
            forecast: [
                Example.expect(8, "vald", in: "hamnen", weekday: 5, .evening),
                Example.expect(2, "brak", in: "hamnen", weekday: 5, .evening),
                Example.expect(1, "brak", in: "parken", weekday: 5, .evening),
            ]
        )
        let plan = try Planner().plan(problem)
        #expect(plan.lines.map(\.area) == ["parken"])
        #expect(plan.quality.binding.first == .violence("falt"))
        #expect(plan.unmet.map(\.area) == ["hamnen"])
    }

    @Test func `wishes that cannot be met give a plan all the same`() throws {
        var problem = Example.problem(
            [Example.walkers, Example.guards([])],
            roster: [
                Example.shift(Example.guards([]), day: 4, from: 21, to: 25, kind: .contractedRound),
                Example.shift(Example.walkers, day: 4, from: 12, to: 12, kind: .bookedWalk),
            ],
            forecast: [Example.expect(8, "brak", in: "hamnen", weekday: 5, .night)]
        )
        problem.period = Period(first: Example.monday, length: 7)
        let plan = try Planner().plan(problem)
        #expect(plan.lines == [])
        #expect(plan.quality.binding == [.permit(Example.guards([]).id)])
    }

    @Test func `a day with an event draws more of its weekday`() throws {
        var problem = Example.problem(
            [Example.walkers],
            roster: [],
            forecast: [Example.expect(5, "vald", in: "hamnen", weekday: 5, .night)]
        )
        problem.resources.append(Example.police)
        let match = Example.monday.adding(11)
        problem.calendar = [CalendarEvent(first: match, last: match, name: "match", area: "hamnen")]
        let lines = try Planner().plan(problem).lines
        #expect(lines.map(\.time.start.day) == [match, match.adding(-7)])
        #expect(lines.map { ($0.need * 1e9).rounded() / 1e9 } == [9, 6])
    }

    @Test func `equal choices follow the plan before`() throws {
        var settings = PlanSettings()
        settings.areasPerShift = 1
        let planner = Planner(settings)
        func problem(boundTo: [String]) -> PlanProblem {
            Example.problem(
                [Example.walkers],
                roster: [
                    Example.shift(Example.walkers, day: 0, from: 17, to: 18, boundTo: boundTo)
                ],
                forecast: Example.areas.map {
                    Example.expect(4, "brak", in: $0.id, weekday: 1, .evening)
                }
            )
        }
        var free = problem(boundTo: [])
        #expect(try planner.plan(free).lines.map(\.area) == ["hamnen"])
        free.earlier = try planner.plan(problem(boundTo: ["skolan"])).lines
        #expect(try planner.plan(free).lines.map(\.area) == ["skolan"])
    }

    @Test func `two teams at the same place get names of their own`() throws {
        let problem = Example.problem(
            [Example.walkers],
            roster: ["B", "A"].map {
                Example.shift(
                    Example.walkers,
                    day: 0,
                    from: 17,
                    to: 18,
                    team: $0,
                    boundTo: ["hamnen"]
                )
            },
            forecast: [Example.expect(4, "brak", in: "hamnen", weekday: 1, .evening)]
        )
        let lines = try Planner().plan(problem).lines.sorted { $0.id < $1.id }
        #expect(
            lines.map(\.id) == ["2026-10-19-vandrare-hamnen", "2026-10-19-vandrare-hamnen-2"]
        )
        #expect(lines.map(\.team) == ["A", "B"])
    }

    @Test func `a visit longer than half an hour takes more of the shift`() throws {
        let slow = ResourceKind(
            id: "slow",
            name: "värdar",
            responsible: "chef",
            measure: "står",
            visitMinutes: 45
        )
        let problem = Example.problem(
            [slow],
            roster: [Example.shift(slow, day: 0, from: 17, to: 19)],
            forecast: [Example.expect(4, "brak", in: "hamnen", weekday: 1, .evening)]
        )
        let lines = try Planner().plan(problem).lines
        #expect(lines.map(\.visits) == [2])
        #expect(lines.map(\.time.length) == [120])
    }
}
