import Domain
import SimulatedTown
import Testing

@testable import Situation

struct BacktestTests {
    private static let first = Period(first: Day(number: 20_003), length: 14)

    /// Hindcasts of a simulated town's last periods, each from all that was known before.
    private func replays(seed: UInt64, outbreakRate: Double = 0) -> [Hindcast] {
        let town = SimulatedTown(seed: seed, periods: 36, outbreakRate: outbreakRate)
        return (26..<36).map { now in
            SituationModel().hindcast(dated(town.input(at: now, history: now), now), basis: .then)
        }
    }

    private func dated(_ input: SituationInput, _ age: Int) -> SituationInput {
        let period = Period(first: Self.first.first.adding(14 * age), length: 14)
        return SituationInput(
            period: period,
            historyLength: input.historyLength,
            forecastPeriod: Period(first: period.first.adding(14), length: 14),
            areas: input.areas,
            categories: input.categories,
            counts: input.counts,
            presence: input.presence,
            reporterCounts: input.reporterCounts,
            slots: [],
            incidents: []
        )
    }

    /// Hindcasts of one large area and a small one, with these incidents by period.
    private func replays(
        _ counts: [[Int]],
        categories: [Category] = [Category(id: "skadegörelse", name: "")],
        foundOnPatrol: Bool = false
    ) -> [Hindcast] {
        counts.indices.map { now in
            var sample = Sample()
            sample.areas = ["a", "b"]
            sample.categories = categories
            sample.history = now
            sample.counts = (0...now).flatMap { age in
                zip(sample.areas, counts[now - age]).map { area, number in
                    IncidentCount(
                        period: age,
                        area: area,
                        category: "skadegörelse",
                        incidents: number,
                        foundOnPatrol: foundOnPatrol ? number : 0
                    )
                }
            }
            return SituationModel().hindcast(dated(sample.input, now), basis: .afterwards)
        }
    }

    @Test(arguments: [3, 17, 92] as [UInt64])
    func `where nothing is amiss, as many counts are inside as promised`(seed: UInt64) throws {
        let result = Backtest.result(of: replays(seed: seed))
        let all = try #require(result.intervals.first)
        #expect(all.counts > 6000 && all.expectedInside > 0.95 * Double(all.counts))
        #expect(Double(all.inside) > 0.95 * Double(all.counts))
        #expect(abs(Double(all.inside) - all.expectedInside) < 0.02 * Double(all.counts))
        let parts = result.intervals.dropFirst()
        #expect(parts.reduce(0) { $0 + $1.counts } == all.counts)
        #expect(parts.reduce(0) { $0 + $1.inside } == all.inside)
    }

    @Test(arguments: [3, 17, 92] as [UInt64])
    func `forecasts of all sizes come true on the whole`(seed: UInt64) throws {
        let levels = Backtest.result(of: replays(seed: seed)).calibration
        #expect(levels.count == 10)
        #expect(levels.reduce(0) { $0 + $1.cells } == 9 * 720)
        let rate = try #require(levels.last?.rate)
        #expect((0.8...1.25).contains(rate))
    }

