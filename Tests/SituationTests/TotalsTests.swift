import Domain
import Situation
import Testing

struct TotalsTests {
    private func sample() -> Sample {
        var sample = Sample()
        sample.count(3, each: 5)
        sample.count(1, each: 2, area: nil)
        sample.reporter("skola", each: 5, now: true)
        sample.changes = ["skadegörelse": Change(now: 3, before: 6)]
        return sample
    }

    @Test func `totals stand beside the period before`() {
        let total = sample().picture.totals.first
        #expect(total?.observed == 4)
        #expect(total?.change == Change(now: 3, before: 6))
        #expect(total?.incomparable == nil)
        #expect(total?.expected.map { abs($0 - 7) < 0.3 } == true)
    }

    @Test func `an earlier period that is purged is not compared`() {
        var input = sample().input
        input.isPreviousPurged = true
        let picture = SituationModel().picture(input)
        #expect(picture.totals.map(\.incomparable) == [.purged])
        #expect(picture.totals.map(\.change) == [nil])
    }

    @Test func `periods that no reporter was heard of in both of are not compared`() {
        var sample = sample()
        sample.changes = nil
        #expect(sample.picture.totals.map(\.incomparable) == [.differentReporters])
        #expect(sample.picture.totals.map(\.change) == [nil])
    }

    @Test func `a category that nobody told of in either period is compared as none`() {
        var sample = sample()
        sample.changes = [:]
        #expect(sample.picture.totals.map(\.change) == [Change(now: 0, before: 0)])
    }

    @Test func `a clear fall in the whole municipality is told`() {
        var sample = Sample()
        sample.count(8, each: 30)
        #expect(sample.picture.totals.map(\.verdict) == [.fewer])
    }
}
