import Domain
import PlanTools
import Planning
import Testing

/// Plans that break a rule, each of which the checker must see: a lawful one, changed in one thing.
struct PlanCheckerTests {
    private static let hosts: ResourceKind = {
        var kind = ResourceKind(
            id: "vardar",
            name: "trygghetsvärdar",
            responsible: "säkerhetschef",
            measure: "finns på plats",
            usualFit: 1
        )
        kind.rest = .law
        kind.hours = [360..<1440]
        return kind
    }()

    private func problem() -> PlanProblem {
        let forecast = Example.areas.enumerated().flatMap { rank, area in
            [PartOfDay.afternoon, .evening].map {
                Example.expect(6 / Double(rank + 1), "brak", in: area.id, weekday: 1, $0)
            }
        }
        var problem = Example.problem(
            [Self.hosts, Example.walkers],
            roster: [
                Example.shift(Self.hosts, day: 0, from: 14, to: 21, people: 2),
                Example.shift(Example.walkers, day: 7, from: 18, to: 21, kind: .bookedWalk),
            ],
            forecast: forecast
        )
        problem.incidents = [Example.incident("h1", in: "hamnen", "brak", day: 3, hour: 18)]
        return problem
    }

    /// A line of the plan with a part of it changed.
    private struct Change {
        var area: AreaID?
        var resource: ResourceID?
        var team: String?
        var shiftedBy = 0
        var lengthenedBy = 0
        var visits = 0
        var evidence: [IncidentID]?
        var benefit: Double?
        var need: Double?
        var followUp: Day?
        var isRequest = false

        func made(to line: PlanLine) -> PlanLine {
            PlanLine(
                id: line.id,
                area: area ?? line.area,
                place: line.place,
                time: TimeSpan(
                    start: line.time.start.adding(minutes: shiftedBy),
                    end: line.time.end.adding(minutes: shiftedBy + lengthenedBy),
                    precision: .minute
                ),
                resource: resource ?? line.resource,
                team: team ?? line.team,
                roster: isRequest ? nil : line.roster,
                visits: line.visits + visits,
                category: line.category,
                need: need ?? line.need,
                benefit: benefit ?? line.benefit,
                evidence: evidence ?? line.evidence,
                alternative: line.alternative,
                followUp: followUp ?? line.followUp
            )
        }
    }

    /// Faults of the plan after its lines are changed.
    private func faults(
        _ problem: PlanProblem? = nil,
        changing change: ([PlanLine]) -> [PlanLine]
    ) throws -> String {
        let own = self.problem()
        let plan = try Planner().plan(own)
        #expect(PlanChecker(problem: own).faults(in: plan) == [])
        #expect(plan.lines.count >= 4)
        var changed = DeploymentPlan(
            period: plan.period,
            lines: change(plan.lines),
            unmet: plan.unmet,
            quality: plan.quality
        )
        changed.unmetPreferences = plan.unmetPreferences
        changed.draw = plan.draw
        changed.agreements = plan.agreements
        return PlanChecker(problem: problem ?? own).faults(in: changed).joined(separator: "; ")
    }

    private func faults(_ change: Change) throws -> String {
        try faults { [change.made(to: $0[0])] + $0.dropFirst() }
    }

    @Test func `a line of nobody's shift is caught`() throws {
        #expect(try faults(Change(team: "B")).contains("no such shift"))
        #expect(try faults(Change(resource: "ingen")).contains("unknown function"))
        #expect(try faults(Change(shiftedBy: 600)).contains("no such shift"))
        #expect(try faults(Change(isRequest: true)).contains("no roster, and no request"))
    }

    @Test func `a line of a wrong length, need, benefit, evidence or day is caught`() throws {
        #expect(try faults(Change(visits: 1)).contains("length"))
        #expect(try faults(Change(need: 99)).contains("need"))
        #expect(try faults(Change(benefit: 1.5)).contains("benefit"))
        #expect(try faults(Change(evidence: ["okänd"])).contains("evidence"))
        #expect(try faults(Change(followUp: Example.monday)).contains("follow-up"))
    }

    @Test func `a team in two places is caught`() throws {
        let said = try faults { lines in
            let hosts = lines.filter { $0.resource == "vardar" }
            let moved = Change(
                shiftedBy: hosts[0].time.start.minutes - hosts[1].time.start.minutes
            )
            return lines.map { $0.id == hosts[1].id ? moved.made(to: $0) : $0 }
        }
        #expect(said.contains("in two places"))
    }

    @Test func `names, order and worth that do not hold are caught`() throws {
        #expect(try faults { $0 + [$0[0]] }.contains("names"))
        #expect(try faults { $0.reversed() }.contains("order"))
        #expect(try faults { Array($0.dropLast()) }.contains("worth"))
    }

