import Foundation

extension SpecialFunctions {
    /// Regularised lower incomplete gamma function P(shape, x): a gamma variable's share up to x.
    ///
    /// 1 − P(n, x) is the probability of fewer than n where a Poisson count's mean is x.
    public static func gammaP(shape: Double, _ x: Double) -> Double {
        guard x > 0 else { return 0 }
        return x < shape + 1
            ? gammaSeries(shape, x) : 1 - gammaContinuedFraction(shape, x)
    }

    /// Regularised upper incomplete gamma function Q(shape, x): a gamma variable's share above x.
    public static func gammaQ(shape: Double, _ x: Double) -> Double {
        guard x > 0 else { return 1 }
        return x < shape + 1
            ? 1 - gammaSeries(shape, x) : gammaContinuedFraction(shape, x)
    }

    /// x^shape e^−x / Γ(shape + 1), by the saddle point so that large shapes keep their digits (Loader 2000).
    static func gammaKernel(_ shape: Double, _ x: Double) -> Double {
        if shape < 1 { return exp(shape * log(x) - x - logGamma(shape + 1)) }
        return exp(-stirlingError(shape) - deviance(shape, mean: x))
            / (2 * .pi * shape).squareRoot()
    }

    private static func gammaSeries(_ shape: Double, _ x: Double) -> Double {
        var (term, sum, divisor) = (1.0, 1.0, shape)
        repeat {
            divisor += 1
            term *= x / divisor
            sum += term
        } while term > sum * 1e-17
        return gammaKernel(shape, x) * sum
    }

    private static func gammaContinuedFraction(_ shape: Double, _ x: Double) -> Double {
        let fraction = ContinuedFraction.value(first: x + 1 - shape) { step in
            let step = Double(step)
            return (-step * (step - shape), x + 2 * step + 1 - shape)
        }
        return gammaKernel(shape, x) * shape / fraction
    }
}
