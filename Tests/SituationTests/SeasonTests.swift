import Testing

@testable import Situation

struct SeasonTests {
    private func season(_ totals: [Int], coverage: Double = 1) -> Season {
        Season(totals: totals, coverage: totals.map { _ in coverage }, periodLength: 14)
    }

    /// Twice as many in five periods around the same time of every year.
    private func totals(years: Int) -> [Int] {
        (0...26 * years).map { period in [0, 1, 2, 24, 25].contains(period % 26) ? 200 : 100 }
    }

    @Test func `under a year there is no season`() {
        #expect(season(Array(repeating: 100, count: 26)).factor() == 1)
    }

    @Test func `an even year has no season`() {
        #expect(season(Array(repeating: 100, count: 60)).factor() == 1)
    }

    @Test func `a season is believed halfway`() {
        let factor = season(totals(years: 3)).factor()
        #expect(factor > 1.25 && factor < 1.45)
    }

    @Test func `the season is that of the period asked for`() {
        #expect(season(totals(years: 3)).factor(ahead: 13) < 0.95)
    }

    @Test func `a few incidents make no season`() {
        let few = totals(years: 2).map { $0 / 100 }
        #expect(abs(season(few).factor() - 1) < 0.1)
    }

    @Test func `where nobody ever reported there is no season`() {
        #expect(season(totals(years: 2), coverage: 0).factor() == 1)
    }
}
