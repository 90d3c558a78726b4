import Domain
import PlanTools
import Testing

@testable import Planning

/// The roster is never changed, and never used against the law.
struct LawfulRosterTests {
    private func employed(_ change: (inout RestRules) -> Void = { _ in }) -> ResourceKind {
        var rest = RestRules.law
        change(&rest)
        var kind = Example.outreach
        kind.rest = rest
        return kind
    }

    /// Planned times of shifts given as day, from and to, and the rules that shorten them.
    private func planned(
        _ kind: ResourceKind,
        _ shifts: [(day: Int, from: Int, to: Int)],
        rostered: RosterEntry.Kind = .schedule
    ) -> (times: [String], rules: [PlanningRule.ID]) {
        let roster = shifts.map {
            Example.shift(kind, day: $0.day, from: $0.from, to: $0.to, kind: rostered)
        }
        let lawful = LawfulRoster(roster.reversed(), resources: [kind])
        return (
            lawful.entries.map { "\($0.planned.time.start)–\($0.planned.time.end.clock)" },
            lawful.faults.map(\.rule.id)
        )
    }

    @Test func `work between midnight and five is not planned`() {
        let plan = planned(employed(), [(0, 17, 25)])
        #expect(plan.times == ["2026-10-19 17.00–00.00"])
        #expect(plan.rules == [.nightRest])
    }

    @Test func `an agreement moves the night`() {
        let late = employed { ($0.night, $0.agreement) = (60..<300, "Avtalet") }
        #expect(planned(late, [(0, 17, 25)]).rules == [])
    }

    @Test func `eleven hours pass between two shifts`() {
        let plan = planned(employed(), [(0, 13, 23), (1, 8, 14)])
        #expect(plan.times == ["2026-10-19 13.00–23.00", "2026-10-20 10.00–14.00"])
        #expect(plan.rules == [.dailyRest])
        #expect(planned(employed(), [(0, 13, 22), (1, 9, 14)]).rules == [])
    }

    @Test func `a divided day is one duty of thirteen hours at most`() {
        #expect(planned(employed(), [(0, 8, 12), (0, 17, 21)]).rules == [])
        let plan = planned(employed(), [(0, 8, 12), (0, 17, 23)])
        #expect(plan.times.last == "2026-10-19 17.00–21.00")
        #expect(plan.rules == [.dailyRest])
    }

    @Test func `the hour that is lost in March is not rest`() {
        let (saturday, sunday) = (Example.monday.adding(-205), Example.monday.adding(-204))
        #expect(saturday.description == "2026-03-28")
        #expect(LocalTime(saturday, hour: 23).elapsed(until: LocalTime(sunday, hour: 10)) == 600)
        let plan = planned(employed(), [(-205, 15, 23), (-204, 10, 16)])
        #expect(plan.times.last == "2026-03-29 11.00–16.00")
    }

    @Test func `the hour that is won in October is rest`() {
        #expect(planned(employed(), [(5, 15, 23), (6, 9, 15)]).rules == [])
    }

    @Test func `a week without thirty-six hours of rest loses a shift`() {
        let plan = planned(employed(), (0..<7).map { ($0, 17, 22) })
        #expect(plan.rules == [.weeklyRest])
        #expect(plan.times.count == 6)
        #expect(!plan.times.contains { $0.hasPrefix("2026-10-24") })
    }

    @Test func `thirty-six hours to the minute are enough`() {
        let evenings = (0..<5).map { ($0, 17, 22) }
        // The clock is put back on the Sunday.
        #expect(planned(employed(), evenings + [(5, 9, 13)]).rules == [])
        #expect(planned(employed(), evenings + [(5, 9, 14)]).rules == [.weeklyRest])
    }

    @Test func `a fortnight's first and last day are both of it`() {
        let days = [0, 1, 2, 3, 4, 7, 8, 9, 10]
        let plan = planned(employed(), days.map { ($0, 8, 16) } + [(13, 8, 18)])
        #expect(plan.rules == [.fortnightHours])
        #expect(plan.times.last == "2026-11-01 08.00–16.00")
    }

    @Test func `eighty hours are worked in a fortnight`() {
        let days = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11]
        #expect(planned(employed(), days.map { ($0, 8, 16) }).rules == [])
        let plan = planned(employed(), days.dropLast().map { ($0, 8, 16) } + [(11, 8, 18)])
        #expect(plan.rules == [.fortnightHours])
        #expect(plan.times.last == "2026-10-30 08.00–16.00")
    }

    @Test func `rest of teams whose people change is not judged`() {
        let shared = employed { $0.isShared = true }
        #expect(planned(shared, (0..<14).map { ($0, 17, 25) }).rules == [])
    }

    @Test func `volunteers are not employed`() {
        #expect(planned(employed(), [(0, 20, 25)], rostered: .bookedWalk).rules == [])
        #expect(planned(Example.walkers, (0..<14).map { ($0, 17, 26) }).rules == [])
    }

    @Test func `a team is on one shift at a time`() {
        let plan = planned(Example.walkers, [(0, 17, 20), (0, 19, 23)])
        #expect(plan.times == ["2026-10-19 17.00–20.00", "2026-10-19 20.00–23.00"])
        #expect(plan.rules == [.doubleBooking])
    }

    @Test func `nobody works outside the hours of the function`() {
        var walkers = Example.walkers
        walkers.hours = [18 * 60..<25 * 60]
        let plan = planned(walkers, [(0, 16, 20), (1, 22, 26), (2, 8, 12)])
        #expect(plan.times == ["2026-10-19 18.00–20.00", "2026-10-20 22.00–01.00"])
        #expect(plan.rules == [.hours, .hours, .hours])
    }

    @Test func `rounds stop where the contract's hours end`() {
        var guards = Example.walkers
        guards.contractHours = 5
        let plan = planned(
            guards,
            [(0, 20, 22), (1, 20, 22), (2, 20, 22), (15, 20, 22)],
            rostered: .contractedRound
        )
        #expect(plan.times.map { $0.suffix(5) } == ["22.00", "22.00", "21.00", "22.00"])
        #expect(plan.rules == [.contractHours])
    }

    @Test func `a shift of the days before takes its rest from the plan`() throws {
        let kind = employed()
        var problem = Example.problem(
            [kind],
            roster: [Example.shift(kind, day: 0, from: 6, to: 12)],
            forecast: [Example.expect(9, "brak", in: "hamnen", weekday: 1, .morning)]
        )
        problem.rostersOnFile = [Example.shift(kind, day: -1, from: 15, to: 24)]
        let plan = try Planner().plan(problem)
        #expect(plan.lines.allSatisfy { $0.time.start.clock >= "11.00" })
        #expect(
            plan.unmetPreferences.map(\.reason).contains(.rule(.dailyRest("falt", hours: 11)))
        )
        #expect(PlanChecker(problem: problem).faults(in: plan) == [])
    }
}
