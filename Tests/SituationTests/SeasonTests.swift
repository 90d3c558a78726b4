import Testing

@testable import Situation

struct SeasonTests {
    private func season(
        _ totals: [Int],
        coverage: Double = 1,
        calendar: [CalendarDays] = []
    ) -> Season {
        Season(
            totals: totals,
            coverage: totals.map { _ in coverage },
            periodLength: 14,
            calendar: calendar
        )
    }

    /// Twice as many in five periods at the same time of every year.
    private func totals(years: Int) -> [Int] {
        (0...26 * years).map { period in [0, 1, 2, 24, 25].contains(period % 26) ? 200 : 100 }
    }

    /// A flat year with half as many more in five periods of school holidays; the next one begins
    /// now.
    private let afterOneSummer = (0...30).map { (26..<31).contains($0) ? 150 : 100 }

    private func summer(_ periods: [Int]) -> [CalendarDays] {
        periods.map { CalendarDays(period: $0, word: "sommarlov", share: 1) }
    }

    @Test func `an even history has no season`() {
        for periods in [2, 26, 60] {
            let season = season(Array(repeating: 100, count: periods))
            for ahead in [-1, 0, 1, 13] { #expect(abs(season.factor(ahead: ahead) - 1) < 1e-9) }
        }
    }

    @Test func `a season that came back for three years is believed`() {
        let factor = season(totals(years: 3)).factor()
        #expect(factor > 1.4 && factor < 1.9)
    }

    @Test func `the season is that of the period asked for`() {
        #expect(season(totals(years: 3)).factor(ahead: 13) < 0.9)
    }

    @Test func `of a few incidents little season is made`() {
        let few = season(totals(years: 2).map { $0 / 100 }).factor()
        let many = season(totals(years: 2)).factor()
        #expect(abs(few - 1) < (many - 1) / 2)
    }

    @Test func `what the calendar brought once is expected when it comes again`() {
        let calendar = summer([0, 26, 27, 28, 29, 30])
        let told = season(afterOneSummer, calendar: calendar)
        #expect(told.factor() > 1.2)
        #expect(told.factor() > season(afterOneSummer).factor() * 1.05)
        #expect(told.factor(ahead: 5) < told.factor() / 1.1)
    }

    @Test func `what the calendar never brought before changes nothing`() {
        let calendar = [CalendarDays(period: 0, word: "valborg", share: 0.5)]
        let even = Array(repeating: 100, count: 20)
        #expect(season(even, calendar: calendar).factor() == season(even).factor())
    }

    @Test func `the level follows what lasts, and hardly what passes`() {
        let lasting = season((0..<20).map { $0 <= 8 ? 150 : 100 }).factor()
        let passing = season((0..<20).map { $0 == 1 ? 150 : 100 }).factor()
        #expect(lasting / season((0..<20).map { $0 <= 8 ? 150 : 100 }).factor(ahead: -15) > 1.25)
        #expect(passing < 1.15)
    }

    @Test func `the current period is not learned from`() {
        let usual = totals(years: 2)
        let now = [100_000] + usual.dropFirst()
        #expect(season(now).factor() == season(usual).factor())
    }

    @Test func `without a year of history the time of year is unknown`() {
        #expect(season(Array(repeating: 100, count: 20)).variance > 0)
        #expect(season(totals(years: 1)).variance == 0)
    }

    @Test func `silence makes no season`() {
        let coverage = (0...26).map { $0 % 3 == 0 ? 0.5 : 1.0 }
        let totals = coverage.map { Int($0 * 200) }
        let season = Season(totals: totals, coverage: coverage, periodLength: 14)
        for ahead in -26..<5 { #expect(abs(season.factor(ahead: ahead) - 1) < 0.01) }
    }

    @Test func `where nobody ever reported there is no season`() {
        #expect(season(totals(years: 2), coverage: 0).factor() == 1)
        #expect(season([0]).factor() == 1)
        #expect(season([3, 0, 0]).factor(ahead: -2) == 1)
    }
}
