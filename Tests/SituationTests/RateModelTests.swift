import Domain
import Testing

@testable import Situation

/// Rates estimated from counts and exposures.
struct RateModelTests {
    private static let areas = (10..<30).map { "area \($0)" }
    private static let grid = CellGrid(
        areas: areas,
        categories: [Category(id: "klotter", name: "")]
    )

    /// Two or three incidents in every area and period, with other counts for the first area.
    private func input(_ periods: Int, first: (Int) -> Int = { 2 + $0 % 2 }) -> SituationInput {
        var sample = Sample()
        sample.areas = Self.areas
        sample.categories = Self.grid.categories
        sample.history = periods
        for period in 0...periods {
            for (index, area) in Self.areas.enumerated() {
                sample.counts.append(
                    IncidentCount(
                        period: period,
                        area: area,
                        category: "klotter",
                        incidents: index == 0 ? first(period) : 2 + (period + index) % 2
                    )
                )
            }
        }
        return sample.input
    }

    private func model(_ input: SituationInput, season: Season? = nil) -> RateModel {
        RateModel(
            CountPanel(input.counts, grid: Self.grid, history: input.historyLength),
            coverage: Coverage(
                input,
                presence: ReporterPresence(input),
                grid: Self.grid,
                settings: .standard
            ),
            periods: 1...input.historyLength,
            grid: Self.grid,
            halfLife: 26,
            tail: 0.025,
            season: season ?? even(input.historyLength)
        )
    }

    private func even(_ periods: Int) -> Season {
        let ones = (0...periods).map { _ in 1.0 }
        return Season(totals: ones.map { _ in 100 }, coverage: ones, periodLength: 14)
    }

    @Test func `an old outbreak neither raises what is expected nor widens the band`() {
        let usual = model(input(20)).predictive(0, exposure: 1)
        let after = model(input(20) { $0 == 6 ? 14 : 2 + $0 % 2 }).predictive(0, exposure: 1)
        #expect(abs(after.mean - usual.mean) < 0.1)
        #expect(after.interval(tail: 0.025) == usual.interval(tail: 0.025))
    }

    @Test(arguments: [5_000, 1_000_000])
    func `large counts are weighed like small ones`(outbreak: Int) {
        let usual = model(input(20) { 880 + $0 }).predictive(0, exposure: 1)
        let after = model(input(20) { $0 == 6 ? outbreak : 880 + $0 }).predictive(0, exposure: 1)
        #expect(abs(usual.mean - 890) < 10)
        #expect(abs(after.mean - usual.mean) < 5)
    }

    @Test func `a lasting rise is learned, since it is no outbreak that comes every time`() {
        let risen = model(input(40) { $0 <= 20 ? 9 : 2 }).means[0]
        #expect(risen > 4.5)
    }

    @Test func `what is expected goes by exposure`() {
        let model = model(input(20))
        let whole = model.predictive(3, exposure: 1).mean
        #expect(abs(model.predictive(3, exposure: 0.25).mean - whole / 4) < 1e-12)
        #expect(model.predictive(3, exposure: 0).mean == 0)
    }

    @Test func `counts beside a season give the rates of an even time`() {
        let even = model(input(30))
        var input = input(30)
        let totals = (0...30).map { $0 % 3 == 0 ? 200 : 100 }
        let season = Season(
            totals: totals,
            coverage: totals.map { _ in 1 },
            periodLength: 14,
            calendar: (0...30).filter { $0 % 3 == 0 }
                .map { CalendarDays(period: $0, word: "löning", share: 1) }
        )
        input = SituationInput(
            period: input.period,
            historyLength: 30,
            forecastPeriod: input.forecastPeriod,
            areas: input.areas,
            categories: input.categories,
            counts: input.counts.map {
                IncidentCount(
                    period: $0.period,
                    area: $0.area,
                    category: $0.category,
                    incidents: $0.period % 3 == 0 ? 2 * $0.incidents : $0.incidents
                )
            },
            presence: [],
            reporterCounts: [],
            slots: [],
            incidents: []
        )
        let rate = model(input, season: season).means[3]
        #expect(abs(rate * season.factor(ahead: -1) / even.means[3] - 1) < 0.1)
        #expect(abs(rate * season.factor(ahead: -3) / (2 * even.means[3]) - 1) < 0.1)
    }

    @Test func `a single period gives every area nearly the rate of all`() {
        let means = model(input(1) { $0 == 1 ? 9 : 2 }).means
        #expect(means[0] > means[1])
        #expect(means[0] < 9)
    }
}
