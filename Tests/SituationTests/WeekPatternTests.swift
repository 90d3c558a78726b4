import Domain
import SimulatedTown
import Testing
import Toolkit

@testable import Situation

/// Weekly patterns by area.
struct WeekPatternTests {
    private let friday = WeekSlot(weekday: 5, part: .evening)
    private let saturday = WeekSlot(weekday: 6, part: .evening)

    private func rows(_ incidents: [(WeekSlot, Double)], area: AreaID) -> [SlotCount] {
        incidents.enumerated().map { index, row in
            SlotCount(
                period: index % 26 + 1,
                area: area,
                category: "skadegörelse",
                slot: row.0,
                incidents: row.1
            )
        }
    }

    /// A hundred incidents spread evenly over the week in one area, and some at one time in the
    /// other.
    private func town(_ peak: [(WeekSlot, Double)]) -> Sample {
        var sample = Sample(areas: ["centrum", "hamnen"])
        sample.slots = rows((0..<112).map { (WeekSlot.all[$0 % 28], 1) }, area: "centrum")
        sample.slots += rows(peak, area: "hamnen")
        return sample
    }

    private func pattern(_ sample: Sample, _ area: AreaID = "hamnen") throws -> WeekPattern {
        try #require(
            sample.picture.weekPatterns.first { $0.area == area && $0.category == "skadegörelse" }
        )
    }

    @Test func `a time of the week that an area has more of is told with what was expected`() throws
    {
        let elsewhere = [1, 2, 3, 4].map { (WeekSlot(weekday: $0, part: .morning), 1.0) }
        let sample = town(
            Array(repeating: (friday, 1), count: 5) + Array(repeating: (saturday, 1), count: 5)
                + elsewhere
        )
        let pattern = try pattern(sample)
        #expect((pattern.incidents, pattern.vague) == (14, 0))
        guard case .peak(let peak) = pattern.conclusion else {
            Issue.record("no peak in \(pattern.conclusion)")
            return
        }
        #expect(peak.weekdays == [5, 6])
        #expect(peak.parts == [.evening])
        #expect(peak.incidents == 10)
        // Of the municipality's 126, 18 are in that window.
        #expect(abs(peak.expected - 14 * 18 / 126) < 1e-9)
        #expect(peak.high < 10)
    }

    @Test func `an area like the rest has no time of its own`() throws {
        let sample = town((0..<28).map { (WeekSlot.all[$0], 1) })
        #expect(try pattern(sample).conclusion == .asElsewhere(most: nil))
    }

    @Test func `trouble at the usual time of the municipality is told as such`() throws {
        let evenings = Array(repeating: (friday, 1.0), count: 20)
        var sample = town(evenings)
        sample.slots += rows(Array(repeating: (friday, 1), count: 200), area: "centrum")
        guard case .asElsewhere(let most?) = try pattern(sample).conclusion else {
            Issue.record("not as elsewhere")
            return
        }
        #expect(most.weekdays == [5])
        #expect(most.parts == [.evening])
        #expect(most.incidents == 20)
    }

    @Test func `chance alone seldom makes a time of the week`() {
        var found = 0
        for seed in 1...20 {
            var random = SplitMix64(seed: UInt64(seed))
            var sample = Sample(areas: (1...20).map { "a\($0)" })
            for area in sample.areas {
                sample.slots += rows(
                    (0..<30).map { _ in (WeekSlot.all[random.below(28)], 1) },
                    area: area
                )
            }
            found += sample.picture.weekPatterns.count {
                if case .peak = $0.conclusion { true } else { false }
            }
        }
        // Eight hundred patterns.
        #expect(found <= 12)
    }

    @Test func `too few with a known time say nothing, and only where they are asked for`() throws {
        var sample = town(Array(repeating: (friday, 1), count: 7))
        #expect(sample.picture.weekPatterns.allSatisfy { $0.area != "hamnen" })
        sample.count(9, each: 1, area: "hamnen")
        let pattern = try pattern(sample)
        #expect(pattern.conclusion == .tooFew(fewest: 8))
        #expect(pattern.timed == 7)
    }

    @Test func `days without a clock are counted and make no pattern`() throws {
        var sample = town(Array(repeating: (friday, 1), count: 12))
        let day = rows(
            (0..<24).map { (WeekSlot(weekday: 3, part: PartOfDay.allCases[$0 % 4]), 0.25) },
            area: "hamnen"
        )
        var input = sample.input
        input = {
            sample.slots += day
            var input = sample.input
            input.vagueSlots = day
            return input
        }()
        let pattern = try #require(
            SituationModel().picture(input).weekPatterns.first {
                $0.area == "hamnen" && $0.category == "skadegörelse"
            }
        )
        #expect((pattern.incidents, pattern.vague) == (18, 6))
        let wednesday = pattern.slots.filter { $0.slot.weekday == 3 }
        #expect(wednesday.allSatisfy { $0.incidents == 0 })
    }

    @Test func `shares are drawn towards the category and sum to one`() throws {
        let pattern = try pattern(town(Array(repeating: (friday, 1), count: 20)))
        #expect(abs(pattern.slots.reduce(0) { $0 + $1.share } - 1) < 1e-9)
        let share = pattern.slots[friday.index].share
        #expect((0.5..<0.95).contains(share))
    }
}
