import Domain
import Testing

struct RollupSpanTests {
    @Test func `quarters, tertials and years are their months`() {
        let quarter = RollupSpan(quarter: "2026-Q3")
        #expect(quarter.map { "\($0.first) \($0.last)" } == "2026-07-01 2026-09-30")
        #expect(quarter?.kind == .quarter(3, year: 2026))
        let tertial = RollupSpan(tertial: "2028-T1")
        #expect(tertial.map { "\($0.first) \($0.last)" } == "2028-01-01 2028-04-30")
        let year = RollupSpan(year: "2026")
        #expect(year.map { "\($0.first) \($0.last) \($0.id)" } == "2026-01-01 2026-12-31 2026")
    }

    @Test(arguments: [
        "", "2026", "2026-Q0", "2026-Q5", "2026-T1", "26-Q1", "2026-Q", "2026-Q1-", "2026Q1",
    ])
    func `what is no quarter is nothing`(text: String) {
        #expect(RollupSpan(quarter: text) == nil)
    }

    @Test func `days go forwards`() throws {
        let (first, last) = (Day(number: 20_000), Day(number: 20_001))
        #expect(RollupSpan(from: last, to: first) == nil)
        #expect(RollupSpan(from: first, to: first)?.id == "\(first)_\(first)")
    }

    @Test func `every period lies in one of two spans that meet`() throws {
        for length in [7, 14, 15, 28] {
            for shift in 0..<length {
                let cut = Day(number: 20_000 + shift)
                let early = try #require(RollupSpan(from: Day(number: 19_000), to: cut.adding(-1)))
                let late = try #require(RollupSpan(from: cut, to: Day(number: 21_000)))
                let period = Period(first: Day(number: 20_000), length: length)
                #expect(early.holds(period) != late.holds(period), "\(length) \(shift)")
            }
        }
    }
}
