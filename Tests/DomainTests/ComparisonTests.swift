import Domain
import Testing

/// Windows that real letters have set beside each other, and those that may be.
struct ComparisonTests {
    private func window(_ first: String, _ last: String) throws -> ComparisonWindow {
        ComparisonWindow(
            first: try #require(Day(iso: first)),
            last: try #require(Day(iso: last))
        )
    }

    private let change = Change(now: 70, before: 104)

    /// Lysekil's letter of March 2019 sets thefts of 1 February to 27 March beside February and March 2018.
    @Test func `eight weeks beside two whole months are refused for their length`() throws {
        let now = try window("2019-02-01", "2019-03-27")
        let before = try window("2018-02-01", "2018-03-31")
        let comparison = Comparison(of: now, with: before, base: .yearBefore, change: change)
        #expect(comparison == .refused([.unequalLength]))
    }

    /// Lysekil's letter of September 2019 promises last year and gives 2015.
    @Test func `a year that was picked is refused for its base`() throws {
        let now = try window("2019-01-01", "2019-08-31")
        let before = try window("2015-01-01", "2015-08-31")
        let comparison = Comparison(of: now, with: before, base: .yearBefore, change: change)
        #expect(comparison == .refused([.otherBase]))
    }

    @Test func `the same fortnights a year before are compared`() throws {
        let now = try window("2026-10-05", "2026-11-01")
        let before = try window("2025-10-06", "2025-11-02")
        let comparison = Comparison(of: now, with: before, base: .yearBefore, change: change)
        #expect(comparison.change == change)
        #expect(comparison.reasons.isEmpty)
    }

    @Test func `the window before is compared where it is no other season`() throws {
        let fortnight = try window("2026-10-19", "2026-11-01")
        let last = try window("2026-10-05", "2026-10-18")
        #expect(Comparison.reasons(fortnight, last, base: .previous).isEmpty)
        let autumn = try window("2026-08-10", "2026-11-01")
        let summer = try window("2026-05-18", "2026-08-09")
        #expect(Comparison.reasons(autumn, summer, base: .previous) == [.otherSeason])
    }

    @Test func `a gap between the windows is another base`() throws {
        let now = try window("2026-10-19", "2026-11-01")
        let before = try window("2026-09-21", "2026-10-04")
        #expect(Comparison.reasons(now, before, base: .previous) == [.otherBase])
    }

    @Test func `a window that nobody reported of, or that is purged, is refused with both reasons`()
        throws
    {
        let now = try window("2026-10-19", "2026-11-01")
        var before = try window("2026-10-05", "2026-10-18")
        before.isCovered = false
        before.isPurged = true
        let reasons = Comparison.reasons(now, before, base: .previous)
        #expect(reasons == [.partlyCovered, .purged])
        let both = Comparison(of: before, with: now, base: .previous, change: nil)
        #expect(both.reasons == [.otherBase, .partlyCovered, .purged])
    }

    @Test func `without a window before, or the same reporters, nothing is compared`() throws {
        let now = try window("2026-10-19", "2026-11-01")
        let before = try window("2026-10-05", "2026-10-18")
        let first = Comparison(of: now, with: nil, base: .previous, change: change)
        #expect(first.reasons == [.noEarlierPeriod])
        let strangers = Comparison(of: now, with: before, base: .previous, change: nil)
        #expect(strangers.reasons == [.differentReporters])
    }
}
