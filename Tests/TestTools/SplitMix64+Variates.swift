import Foundation
public import Toolkit

/// Random variates for simulated reports.
extension SplitMix64 {
    /// True with a probability of `percent` in a hundred.
    public mutating func chance(_ percent: Int) -> Bool {
        below(100) < percent
    }

    /// A standard normal variate (Box and Muller 1958).
    public mutating func normal() -> Double {
        (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
    }

    /// A gamma variate of this shape and scale 1, so with mean `shape` (Marsaglia and Tsang 2000).
    public mutating func gamma(shape: Double) -> Double {
        if shape < 1 { return gamma(shape: shape + 1) * pow(uniform(), 1 / shape) }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let v = pow(1 + c * x, 3)
            if v > 0, log(uniform()) < x * x / 2 + d - d * v + d * log(v) { return d * v }
        }
    }

    /// A Poisson variate, by exponential waiting times.
    public mutating func poisson(mean: Double) -> Int {
        var (count, sum) = (0, -log(uniform()))
        while sum < mean {
            count += 1
            sum -= log(uniform())
        }
        return count
    }

    /// A negative binomial variate: Poisson with a gamma-distributed mean, so that the variance is
    /// `dispersion` times the mean; dispersion above 1.
    public mutating func overdispersed(mean: Double, dispersion: Double) -> Int {
        guard mean > 0 else { return 0 }
        let shape = mean / (dispersion - 1)
        return poisson(mean: gamma(shape: shape) / shape * mean)
    }
}
