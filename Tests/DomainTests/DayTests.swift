import Domain
import Testing

struct DayTests {
    @Test func `every day of four centuries is its own date, and the next day is the next number`()
        throws
    {
        var day = try #require(Day(year: 1900, month: 1, day: 1))
        var weekday = 1  // 1 January 1900 was a Monday.
        for _ in 0..<146_097 {
            let (year, month, number) = day.date
            #expect(Day(year: year, month: month, day: number) == day)
            #expect(day.weekday == weekday)
            weekday = weekday % 7 + 1
            day = day.adding(1)
        }
    }

    @Test(arguments: [
        ("2026-12-28", 2026, 53), ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1),
        ("2024-12-30", 2025, 1), ("2026-10-19", 2026, 43), ("2021-01-01", 2020, 53),
    ])
    func `weeks are those of ISO 8601, week 53 included`(iso: String, year: Int, week: Int) {
        let day = Day(iso: iso)
        #expect(day?.week.year == year)
        #expect(day?.week.number == week)
    }

    @Test func `the Monday of a week begins that week, and only long years have a week 53`() {
        #expect(Day(mondayOfWeek: 1, year: 2026) == Day(iso: "2025-12-29"))
        #expect(Day(mondayOfWeek: 53, year: 2026) == Day(iso: "2026-12-28"))
        #expect(Day(mondayOfWeek: 53, year: 2025) == nil)
        #expect(Day(mondayOfWeek: 0, year: 2026) == nil)
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-10-19", "", "x"])
    func `a date that does not exist is no day`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `a day is written as people read it`() {
        #expect("\(Day(number: 0))" == "1970-01-01")
        #expect(Day(iso: "2024-02-29")?.description == "2024-02-29")
        #expect(Day(iso: "2026-10-19").map { LocalTime($0, hour: 21, minute: 5).clock } == "21.05")
    }

    @Test func `a clock time before 1970 still falls on its own day`() {
        let time = LocalTime(Day(number: -1), hour: 23, minute: 59)
        #expect(time.day == Day(number: -1))
        #expect(time.minuteOfDay == 23 * 60 + 59)
    }
}
