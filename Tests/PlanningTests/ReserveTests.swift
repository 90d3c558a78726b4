import Domain
import PlanTools
import Planning
import Testing

/// A share of the capacity goes by chance, and what it left out is left alone.
struct ReserveTests {
    private func planner(share: Double = 0.1) -> Planner {
        var settings = PlanSettings()
        settings.drawnShare = share
        return Planner(settings)
    }

    private func fortnight(_ seed: UInt64) -> PlanProblem {
        var problem = Fortnight.problem(areas: 8, shifts: 12, seed: seed)
        problem.period = Period(first: Example.monday.adding(14 * Int(seed)), length: 14)
        let days = 14 * Int(seed)
        problem.roster = problem.roster.map { entry in
            let start = entry.time.start.adding(minutes: days * 1440)
            return RosterEntry(
                resource: entry.resource,
                team: entry.team,
                time: TimeSpan(
                    start: start,
                    end: start.adding(minutes: entry.time.length),
                    precision: .minute
                ),
                people: entry.people,
                kind: entry.kind
            )
        }
        return problem
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func `a drawn line has a control where nobody comes`(seed: UInt64) throws {
        let problem = fortnight(seed)
        let plan = try planner().plan(problem)
        let draw = try #require(plan.draw)
        #expect(draw.seed == UInt64(problem.period.first.number))
        #expect((0.02...0.2).contains(draw.share))
        #expect(plan.lines.filter(\.isDrawn).map(\.id).sorted() == draw.pairs.map(\.line).sorted())
        for pair in draw.pairs {
            let line = try #require(plan.lines.first { $0.id == pair.line })
            #expect(line.area == pair.drawn && line.roster == .schedule)
            #expect(line.alternative?.area == pair.control && line.binding.isEmpty)
            #expect(pair.drawn != pair.control)
            #expect(comers(plan, pair.control, pair) == [])
            #expect(comers(plan, pair.drawn, pair) == [pair.line])
        }
        #expect(plan.quality.provenShare <= 1)
        #expect(PlanChecker(problem: problem).faults(in: plan) == [])
        #expect(try planner().plan(problem) == plan)
    }

    private func comers(_ plan: DeploymentPlan, _ area: AreaID, _ pair: ReserveDraw.Pair)
        -> [PlanLineID]
    {
        plan.lines.filter { line in
            let start = line.time.start.adding(minutes: -6 * 60).day
            return line.roster != nil && line.area == area && start == pair.day
                && WeekSlot(line.time.start).part == pair.part
        }
        .map(\.id)
    }

    @Test func `over many periods the share and the coin are as they should be`() throws {
        let plans = try (0..<24 as Range<UInt64>).map { try planner().plan(fortnight($0)) }
        let drawn = plans.map { $0.lines.filter(\.isDrawn).reduce(0) { $0 + $1.visits } }
        let all = plans.map { $0.lines.filter { $0.roster != nil }.reduce(0) { $0 + $1.visits } }
        let share = Double(drawn.reduce(0, +)) / Double(all.reduce(0, +))
        #expect((0.07...0.13).contains(share))
        let pairs = plans.compactMap(\.draw).flatMap(\.pairs)
        let firsts = pairs.count {
            Int($0.drawn.dropFirst()) ?? 0 < Int($0.control.dropFirst()) ?? 0
        }
        #expect((0.3...0.7).contains(Double(firsts) / Double(pairs.count)))
    }

    @Test func `a single shift is drawn from in some periods only`() throws {
        var settings = PlanSettings()
        (settings.drawnShare, settings.keepsFloor) = (0.1, false)
        let planner = Planner(settings)
        let drawn = try (0..<30).count { weeks in
            let shift = Example.shift(Example.walkers, day: 14 * weeks, from: 17, to: 21)
            let areas = (1...8).map { Area(id: "a\($0)", name: "A\($0)", outline: []) }
            var problem = Example.problem(
                [Example.walkers],
                roster: [shift],
                forecast: areas.map { Example.expect(4, "brak", in: $0.id, weekday: 1, .evening) }
            )
            problem.areas = areas
            problem.period = Period(first: Example.monday.adding(14 * weeks), length: 14)
            return try planner.plan(problem).draw != nil
        }
        #expect((1...20).contains(drawn))
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `a plan with a draw keeps every rule, and chance takes nothing that is promised`(
        seed: UInt64
    ) throws {
        var random = RandomProblem(seed: seed)
        let problem = random.problem()
        let plan = try planner(share: 0.3).plan(problem)
        #expect(PlanChecker(problem: problem).faults(in: plan) == [])
        #expect(plan.lines.allSatisfy { !$0.isDrawn || $0.roster == .schedule })
        let teams = try [plan, Planner().plan(problem)].map { plan in
            Set(plan.lines.filter { $0.roster != nil && $0.roster != .schedule }.map(\.team))
        }
        #expect(teams[0] == teams[1])
    }

    @Test func `where only one area is left, nothing is drawn`() throws {
        let problem = Example.problem(
            [Example.walkers],
            roster: [Example.shift(Example.walkers, day: 0, from: 17, to: 21)],
            forecast: [Example.expect(4, "brak", in: "hamnen", weekday: 1, .evening)]
        )
        let plan = try planner(share: 0.5).plan(problem)
        #expect(plan.draw == nil)
        #expect(plan.lines.map(\.area) == ["hamnen"])
    }
}
