public import Domain

/// What a run is asked to do beside the usual.
public struct RunOptions: Sendable {
    /// The day to take for today; nil for the clock's, or the sample's own.
    public var asOf: Day?

    /// Name of the only period to make; nil for every one that is due.
    public var period: String?

    /// Name of a period to make a new version of.
    public var remake: String?

    /// Whether to read and count only, and keep nothing.
    public var isDryRun: Bool

    /// The usual: every period that is due, as of today.
    public init(
        asOf: Day? = nil,
        period: String? = nil,
        remake: String? = nil,
        isDryRun: Bool = false
    ) {
        self.asOf = asOf
        self.period = period
        self.remake = remake
        self.isDryRun = isDryRun
    }
}
