import Domain
import SimulatedTown
import Situation
import Testing

struct ForecastTests {
    private let night = WeekSlot(weekday: 6, part: .night)

    private func sum(_ cells: [ForecastCell]) -> Double {
        cells.reduce(0) { $0 + $1.incidents }
    }

    @Test func `a steady rate is forecast as it is`() {
        var sample = Sample()
        sample.count(4, each: 4)
        #expect(abs(sum(sample.picture.forecast) - 4) < 0.3)
    }

    @Test func `incidents fall on the slots they used to fall on`() {
        var sample = Sample()
        sample.count(4, each: 4)
        sample.slots = (1...26).map {
            SlotCount(
                period: $0,
                area: "centrum",
                category: "skadegörelse",
                slot: night,
                incidents: 4
            )
        }
        let forecast = sample.picture.forecast
        let nights = forecast.filter { $0.slot == night }
        #expect(sum(nights) > 0.6 * sum(forecast))
    }

    @Test func `a part of what a flag has above its rate is forecast to come again`() {
        var sample = Sample()
        sample.count(12, each: 2)
        let picture = sample.picture
        #expect(picture.flags.count == 1)
        let forecast = sum(picture.forecast)
        #expect(forecast > 5 && forecast < 7.5)
    }

    @Test func `where all rises, the forecast follows within a few periods`() {
        var sample = Sample()
        sample.areas = (10..<20).map { "area \($0)" }
        for area in sample.areas {
            sample.counts += (0...26).map {
                IncidentCount(
                    period: $0,
                    area: area,
                    category: "skadegörelse",
                    incidents: $0 < 5 ? 6 : 3
                )
            }
        }
        // The mean of the history, half-life 13, is 38.
        let forecast = sum(sample.picture.forecast)
        #expect((44...66).contains(forecast), "\(forecast)")
    }

    @Test func `silence of late is not taken for a lower level`() {
        func forecast(present: Bool) -> Double {
            var sample = Sample()
            sample.count(present ? 40 : 0, each: 40)
            sample.reporter("skola", each: 40, now: present)
            return sum(sample.picture.forecast)
        }
        #expect(abs(forecast(present: true) - forecast(present: false)) < 1)
    }

    @Test func `what was found on patrol is not forecast`() {
        var sample = Sample()
        sample.count(4, each: 4, foundOnPatrol: 4)
        #expect(sum(sample.picture.forecast) < 0.2)
        #expect(sample.picture.cell()?.observed == 4)
    }

    @Test func `proactive categories are shown but not forecast`() {
        var sample = Sample()
        sample.categories = [Category(id: "skadegörelse", name: "", proactive: true)]
        sample.count(4, each: 4)
        #expect(sample.picture.forecast.isEmpty)
        #expect(sample.picture.cells.count == 1)
    }

    @Test func `silence now does not lower the need`() {
        func forecast(_ present: Bool) -> Double {
            var sample = Sample()
            sample.count(present ? 5 : 0, each: 5)
            sample.reporter("skola", each: 5, now: present)
            return sum(sample.picture.forecast)
        }
        #expect(abs(forecast(true) - forecast(false)) < 0.3)
    }

    @Test func `a week's plan is given half of a fortnight's incidents`() {
        var sample = Sample()
        sample.count(6, each: 6)
        let input = sample.input
        let week = SituationInput(
            period: input.period,
            historyLength: input.historyLength,
            forecastPeriod: Period(first: input.period.first.adding(14), length: 7),
            areas: input.areas,
            categories: input.categories,
            counts: input.counts,
            presence: [],
            reporterCounts: [],
            slots: [],
            incidents: []
        )
        let ratio = sum(SituationModel().picture(week).forecast) / sum(sample.picture.forecast)
        #expect(abs(ratio - 0.5) < 0.01)
    }

    @Test func `the pattern of the week is per period and counts the current one`() {
        var sample = Sample()
        sample.history = 3
        sample.slots = [
            SlotCount(
                period: 2,
                area: nil,
                category: "skadegörelse",
                slot: night,
                incidents: 3
            )
        ]
        sample.incidents = [
            Incident(
                id: "a",
                members: [],
                time: TimeSpan(minute: LocalTime(Period.sample.first.adding(5), hour: 23)),
                placement: .unplaced(),
                category: "skadegörelse"
            )
        ]
        let pattern = sample.picture.weekPattern
        #expect(pattern.count == 28)
        #expect(pattern.filter { $0.incidents > 0 }.map(\.slot) == [night])
        #expect(pattern.reduce(0) { $0 + $1.incidents } == 1)
    }
}
