import Foundation

/// Numbers that look random and are the same for the same seed on every machine.
///
/// Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators".
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator that begins from a seed.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `limit` − 1, by remainder so that any language gets the same.
    public mutating func below(_ limit: Int) -> Int {
        Int(next() % UInt64(limit))
    }

    /// Uniform on (0, 1).
    public mutating func uniform() -> Double {
        (Double(next() >> 11) + 0.5) / 9_007_199_254_740_992
    }
}

extension SplitMix64 {
    /// Standard normal (Box and Muller).
    public mutating func normal() -> Double {
        (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
    }

    /// Gamma with the shape given and mean `shape` (Marsaglia and Tsang 2000).
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

    /// Poisson, by waiting times.
    public mutating func poisson(mean: Double) -> Int {
        var (count, sum) = (0, -log(uniform()))
        while sum < mean {
            count += 1
            sum -= log(uniform())
        }
        return count
    }

    /// Poisson whose mean varies, so that the variance is `dispersion` times the mean.
    public mutating func overdispersed(mean: Double, dispersion: Double) -> Int {
        guard mean > 0 else { return 0 }
        let shape = mean / (dispersion - 1)
        return poisson(mean: gamma(shape: shape) / shape * mean)
    }
}