    @Test func `a walk without a place and an area without a visit are caught`() throws {
        let said = try faults { $0.filter { $0.roster != .bookedWalk } }
        #expect(said.contains("preference: placeForEveryWalk"))
        let unvisited = try faults { lines in lines.filter { $0.area != "skolan" } }
        #expect(unvisited.contains("preference: visitToEveryArea"))
    }

    @Test func `a draw that no line bears out is caught`() throws {
        #expect(
            try faults { lines in
                var drawn = lines[0]
                drawn.isDrawn = true
                return [drawn] + lines.dropFirst()
            }.contains("drawn without a draw")
        )
        let problem = problem()
        var plan = try Planner().plan(problem)
        let line = plan.lines[0]
        let slot = WeekSlot(line.time.start)
        plan.draw = ReserveDraw(
            seed: 1,
            share: 0.1,
            pairs: [
                .init(
                    line: line.id,
                    drawn: line.area,
                    control: line.area,
                    day: line.time.start.day,
                    part: slot.part
                ),
                .init(
                    line: "ingen",
                    drawn: "hamnen",
                    control: "parken",
                    day: Example.monday,
                    part: .evening
                ),
            ]
        )
        let said = PlanChecker(problem: problem).faults(in: plan).joined(separator: "; ")
        #expect(said.contains("drawn area"))
        #expect(said.contains("control is another area"))
        #expect(said.contains("control unvisited"))
        #expect(said.contains("drawn, and no line"))
        #expect(said.contains("every drawn line has its pair"))
    }

    /// The same plan, held against rules that it was not made by.
    private func faultsUnder(rules change: (inout PlanProblem) -> Void) throws -> String {
        var other = problem()
        change(&other)
        return try faults(other) { $0 }
    }

    @Test func `a plan is held to crew, places, categories and requests`() throws {
        func kind(_ change: (inout ResourceKind) -> Void) -> (inout PlanProblem) -> Void {
            var kind = Self.hosts
            change(&kind)
            return { $0.resources[0] = kind }
        }
        #expect(try faultsUnder(rules: kind { $0.allowedAreas = ["skolan"] }).contains("allowed"))
        #expect(try faultsUnder(rules: kind { $0.excludedCategories = ["brak"] }).contains("never"))
        #expect(try faultsUnder(rules: kind { $0.hours = [360..<1000] }).contains("hours"))
        #expect(try faultsUnder(rules: kind { $0.rest?.night = 900..<1000 }).contains("night"))
        #expect(try faultsUnder(rules: kind { $0.rest?.fortnightHours = 1 }).contains("fortnight"))
        #expect(try faultsUnder(rules: kind { $0.rest?.daily = 23 }).contains("daily rest"))
        #expect(try faultsUnder(rules: kind { $0.rest?.weekly = 160 }).contains("weekly rest"))
        #expect(try faultsUnder(rules: kind { $0.rest?.weekly = 30 }).contains("agreements"))
        let bound = try faultsUnder { problem in
            problem.roster[0].boundTo = ["skolan"]
        }
        #expect(bound.contains("bound"))
    }

    @Test func `a plan is held to permits, small crews and requests only`() throws {
        func replaced(_ crew: Int, request: Bool, permit: Bool) -> (inout PlanProblem) -> Void {
            {
                $0.resources[0] = ResourceKind(
                    id: "vardar",
                    name: "vardar",
                    responsible: "",
                    measure: "",
                    minimumCrew: crew,
                    usualFit: 1,
                    avoidsViolence: true,
                    requestOnly: request,
                    needsPermit: permit
                )
            }
        }
        let crew = replaced(3, request: false, permit: false)
        #expect(try faultsUnder(rules: crew).contains("crew"))
        let request = replaced(1, request: true, permit: false)
        #expect(try faultsUnder(rules: request).contains("request only"))
        let permit = replaced(1, request: false, permit: true)
        #expect(try faultsUnder(rules: permit).contains("permit"))
        let violent = try faultsUnder { problem in
            replaced(1, request: false, permit: false)(&problem)
            problem.categories[0] = Category(id: "brak", name: "bråk", violence: true)
        }
        #expect(violent.contains("violence"))
    }

    @Test func `limits on visits and places are held`() throws {
        let problem = problem()
        let plan = try Planner().plan(problem)
        var tight = PlanSettings.standard
        (tight.visitsPerArea, tight.visitsPerTeam, tight.areasPerShift) = (1, 1, 1)
        let said = PlanChecker(problem: problem, settings: tight).faults(in: plan)
            .joined(separator: "; ")
        #expect(said.contains("visits to"))
        #expect(said.contains("places"))
        #expect(said.contains(": visits;"))
    }

    @Test func `a roster against the law that is not listed is caught`() throws {
        var other = problem()
        other.roster.append(Example.shift(Self.hosts, day: 0, from: 20, to: 23))
        #expect(try faults(other) { $0 }.contains("an unlawful roster is not listed"))
    }
}
