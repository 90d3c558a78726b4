import Domain
import Planning
import TestTools

/// Problems drawn at random, each from its own seed.
struct RandomProblem {
    private var generator: SplitMix64
    private let areaCount: Int
    private let shiftCount: Int
    private let days: Int

    init(seed: UInt64, areas: Int? = nil, shifts: Int? = nil, days: Int? = nil) {
        var generator = SplitMix64(seed: seed)
        areaCount = areas ?? 1 + generator.below(6)
        shiftCount = shifts ?? generator.below(8)
        self.days = days ?? 1 + generator.below(14)
        self.generator = generator
    }

    private static let categories = [
        Category(id: "brand", name: "brand", weight: 4),
        Category(id: "brak", name: "bråk"),
        Category(id: "klotter", name: "klotter", weight: 0.5),
        Category(id: "vald", name: "våld", weight: 3, violence: true),
    ]

    mutating func problem() -> PlanProblem {
        let areas = (0..<areaCount).map { Area(id: "a\($0)", name: "A\($0)", outline: []) }
        let ids = areas.map(\.id)
        let period = Period(first: Example.monday.adding(generator.below(7)), length: days)
        let resources = makeResources(ids, period)
        return PlanProblem(
            period: period,
            areas: areas,
            categories: Self.categories,
            resources: resources,
            roster: (0..<shiftCount).map { makeShift($0, resources, ids, period) },
            forecast: makeForecast(ids),
            incidents: (0..<generator.below(30)).map { makeIncident($0, ids) },
            calendar: [CalendarEvent(first: period.first, last: period.first, name: "marknad")]
        )
    }

    private mutating func makeResources(_ areas: [AreaID], _ period: Period) -> [ResourceKind] {
        let permits = (0..<generator.below(3)).map { _ in makePermit(areas, period) }
        let own = some(of: areas)
        return [
            Example.walkers, Example.outreach, Example.police, Example.guards(permits),
            ResourceKind(
                id: "vaktare",
                name: "väktare",
                responsible: "bolaget",
                measure: "rond",
                visitMinutes: generator.chance(50) ? 15 : 45,
                fit: ["klotter": 1, "brand": 0.8],
                allowedAreas: own
            ),
        ]
    }

    private mutating func makePermit(_ areas: [AreaID], _ period: Period) -> Permit {
        let from = 60 * (15 + generator.below(9)) + 15 * generator.below(4)
        return Permit(
            areas: some(of: areas),
            first: period.first.adding(generator.below(3)),
            last: period.last.adding(-generator.below(3)),
            minutes: from..<from + 60 + 15 * generator.below(40),
            weekdays: Set((1...7).filter { _ in generator.chance(70) })
        )
    }

    private mutating func makeShift(
        _ index: Int,
        _ resources: [ResourceKind],
        _ areas: [AreaID],
        _ period: Period
    ) -> RosterEntry {
        let resource = resources[generator.below(resources.count)]
        let start = LocalTime(period.first.adding(generator.below(days + 2) - 1))
            .adding(minutes: 15 * (24 + generator.below(72)))
        return RosterEntry(
            resource: resource.id,
            team: "lag \(index)",
            time: TimeSpan(
                start: start,
                end: start.adding(minutes: 15 * (1 + generator.below(40))),
                precision: .minute
            ),
            people: 1 + generator.below(5),
            kind: RosterEntry.Kind.allCases[generator.below(3)],
            boundTo: generator.chance(30) ? some(of: areas) : []
        )
    }

    private mutating func makeForecast(_ areas: [AreaID]) -> [ForecastCell] {
        areas.flatMap { area in
            WeekSlot.all.flatMap { slot in
                Self.categories.compactMap { category in
                    guard generator.chance(30) else { return nil }
                    let incidents = Double(generator.below(100)) / 80
                    return ForecastCell(
                        area: area,
                        slot: slot,
                        category: category.id,
                        incidents: incidents
                    )
                }
            }
        }
    }

    private mutating func makeIncident(_ index: Int, _ areas: [AreaID]) -> Incident {
        Example.incident(
            "h\(index)",
            in: areas[generator.below(areas.count)],
            Self.categories[generator.below(4)].id,
            day: generator.below(14),
            hour: generator.below(24),
            place: generator.chance(60) ? "plats \(generator.below(3))" : nil
        )
    }

    private mutating func some(of areas: [AreaID]) -> [AreaID] {
        areas.filter { _ in generator.chance(60) }
    }
}
