/// The constants that the season is learned by; decision 0026.
struct SeasonSettings: Sendable {
    /// Harmonics of the year, from one year of history up: the first is the year itself.
    var harmonics = 3

    /// How far, as a logarithm, the first harmonic is likely to reach; the second half of that, and so on.
    var harmonicDeviation = 0.2

    /// How far, as a share, the time of year is likely to lift or lower a period before there is a year of history.
    var unknownDeviation = 0.15

    /// How far, as a logarithm, something that lasts a whole period is likely to lift or lower it.
    var calendarDeviation = 0.5

    /// How far, as a logarithm, the level is likely to go from one period to the next.
    var levelDeviation = 0.03

    /// Variance of the municipality's total over its mean, its cells being independent.
    var dispersion = 2.0

    /// What else, as a share, makes a period other than the last: weather.
    var weather = 0.1

    /// Periods after which a past period weighs half in what is called the average.
    var halfLife = 26.0

    /// Constants of this version.
    static let standard = SeasonSettings()
}
