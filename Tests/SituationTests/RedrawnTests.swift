import Domain
import SimulatedTown
import Situation
import Testing

/// Areas whose outline changed, so that earlier counts are of another area.
struct RedrawnTests {
    /// Ten steady areas, one of which was redrawn some periods ago.
    private func sample(now: Int, own periods: Int) -> Sample {
        var sample = Sample()
        sample.areas += (1...10).map { "area \($0)" }
        sample.redrawn = ["centrum": periods]
        for area in sample.areas.dropFirst() { sample.count(4, each: 4, area: area) }
        for period in 0...sample.history {
            let count = period == 0 ? now : 4
            let area: AreaID? = period <= periods ? "centrum" : nil
            sample.counts.append(
                IncidentCount(
                    period: period,
                    area: area,
                    category: "skadegörelse",
                    incidents: count
                )
            )
        }
        return sample
    }

    @Test(arguments: [0, 1, 5])
    func `an area without six periods of its own is not judged, whatever is seen`(periods: Int) {
        for now in [0, 4, 40] {
            let picture = sample(now: now, own: periods).picture
            #expect(picture.cell()?.verdict == (now == 0 ? nil : .notAssessable))
            #expect(picture.cell()?.expected == nil)
            #expect(picture.flags.isEmpty)
        }
    }

    @Test(arguments: [6, 12, 25])
    func `an area with six periods of its own is judged by them`(periods: Int) throws {
        let usual = try #require(sample(now: 4, own: periods).picture.cell())
        #expect(usual.verdict == .asExpected)
        #expect((3...5).contains(try #require(usual.expected)))
        #expect(sample(now: 25, own: periods).picture.cell()?.verdict == .more)
    }

    @Test(arguments: [0, 1, 3, 12])
    func `what is forecast does not shrink since an area is new`(periods: Int) {
        let forecast = sample(now: 4, own: periods).picture.forecast
        let sum = forecast.filter { $0.area == "centrum" }.reduce(0) { $0 + $1.incidents }
        #expect((3...5).contains(sum))
    }

    @Test func `the totals of the municipality do not notice`() {
        let totals = sample(now: 4, own: 0).picture.totals
        let steady = sample(now: 4, own: 26).picture.totals
        #expect(totals == steady)
    }
}
