import Domain
import Testing

struct LocalTimeTests {
    private func elapsed(_ first: String, _ from: Int, _ last: String, _ to: Int) throws -> Int {
        let start = LocalTime(try #require(Day(iso: first)), hour: from)
        return start.elapsed(until: LocalTime(try #require(Day(iso: last)), hour: to))
    }

    @Test func `an hour is lost in March and gained in October`() throws {
        #expect(try elapsed("2026-03-28", 22, "2026-03-29", 9) == 10 * 60)
        #expect(try elapsed("2026-10-24", 22, "2026-10-25", 9) == 12 * 60)
        #expect(try elapsed("2027-03-27", 22, "2027-03-28", 9) == 10 * 60)
    }

    @Test func `other nights, and times on one side of the change, are as long as the clock says`()
        throws
    {
        #expect(try elapsed("2026-03-27", 22, "2026-03-28", 9) == 11 * 60)
        #expect(try elapsed("2026-03-29", 3, "2026-03-29", 9) == 6 * 60)
        #expect(try elapsed("2026-10-25", 3, "2026-10-25", 9) == 6 * 60)
        #expect(try elapsed("2026-12-31", 22, "2027-01-01", 9) == 11 * 60)
    }

    @Test func `a year has the hours that it has`() throws {
        #expect(try elapsed("2026-01-01", 0, "2027-01-01", 0) == 365 * 1440)
    }

    @Test(arguments: [
        ("2026-03-29", 0, 59, "2026-03-29 01.59"), ("2026-03-29", 1, 0, "2026-03-29 03.00"),
        ("2026-10-25", 0, 59, "2026-10-25 02.59"), ("2026-10-25", 1, 0, "2026-10-25 02.00"),
        ("2026-07-01", 22, 30, "2026-07-02 00.30"), ("2026-12-31", 23, 30, "2027-01-01 00.30"),
    ])
    func `summer time in Sweden begins and ends at 01.00 UTC`(
        day: String,
        hour: Int,
        minute: Int,
        wall: String
    ) throws {
        let utc = LocalTime(try #require(Day(iso: day)), hour: hour, minute: minute)
        #expect("\(LocalTime(utcMinutes: utc.minutes))" == wall)
    }
}
