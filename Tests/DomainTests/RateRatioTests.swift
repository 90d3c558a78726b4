import Domain
import Testing

struct RateRatioTests {
    /// Limits by root finding on scipy's binomial distribution, tail 0.005.
    @Test(
        arguments: [
            (37, 12, 1.358893923536, 7.821233955290),
            (3, 1, 0.161466640698, 398.997503093847),
            (246, 308, 0.640107142506, 0.995052932959),
            (17, 43, 0.180317791304, 0.808604862690),
            (2000, 1800, 1.021945390536, 1.208182759944),
        ]
    )
    func `limits are those of the exact conditional mid-p`(
        now: Int,
        before: Int,
        low: Double,
        high: Double
    ) throws {
        let ratio = RateRatio(of: now, to: before, tail: 0.005)
        let upper = try #require(ratio.high)
        #expect(abs(ratio.low / low - 1) < 1e-9)
        #expect(abs(upper / high - 1) < 1e-9)
        #expect(ratio.estimate == Double(now) / Double(before))
    }

    @Test func `nothing in one window leaves one end open`() throws {
        let fallen = RateRatio(of: 0, to: 4, tail: 0.005)
        #expect(fallen.low == 0)
        #expect(abs(try #require(fallen.high) - 2.162277660168) < 1e-9)
        let risen = RateRatio(of: 5, to: 0, tail: 0.005)
        #expect(risen.high == nil && risen.estimate == nil)
        #expect(abs(risen.low - 0.661425341983) < 1e-9)
        let none = RateRatio(of: 0, to: 0, tail: 0.005)
        #expect(none.low == 0 && none.high == nil)
    }

    @Test func `what is told comes from the interval, never from the sign`() {
        #expect(Change(now: 17, before: 43).verdict == .fewer)
        #expect(Change(now: 37, before: 12).verdict == .more)
        #expect(Change(now: 12, before: 17).verdict == .chance)
        #expect(Change(now: 0, before: 0).verdict == .chance)
    }

    @Test func `no percent below fifty in either window`() {
        #expect(Change(now: 75, before: 50).percent == 50)
        #expect(Change(now: 49, before: 90).percent == nil)
        #expect(Change(now: 90, before: 49).percent == nil)
    }
}
