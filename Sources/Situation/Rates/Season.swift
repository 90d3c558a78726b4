import Foundation

/// Seasonal factor of the whole municipality: level, time of year and calendar, by a log-linear
/// trend.
///
/// One factor for all cells, with mean 1 over the history (decision 0026).
struct Season {
    /// Factor of every past period, the first for one period back.
    private let past: [Double]

    /// Factor of the level alone, one period back, which continues.
    private let level: Double

    /// Relative variance of future factors that a year of history would remove; 0 with one.
    let variance: Double

    private let covariates: Covariates
    private let coefficients: [Double]

    /// Fits the season to the municipality's incidents and coverage by periods back; the current
    /// period, first, is not used.
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
        let trend = LogLinearTrend(
            counts: history.map { Double(totals[$0]) },
            exposures: history.map { coverage[$0] },
            covariates: history.map { [covariates] in covariates[-$0] },
            deviations: covariates.deviations,
            settings: settings
        )
        let weights = history.map { exp2(-Double($0) / settings.halfLife) }
        let values = zip(weights, trend.fitted).map { $0 * $1 }
        let mean = values.reduce(0, +) / weights.reduce(0, +)
        past = trend.fitted.map { $0 / mean }
        level = exp(trend.levels[0]) / mean
        coefficients = trend.coefficients
    }

    /// Factor of the period `ahead` periods after the current one; negative for earlier ones.
    func factor(ahead: Int = 0) -> Double {
        if ahead < 0 { return past.indices.contains(-ahead - 1) ? past[-ahead - 1] : 1 }
        return level * exp(zip(coefficients, covariates[ahead]).reduce(0) { $0 + $1.0 * $1.1 })
    }
}

/// Covariates of every period: harmonics of the year, and calendar events.
struct Covariates {
    /// Prior standard deviation of each coefficient, on the log scale.
    let deviations: [Double]

    private let year: Double
    private let harmonics: Int
    private let words: [[Int: Double]]

    /// Creates harmonics if there is a year of history, and one covariate for each calendar word.
    init(calendar: [CalendarDays], year: Double, history: Int, settings: SeasonSettings) {
        self.year = year
        harmonics = Double(history) >= year.rounded() ? settings.harmonics : 0
        words = Dictionary(grouping: calendar, by: \.word).sorted { $0.key < $1.key }.map {
            Dictionary($0.value.map { (-$0.period, $0.share) }) { max($0, $1) }
        }
        deviations =
            (0..<harmonics).flatMap { harmonic in
                Array(repeating: settings.harmonicDeviation / Double(harmonic + 1), count: 2)
            } + words.map { _ in settings.calendarDeviation }
    }

    /// Whether the time of year is included.
    var knowsYear: Bool {
        harmonics > 0
    }

    /// Covariates of the period `ahead` periods after the current one.
    subscript(_ ahead: Int) -> [Double] {
        let waves = (0..<harmonics).flatMap { harmonic in
            let angle = 2 * .pi * Double((harmonic + 1) * ahead) / year
            return [cos(angle), sin(angle)]
        }
        return waves + words.map { $0[ahead] ?? 0 }
    }
}

/// Constants of the season; decision 0026.
struct SeasonSettings: Sendable {
    /// Number of harmonics of the year, used from one year of history.
    var harmonics = 3

    /// Prior standard deviation of the first harmonic, on the log scale; of the n-th, 1/n of it.
    var harmonicDeviation = 0.2

    /// Relative standard deviation of the time of year before there is a year of history.
    var unknownDeviation = 0.15

    /// Prior standard deviation on the log scale of a calendar event over a whole period.
    var calendarDeviation = 0.5

    /// Standard deviation of the level's step from one period to the next, on the log scale.
    var levelDeviation = 0.03

    /// Overdispersion (variance ÷ mean) of the municipality's total for independent cells.
    var dispersion = 2.0

    /// Relative standard deviation of a period for all other reasons, such as weather.
    var weather = 0.1

    /// Half-life in periods of the weights of the average.
    var halfLife = 26.0

    /// Constants of this version.
    static let standard = SeasonSettings()
}
