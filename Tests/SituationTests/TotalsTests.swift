import Domain
import Situation
import Testing

struct TotalsTests {
    private func sample() -> Sample {
        var sample = Sample()
        sample.count(3, each: 5)
        sample.count(1, each: 2, area: nil)
        sample.reporter("skola", each: 5, now: true)
        return sample
    }

    @Test func `totals stand beside the period before`() {
        let total = sample().picture.totals.first
        #expect(total?.observed == 4)
        #expect(total?.previous == 7)
        #expect(total?.incomparable == nil)
        #expect(total?.expected.map { abs($0 - 7) < 0.3 } == true)
    }

    @Test func `an earlier period that is not covered whole is not compared`() {
        var sample = sample()
        sample.previousLength = 9
        #expect(sample.picture.totals.map(\.incomparable) == [.unequalLength])
        #expect(sample.picture.totals.map(\.previous) == [nil])
    }

    @Test func `periods with different reporters are not compared`() {
        var sample = sample()
        sample.reporter("bostad", each: 1, now: false)
        #expect(sample.picture.totals.map(\.incomparable) == [.differentReporters])
    }

    @Test func `a clear fall in the whole municipality is told`() {
        var sample = Sample()
        sample.count(8, each: 30)
        #expect(sample.picture.totals.map(\.verdict) == [.fewer])
    }
}