    @Test func `outbreaks of one period do not come again more than elsewhere`() throws {
        let flags = try #require(
            Backtest.result(of: replays(seed: 5, outbreakRate: 0.03)).flags
        )
        #expect(flags.flags > 50 && flags.others == 10 * flags.flags)
        let (again, elsewhere) = (
            Double(flags.aboveAgain) / Double(flags.flags),
            Double(flags.othersAbove) / Double(flags.others)
        )
        #expect(abs(again - elsewhere) < 0.15)
        #expect(abs(flags.excessAfter) < 0.2 * flags.excess)
    }

    @Test func `what lasts is seen to come again`() throws {
        let counts = Array(repeating: [1, 1], count: 12) + [[1, 12], [1, 12]]
        let flags = try #require(Backtest.result(of: replays(counts)).flags)
        #expect(flags.flags == 1 && flags.flaggedAgain == 1 && flags.aboveAgain == 1)
        #expect(flags.excessAfter > 0.5 * flags.excess)
    }

    @Test func `each ranking is held against the period after`() throws {
        let result = Backtest.result(of: replays([[9, 0], [9, 1], [0, 2], [8, 2]]))
        let last = try #require(
            result.rankings.first { $0.share == 0.1 && $0.ranking == .lastPeriod }
        )
        // The areas are of equal size, so a tenth of the total is a fifth of one of them.
        #expect(last.periods.map(\.incidents) == [10, 2, 10])
        let expected = [1.8, 0, 0.4]
        #expect(zip(last.periods, expected).allSatisfy { abs($0.found - $1) < 1e-9 })
        let history = try #require(
            result.rankings.first { $0.share == 0.1 && $0.ranking == .allHistory }
        )
        #expect(abs(history.found - (1.8 + 0 + 1.6)) < 1e-9)
        #expect(abs((history.accuracy ?? 0) - 3.4 / 22 / 0.1) < 1e-9)
        let most = try #require(result.rankings.first { $0.share == 0.1 && $0.ranking == .outcome })
        #expect(abs(most.found - (1.8 + 0.4 + 1.6)) < 1e-9)
    }

    @Test func `a forecast is never held against a later period than the next`() {
        var replays = replays([[3, 1], [4, 0], [5, 2]])
        replays.remove(at: 1)
        let result = Backtest.result(of: replays)
        #expect(result.periods.count == 2)
        #expect(result.calibration.isEmpty)
        #expect(result.rankings.allSatisfy { $0.periods.isEmpty && $0.accuracy == nil })
    }

    @Test func `what patrols found, and what is found by looking, are no outcome`() {
        let counts = Array(repeating: [4, 2], count: 6)
        let found = Backtest.result(of: replays(counts, foundOnPatrol: true))
        #expect(found.rankings.allSatisfy { $0.incidents == 0 })
        #expect(found.periods.allSatisfy { $0.incidents == 6 })
        let proactive = [Category(id: "skadegörelse", name: "", proactive: true)]
        let result = Backtest.result(of: replays(counts, categories: proactive))
        #expect(result.calibration.isEmpty)
        #expect(result.rankings.allSatisfy { $0.incidents == 0 })
    }

    @Test func `the order in which periods are made again means nothing`() {
        let replays = replays([[3, 1], [4, 0], [5, 2], [1, 1]])
        #expect(Backtest.result(of: replays.reversed()) == Backtest.result(of: replays))
    }

    @Test func `without periods there is nothing to tell`() {
        let result = Backtest.result(of: [])
        #expect(result.periods.isEmpty && result.calibration.isEmpty && result.flags == nil)
        #expect(result.intervals.allSatisfy { $0.counts == 0 && $0.margin == 0 })
    }

    @Test func `the first period of all has no expectations to be held to`() throws {
        let all = try #require(Backtest.result(of: replays([[3, 1], [4, 0]])).intervals.first)
        #expect(all.counts == 2)
    }

    @Test func `sizes is measured without its holes`() {
        func ring(_ side: Double) -> Area.Ring {
            [(0, 0), (0, side), (side, side), (side, 0), (0, 0)].map {
                Coordinate(latitude: 58 + $0.0, longitude: 11 + $0.1)
            }
        }
        let whole = Area(id: "a", name: "", outline: [[ring(0.02)]])
        #expect(abs(whole.squareKilometres - 2.2239 * 2.2239 * 0.52992) < 0.01)
        let holed = Area(id: "a", name: "", outline: [[ring(0.02), ring(0.01)]])
        #expect(abs(holed.squareKilometres - whole.squareKilometres * 0.75) < 1e-9)
        #expect(Area(id: "a", name: "", outline: []).squareKilometres == 0)
    }
}
