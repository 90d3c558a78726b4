import Domain
import Toolkit

/// How many of so many trials succeed, each with the same probability.
///
/// The exact conditional distribution of one of two Poisson counts whose sum is known (Przyborowski and Wilenski 1940).
struct Binomial: CountDistribution {
    let trials: Int
    let probability: Double

    func upperTail(_ count: Int) -> Double {
        SpecialFunctions.binomialTail(count, of: trials, probability: probability)
    }

    /// Counts whose mid-p is above `tail` at either end: what chance alone explains.
    func interval(tail: Double) -> ClosedRange<Int> {
        searchedInterval(tail: tail)
    }
}
