/// All that the page of a backtest is made from.
public struct BacktestEdition: Sendable {
    /// The municipality's name.
    public let municipality: String

    /// The day it was made as of.
    public let asOf: Day

    /// Whether the data is simulated, which the page then says.
    public let simulated: Bool

    /// What came of it.
    public let result: BacktestResult

    /// An edition with its parts.
    public init(municipality: String, asOf: Day, simulated: Bool, result: BacktestResult) {
        self.municipality = municipality
        self.asOf = asOf
        self.simulated = simulated
        self.result = result
    }
}
