import Domain
import Testing

@testable import Publishing

/// Names of rules on the page, which planning tells apart by value only.
struct RuleWordsTests {
    private let words = RuleWords(names: Names(SampleEdition.make()))

    @Test func `a rule is named with its limit and its function`() {
        let rules: [PlanningRule] = [
            .places("vandrare"), .permit("falt"), .violence("falt"), .excludedCategories("falt"),
            .dailyRest("falt", hours: 11), .nightRest("falt", night: 60..<300),
            .weeklyRest("falt", hours: 36), .fortnightHours("falt", most: 80),
            .contractHours("falt", most: 2), .hours("falt"), .doubleBooking("falt"),
            .walkInterval("vandrare", days: 30), .visitsPerArea(8), .visitsPerTeam(4),
            .areasPerShift(4), .bookings, .floor,
        ]
        #expect(
            rules.map(words.rule) == [
                "Bundna platser: trygghetsvandrare",
                "Tillståndets områden och tider: fältsekreterare",
                "Inte till våld: fältsekreterare",
                "Inte till det som funktionen aldrig går till: fältsekreterare",
                "Dygnsvila minst 11 timmar: fältsekreterare",
                "Nattvila kl. 01.00–05.00: fältsekreterare",
                "Veckovila minst 36 timmar: fältsekreterare",
                "Högst 80 timmar på 14 dagar: fältsekreterare",
                "Högst 2 timmar på 14 dagar enligt avtalet: fältsekreterare",
                "Tider då funktionen får arbeta: fältsekreterare",
                "Ett lag kan bara vara på ett pass i taget: fältsekreterare",
                "Minst en vandring var 30:e dag: trygghetsvandrare",
                "Högst 8 besök per område och del av dygnet", "Högst 4 besök per lag och område",
                "Högst 4 områden per pass",
                "Bokade vandringar och avtalsronder får alltid en plats",
                "Minst ett besök i varje område där något har hänt",
            ]
        )
    }

    @Test func `a crew that is too small is named with its shift, or for all shifts`() {
        let start = LocalTime(Day(number: 20_745), hour: 18)
        let walk = RosterEntry(
            resource: "vandrare",
            team: "A",
            time: TimeSpan(start: start, end: start.adding(minutes: 60), precision: .minute),
            people: 2,
            kind: .bookedWalk
        )
        #expect(
            words.rule(.crew("vandrare", minimum: 3, shift: .init(walk)))
                == "Minsta bemanning: trygghetsvandrare, A, 2026-10-19 18.00 (2 av 3)"
        )
        #expect(
            words.rule(.crew("vandrare", minimum: 3, shift: nil))
                == "Minsta bemanning 3: trygghetsvandrare"
        )
    }

    @Test func `a departure from rest is named beside the law's limit`() {
        let departures: [PlanningRule] = [
            .dailyRest("falt", hours: 9), .nightRest("falt", night: 60..<300),
            .nightRest("falt", night: 0..<0), .weeklyRest("falt", hours: 24),
            .fortnightHours("falt", most: 90),
        ]
        #expect(
            departures.map(words.departure) == [
                "Dygnsvila 9 timmar i stället för 11",
                "Nattvila kl. 01.00–05.00 i stället för kl. 00.00–05.00",
                "Nattvila på andra tider i stället för kl. 00.00–05.00",
                "Veckovila 24 timmar i stället för 36",
                "Högst 90 timmar på 14 dagar i stället för 80",
            ]
        )
    }

    @Test func `an unmet preference says why, with five names at most`() {
        var plan = SampleEdition.make().plan
        plan.unmetPreferences = [
            .init(.rosterForEveryFunction, .noShift("falt"), times: 1),
            .init(.shiftsAsRostered, .rule(.contractHours("falt", most: 2)), times: 3),
            .init(.placeForEveryWalk, .noTimeForVisit("vandrare"), times: 1),
            .init(.placeForEveryRound, .removedShift, times: 1),
            .init(.visitToEveryArea, .tooFewShifts(["a", "b", "c", "d", "e", "f"]), times: 6),
            .init(.presenceAtEvents, .closed(["match"]), times: 1),
        ]
        #expect(
            words.unmet(plan).map { "\($0.preference) – \($0.reason) (\($0.times))" } == [
                "Bemanning för varje funktion – Inget pass i bemanningen under planens dagar: "
                    + "fältsekreterare (1)",
                "Varje pass används så som det är bemannat – Högst 2 timmar på 14 dagar enligt "
                    + "avtalet: fältsekreterare (3)",
                "En plats åt varje bokad vandring – Passet har ingen tid för ett besök: "
                    + "trygghetsvandrare (1)",
                "En plats åt varje avtalsrond – Passet stryks av en regel för bemanningen (1)",
                "Minst ett besök i varje område där något har hänt – Passen räcker inte: "
                    + "a, b, c, d, e m.fl. (6)",
                "Någon på plats när något står i kalendern – Inget pass kan gå dit: match (1)",
            ]
        )
    }
}
