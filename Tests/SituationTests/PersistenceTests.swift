import Domain
import SimulatedTown
import Situation
import Testing

/// Detection of persistent problems.
struct PersistenceTests {
    /// Ten areas with two categories that occur everywhere in every period.
    private func town() -> Sample {
        var sample = Sample()
        sample.areas = (0..<10).map { "område \($0)" }
        sample.categories.append(Category(id: "klotter", name: "Klotter", weight: 2))
        for area in sample.areas {
            sample.count(2, each: 2, area: area)
            sample.count(2, each: 2, area: area, category: "klotter")
        }
        return sample
    }

    /// Incidents of one cell over the latest periods, the current one first.
    private func add(
        _ counts: [Int],
        to sample: inout Sample,
        area: AreaID,
        category: CategoryID = "skadegörelse"
    ) {
        for (age, count) in counts.enumerated() {
            sample.counts.append(
                IncidentCount(period: age, area: area, category: category, incidents: count)
            )
        }
    }

    @Test func `what happens everywhere all the time is not persistent`() {
        #expect(town().picture.persistent.isEmpty)
    }

    @Test func `what is more than its place and its category explain is, from the third period`()
        throws
    {
        var sample = town()
        sample.counts.removeAll { $0.area == "område 3" && $0.category == "skadegörelse" }
        add([7, 6], to: &sample, area: "område 3")
        let flagged = sample.picture.persistent
        #expect(flagged.isEmpty)
        add([0, 0, 5], to: &sample, area: "område 3")
        let lasting = try #require(sample.picture.persistent.first)
        #expect(sample.picture.persistent.count == 1)
        #expect(lasting.area == "område 3" && lasting.place == nil)
        #expect(lasting.periods == 3 && lasting.incidents == 18)
        #expect(lasting.counts == [7, 6, 5])
        #expect(lasting.explained < 8)
        #expect(abs(lasting.importance - (18 - lasting.explained) / 3) < 1e-12)
    }

    @Test func `a named place stands for its area`() {
        var sample = town()
        sample.counts.removeAll { $0.area == "område 3" && $0.category == "skadegörelse" }
        add([7, 6, 5], to: &sample, area: "område 3")
        var input = sample.input
        for age in 0..<3 {
            for number in 0..<20 {
                input.placeCounts.append(
                    PlaceCount(
                        period: age,
                        area: "område \(number % 10)",
                        place: "plats \(number)",
                        category: number.isMultiple(of: 3) ? "klotter" : "skadegörelse",
                        incidents: number == 13 ? 7 - age : 1
                    )
                )
            }
        }
        let lasting = SituationModel().picture(input).persistent
        #expect(lasting.map(\.place) == ["plats 13"])
        #expect(lasting.map(\.area) == ["område 3"])
    }

    @Test func `silence neither breaks a run nor makes one`() {
        var sample = town()
        sample.counts.removeAll { $0.area == "område 3" }
        sample.reporter("skola", each: 5, area: "område 3", now: true)
        let silent = sample.presence.firstIndex { $0.period == 1 }
        if let silent {
            sample.presence[silent] = PresenceRecord(period: 1, reporter: "skola", present: false)
            sample.reports.removeAll { $0.period == 1 }
        }
        add([7, 0, 6], to: &sample, area: "område 3")
        #expect(sample.picture.persistent.isEmpty)
        add([0, 0, 0, 5], to: &sample, area: "område 3")
        #expect(sample.picture.persistent.map(\.counts) == [[7, nil, 6, 5]])
        #expect(sample.picture.persistent.map(\.periods) == [3])
    }

    @Test func `the order of the rows means nothing`() {
        var sample = town()
        add([6, 6, 6, 6], to: &sample, area: "område 5", category: "klotter")
        add([6, 6, 6, 6], to: &sample, area: "område 2")
        let usual = sample.picture.persistent
        #expect(usual.map(\.area) == ["område 5", "område 2"])
        sample.counts.reverse()
        #expect(sample.picture.persistent == usual)
    }

    @Test func `in towns with outbreaks, a small part of what has run for three periods is told`() {
        var (runs, told) = (0, 0)
        for seed in UInt64(1)...10 {
            let input = SimulatedTown(seed: seed, periods: 30).input(at: 29, history: 26)
            struct Key: Hashable {
                let area: AreaID?
                let category: CategoryID?
            }
            let recent = input.counts.filter { $0.period < 3 && $0.incidents > 0 }
            let seen = Dictionary(grouping: recent) { Key(area: $0.area, category: $0.category) }
            runs += seen.values.count { $0.count == 3 }
            told += SituationModel().picture(input).persistent.count
        }
        #expect(runs > 500)
        #expect(told * 3 < runs)
    }
}
