import Domain
import Situation
import Testing

struct VerdictTests {
    /// A steady cell among others, with a given count now.
    private func verdict(now: Int, each: Int, weight: Double = 1) -> Verdict? {
        var sample = Sample()
        sample.categories = [Category(id: "skadegörelse", name: "", weight: weight)]
        sample.areas += (1...10).map { "area \($0)" }
        sample.count(now, each: each)
        for area in sample.areas.dropFirst() { sample.count(2, each: 2, area: area) }
        return sample.picture.cell()?.verdict
    }

    @Test func `far more than usual is more`() {
        #expect(verdict(now: 14, each: 3) == .more)
    }

    @Test func `as usual is as expected`() {
        #expect(verdict(now: 3, each: 3) == .asExpected)
    }

    @Test func `none where there used to be many is fewer`() {
        #expect(verdict(now: 0, each: 9) == .fewer)
    }

    @Test func `small counts are too few to tell`() {
        #expect(verdict(now: 1, each: 0) == .tooFew)
    }

    @Test func `one or two reports are never an alarm`() {
        #expect(verdict(now: 2, each: 0) == .tooFew)
        #expect(verdict(now: 5, each: 0) == .more)
    }

    @Test func `two are enough in a category that weighs heavily`() {
        #expect(verdict(now: 2, each: 0, weight: 5) == .more)
        #expect(verdict(now: 1, each: 0, weight: 5) == .tooFew)
    }

    @Test func `without history nothing is expected and nothing is told`() {
        var sample = Sample()
        sample.history = 0
        sample.count(40)
        let picture = sample.picture
        #expect(picture.cells.map(\.expected) == [nil])
        #expect(picture.cells.map(\.verdict) == [.notAssessable])
        #expect(picture.totals.map(\.verdict) == [.notAssessable])
        #expect(picture.totals.map(\.incomparable) == [.noEarlierPeriod])
        #expect(picture.flags.isEmpty)
    }

    @Test func `periods in which nobody reported are no history`() {
        var sample = Sample()
        sample.history = 2
        sample.counts = [
            IncidentCount(period: 0, area: "centrum", category: "skadegörelse", incidents: 9)
        ]
        sample.presence = (0...2).map {
            PresenceRecord(period: $0, reporter: "skola", present: $0 == 0)
        }
        #expect(sample.picture.cells.map(\.expected) == [nil])
        #expect(sample.picture.cells.map(\.verdict) == [.notAssessable])
    }

    @Test func `incidents that nobody present reported are no alarm`() {
        var sample = Sample()
        sample.count(9, each: 1)
        sample.reporter("skola", each: 1, now: false)
        #expect(sample.picture.cell()?.verdict == .notAssessable)
    }

    @Test func `a cell that nobody could tell of is not tested and makes no other a discovery`() {
        var sample = Sample()
        sample.count(9, each: 1)
        sample.reporter("skola", each: 1, now: true)
        sample.presence.append(
            PresenceRecord(period: 0, reporter: "skola", category: "skadegörelse", present: false)
        )
        let cell = sample.picture.cell()
        #expect(cell?.expected == 0)
        #expect(cell?.upperTail == 1)
        #expect(cell?.verdict == .notAssessable)
    }

    @Test func `one earlier period lends its rate to all areas`() {
        var sample = Sample()
        sample.history = 1
        sample.areas += ["hamnen"]
        sample.count(2, each: 2)
        let expected = sample.picture.cell("hamnen")?.expected
        #expect(expected.map { $0 > 0.05 && $0 < 1 } == true)
    }

    @Test func `a history of nothing expects next to nothing`() {
        let picture = Sample().picture
        #expect(picture.cells.isEmpty)
        #expect(picture.totals.map(\.observed) == [0])
        #expect(picture.totals.map(\.verdict) == [.tooFew])
        #expect(picture.coverage == 1)
    }

    @Test func `no areas and no categories give an empty picture`() {
        var sample = Sample()
        sample.areas = []
        sample.count(3, each: 3)
        #expect(sample.picture.cells.isEmpty)
        #expect(sample.picture.totals.map(\.observed) == [3])
        sample.categories = []
        #expect(sample.picture.totals.isEmpty)
    }

    @Test func `an old outbreak does not hide a new one`() {
        var sample = Sample()
        sample.areas += (1...10).map { "area \($0)" }
        for area in sample.areas { sample.count(1, each: 1, area: area) }
        let outbreak = { (period: Int, extra: Int) in
            IncidentCount(
                period: period,
                area: "centrum",
                category: "skadegörelse",
                incidents: extra
            )
        }
        sample.counts += [outbreak(5, 30), outbreak(0, 8)]
        #expect(sample.picture.cell()?.verdict == .more)
    }

    @Test func `flags are ranked by what they mean for people, twelve at the most`() {
        var sample = Sample()
        sample.areas = (10..<40).map { "area \($0)" }
        sample.categories = [
            Category(id: "skadegörelse", name: "", weight: 1),
            Category(id: "våld", name: "", weight: 3),
        ]
        for (rank, area) in sample.areas.enumerated() {
            sample.count(rank < 15 ? 20 + rank : 1, each: 1, area: area)
            sample.count(rank == 20 ? 12 : 1, each: 1, area: area, category: "våld")
        }
        let flags = sample.picture.flags
        #expect(flags.count == 12)
        #expect(flags.map(\.importance) == flags.map(\.importance).sorted(by: >))
        #expect(flags.prefix(5).contains { $0.cell.area == "area 30" })
    }
}
