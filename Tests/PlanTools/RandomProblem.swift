import Domain
public import Planning
import TestTools
import Toolkit

/// Problems drawn at random, each from its own seed: small and large, lawful and not.
public struct RandomProblem {
    private var generator: SplitMix64
    private let areaCount: Int
    private let shiftCount: Int
    private let days: Int

    /// A problem to be drawn from a seed; of random size where none is given.
    public init(seed: UInt64, areas: Int? = nil, shifts: Int? = nil, days: Int? = nil) {
        var generator = SplitMix64(seed: seed)
        areaCount = areas ?? 1 + generator.below(6)
        shiftCount = shifts ?? generator.below(8)
        self.days = days ?? 1 + generator.below(14)
        self.generator = generator
    }

    /// A problem of any size that the bench meets: 0–12 areas, 0–40 shifts, 3–28 days.
    public static func anySize(seed: UInt64) -> RandomProblem {
        var generator = SplitMix64(seed: ~seed)
        return RandomProblem(
            seed: seed,
            areas: generator.below(13),
            shifts: generator.below(41),
            days: 3 + generator.below(26)
        )
    }

    private static let categories = [
        Category(id: "brand", name: "brand", weight: 4),
        Category(id: "brak", name: "bråk"),
        Category(id: "klotter", name: "klotter", weight: 0.5),
        Category(id: "vald", name: "våld", weight: 3, violence: true),
    ]

    /// First days that are tried, by number: an autumn Monday, both changes of clocks, a leap day.
    private static let starts = [20_745, 20_532, 20_752, 21_240]

    /// Draws the problem.
    public mutating func problem() -> PlanProblem {
        let areas = (0..<areaCount).map { Area(id: "a\($0)", name: "A\($0)", outline: []) }
        let ids = areas.map(\.id)
        let start = Day(number: Self.starts[generator.below(Self.starts.count)])
        let period = Period(first: start.adding(generator.below(7)), length: days)
        let resources = makeResources(ids, period)
        return PlanProblem(
            period: period,
            areas: areas,
            categories: Self.categories,
            resources: resources,
            roster: (0..<shiftCount).map { makeShift($0, resources, ids, period) },
            forecast: generator.chance(10) ? [] : makeForecast(ids),
            incidents: ids.isEmpty
                ? [] : (0..<generator.below(30)).map { makeIncident($0, ids, period) },
            calendar: makeCalendar(ids, period)
        )
    }

    // MARK: Functions

    private mutating func makeResources(_ areas: [AreaID], _ period: Period) -> [ResourceKind] {
        let permits = (0..<generator.below(3)).map { _ in makePermit(areas, period) }
        var walkers = kind("vandrare", crew: 3)
        if generator.chance(30) { walkers.hours = [18 * 60..<25 * 60] }
        var outreach = kind("falt", fit: ["brak": 1], avoidsViolence: true)
        outreach.rest = makeRest()
        var officers = kind("ordningsvakt", crew: 2, permits: permits)
        officers.rest = makeRest()
        var guards = kind(
            "vaktare",
            minutes: generator.chance(50) ? 15 : 45,
            fit: ["klotter": 1, "brand": 0.8],
            allowed: some(of: areas)
        )
        guards.excludedCategories = generator.chance(30) ? ["brak"] : []
        guards.contractHours = generator.chance(50) ? generator.below(12) : nil
        let police = ResourceKind(
            id: "polis",
            name: "polis",
            responsible: "kommunpolis",
            measure: "begärs",
            requestOnly: true
        )
        return [walkers, outreach, officers, guards, police]
    }

    private func kind(
        _ id: ResourceID,
        crew: Int = 1,
        minutes: Int = 30,
        fit: [CategoryID: Double] = [:],
        avoidsViolence: Bool = false,
        allowed: [AreaID] = [],
        permits: [Permit]? = nil
    ) -> ResourceKind {
        ResourceKind(
            id: id,
            name: id,
            responsible: "samordnare",
            measure: "är på plats",
            minimumCrew: crew,
            visitMinutes: minutes,
            fit: fit,
            avoidsViolence: avoidsViolence,
            allowedAreas: allowed,
            permits: permits ?? [],
            needsPermit: permits != nil
        )
    }

    private mutating func makeRest() -> RestRules? {
        guard generator.chance(70) else { return nil }
        var rest = RestRules.law
        guard generator.chance(50) else { return rest }
        rest.agreement = "kollektivavtalet"
        rest.daily = 8 + generator.below(4)
        rest.night = [0..<300, 60..<300, 0..<0, 1380..<1740][generator.below(4)]
        rest.weekly = 24 + generator.below(30)
        rest.fortnightHours = 20 + generator.below(80)
        rest.isShared = generator.chance(20)
        return rest
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

    // MARK: Rosters

    private mutating func makeShift(
        _ index: Int,
        _ resources: [ResourceKind],
        _ areas: [AreaID],
        _ period: Period
    ) -> RosterEntry {
        let resource = resources[generator.below(resources.count)]
        let start = LocalTime(period.first.adding(generator.below(days + 2) - 1))
            .adding(minutes: 15 * (24 + generator.below(72)))
        let kind = RosterEntry.Kind.allCases[generator.below(3)]
        let isAgain = kind == .schedule && generator.chance(80)
        return RosterEntry(
            resource: resource.id,
            team: isAgain ? "lag" : "lag \(index)",
            time: TimeSpan(
                start: start,
                end: start.adding(minutes: 15 * (1 + generator.below(40))),
                precision: .minute
            ),
            people: 1 + generator.below(5),
            kind: kind,
            boundTo: generator.chance(30) ? some(of: areas) : []
        )
    }

    // MARK: Needs

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

    private mutating func makeIncident(
        _ index: Int,
        _ areas: [AreaID],
        _ period: Period
    ) -> Incident {
        let day = period.first.adding(generator.below(14) - 14)
        return Incident(
            id: "h\(index)",
            members: [],
            time: TimeSpan(minute: LocalTime(day, hour: generator.below(24))),
            placement: Placement(
                areas: [AreaShare(area: areas[generator.below(areas.count)], probability: 1)],
                method: .name,
                place: generator.chance(60) ? "plats \(generator.below(3))" : nil
            ),
            category: Self.categories[generator.below(4)].id
        )
    }

    private mutating func makeCalendar(_ areas: [AreaID], _ period: Period) -> [CalendarEvent] {
        let fair = CalendarEvent(first: period.first, last: period.first, name: "marknad")
        guard !areas.isEmpty, generator.chance(60) else { return [fair] }
        let day = period.first.adding(generator.below(days))
        let area = areas[generator.below(areas.count)]
        return [fair, CalendarEvent(first: day, last: day, name: "match", area: area)]
    }

    private mutating func some(of areas: [AreaID]) -> [AreaID] {
        areas.filter { _ in generator.chance(60) }
    }
}
