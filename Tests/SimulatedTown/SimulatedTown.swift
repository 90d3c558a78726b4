public import Domain
public import Situation
import TestTools
import Toolkit

/// Simulated municipality with known true rates, reporters that are absent at times, and outbreaks.
///
/// 60 areas × 12 categories with a mean of 0.8 incidents a period, four reporters each absent in 10
/// % of the periods, variance 1.3 times the mean, and an outbreak in 3 % of the cells, which stays
/// in the history.
public struct SimulatedTown {
    /// Its areas.
    public let areas: [AreaID]
    /// Its categories, all of weight 1.
    public let categories: [Domain.Category]
    /// The reporters.
    public let reporters = (1...4).map { "reporter \($0)" }
    /// Presence by period and then by reporter.
    public private(set) var present: [[Bool]] = []
    /// Whether a cell has an outbreak, by period and then by cell.
    public private(set) var outbreaks: [[Bool]] = []
    /// Incidents by period and then by cell.
    public private(set) var incidents: [[Int]] = []
    /// Expected incidents of the present reporters without outbreaks, by period and then by cell.
    public private(set) var means: [[Double]] = []
    /// Parameters of the simulation.
    public let setting: TownSetting
    private var reports: [[[Int]]] = []

    /// Creates a town; the same for the same seed.
    public init(seed: UInt64, periods: Int, setting: TownSetting = TownSetting()) {
        self.setting = setting
        areas = (10..<10 + setting.areas).map { "area \($0)" }
        categories = (10..<10 + setting.categories).map {
            Category(id: "category \($0)", name: "")
        }
        var generator = SplitMix64(seed: seed)
        let rates = Self.rates(areas.count, categories.count, &generator)
            .map { $0 * setting.mean * Double(areas.count * categories.count) }
        let shares = categories.map { _ in
            Self.normalised(reporters.map { _ in generator.gamma(shape: 3) })
        }
        for period in 0..<periods {
            let isSummer = setting.isSummer(period)
            present.append(
                reporters.indices.map {
                    generator.uniform() > setting.absence && !(isSummer && $0 == 0)
                }
            )
            outbreaks.append(rates.map { _ in generator.uniform() < setting.outbreakRate })
            let factor = setting.factor(period)
            draw(rates.map { $0 * factor }, shares, &generator)
        }
    }

    /// Creates a town with this share of outbreaks, otherwise with the standard setting.
    public init(seed: UInt64, periods: Int, outbreakRate: Double) {
        var setting = TownSetting()
        setting.outbreakRate = outbreakRate
        self.init(seed: seed, periods: periods, setting: setting)
    }

    private mutating func draw(
        _ rates: [Double],
        _ shares: [[Double]],
        _ generator: inout SplitMix64
    ) {
        var (counts, sources, expected) = ([Int](), [[Int]](), [Double]())
        for (cell, rate) in rates.enumerated() {
            let extra = Double(2 + generator.poisson(mean: 2)) + 2 * rate.squareRoot()
            var mean = 0.0
            let parts = reporters.indices.map { reporter -> Int in
                guard present[present.count - 1][reporter] else { return 0 }
                let share = shares[cell % categories.count][reporter]
                mean += rate * share
                let usual = generator.overdispersed(
                    mean: rate * share,
                    dispersion: setting.dispersion
                )
                let outbreak = outbreaks[outbreaks.count - 1][cell]
                return usual + (outbreak ? generator.poisson(mean: extra * share) : 0)
            }
            counts.append(parts.reduce(0, +))
            sources.append(parts)
            expected.append(mean)
        }
        means.append(expected)
        incidents.append(counts)
        reports.append(sources)
    }

    private static func rates(
        _ areas: Int,
        _ categories: Int,
        _ generator: inout SplitMix64
    ) -> [Double] {
        let area = (0..<areas).map { _ in generator.gamma(shape: 1.2) }
        let category = (0..<categories).map { _ in generator.gamma(shape: 1.2) }
        let raw = area.flatMap { a in category.map { a * $0 * generator.gamma(shape: 3) } }
        return normalised(raw)
    }

    private static func normalised(_ values: [Double]) -> [Double] {
        let sum = values.reduce(0, +)
        return values.map { $0 / sum }
    }

    /// Input as known when period `now` closes, with this many periods of history.
    public func input(at now: Int, history: Int) -> SituationInput {
        var (counts, presence, reporterCounts) = (
            [IncidentCount](), [PresenceRecord](), [ReportCount]()
        )
        for back in 0...history {
            for (reporter, present) in zip(reporters, present[now - back]) {
                presence.append(PresenceRecord(period: back, reporter: reporter, present: present))
            }
            for (cell, count) in incidents[now - back].enumerated() where count > 0 {
                let (area, category) = name(of: cell)
                counts.append(
                    IncidentCount(period: back, area: area, category: category, incidents: count)
                )
                for (reporter, reports) in zip(reporters, reports[now - back][cell])
                where reports > 0 {
                    reporterCounts.append(
                        ReportCount(
                            period: back,
                            reporter: reporter,
                            area: area,
                            category: category,
                            reports: reports
                        )
                    )
                }
            }
        }
        var input = SituationInput(
            period: .sample,
            historyLength: history,
            forecastPeriod: .sample,
            areas: areas.map { Area(id: $0, name: $0, outline: []) },
            categories: categories,
            counts: counts,
            presence: presence,
            reporterCounts: reporterCounts,
            slots: [],
            incidents: []
        )
        if setting.hasCalendar { input.calendarDays = summerDays(at: now, history: history) }
        return input
    }

    private func summerDays(at now: Int, history: Int) -> [CalendarDays] {
        (-2...history).filter { setting.isSummer(now - $0) }
            .map { CalendarDays(period: $0, word: "sommarlov", share: 1) }
    }

    /// Index of a picture's cell in the town's own tables.
    func index(of cell: Cell) -> Int? {
        guard let area = areas.firstIndex(of: cell.area),
            let category = categories.firstIndex(where: { $0.id == cell.category })
        else { return nil }
        return area * categories.count + category
    }

    private func name(of cell: Int) -> (area: AreaID, category: CategoryID) {
        (areas[cell / categories.count], categories[cell % categories.count].id)
    }
}

extension Period {
    /// A period for tests that do not depend on dates.
    public static let sample = Period(first: Day(number: 20_745), length: 14)
}
