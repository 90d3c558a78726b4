/// What the same reporters told of in two windows that a `Comparison` has let through.
///
/// Its constants are set by decision 0028.
public struct Change: Hashable, Sendable {
    /// Incidents in the later window.
    public let now: Int

    /// Incidents in the earlier one.
    public let before: Int

    /// A comparison.
    public init(now: Int, before: Int) {
        self.now = now
        self.before = before
    }

    /// Fewest incidents in both windows for which a change is told in percent.
    public static let fewestForPercent = 50

    /// Share left out at either end of the ratio's interval: 99 % lies within.
    public static let tail = 0.005

    /// The later count beside the earlier one, with the interval that chance leaves open.
    public var ratio: RateRatio {
        RateRatio(of: now, to: before, tail: Change.tail)
    }

    /// What can be said of it: from the interval, never from the sign.
    public var verdict: Verdict {
        let ratio = ratio
        if ratio.low > 1 { return .more }
        if let high = ratio.high, high < 1 { return .fewer }
        return .chance
    }

    /// Percent more, or fewer where negative; nil where either count is below `fewestForPercent`.
    public var percent: Int? {
        guard min(now, before) >= Change.fewestForPercent else { return nil }
        return Int((100 * (Double(now) / Double(before) - 1)).rounded())
    }

    /// What two counts say.
    public enum Verdict: CaseIterable, Sendable {
        /// More than chance explains.
        case more
        /// Fewer than chance explains.
        case fewer
        /// No more of a difference than chance explains.
        case chance
    }
}

extension Change {
    /// Nothing in either window.
    public static let nothing = Change(now: 0, before: 0)

    /// Adds another change of the same windows.
    public static func += (left: inout Change, right: Change) {
        left = Change(now: left.now + right.now, before: left.before + right.before)
    }
}
