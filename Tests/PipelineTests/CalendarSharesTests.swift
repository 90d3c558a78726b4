import Domain
import Situation
import Testing

@testable import Pipeline

struct CalendarSharesTests {
    private static let period = Period(first: Day(number: 20_745), length: 14)

    private func event(_ from: Int, _ to: Int, _ name: String, area: String? = nil) -> CalendarEvent
    {
        let first = Self.period.first
        return CalendarEvent(
            first: first.adding(from),
            last: first.adding(to),
            name: name,
            area: area
        )
    }

    private func days(_ events: [CalendarEvent]) -> [CalendarDays] {
        let calendar = PeriodCalendar(anchor: Self.period.first, length: 14)
        return CalendarShares(
            events: events,
            periods: (-1...1).map { ($0, calendar.period(-$0, after: Self.period)) }
        ).days
    }

    @Test func `a word's share of a period is that of its days`() {
        let days = days([event(-7, 6, "Sportlov")])
        #expect(
            days == [
                CalendarDays(period: 0, word: "sportlov", share: 0.5),
                CalendarDays(period: 1, word: "sportlov", share: 0.5),
            ]
        )
    }

    @Test func `years and letter case do not tell words apart, and a day counts once`() {
        let days = days([
            event(0, 1, "Löning"), event(1, 2, "LÖNING 2026"), event(20, 20, "löning"),
        ])
        #expect(days.map(\.word) == ["löning", "löning"])
        #expect(days.map(\.share) == [1.0 / 14, 3.0 / 14])
    }

    @Test func `what concerns one area, or no period asked for, is left out`() {
        #expect(days([event(0, 3, "Marknad", area: "Brastad"), event(90, 95, "Jullov")]).isEmpty)
        #expect(days([]).isEmpty)
    }

    @Test func `an event that ends before it begins covers nothing`() {
        #expect(days([event(3, 0, "Valborg")]).isEmpty)
    }
}
