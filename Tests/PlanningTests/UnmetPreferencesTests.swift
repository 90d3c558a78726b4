import Domain
import PlanTools
import Planning
import Testing

/// A plan that cannot keep a preference keeps the law, and says which preference is unmet and why.
struct UnmetPreferencesTests {
    private func unmet(_ problem: PlanProblem) throws -> [UnmetPreference] {
        let plan = try Planner().plan(problem)
        #expect(PlanChecker(problem: problem).faults(in: plan) == [])
        return plan.unmetPreferences
    }

    private let hamnen = Example.expect(9, "brak", in: "hamnen", weekday: 1, .evening)

    @Test func `a plan that keeps every preference leaves none unmet`() throws {
        let shift = Example.shift(Example.walkers, day: 0, from: 18, to: 20, kind: .bookedWalk)
        let problem = Example.problem([Example.walkers], roster: [shift], forecast: [hamnen])
        #expect(try unmet(problem) == [])
    }

    @Test func `a booked walk keeps its place where others would do more there`() throws {
        var settings = PlanSettings()
        settings.visitsPerArea = 2
        let roster = [
            Example.shift(
                Example.walkers,
                day: 0,
                from: 18,
                to: 19,
                kind: .bookedWalk,
                boundTo: ["hamnen"]
            ),
            Example.shift(Example.outreach, day: 0, from: 18, to: 19, boundTo: ["hamnen"]),
        ]
        let problem = Example.problem(
            [Example.walkers, Example.outreach],
            roster: roster,
            forecast: [hamnen]
        )
        let plan = try Planner(settings).plan(problem)
        #expect(plan.lines.map(\.resource).sorted() == ["falt", "vandrare"])
        #expect(plan.lines.map(\.visits) == [1, 1])
    }

    @Test func `a function without rows is listed, and its areas as need`() throws {
        let problem = Example.problem(
            [Example.walkers, Example.police],
            roster: [],
            forecast: [hamnen]
        )
        #expect(
            try unmet(problem) == [
                .init(.rosterForEveryFunction, .noShift("vandrare"), times: 1),
                .init(.visitToEveryArea, .closed(["hamnen"]), times: 1),
            ]
        )
        #expect(try Planner().plan(problem).unmet.map(\.area) == ["hamnen"])
    }

    @Test func `walks that are too few people go nowhere, and are counted together`() throws {
        let walks = [0, 1].map {
            Example.shift(
                Example.walkers,
                day: $0,
                from: 18,
                to: 20,
                people: 2,
                kind: .bookedWalk
            )
        }
        let problem = Example.problem([Example.walkers], roster: walks, forecast: [hamnen])
        #expect(
            try unmet(problem).first
                == .init(
                    .placeForEveryWalk,
                    .rule(.crew("vandrare", minimum: 3, shift: nil)),
                    times: 2
                )
        )
    }

    @Test func `a round that the contract has no hours for is an unmet preference`() throws {
        var guards = Example.walkers
        guards.contractHours = 2
        let rounds = [0, 1].map {
            Example.shift(guards, day: $0, from: 18, to: 20, kind: .contractedRound)
        }
        let problem = Example.problem([guards], roster: rounds, forecast: [hamnen])
        #expect(
            try unmet(problem) == [
                .init(
                    .shiftsAsRostered,
                    .rule(.contractHours("vandrare", most: 2)),
                    times: 1
                ),
                .init(.placeForEveryRound, .removedShift, times: 1),
            ]
        )
    }

    @Test func `areas that the shifts do not suffice for are named, those with least need`() throws
    {
        let areas = (1...6).map { Area(id: "a\($0)", name: "A\($0)", outline: []) }
        var problem = Example.problem(
            [Example.walkers],
            roster: [Example.shift(Example.walkers, day: 0, from: 17, to: 21)],
            forecast: areas.enumerated().map { rank, area in
                Example.expect(Double(rank + 1), "brak", in: area.id, weekday: 1, .evening)
            }
        )
        problem.areas = areas
        #expect(
            try unmet(problem) == [
                .init(.visitToEveryArea, .tooFewShifts(["A1", "A2"]), times: 2)
            ]
        )
    }

    @Test func `an event where nobody can come is named`() throws {
        var problem = Example.problem(
            [Example.walkers],
            roster: [Example.shift(Example.walkers, day: 0, from: 17, to: 19)],
            forecast: [hamnen]
        )
        let tuesday = Example.monday.adding(1)
        problem.calendar = [
            CalendarEvent(first: tuesday, last: tuesday, name: "marknad", area: "Parken"),
            CalendarEvent(first: tuesday, last: tuesday, name: "match", area: "parken"),
            CalendarEvent(first: tuesday, last: tuesday, name: "höstlov"),
        ]
        #expect(
            try unmet(problem) == [
                .init(.presenceAtEvents, .closed(["match"]), times: 1)
            ]
        )
    }

    /// One team can only go to hamnen; another anywhere, where it would do most in hamnen too.
    @Test func `a team gives way so that another area gets its visit`() throws {
        let tied = Example.shift(
            Example.walkers,
            day: 0,
            from: 17,
            to: 18,
            team: "tied",
            boundTo: ["hamnen"]
        )
        let free = Example.shift(Example.walkers, day: 0, from: 17, to: 18, team: "free")
        let problem = Example.problem(
            [Example.walkers],
            roster: [free, tied],
            forecast: [hamnen, Example.expect(0.1, "brak", in: "parken", weekday: 1, .evening)]
        )
        #expect(try unmet(problem) == [])
        #expect(Set(try Planner().plan(problem).lines.map(\.area)) == ["hamnen", "parken"])
    }

    @Test func `without the floor the shifts go where they do most`() throws {
        var settings = PlanSettings()
        settings.keepsFloor = false
        settings.floorWorth = 0
        let problem = Example.problem(
            [Example.walkers],
            roster: [Example.shift(Example.walkers, day: 0, from: 17, to: 18)],
            forecast: [hamnen, Example.expect(0.1, "brak", in: "parken", weekday: 1, .evening)]
        )
        #expect(try Planner(settings).plan(problem).lines.map(\.area) == ["hamnen"])
        #expect(Set(try Planner().plan(problem).lines.map(\.area)) == ["hamnen", "parken"])
    }

    @Test func `agreements that depart from the law are listed`() throws {
        var kind = Example.outreach
        var rest = RestRules.law
        (rest.daily, rest.weekly, rest.fortnightHours) = (9, 24, 90)
        (rest.night, rest.agreement) = (60..<300, "Avtalet")
        kind.rest = rest
        let problem = Example.problem([kind], roster: [], forecast: [])
        let agreements = try Planner().plan(problem).agreements
        #expect(agreements.allSatisfy { $0.agreement == "Avtalet" && $0.resource == "falt" })
        #expect(
            agreements.map(\.rule) == [
                .dailyRest("falt", hours: 9), .nightRest("falt", night: 60..<300),
                .weeklyRest("falt", hours: 24), .fortnightHours("falt", most: 90),
            ]
        )
    }
}
