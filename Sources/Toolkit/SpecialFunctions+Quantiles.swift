import Foundation

extension SpecialFunctions {
    /// Quantile of the standard normal distribution; p in the open interval (0, 1).
    public static func normalQuantile(_ p: Double) -> Double {
        precondition(p > 0 && p < 1, "a quantile is asked for between 0 and 1")
        if p > 0.5 { return -normalQuantile(1 - p) }
        let t = (-2 * log(p)).squareRoot()
        // Abramowitz and Stegun 26.2.23, to 0.0005; each of Halley's steps triples the digits.
        let start =
            t - (2.515517 + t * (0.802853 + t * 0.010328))
            / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
        return (0..<3).reduce(-start) { z, _ in
            let below = erfc(-z / 2.0.squareRoot()) / 2
            let step = (below - p) / exp(-z * z / 2 - halfLogTwoPi)
            return z - step / (1 + z * step / 2)
        }
    }

    /// Quantile of the gamma distribution of this shape and scale 1; p in [0, 1).
    ///
    /// 0 where the quantile underflows.
    public static func gammaQuantile(_ p: Double, shape: Double) -> Double {
        precondition(p >= 0 && p < 1 && shape > 0, "a quantile is asked for between 0 and 1")
        // P(shape, x) is at most x^shape / Γ(shape + 1).
        let lowest = p > 0 ? (log(p) + logGamma(shape + 1)) / shape : -.infinity
        guard lowest > -700 else { return 0 }
        var highest = max(lowest, 0) + 1
        while gammaP(shape: shape, exp(highest)) < p { highest += 1 }
        return exp(
            root(from: lowest, to: highest) { logarithm in
                let x = exp(logarithm)
                let excess =
                    p < 0.5
                    ? gammaP(shape: shape, x) - p : (1 - p) - gammaQ(shape: shape, x)
                return (excess, gammaKernel(shape, x) * shape)
            }
        )
    }

    /// Quantile of the beta distribution; p in [0, 1].
    public static func betaQuantile(_ p: Double, a: Double, b: Double) -> Double {
        precondition(p >= 0 && p <= 1 && a > 0 && b > 0, "a quantile is asked for from 0 to 1")
        if p > beta(0.5, a: a, b: b) { return 1 - lowerBetaQuantile(1 - p, a: b, b: a) }
        return lowerBetaQuantile(p, a: a, b: b)
    }

    /// The quantile of the beta distribution where it is at most one half.
    private static func lowerBetaQuantile(_ p: Double, a: Double, b: Double) -> Double {
        // I_x(a, b) is at most 2 x^a / (a B(a, b)) up to one half.
        let logBeta = logGamma(a + 1) + logGamma(b) - logGamma(a + b)
        let lowest = p > 0 ? (log(p / 2) + logBeta) / a : -.infinity
        guard lowest > -700 else { return 0 }
        return exp(
            root(from: min(lowest, log(0.25)), to: log(0.5)) { logarithm in
                let x = exp(logarithm)
                return (beta(x, a: a, b: b) - p, betaKernel(x, 1 - x, a, b) * a / (1 - x))
            }
        )
    }

    /// Root of an increasing function, by Newton's method with bisection where a step leaves the
    /// bracket.
    private static func root(
        from low: Double,
        to high: Double,
        _ function: (Double) -> (value: Double, slope: Double)
    ) -> Double {
        var (low, high, middle) = (low, high, (low + high) / 2)
        for _ in 0..<200 {
            let (value, slope) = function(middle)
            if value < 0 { low = middle } else { high = middle }
            let newton = middle - value / slope
            let next = newton > low && newton < high ? newton : (low + high) / 2
            if abs(next - middle) <= 1e-15 * max(1, abs(middle)) { return next }
            middle = next
        }
        return middle
    }
}
