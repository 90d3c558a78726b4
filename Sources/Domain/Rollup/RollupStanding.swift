/// In how many periods of a roll-up a reporter was heard of.
public struct RollupStanding: Hashable, Sendable {
    /// The reporter.
    public let reporter: Reporter

    /// Periods it reported something in.
    public let reported: Int

    /// Periods it said were calm.
    public let calm: Int

    /// Periods of which it sent only what could not be read.
    public let unreadable: Int

    /// Periods it sent nothing of.
    public let silent: Int

    /// A reporter with its periods.
    public init(reporter: Reporter, reported: Int, calm: Int, unreadable: Int, silent: Int) {
        self.reporter = reporter
        self.reported = reported
        self.calm = calm
        self.unreadable = unreadable
        self.silent = silent
    }
}
