import Domain
import Toolkit

/// Distribution of a count under chance, with mid-p tails.
protocol CountDistribution {
    /// Upper mid-p: P(Y > count) + P(Y = count) / 2 (Lancaster 1961).
    func upperTail(_ count: Int) -> Double
}

extension CountDistribution {
    /// Counts whose mid-p exceeds `tail` at either end.
    func searchedInterval(tail: Double) -> ClosedRange<Int> {
        let first = firstCount { upperTail($0) < 1 - tail }
        return first...max(first, firstCount { upperTail($0) <= tail } - 1)
    }

    /// First count from which a condition holds, by doubling and bisection.
    private func firstCount(where holds: (Int) -> Bool) -> Int {
        var (low, high) = (-1, 1)
        while !holds(high) { (low, high) = (high, 2 * high) }
        while high - low > 1 {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle }
        }
        return high
    }
}

/// Binomial distribution of successes in independent trials.
///
/// Also the exact conditional distribution of one of two Poisson counts given their sum
/// (Przyborowski and Wilenski 1940).
struct Binomial: CountDistribution {
    let trials: Int
    let probability: Double

    func upperTail(_ count: Int) -> Double {
        SpecialFunctions.binomialTail(count, of: trials, probability: probability)
    }

    /// Counts whose mid-p exceeds `tail` at either end.
    func interval(tail: Double) -> ClosedRange<Int> {
        searchedInterval(tail: tail)
    }
}

/// Benjamini–Hochberg step-up procedure, which bounds the expected share of false discoveries
/// (1995, Journal of the Royal Statistical Society B 57:289).
enum BenjaminiHochberg {
    /// Largest p that is a discovery at this rate; nil where none is.
    static func threshold(_ pValues: [Double], rate: Double) -> Double? {
        let sorted = pValues.sorted()
        let step = rate / Double(sorted.count)
        return sorted.indices.last { sorted[$0] <= step * Double($0 + 1) }.map { sorted[$0] }
    }
}
