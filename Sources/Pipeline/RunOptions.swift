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

/// What a run is doing, for those who wait at a terminal.
public enum RunProgress: Hashable, Sendable {
    /// A delivered file is being read.
    case reading(reporter: String, file: String)

    /// All reports are being placed anew, since areas, places or periods changed.
    case replacing

    /// New reports are being linked with their neighbours.
    case linking(reports: Int)

    /// A period's lägesbild and plan are being made.
    case making(period: String)
}
