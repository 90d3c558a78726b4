import Foundation
import Toolkit

/// Counts of the same reporters in two windows that a `Comparison` has admitted.
///
/// Its constants are set by decision 0028.
public struct Change: Hashable, Sendable {
    /// Incidents in the later window.
    public let now: Int

    /// Incidents in the earlier one.
    public let before: Int

    /// Creates a change.
    public init(now: Int, before: Int) {
        self.now = now
        self.before = before
    }

    /// Fewest incidents in both windows for a change in percent.
    public static let fewestForPercent = 50

    /// Tail probability at either end of the interval: 99 % coverage.
    public static let tail = 0.005

    /// Rate ratio of the later to the earlier count, with its interval.
    public var ratio: RateRatio {
        RateRatio(of: now, to: before, tail: Change.tail)
    }

    /// Verdict by the interval, never by the sign.
    public var verdict: Verdict {
        let ratio = ratio
        if ratio.low > 1 { return .more }
        if let high = ratio.high, high < 1 { return .fewer }
        return .chance
    }

    /// Change in percent; nil where either count is below `fewestForPercent`.
    public var percent: Int? {
        guard min(now, before) >= Change.fewestForPercent else { return nil }
        return Int((100 * (Double(now) / Double(before) - 1)).rounded())
    }

    /// Verdict on two counts.
    public enum Verdict: CaseIterable, Sendable {
        /// More than chance explains.
        case more
        /// Fewer than chance explains.
        case fewer
        /// A difference within chance.
        case chance
    }
}

extension Change {
    /// No incidents in either window.
    public static let nothing = Change(now: 0, before: 0)

    /// Adds another change of the same windows.
    public static func += (left: inout Change, right: Change) {
        left = Change(now: left.now + right.now, before: left.before + right.before)
    }
}

/// Ratio of two Poisson counts over equal exposure, with an exact conditional mid-p interval.
///
/// Given the sum, the first count is binomial; the limits are those at which as many, or as few,
/// have a mid-p of `tail` (Lancaster 1961; Agresti 2013, section 3.6).
public struct RateRatio: Hashable, Sendable {
    /// Ratio of the counts; nil where the second is 0.
    public let estimate: Double?

    /// Lower limit; 0 where the first count is 0.
    public let low: Double

    /// Upper limit; nil where the second count is 0.
    public let high: Double?

    /// Computes the ratio with an interval of coverage `1 - 2 * tail`.
    public init(of now: Int, to before: Int, tail: Double) {
        precondition(now >= 0 && before >= 0, "a count is not negative")
        precondition(tail > 0 && tail < 0.25, "a tail is less than a quarter")
        estimate = before > 0 ? Double(now) / Double(before) : nil
        low = Self.lowerLimit(now, before, tail)
        high = before > 0 ? 1 / Self.lowerLimit(before, now, tail) : nil
    }

    /// Lower limit, by bisection on the log scale.
    private static func lowerLimit(_ now: Int, _ before: Int, _ tail: Double) -> Double {
        guard now > 0 else { return 0 }
        var (below, above) = (-40.0, before > 0 ? log(Double(now) / Double(before)) : 40)
        for _ in 0..<80 {
            let middle = (below + above) / 2
            let share = 1 / (1 + exp(-middle))
            let found = SpecialFunctions.binomialTail(now, of: now + before, probability: share)
            if found < tail { below = middle } else { above = middle }
        }
        return exp(below)
    }
}
