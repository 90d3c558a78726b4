import Domain
import PlanTools
import Testing

@testable import Planning

struct AdviceTests {
    /// Friday and Saturday evenings need somebody in the fortnight after as well.
    private func problem(onFile: [RosterEntry]) -> PlanProblem {
        var problem = Example.problem(
            [Example.walkers, Example.outreach, Example.police],
            roster: [],
            forecast: [
                Example.expect(2, "brak", in: "hamnen", weekday: 5, .evening),
                Example.expect(8, "brak", in: "parken", weekday: 6, .evening),
            ]
        )
        problem.rostersOnFile = onFile
        return problem
    }

    private func advice(onFile: [RosterEntry]) throws -> TeamAdvice? {
        try Planner().plan(problem(onFile: onFile)).advice
    }

    @Test func `without rosters nothing is known and nothing advised`() throws {
        #expect(try advice(onFile: []) == nil)
    }

    @Test func `teams move to the day where they do most, within the hours they have`() throws {
        let friday = Example.shift(Example.outreach, day: 4, from: 17, to: 21)
        let saturday = Example.shift(Example.outreach, day: 5, from: 17, to: 21)
        let advice = try #require(try advice(onFile: [friday, saturday]))
        #expect(advice.period == Period(first: Example.monday.adding(14), length: 14))
        let rows = advice.rows
        #expect(rows.map(\.time.start.day) == [19, 26].map(Example.monday.adding))
        #expect(rows.map(\.teams) == [1, 1])
        #expect(rows.map(\.set) == [0, 0])
        #expect(rows.first?.areas == ["parken"])
        #expect(rows.first?.category == "brak")
        #expect(abs(rows.reduce(0) { $0 + $1.gain } - advice.value) < 1e-9)
        #expect(advice.provenShare > 0.99)
    }

    @Test func `booked walks are redirected, never asked for`() throws {
        let booked = Example.shift(Example.walkers, day: 18, from: 17, to: 21, kind: .bookedWalk)
        let before = Example.shift(Example.walkers, day: 5, from: 17, to: 21, kind: .bookedWalk)
        let rows = try #require(try advice(onFile: [booked, before])).rows
        #expect(rows.map(\.time) == [booked.time])
        #expect(rows.map(\.teams) == [1])
        #expect(rows.map(\.set) == [1])
    }

    @Test func `a set shift without need is listed with no team`() throws {
        let monday = Example.shift(Example.outreach, day: 14, from: 17, to: 21)
        let friday = Example.shift(Example.outreach, day: 4, from: 17, to: 21)
        let rows = try #require(try advice(onFile: [monday, friday])).rows
        #expect(rows.map(\.teams) == [0, 1, 1])
        #expect(rows.map(\.set) == [1, 0, 0])
    }

    @Test func `the order of the rosters changes nothing`() throws {
        let shifts = [4, 5, 11, 18, 19].flatMap { day in
            [Example.walkers, Example.outreach].map {
                Example.shift($0, day: day, from: 17, to: 21 + day % 3, team: "lag \(day % 2)")
            }
        }
        #expect(try advice(onFile: shifts) == advice(onFile: shifts.reversed()))
    }

    @Test func `a team works five days of seven unless it has been seen to work more`() throws {
        var daily = problem(onFile: (0..<14).map { shift($0, team: "A") })
        daily.resources[1].rest = RestRules()
        daily.resources[1].rest?.isShared = true
        daily.forecast = (1...7).map {
            Example.expect(2, "brak", in: "hamnen", weekday: $0, .evening)
        }
        let shared = try #require(TeamAdvisor.advice(for: daily, settings: .standard))
        #expect(shared.rows.map(\.teams) == Array(repeating: 1, count: 14))
        daily.resources[1].rest?.isShared = false
        daily.rostersOnFile =
            (0..<14).filter { $0 % 7 < 5 }.map { shift($0, team: "A") }
            + (28..<30).map { shift($0 + 5, team: "A") }
        let own = try #require(TeamAdvisor.advice(for: daily, settings: .standard))
        #expect(own.rows.reduce(0) { $0 + $1.teams } == 10)
        for first in own.rows {
            let week = Period(first: first.time.start.day, length: 7)
            #expect(own.rows.filter { week.contains($0.time.start.day) }.count <= 5)
        }
    }

