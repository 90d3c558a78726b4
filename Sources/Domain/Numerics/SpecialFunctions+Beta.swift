import Foundation

extension SpecialFunctions {
    /// Regularised incomplete beta function I_x(a, b): a beta variable's share up to x.
    ///
    /// `complement` is 1 − x, for those who know it to more digits than x tells. I_x(n, r) is the probability
    /// of n or more where a negative binomial count of size r has mean r x / (1 − x).
    public static func beta(
        _ x: Double,
        complement: Double? = nil,
        a: Double,
        b: Double
    ) -> Double {
        let y = complement ?? 1 - x
        guard x > 0 else { return 0 }
        guard y > 0 else { return 1 }
        return x * (a + b + 2) < a + 1
            ? betaContinuedFraction(x, y, a, b) : 1 - betaContinuedFraction(y, x, b, a)
    }

    /// x^a y^b / (a B(a, b)), by the saddle point so that large a and b keep their digits (Loader 2000).
    static func betaKernel(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
        let sum = a + b
        if min(a, b) < 1 {
            let logBeta = logGamma(a + 1) + logGamma(b) - logGamma(sum)
            return exp(a * log(x) + b * log(y) - logBeta)
        }
        let error = stirlingError(sum) - stirlingError(a) - stirlingError(b)
        let distance = deviance(a, mean: sum * x) + deviance(b, mean: sum * y)
        return exp(error - distance) * (b / (2 * .pi * a * sum)).squareRoot()
    }

    private static func betaContinuedFraction(
        _ x: Double,
        _ y: Double,
        _ a: Double,
        _ b: Double
    ) -> Double {
        let fraction = ContinuedFraction.value(first: 1) { step in
            let half = Double(step / 2)
            let next = a + 2 * half
            let numerator =
                step.isMultiple(of: 2)
                ? half * (b - half) / ((next - 1) * next)
                : -(a + half) * (a + b + half) / (next * (next + 1))
            return (numerator * x, 1)
        }
        return betaKernel(x, y, a, b) / fraction
    }
}
