import Domain
import SimulatedTown
import Situation
import Testing
import Toolkit

struct SituationModelTests {
    @Test func `the order of the input changes nothing`() {
        let town = SimulatedTown(seed: 9, periods: 27)
        let input = town.input(at: 26, history: 26)
        let slots = input.counts.filter { $0.period > 0 }.compactMap { row in
            row.category.map { (row, $0) }
        }
        .map { row, category in
            SlotCount(
                period: row.period,
                area: row.area,
                category: category,
                slot: WeekSlot.all[(row.incidents + row.period) % 28],
                incidents: Double(row.incidents) / 3
            )
        }
        var generator = SplitMix64(seed: 1)
        func picture(shuffled: Bool) -> SituationPicture {
            func order<Row>(_ rows: [Row]) -> [Row] {
                shuffled ? rows.shuffled(using: &generator) : rows
            }
            return SituationModel().picture(
                SituationInput(
                    period: input.period,
                    historyLength: input.historyLength,
                    forecastPeriod: input.forecastPeriod,
                    areas: order(input.areas),
                    categories: order(input.categories),
                    counts: order(input.counts),
                    presence: order(input.presence),
                    reporterCounts: order(input.reporterCounts),
                    slots: order(slots),
                    incidents: []
                )
            )
        }
        #expect(picture(shuffled: true) == picture(shuffled: false))
    }

    @Test func `cells are shown where something was seen or expected, by area and category`() {
        var sample = Sample()
        sample.areas = ["b", "a", "c"]
        sample.history = 3
        sample.count(1, each: 2, area: "b")
        sample.count(1, each: 2, area: "a")
        let picture = sample.picture
        #expect(picture.cells.map(\.area).prefix(2) == ["a", "b"])
        #expect(picture.cells.allSatisfy { $0.observed > 0 || ($0.expected ?? 0) >= 0.05 })
    }

    @Test func `rows that do not belong are passed over, unplaced ones count in the total`() {
        var sample = Sample()
        sample.count(1, each: 1)
        let usual = sample.picture
        for (period, area, category) in [
            (27, "centrum", "skadegörelse"), (-1, "centrum", "skadegörelse"),
            (0, "centrum", "okänd"),
        ] {
            sample.counts.append(
                IncidentCount(period: period, area: area, category: category, incidents: 50)
            )
        }
        #expect(sample.picture == usual)
        sample.count(2, area: "riven stadsdel")
        sample.count(3, area: nil)
        #expect(sample.picture.totals.map(\.observed) == [6])
        #expect(sample.picture.cells.map(\.observed) == [1])
    }

    @Test func `states are not counted`() {
        var sample = Sample()
        sample.categories.append(Category(id: "mörkt", name: "", kind: .unsafePlace))
        sample.count(9, each: 9, category: "mörkt")
        #expect(sample.picture.totals.map(\.category) == ["skadegörelse"])
        #expect(sample.picture.cells.isEmpty)
    }
}
