import Foundation

/// How the whole municipality's incidents go up and down: its level, the time of year, the calendar.
///
/// One factor for all cells, 1 on the average of the history; decision 0026.
struct Season {
    /// Factor of every period back that there is, the first for one period back.
    private let past: [Double]

    /// Factor of the level alone, one period back: what goes on.
    private let level: Double

    /// Variance of the factor of periods to come, as a share of its square, that a year of history would do away with.
    let variance: Double

    private let covariates: Covariates
    private let coefficients: [Double]

    /// From incidents of the whole municipality and the share of the reporting that was present, by periods back with
    /// the current one first, which is not learned from.
    init(
        totals: [Int],
        coverage: [Double],
        periodLength: Int,
        calendar: [CalendarDays] = [],
        settings: SeasonSettings = .standard
    ) {
        let history = 1..<totals.count
        covariates = Covariates(
            calendar: calendar,
            year: 365.25 / Double(periodLength),
            history: history.count,
            settings: settings
        )
        variance =
            covariates.knowsYear
            ? 0 : settings.unknownDeviation * settings.unknownDeviation
        guard history.contains(where: { coverage[$0] > 0 && totals[$0] > 0 }) else {
            (past, level, coefficients) = ([], 1, covariates.deviations.map { _ in 0 })
            return
        }
        let course = Course(
            counts: history.map { Double(totals[$0]) },
            exposures: history.map { coverage[$0] },
            covariates: history.map { [covariates] in covariates[-$0] },
            deviations: covariates.deviations,
            settings: settings
        )
        let weights = history.map { exp2(-Double($0) / settings.halfLife) }
        let values = zip(weights, course.fitted).map { $0 * $1 }
        let mean = values.reduce(0, +) / weights.reduce(0, +)
        past = course.fitted.map { $0 / mean }
        level = exp(course.levels[0]) / mean
        coefficients = course.coefficients
    }

    /// The factor of the period `ahead` periods after the current one; negative for those before.
    func factor(ahead: Int = 0) -> Double {
        if ahead < 0 { return past.indices.contains(-ahead - 1) ? past[-ahead - 1] : 1 }
        return level * exp(zip(coefficients, covariates[ahead]).reduce(0) { $0 + $1.0 * $1.1 })
    }
}
