import TestTools
import Testing
import Toolkit

struct SplitMix64Tests {
    /// Numbers of the reference implementation (Vigna, `splitmix64.c`) for the seed 1234567.
    @Test func `the first numbers equal those of the reference implementation`() {
        var generator = SplitMix64(seed: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        #expect(expected.indices.map { _ in generator.next() } == expected)
    }

    @Test func `uniform numbers and whole numbers stay within their limits`() {
        var generator = SplitMix64(seed: 3)
        for _ in 0..<10_000 {
            let number = generator.uniform()
            #expect(number > 0 && number < 1)
            #expect((0..<7).contains(generator.below(7)))
        }
    }

    @Test func `variates have the mean and the variance of their distribution`() {
        var generator = SplitMix64(seed: 8)
        let cases: [(mean: Double, variance: Double, draw: (inout SplitMix64) -> Double)] = [
            (0.5, 1.0 / 12, { $0.uniform() }), (0, 1, { $0.normal() }),
            (0.4, 0.4, { $0.gamma(shape: 0.4) }), (3, 3, { $0.gamma(shape: 3) }),
            (2.5, 2.5, { Double($0.poisson(mean: 2.5)) }),
            (4, 12, { Double($0.overdispersed(mean: 4, dispersion: 3)) }),
            (0.3, 0.21, { $0.chance(30) ? 1 : 0 }),
        ]
        let count = 40_000.0
        for (mean, variance, draw) in cases {
            let draws = (0..<Int(count)).map { _ in draw(&generator) }
            let found = draws.reduce(0, +) / count
            let spread = draws.reduce(0) { $0 + ($1 - found) * ($1 - found) } / count
            // Five standard errors.
            #expect(abs(found - mean) < 5 * (variance / count).squareRoot())
            #expect(abs(spread - variance) < 0.06 * variance)
        }
    }
}
