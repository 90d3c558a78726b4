import Testing

@testable import Situation

struct BinomialTests {
    @Test func `tails are the sums of the textbook's terms`() {
        let coins = Binomial(trials: 4, probability: 0.5)
        #expect(abs(coins.upperTail(4) - 0.5 / 16) < 1e-12)
        #expect(abs(coins.upperTail(3) - (1 + 4 / 2) / 16) < 1e-12)
        #expect(abs(coins.upperTail(0) - (1 - 0.5 / 16)) < 1e-12)
    }

    @Test func `a count far below the mean is certain to be reached`() {
        #expect(Binomial(trials: 10_000, probability: 0.5).upperTail(100) == 1)
        #expect(Binomial(trials: 3, probability: 1).upperTail(1) == 1)
    }

    @Test func `certain outcomes are certain`() {
        #expect(Binomial(trials: 3, probability: 0).upperTail(1) == 0)
        #expect(Binomial(trials: 3, probability: 1).upperTail(3) == 0.5)
        #expect(Binomial(trials: 0, probability: 0.3).interval(tail: 0.025) == 0...0)
    }

    @Test func `the interval holds what chance explains`() {
        // Mid-p below 0.025 outside 5...15: P(X ≤ 4) = 0.0059 and P(X = 5) / 2 = 0.0074.
        #expect(Binomial(trials: 20, probability: 0.5).interval(tail: 0.025) == 6...14)
    }
}
