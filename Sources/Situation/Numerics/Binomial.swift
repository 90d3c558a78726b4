import Foundation

/// How many of so many trials succeed, each with the same probability.
///
/// The exact conditional distribution of one of two Poisson counts whose sum is known (Przyborowski and Wilenski 1940).
struct Binomial {
    let trials: Int
    let probability: Double

    /// Mid-p of `count` successes or more (Lancaster 1961).
    func upperTail(_ count: Int) -> Double {
        guard count > 0 else { return 1 - mass(0) / 2 }
        var (term, step) = (mass(count), count)
        var sum = term / 2
        while step < trials, term > sum * 1e-16 {
            term *= ratio(after: step)
            sum += term
            step += 1
        }
        return min(1, sum)
    }

    /// Counts whose mid-p is above `tail` at either end: what chance alone explains.
    func interval(tail: Double) -> ClosedRange<Int> {
        var below = 0.0
        var explained: [Int] = []
        for count in 0...trials {
            let at = mass(count)
            let middle = below + at / 2
            if middle > tail, 1 - middle > tail { explained.append(count) }
            below += at
        }
        let mode = Int((Double(trials) * probability).rounded())
        return (explained.first ?? mode)...(explained.last ?? mode)
    }

    /// P(`count` + 1) / P(`count`).
    private func ratio(after count: Int) -> Double {
        Double(trials - count) / Double(count + 1) * probability / (1 - probability)
    }

    /// P(`count`).
    private func mass(_ count: Int) -> Double {
        guard (0...trials).contains(count) else { return 0 }
        if probability <= 0 { return count == 0 ? 1 : 0 }
        if probability >= 1 { return count == trials ? 1 : 0 }
        let (n, k) = (Double(trials), Double(count))
        let ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
        return exp(ways + k * log(probability) + (n - k) * log1p(-probability))
    }
}
