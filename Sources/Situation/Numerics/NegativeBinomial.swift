import Foundation

/// Counts with a mean and a variance of mean + dispersion × mean²; Poisson where dispersion is 0.
///
/// The predictive distribution of a Poisson count whose rate is known as a gamma distribution of
/// shape 1 / dispersion. Probabilities are summed from logarithms, so large means do not underflow.
struct NegativeBinomial {
    let mean: Double
    let dispersion: Double

    /// Logarithm of the probability of 0.
    private var logOfNone: Double {
        dispersion > 0 ? -log1p(mean * dispersion) / dispersion : -mean
    }

    /// P(`count` + 1) / P(`count`).
    private func ratio(after count: Int) -> Double {
        mean * (1 + Double(count) * dispersion) / ((1 + mean * dispersion) * Double(count + 1))
    }

    /// P(Y < count), P(Y = count) and P(Y > count).
    func probabilities(at count: Int) -> (below: Double, at: Double, above: Double) {
        guard mean > 0 else { return count > 0 ? (1, 0, 0) : (0, 1, 0) }
        var below = 0.0
        var logarithm = logOfNone
        for step in 0..<count {
            below += exp(logarithm)
            logarithm += log(ratio(after: step))
        }
        let at = exp(logarithm)
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

    /// Mid-p of seeing as many as `count`, or more (Lancaster 1961).
    func upperTail(_ count: Int) -> Double {
        let (_, at, above) = probabilities(at: count)
        return above + at / 2
    }

    /// Counts whose mid-p is above `tail` at either end: what chance alone explains.
    func interval(tail: Double) -> ClosedRange<Int> {
        guard mean > 0 else { return 0...0 }
        var (below, logarithm, count) = (0.0, logOfNone, 0)
        var low: Int?
        while true {
            let at = exp(logarithm)
            let middle = below + at / 2
            if low == nil, middle > tail { low = count }
            if 1 - middle <= tail { break }
            below += at
            logarithm += log(ratio(after: count))
            count += 1
        }
        let first = low ?? count
        return first...max(first, count - 1)
    }
}
