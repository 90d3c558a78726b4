import Domain
import SimulatedTown
import Situation
import Testing

struct CoverageTests {
    /// Two areas; the school reports of centrum only, the housing company of both.
    private func sample(schoolPresent: Bool, now: Int) -> Sample {
        var sample = Sample()
        sample.areas += ["hamnen"]
        sample.count(now, each: 10)
        sample.count(4, each: 4, area: "hamnen")
        sample.reporter("skola", each: 8, now: schoolPresent)
        sample.reporter("bostad", each: 2, now: true)
        sample.reporter("bostad", each: 4, area: "hamnen", now: true)
        return sample
    }

    @Test func `silence of the one that tells most of an area leaves it unjudged`() {
        let picture = sample(schoolPresent: false, now: 2).picture
        #expect(picture.cell()?.verdict == .notAssessable)
        #expect(picture.cell("hamnen")?.verdict == .asExpected)
    }

    @Test func `the same count is fewer when everyone reported`() {
        #expect(sample(schoolPresent: true, now: 2).picture.cell()?.verdict == .fewer)
    }

    @Test func `trouble shows although its reporter is silent`() {
        #expect(sample(schoolPresent: false, now: 14).picture.cell()?.verdict == .more)
    }

    @Test func `coverage is what those present used to report`() {
        let coverage = sample(schoolPresent: false, now: 2).picture.coverage
        #expect(abs(coverage - 6.0 / 14) < 0.02)
        #expect(sample(schoolPresent: true, now: 2).picture.coverage == 1)
    }

    @Test func `the expected falls with the reporting that was present`() throws {
        let full = try #require(sample(schoolPresent: true, now: 2).picture.cell()?.expected)
        let part = try #require(sample(schoolPresent: false, now: 2).picture.cell()?.expected)
        #expect(abs(part / full - 0.2) < 0.05)
    }

    @Test func `a new reporter raises the expected`() throws {
        let before = try #require(sample(schoolPresent: true, now: 2).picture.cell()?.expected)
        var joined = sample(schoolPresent: true, now: 2)
        joined.presence.append(PresenceRecord(period: 0, reporter: "väktare", present: true))
        let after = try #require(joined.picture.cell()?.expected)
        #expect(after > before * 1.2)
    }

    @Test func `a reporter with no report yet counts like any other`() {
        var sample = Sample()
        sample.history = 0
        sample.presence = [
            PresenceRecord(period: 0, reporter: "skola", present: true),
            PresenceRecord(period: 0, reporter: "bostad", present: false),
        ]
        #expect(sample.picture.coverage == 0.5)
    }

    @Test func `when everyone is silent nothing can be judged`() {
        var sample = Sample()
        sample.count(0, each: 6)
        for name in ["skola", "bostad", "butik"] { sample.reporter(name, each: 2, now: false) }
        let picture = sample.picture
        #expect(picture.coverage == 0)
        #expect(picture.totals.map(\.verdict) == [.notAssessable])
    }

    @Test func `earlier periods that nothing is known of had everyone present`() throws {
        var sample = Sample()
        sample.count(4, each: 4)
        let unknown = try #require(sample.picture.cell()?.expected)
        sample.presence = [PresenceRecord(period: 0, reporter: "skola", present: true)]
        #expect(sample.picture.cell()?.expected == unknown)
    }

    @Test(arguments: 1...2 as ClosedRange<UInt64>)
    func `a silent reporter never makes an area look calmer`(seed: UInt64) throws {
        let town = SimulatedTown(seed: seed, periods: 14)
        let input = town.input(at: 13, history: 13)
        let full = SituationModel().picture(with(input) { PresenceRecord.all($0, except: nil) })
        let before = Dictionary(uniqueKeysWithValues: full.cells.map { ($0.name, $0) })
        for silent in town.reporters {
            let part = SituationModel().picture(
                with(input) { PresenceRecord.all($0, except: silent) }
            )
            for cell in part.cells {
                guard let before = before[cell.name] else { continue }
                #expect((cell.expected ?? 0) <= (before.expected ?? 0) + 1e-12)
                #expect(cell.upperTail <= before.upperTail + 1e-12)
                #expect(cell.verdict != .fewer || before.verdict == .fewer)
                #expect(before.verdict != .more || cell.verdict == .more)
            }
        }
    }

    private func with(
        _ input: SituationInput,
        presence: ([PresenceRecord]) -> [PresenceRecord]
    ) -> SituationInput {
        SituationInput(
            period: input.period,
            historyLength: input.historyLength,
            forecastPeriod: input.forecastPeriod,
            areas: input.areas,
            categories: input.categories,
            counts: input.counts,
            presence: presence(input.presence),
            reporterCounts: input.reporterCounts.filter { $0.period > 0 },
            slots: input.slots,
            incidents: input.incidents
        )
    }
}

extension PresenceRecord {
    /// The rows with all present now, or all but one.
    fileprivate static func all(
        _ rows: [PresenceRecord],
        except silent: ReporterID?
    ) -> [PresenceRecord] {
        rows.map { row in
            guard row.period == 0 else { return row }
            return PresenceRecord(
                period: 0,
                reporter: row.reporter,
                present: row.reporter != silent
            )
        }
    }
}

extension Cell {
    fileprivate var name: String {
        "\(area) \(category)"
    }
}
