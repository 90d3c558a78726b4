import Domain
import Situation
import Testing
import Toolkit

struct AoristicTests {
    /// A Friday.
    private let friday = Day(number: 20_749)

    private func shares(_ span: TimeSpan, pattern: [WeekSlotCount] = []) -> [String] {
        Aoristic.shares(of: span, pattern: pattern).map { slot, share in
            "\(slot.weekday) \(slot.part) \((share * 100).rounded() / 100)"
        }
    }

    @Test func `a minute lies in one slot`() {
        #expect(friday.weekday == 5)
        #expect(shares(TimeSpan(minute: LocalTime(friday, hour: 22))) == ["5 night 1.0"])
    }

    @Test func `hours after midnight belong to the night before`() {
        #expect(shares(TimeSpan(minute: LocalTime(friday, hour: 29))) == ["5 night 1.0"])
    }

    @Test func `an interval is spread by minutes`() {
        let span = TimeSpan(
            start: LocalTime(friday, hour: 20),
            end: LocalTime(friday, hour: 24),
            precision: .hour
        )
        #expect(shares(span) == ["5 evening 0.25", "5 night 0.75"])
    }

    @Test func `a day begins with the end of the night before`() {
        let expected = [
            "4 night 0.25", "5 morning 0.25", "5 afternoon 0.21", "5 evening 0.17", "5 night 0.13",
        ]
        #expect(shares(TimeSpan(day: friday)) == expected)
    }

    @Test func `a time known to the day follows the municipality's own pattern`() {
        let evening = WeekSlot(weekday: 5, part: .evening)
        let pattern = [WeekSlotCount(slot: evening, incidents: 1000)]
        let known = Aoristic.shares(of: TimeSpan(day: friday), pattern: pattern)
        #expect(known.contains { $0.slot == evening && $0.share > 0.98 })
    }

    @Test func `a time known to the hour follows the clock, whatever the pattern`() {
        let span = TimeSpan(
            start: LocalTime(friday, hour: 16),
            end: LocalTime(friday, hour: 18),
            precision: .hour
        )
        let evening = WeekSlot(weekday: 5, part: .evening)
        let pattern = [WeekSlotCount(slot: evening, incidents: 1000)]
        #expect(shares(span, pattern: pattern) == ["5 afternoon 0.5", "5 evening 0.5"])
    }

    @Test func `shares of any span sum to one`() {
        var generator = SplitMix64(seed: 3)
        for _ in 0..<200 {
            let start = LocalTime(minutes: Int.random(in: -50_000...50_000, using: &generator))
            let end = start.adding(minutes: Int.random(in: 1...30_000, using: &generator))
            let precision = TimePrecision.allCases.randomElement(using: &generator) ?? .minute
            let span = TimeSpan(start: start, end: end, precision: precision)
            let sum = Aoristic.shares(of: span).reduce(0) { $0 + $1.share }
            #expect(abs(sum - 1) < 1e-12)
        }
    }

    @Test func `rows of slots leave out what was found on patrol`() {
        let seen = incident("a", area: "centrum")
        let found = incident("b", area: "centrum", foundOnPatrol: true)
        let rows = Aoristic.slotCounts(of: [found, seen], period: 2)
        #expect(rows.map(\.incidents) == [1])
        #expect(rows.map(\.period) == [2])
    }

    @Test func `rows of slots do not depend on the order of the incidents`() {
        let incidents = ["b", "a", "c"].map { incident($0, area: $0 == "c" ? nil : "centrum") }
        let rows = Aoristic.slotCounts(of: incidents)
        #expect(rows == Aoristic.slotCounts(of: incidents.reversed()))
        #expect(rows.map(\.area) == [nil, "centrum"])
        #expect(rows.map(\.incidents) == [1, 2])
    }

    private func incident(
        _ id: IncidentID,
        area: AreaID?,
        foundOnPatrol: Bool = false
    ) -> Incident {
        Incident(
            id: id,
            members: [],
            time: TimeSpan(minute: LocalTime(friday, hour: 22)),
            placement: Placement(
                areas: area.map { [AreaShare(area: $0, probability: 1)] } ?? [],
                method: .area
            ),
            category: "skadegörelse",
            foundOnPatrol: foundOnPatrol
        )
    }
}
