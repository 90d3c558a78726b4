import Domain
import Testing

struct PeriodTests {
    private let calendar = PeriodCalendar(anchor: day("2026-10-19"), length: 14)

    @Test func `a fortnight is named by its weeks`() {
        let period = calendar.period(containing: day("2026-11-01"))
        #expect(period.id == "2026-v43-44")
    }

    @Test func `week 53 neither repeats nor skips a period`() {
        let before = calendar.period(containing: day("2026-12-27"))
        let over = calendar.period(containing: day("2026-12-28"))
        let after = calendar.period(containing: day("2027-01-11"))
        #expect([before, over, after].map(\.id) == ["2026-v51-52", "2026-v53-01", "2027-v02-03"])
        #expect(over.weeks?.first == 53 && over.weeks?.last == 1)
        #expect(before.last.adding(1) == over.first)
    }

    @Test func `a period that is not whole weeks is named by its dates`() {
        let month = Period(first: day("2026-10-01"), length: 31)
        #expect(month.id == "2026-10-01_2026-10-31")
        #expect(month.weeks == nil)
    }

    @Test func `every day belongs to exactly one period, before the anchor as after it`() {
        for offset in -400...400 {
            let today = day("2026-10-19").adding(offset)
            let period = calendar.period(containing: today)
            #expect(period.contains(today))
            #expect(period.length == 14)
            #expect((period.first.number - calendar.anchor.number) % 14 == 0)
        }
    }

    @Test
    func `an interval belongs to the period that holds its larger part, the earlier if equal`() {
        let border = LocalTime(day("2026-11-02"))
        func span(_ before: Int, _ after: Int) -> TimeSpan {
            TimeSpan(
                start: border.adding(minutes: -before),
                end: border.adding(minutes: after),
                precision: .hour
            )
        }
        #expect(calendar.period(of: span(60, 61)).first == day("2026-11-02"))
        #expect(calendar.period(of: span(60, 60)).first == day("2026-10-19"))
        #expect(calendar.period(of: TimeSpan(minute: border)).first == day("2026-11-02"))
    }

    @Test func `a period has closed only when its last day is over`() {
        #expect(calendar.latestClosed(on: day("2026-11-01")).id == "2026-v41-42")
        #expect(calendar.latestClosed(on: day("2026-11-02")).id == "2026-v43-44")
    }
}

struct TimeSpanTests {
    @Test func `an interval is never empty`() {
        let noon = LocalTime(day("2026-10-19"), hour: 12)
        #expect(TimeSpan(start: noon, end: noon, precision: .minute).length == 1)
    }

    @Test func `gap and overlap exclude each other`() {
        let noon = LocalTime(day("2026-10-19"), hour: 12)
        for shift in stride(from: -90, through: 90, by: 15) {
            let first = TimeSpan(start: noon, end: noon.adding(minutes: 30), precision: .hour)
            let start = noon.adding(minutes: shift)
            let second = TimeSpan(start: start, end: start.adding(minutes: 30), precision: .hour)
            #expect(first.gap(to: second) == 0 || first.overlap(second) == 0)
            #expect(first.gap(to: second) == second.gap(to: first))
            #expect(first.overlap(second) == max(0, 30 - abs(shift)))
        }
    }
}

struct WeekSlotTests {
    @Test(arguments: [
        ("2026-10-24", 2, 5, PartOfDay.night),  // Saturday 02: the night after Friday
        ("2026-10-24", 6, 6, .morning), ("2026-10-24", 16, 6, .afternoon),
        ("2026-10-24", 20, 6, .evening), ("2026-10-24", 21, 6, .night),
        ("2026-10-19", 5, 7, .night),  // Monday 05: the night after Sunday
    ])
    func `hours after midnight belong to the night before`(
        iso: String,
        hour: Int,
        weekday: Int,
        part: PartOfDay
    ) {
        let slot = WeekSlot(LocalTime(day(iso), hour: hour))
        #expect(slot == WeekSlot(weekday: weekday, part: part))
    }

    @Test func `the week has 28 slots in order`() {
        #expect(WeekSlot.all.map(\.index) == Array(0..<28))
    }
}

/// The day written as ISO text; a test that writes another text is itself wrong.
func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("'\(iso)' is no date") }
    return day
}
