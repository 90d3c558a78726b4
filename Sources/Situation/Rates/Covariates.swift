import Foundation

/// What is known beforehand of every period: the time of year, and the calendar.
struct Covariates {
    /// How far, as a logarithm, each is likely to reach.
    let deviations: [Double]

    private let year: Double
    private let harmonics: Int
    private let words: [[Int: Double]]

    /// Harmonics from a year of history up, and each of the calendar's words.
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

    /// Whether there is history enough to learn the time of year from.
    var knowsYear: Bool {
        harmonics > 0
    }

    /// Those of the period `ahead` periods after the current one.
    subscript(_ ahead: Int) -> [Double] {
        let waves = (0..<harmonics).flatMap { harmonic in
            let angle = 2 * .pi * Double((harmonic + 1) * ahead) / year
            return [cos(angle), sin(angle)]
        }
        return waves + words.map { $0[ahead] ?? 0 }
    }
}