    @Test(arguments: [(11, 1), (9, 2)])
    func `a team rests as long as its function must`(daily: Int, shifts: Int) throws {
        let morning = Example.shift(Example.outreach, day: -2, from: 8, to: 12)
        let evening = Example.shift(Example.outreach, day: 4, from: 17, to: 22)
        var problem = problem(onFile: [morning, evening])
        problem.period = Period(first: problem.period.first, length: 7)
        problem.forecast = [
            Example.expect(2, "brak", in: "hamnen", weekday: 5, .evening),
            Example.expect(2, "brak", in: "parken", weekday: 6, .morning),
        ]
        problem.resources[1].rest = .law
        problem.resources[1].rest?.daily = daily
        let advice = try #require(TeamAdvisor.advice(for: problem, settings: .standard))
        #expect(advice.rows.count == shifts)
    }

    @Test func `hours are advised on from the end of the function's notice`() throws {
        let fridays = [4, 11].map { Example.shift(Example.outreach, day: $0, from: 17, to: 21) }
        let set = Example.shift(Example.outreach, day: 18, from: 17, to: 21)
        var problem = problem(onFile: fridays + [set])
        problem.resources[1].noticeDays = 21
        let later = try #require(TeamAdvisor.advice(for: problem, settings: .standard))
        #expect(later.rows.map(\.time.start.day) == [18, 25].map(Example.monday.adding))
        #expect(later.rows.map(\.set) == [1, 0])
        problem.resources[1].noticeDays = 60
        let none = try #require(TeamAdvisor.advice(for: problem, settings: .standard))
        #expect(none.rows.map(\.time) == [set.time])
    }

    @Test func `functions without a roster are named, those that are only asked for are not`()
        throws
    {
        let friday = Example.shift(Example.outreach, day: 4, from: 17, to: 21)
        let advice = try #require(try advice(onFile: [friday]))
        #expect(advice.withoutRoster == [Example.walkers.id])
    }

    @Test func `nobody is advised to work when the law lets no plan use it`() throws {
        let night = Example.shift(Example.outreach, day: 4, from: 20, to: 25)
        var problem = problem(onFile: [night])
        problem.resources[1].rest = .law
        problem.forecast.append(Example.expect(9, "brak", in: "parken", weekday: 5, .night))
        let advice = try #require(try Planner().plan(problem).advice)
        #expect(advice.rows.isEmpty == false)
        #expect(advice.rows.allSatisfy { $0.time.end.minuteOfDay == 0 })
    }

    private func shift(_ day: Int, team: String) -> RosterEntry {
        Example.shift(Example.outreach, day: day, from: 17, to: 21, team: team)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `no advice asks for more hours than rosters have shown, or for the police`(
        seed: UInt64
    ) throws {
        var random = RandomProblem(seed: seed, areas: 4, shifts: 20, days: 14)
        var problem = random.problem()
        problem.rostersOnFile = problem.roster
        guard let advice = TeamAdvisor.advice(for: problem, settings: .standard) else { return }
        #expect(advice.value <= advice.bound + 1e-9)
        for (resource, rows) in Dictionary(grouping: advice.rows, by: \.resource) {
            #expect(resource != Example.police.id)
            let shown = problem.roster.filter { $0.resource == resource }
                .reduce(0) { $0 + $1.time.length }
            #expect(rows.reduce(0) { $0 + $1.teams * $1.time.length } <= shown)
            #expect(rows.allSatisfy { $0.time.start.day >= problem.period.first.adding(14) })
        }
    }
}
