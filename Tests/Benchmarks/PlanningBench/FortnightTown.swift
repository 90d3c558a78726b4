import Domain
import Planning
import Toolkit

/// A municipality of any size: a few bad areas and many calm ones, most of it at weekends, teams out on the same evenings.
struct FortnightTown {
    private let areas: [Area]
    private let roster: [RosterEntry]

    private static let monday = Day(number: 20_745)
    private static let categories = [
        Category(id: "brak", name: "bråk"),
        Category(id: "vald", name: "våld", weight: 3, violence: true),
    ]
    private static let resources = ["vandrare", "vardar", "faltare"].map {
        ResourceKind(
            id: $0,
            name: $0,
            responsible: "samordnare",
            measure: "finns på plats",
            minimumCrew: 2,
            avoidsViolence: $0 == "faltare"
        )
    }

    init(areas count: Int, shifts: Int, seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        areas = (0..<count).map { Area(id: "a\($0)", name: "a\($0)", outline: []) }
        roster = (0..<shifts).map { index in
            let weekend = generator.below(100) < 60
            let day = (weekend ? 4 : 0) + generator.below(weekend ? 2 : 4) + 7 * generator.below(2)
            let start = LocalTime(Self.monday.adding(day), hour: 15 + generator.below(5))
            let length = 60 * (3 + generator.below(6))
            let resource = Self.resources[generator.below(3)].id
            return RosterEntry(
                resource: resource,
                team: "lag \(index)",
                time: TimeSpan(
                    start: start,
                    end: start.adding(minutes: length),
                    precision: .minute
                ),
                people: 3,
                kind: resource == "vandrare" ? .bookedWalk : .schedule
            )
        }
    }

    /// The town with one of many forecasts.
    func problem(forecast seed: UInt64) -> PlanProblem {
        var generator = SplitMix64(seed: seed)
        var forecast: [ForecastCell] = []
        for (rank, area) in areas.enumerated() {
            for slot in WeekSlot.all {
                for category in Self.categories {
                    let late = slot.part == .evening || slot.part == .night
                    let busy = late && (5...6).contains(slot.weekday) ? 0.3 : late ? 0.1 : 0.04
                    let share = Double(50 + generator.below(100)) / 100
                    let level = 6 / Double(rank + 2) * (category.violence ? 0.2 : 0.8)
                    forecast.append(
                        ForecastCell(
                            area: area.id,
                            slot: slot,
                            category: category.id,
                            incidents: level * busy * share
                        )
                    )
                }
            }
        }
        return PlanProblem(
            period: Period(first: Self.monday, length: 14),
            areas: areas,
            categories: Self.categories,
            resources: Self.resources,
            roster: roster,
            forecast: forecast
        )
    }
}
