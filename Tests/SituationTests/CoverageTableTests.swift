import Domain
import SimulatedTown
import Situation
import Testing

/// Reporters' shares and missing reports.
struct CoverageTableTests {
    /// The school and the guard report two categories, the guard twice as much.
    private func sample(_ school: Int = 8, now: Bool = true) -> Sample {
        var sample = Sample()
        sample.categories.append(Category(id: "klotter", name: "Klotter"))
        sample.count(6, each: 6)
        sample.count(6, each: 6, category: "klotter")
        sample.reporter("skola", each: school, now: now)
        sample.reporter("väktare", each: 2 * school, now: true)
        for reporter in ["skola", "väktare"] {
            for period in 1...sample.history {
                sample.reports.append(
                    ReportCount(
                        period: period,
                        reporter: reporter,
                        area: "centrum",
                        category: "klotter",
                        reports: school
                    )
                )
            }
        }
        sample.tell("väktare", "skadegörelse")
        sample.tell("väktare", "klotter")
        return sample
    }

    private func found(_ sample: Sample, _ reporter: ReporterID = "skola") -> ReporterCoverage? {
        sample.picture.coverageTable.first { $0.reporter == reporter }
    }

    @Test func `a reporter that told of all it uses to has no gaps`() throws {
        let line = try #require(found(sample(), "väktare"))
        #expect(line.gaps.isEmpty)
        #expect(line.present)
        #expect(line.periodsPresent == 26 && line.periods == 26)
        #expect(abs(line.share - 0.6) < 0.02)
    }

    @Test func `a silent reporter is absent in all that it uses to report`() throws {
        let line = try #require(found(sample(now: false)))
        #expect(!line.present)
        #expect(line.gaps.map(\.cause) == [.absent, .absent])
        #expect(line.gaps.map(\.usual) == [8, 8])
    }

    @Test func `a reporter that was heard of but not of what it uses to tell is told as quiet`()
        throws
    {
        var sample = sample()
        sample.tell("skola", "skadegörelse")
        let line = try #require(found(sample))
        #expect(line.gaps.map(\.category) == ["klotter"])
        #expect(line.gaps.map(\.cause) == [.unusuallyQuiet])
        #expect(sample.picture.coverage == 1)
    }

    @Test func `silence that chance explains is not told`() throws {
        #expect(try #require(found(sample(2))).gaps.isEmpty)
    }

    @Test func `what waits in quarantine is absent in that category alone`() throws {
        var sample = sample()
        sample.tell("skola", "skadegörelse")
        let whole = sample.picture
        sample.presence.append(
            PresenceRecord(period: 0, reporter: "skola", category: "klotter", present: false)
        )
        let part = sample.picture
        let line = try #require(part.coverageTable.first)
        #expect(line.present)
        #expect(line.gaps.map(\.cause) == [.quarantined])
        func expected(_ picture: SituationPicture, _ category: CategoryID) -> Double? {
            picture.totals.first { $0.category == category }?.expected
        }
        let before = try #require(expected(whole, "klotter"))
        let after = try #require(expected(part, "klotter"))
        #expect(abs(after / before - 0.5) < 0.05)
        #expect(expected(whole, "skadegörelse") == expected(part, "skadegörelse"))
    }

    @Test
    func `a category whose main reporter is silent cannot be judged in the whole municipality`() {
        var sample = Sample()
        sample.count(0, each: 9)
        sample.reporter("skola", each: 8, now: false)
        sample.reporter("väktare", each: 2, now: true)
        #expect(sample.picture.totals.map(\.verdict) == [.notAssessable])
        #expect(sample.picture.cells.map(\.verdict) == [.notAssessable])
    }

    @Test func `without history the table says who was heard of and nothing more`() throws {
        var sample = Sample()
        sample.history = 0
        sample.presence = [PresenceRecord(period: 0, reporter: "skola", present: false)]
        let line = try #require(found(sample))
        #expect(line.periods == 0 && line.gaps.isEmpty && !line.present)
    }

    @Test func `the order of the rows means nothing`() {
        var sample = sample(now: false)
        let picture = sample.picture
        sample.presence.reverse()
        sample.reports.reverse()
        sample.counts.reverse()
        #expect(sample.picture == picture)
    }

    @Test func `absence of what nobody knows changes nothing`() {
        var sample = sample()
        let picture = sample.picture
        sample.presence.append(
            PresenceRecord(period: 0, reporter: "skola", category: "okänd", present: false)
        )
        sample.presence.append(
            PresenceRecord(period: 99, reporter: "skola", category: "klotter", present: false)
        )
        #expect(sample.picture == picture)
    }
}

extension Sample {
    /// A report of this period.
    fileprivate mutating func tell(_ reporter: ReporterID, _ category: CategoryID) {
        reports.append(
            ReportCount(
                period: 0,
                reporter: reporter,
                area: "centrum",
                category: category,
                reports: 1
            )
        )
    }
}
