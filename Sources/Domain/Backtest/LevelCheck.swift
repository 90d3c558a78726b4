/// A tenth of the forecasts, ranked by size, beside what came.
public struct LevelCheck: Hashable, Sendable {
    /// Smallest and largest expectation in it.
    public let expectations: ClosedRange<Double>

    /// Forecasts in it: one for each area, category and period.
    public let cells: Int

    /// Incidents that were forecast.
    public let expected: Double

    /// Incidents that came.
    public let observed: Int

    /// What chance may make of the expected, 19 times of 20.
    public let chance: ClosedRange<Double>

    /// Forecast incidents for each that came (relative rate index); nil where none came.
    public var rate: Double? {
        observed > 0 ? expected / Double(observed) : nil
    }

    /// A tenth with its figures.
    public init(
        expectations: ClosedRange<Double>,
        cells: Int,
        expected: Double,
        observed: Int,
        chance: ClosedRange<Double>
    ) {
        self.expectations = expectations
        self.cells = cells
        self.expected = expected
        self.observed = observed
        self.chance = chance
    }
}
