import Testing

@testable import Situation

struct ReferenceCaseTests {
    /// `pnbinom(y - 1, shape, rate / (rate + exposure), lower.tail = FALSE)` of R 4.2.2.
    @Test(arguments: [
        (shape: 3.0, rate: 2.0, exposure: 1.0, count: 4, tail: 0.1001371742),
        (shape: 12.4, rate: 6.1, exposure: 0.6, count: 5, tail: 0.0121196342),
    ])
    func `gamma-Poisson tails equal those of R`(
        shape: Double,
        rate: Double,
        exposure: Double,
        count: Int,
        tail: Double
    ) {
        let mean = shape / rate * exposure
        let (_, at, above) = NegativeBinomial(mean: mean, dispersion: 1 / shape)
            .probabilities(at: count)
        #expect(abs(at + above - tail) < 1e-8)
    }
}
