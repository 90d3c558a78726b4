import Testing

@testable import Situation

struct NegativeBinomialTests {
    private static let cases: [(mean: Double, dispersion: Double)] = [
        (0.02, 15), (0.3, 0), (0.8, 0.4), (2, 1e-12), (7, 0.1), (900, 0), (3000, 0.02),
    ]

    @Test(arguments: cases)
    func `probabilities sum to one`(mean: Double, dispersion: Double) {
        let counts = NegativeBinomial(mean: mean, dispersion: dispersion)
        for count in [0, 1, 3, Int(mean), 2 * Int(mean) + 1] {
            let (below, at, above) = counts.probabilities(at: count)
            #expect(abs(below + at + above - 1) < 1e-9)
        }
    }

    @Test func `the Poisson distribution is the limit without dispersion`() {
        let poisson = NegativeBinomial(mean: 2, dispersion: 0)
        #expect(abs(poisson.probabilities(at: 3).at - 0.180_447_044_315_483_6) < 1e-15)
        let nearly = NegativeBinomial(mean: 2, dispersion: 1e-10)
        #expect(abs(poisson.upperTail(6) - nearly.upperTail(6)) < 1e-9)
    }

    @Test func `a small tail keeps its digits`() {
        // ppois(30, 2, lower.tail = FALSE) + dpois(30, 2) / 2
        let tail = NegativeBinomial(mean: 2, dispersion: 0).upperTail(30)
        #expect(abs(tail / 3.160_9e-25 - 1) < 0.05)
    }

    @Test(arguments: cases)
    func `the interval holds the counts whose mid-p is above the tail`(
        mean: Double,
        dispersion: Double
    ) {
        let counts = NegativeBinomial(mean: mean, dispersion: dispersion)
        let interval = counts.interval(tail: 0.025)
        #expect(counts.upperTail(interval.upperBound + 1) <= 0.025)
        #expect(interval.upperBound == 0 || counts.upperTail(interval.upperBound) > 0.025)
        #expect(1 - counts.upperTail(interval.lowerBound) > 0.025)
        if interval.lowerBound > 0 {
            #expect(1 - counts.upperTail(interval.lowerBound - 1) <= 0.025)
        }
    }

    @Test(arguments: cases)
    func `a count's probability is what its tails leave`(mean: Double, dispersion: Double) {
        let counts = NegativeBinomial(mean: mean, dispersion: dispersion)
        for count in [0, 1, 3, Int(mean), 2 * Int(mean) + 1] {
            let at = counts.probability(count)
            #expect(abs(at - counts.probabilities(at: count).at) <= 1e-9 * at)
        }
    }

    @Test func `nothing is expected where the mean is zero`() {
        let none = NegativeBinomial(mean: 0, dispersion: 0)
        #expect(none.interval(tail: 0.025) == 0...0)
        #expect(none.upperTail(0) == 0.5)
        #expect(none.upperTail(1) == 0)
    }
}
