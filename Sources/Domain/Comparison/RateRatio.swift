import Foundation

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
        let choose = logChoose(now, before)
        // The limit lies below the estimate, where the terms of the tail only fall.
        var (below, above) = (-40.0, before > 0 ? log(Double(now) / Double(before)) : 40)
        for _ in 0..<80 {
            let middle = (below + above) / 2
            if upperTail(now, before, choose, logRatio: middle) < tail {
                below = middle
            } else {
                above = middle
            }
        }
        return exp(below)
    }

    /// Mid-p of `now` or more of both counts together.
    private static func upperTail(
        _ now: Int,
        _ before: Int,
        _ logChoose: Double,
        logRatio: Double
    ) -> Double {
        let share = logRatio - log1p(exp(logRatio))
        let rest = -log1p(exp(logRatio))
        var term = exp(logChoose + Double(now) * share + Double(before) * rest)
        var sum = term / 2
        for step in 0..<before {
            term *= Double(before - step) / Double(now + step + 1) * exp(logRatio)
            sum += term
        }
        return sum
    }

    /// Logarithm of the number of ways to choose `first` of `first + second`.
    private static func logChoose(_ first: Int, _ second: Int) -> Double {
        lgamma(Double(first + second + 1)) - lgamma(Double(first + 1))
            - lgamma(Double(second + 1))
    }
}
