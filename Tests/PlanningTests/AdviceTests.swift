import Domain
import PlanTools
import TestTools
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

    @Test func `a set shift where nothing is to be done is told with no team`() throws {
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

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `no team is advised without rest or beyond its hours`(seed: UInt64) throws {
        var random = RandomProblem(seed: seed, areas: 4, shifts: 20, days: 14)
        var problem = random.problem()
        problem.rostersOnFile = problem.roster
        guard let advice = AdviceMaker.advice(for: problem.canonical, settings: .standard) else {
            return
        }
        var ahead = problem.canonical
        ahead.period = advice.period
        for group in TeamGroup.all(in: ahead) where !group.isPromised {
            let rows = advice.rows.filter { $0.resource == group.resource.id }
            #expect(rows.allSatisfy { $0.time.start.day >= problem.period.first.adding(14) })
        }
        #expect(advice.rows.allSatisfy { !["polis"].contains($0.resource) })
        #expect(advice.value <= advice.bound + 1e-9)
    }
}
