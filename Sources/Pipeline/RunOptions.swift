public import Domain

/// Options of a run.
public struct RunOptions: Sendable {
    /// The day to count as today; nil for the current day, or the sample's own.
    public var asOf: Day?

    /// Name of the only period to make; nil for every one that is due.
    public var period: String?

    /// Name of the period to make a new version of; nil for none.
    public var remake: String?

    /// Whether to read and count only, and keep nothing.
    public var isDryRun: Bool

    /// Creates options; the defaults make every period that is due, as of today.
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

/// Progress of a run, for a user who waits at a terminal.
public enum RunProgress: Hashable, Sendable {
    /// A delivered file is being read.
    case reading(reporter: String, file: String)

    /// All reports are being placed again, since areas, places or periods changed.
    case replacing

    /// New reports are being linked with their neighbours.
    case linking(reports: Int)

    /// A period's lägesbild and plan are being made.
    case making(period: String)
}
