import Foundation

/// What a simulated town is like; the standard one is that of decision 0002's figures.
public struct TownSetting: Sendable {
    /// Areas.
    public var areas = 60

    /// Categories.
    public var categories = 12

    /// Incidents that a cell has in a period, on average over all cells.
    public var mean = 0.8

    /// Variance over mean of what a reporter tells of a cell.
    public var dispersion = 1.3

    /// Share of the periods that each reporter is absent in.
    public var absence = 0.1

    /// Share of the cells that have an outbreak in a period.
    public var outbreakRate = 0.03

    /// Factor of all rates over the five periods of summer, in which the first reporter, a school, is absent.
    public var summer = 1.0

    /// Factor of all rates from one year to the next.
    public var drift = 1.0

    /// Periods into the year that the first period lies.
    public var begins = 0

    /// Whether the calendar tells of summer.
    public var hasCalendar = false

    /// The standard setting, to be changed one by one.
    public init() {}

    /// Periods of a year.
    public static let year = 26

    /// Whether a period lies in summer: from the middle of June, 12 fortnights into the year, to the end of August.
    public func isSummer(_ period: Int) -> Bool {
        summer != 1 && (12..<17).contains((begins + period) % Self.year)
    }

    /// Factor of all rates in a period.
    func factor(_ period: Int) -> Double {
        (isSummer(period) ? summer : 1) * pow(drift, Double(period) / Double(Self.year))
    }
}
