import Foundation
import Toolkit

/// How many times as many incidents one window has as another of the same length, and what chance leaves open.
///
/// Given both together, the first count is binomial; the limits are those at which as many, or as few,
/// have a mid-p of half of what is left out (Lancaster 1961; Agresti 2013, section 3.6).
public struct RateRatio: Hashable, Sendable {
    /// The two counts divided; nil where the second is 0.
    public let estimate: Double?

    /// Lower limit; 0 where the first count is 0.
    public let low: Double

    /// Upper limit; nil where the second count is 0 and nothing limits it.
    public let high: Double?

    /// The ratio of two counts with its interval, which covers the share `1 - 2 * tail`.
    public init(of now: Int, to before: Int, tail: Double) {
        precondition(now >= 0 && before >= 0, "a count is not negative")
        precondition(tail > 0 && tail < 0.25, "a tail is less than a quarter")
        estimate = before > 0 ? Double(now) / Double(before) : nil
        low = Self.lowerLimit(now, before, tail)
        high = before > 0 ? 1 / Self.lowerLimit(before, now, tail) : nil
    }

    /// The ratio at which as many as `now` have that mid-p, by halving its logarithm.
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
