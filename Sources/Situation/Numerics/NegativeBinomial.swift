import Domain
import Foundation
import Toolkit

/// Negative binomial distribution with variance mean + dispersion × mean²; Poisson where dispersion
/// is 0.
///
/// Predictive distribution of a Poisson count whose rate is gamma distributed with shape 1 /
/// dispersion. Small means are summed term by term; large ones use the regularised incomplete beta
/// function.
struct NegativeBinomial: CountDistribution {
    let mean: Double
    let dispersion: Double

    /// Largest mean for which terms are summed: faster, and as exact.
    private static let summable = 40.0

    /// P(Y = 0).
    private var none: Double {
        exp(dispersion > 0 ? -log1p(mean * dispersion) / dispersion : -mean)
    }

    /// P(`count` + 1) / P(`count`).
    private func ratio(after count: Int) -> Double {
        mean * (1 + Double(count) * dispersion) / ((1 + mean * dispersion) * Double(count + 1))
    }

    /// P(Y = count).
    func probability(_ count: Int) -> Double {
        guard mean > 0, mean <= Self.summable else { return probabilities(at: count).at }
        return (0..<count).reduce(none) { $0 * ratio(after: $1) }
    }

    /// P(Y < count), P(Y = count) and P(Y > count).
    func probabilities(at count: Int) -> (below: Double, at: Double, above: Double) {
        guard mean > 0 else { return count > 0 ? (1, 0, 0) : (0, 1, 0) }
        guard mean <= Self.summable else {
            let (atLeast, above) = (atLeast(count), atLeast(count + 1))
            return (1 - atLeast, atLeast - above, above)
        }
        var (below, at) = (0.0, none)
        for step in 0..<count {
            below += at
            at *= ratio(after: step)
        }
        return (below, at, Double(count) < mean ? max(0, 1 - below - at) : above(count, at: at))
    }

    /// P(Y > count) summed term by term, so that a small tail keeps its digits.
    private func above(_ count: Int, at probability: Double) -> Double {
        var (sum, term, step) = (0.0, probability, count)
        repeat {
            term *= ratio(after: step)
            sum += term
            step += 1
        } while term > sum * 1e-16
        return sum
    }

    /// P(Y ≥ count): regularised incomplete beta function, or incomplete gamma function without
    /// dispersion.
    private func atLeast(_ count: Int) -> Double {
        guard count > 0 else { return 1 }
        guard dispersion > 0 else { return SpecialFunctions.gammaP(shape: Double(count), mean) }
        let odds = mean * dispersion
        return SpecialFunctions.beta(
            odds / (1 + odds),
            complement: 1 / (1 + odds),
            a: Double(count),
            b: 1 / dispersion
        )
    }

    func upperTail(_ count: Int) -> Double {
        let (_, at, above) = probabilities(at: count)
        return above + at / 2
    }

    /// Counts whose mid-p exceeds `tail` at either end.
    func interval(tail: Double) -> ClosedRange<Int> {
        guard mean > 0 else { return 0...0 }
        // Too many counts to enumerate.
        guard mean <= Self.summable else { return searchedInterval(tail: tail) }
        var (below, at, count) = (0.0, none, 0)
        var low: Int?
        while true {
            let middle = below + at / 2
            if low == nil, middle > tail { low = count }
            if 1 - middle <= tail { break }
            below += at
            at *= ratio(after: count)
            count += 1
        }
        let first = low ?? count
        return first...max(first, count - 1)
    }
}
