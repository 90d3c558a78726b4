/// What the period after held where something was told as more than expected.
public struct FlagCheck: Hashable, Sendable {
    /// Flags whose next period is known and could be judged.
    public let flags: Int

    /// Those that were told as more than expected in the next period as well.
    public let toldAgain: Int

    /// Those with more than was expected in the next period, told or not.
    public let cameAgain: Int

    /// Incidents above the expected in their own period.
    public let excess: Double

    /// Incidents above the expected in the same places in the next period.
    public let excessAfter: Double

    /// Cells of the same periods that were not flagged and had the nearest expectations.
    public let others: Int

    /// Those of them with more than was expected in the next period.
    public let othersAbove: Int

    /// A check of flags.
    public init(
        flags: Int,
        toldAgain: Int,
        cameAgain: Int,
        excess: Double,
        excessAfter: Double,
        others: Int,
        othersAbove: Int
    ) {
        self.flags = flags
        self.toldAgain = toldAgain
        self.cameAgain = cameAgain
        self.excess = excess
        self.excessAfter = excessAfter
        self.others = others
        self.othersAbove = othersAbove
    }
}
