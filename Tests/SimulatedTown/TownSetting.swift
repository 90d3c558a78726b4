import Foundation

/// Parameters of a simulated town; the standard ones give the figures of decision 0002.
public struct TownSetting: Sendable {
    /// Number of areas.
    public var areas = 60

    /// Number of categories.
    public var categories = 12

    /// Mean incidents per cell and period.
    public var mean = 0.8

    /// Overdispersion (variance ÷ mean) of a reporter's counts.
    public var dispersion = 1.3

    /// Share of the periods that each reporter is absent in.
    public var absence = 0.1

    /// Share of the cells that have an outbreak in a period.
    public var outbreakRate = 0.03

    /// Factor of all rates over the five periods of summer, in which the first reporter, a school, is absent.
    public var summer = 1.0

    /// Factor of all rates from one year to the next.
    public var drift = 1.0

    /// Position of the first period in its year, in periods.
    public var begins = 0

    /// Whether the input has a calendar event for summer.
    public var hasCalendar = false

    /// Creates the standard setting, to be changed one by one.
    public init() {}

    /// Periods of a year.
    public static let year = 26

    /// Whether a period is in summer: from mid-June, 12 fortnights into the year, to the end of
    /// August.
    public func isSummer(_ period: Int) -> Bool {
        summer != 1 && (12..<17).contains((begins + period) % Self.year)
    }

    /// Factor of all rates in a period.
    func factor(_ period: Int) -> Double {
        (isSummer(period) ? summer : 1) * pow(drift, Double(period) / Double(Self.year))
    }
}
