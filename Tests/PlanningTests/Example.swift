import Domain
import Planning

/// A small municipality in October 2026, whose parts a test changes.
enum Example {
    /// Monday 19 October 2026.
    static let monday = Day(number: 20_745)
    static let period = Period(first: monday, length: 14)

    static let areas = ["hamnen", "parken", "skolan"].map { Area(id: $0, name: $0, outline: []) }

    static let categories = [
        Category(id: "brak", name: "bråk"),
        Category(id: "vald", name: "våld", weight: 3, violence: true),
    ]

    static let walkers = ResourceKind(
        id: "vandrare",
        name: "trygghetsvandrare",
        responsible: "samordnare",
        measure: "går och syns",
        minimumCrew: 3
    )
    static let outreach = ResourceKind(
        id: "falt",
        name: "fältsekreterare",
        responsible: "socialtjänsten",
        measure: "talar med unga",
        fit: ["brak": 1],
        avoidsViolence: true
    )
    static let police = ResourceKind(
        id: "polis",
        name: "polis",
        responsible: "kommunpolis",
        measure: "begärs",
        fit: ["vald": 1],
        requestOnly: true
    )

    static func guards(_ permits: [Permit]) -> ResourceKind {
        ResourceKind(
            id: "ordningsvakt",
            name: "ordningsvakter",
            responsible: "säkerhetschef",
            measure: "går ronder",
            minimumCrew: 2,
            permits: permits,
            needsPermit: true
        )
    }

    /// A shift on the day `day` days after the Monday, between two hours.
    static func shift(
        _ resource: ResourceKind,
        day: Int,
        from: Int,
        to: Int,
        team: String = "A",
        people: Int = 3,
        kind: RosterEntry.Kind = .schedule,
        boundTo: [String] = []
    ) -> RosterEntry {
        let day = monday.adding(day)
        return RosterEntry(
            resource: resource.id,
            team: team,
            time: TimeSpan(
                start: LocalTime(day, hour: from),
                end: LocalTime(day, hour: to),
                precision: .minute
            ),
            people: people,
            kind: kind,
            boundTo: boundTo
        )
    }

    static func expect(
        _ incidents: Double,
        _ category: CategoryID,
        in area: AreaID,
        weekday: Int,
        _ part: PartOfDay
    ) -> ForecastCell {
        let slot = WeekSlot(weekday: weekday, part: part)
        return ForecastCell(area: area, slot: slot, category: category, incidents: incidents)
    }

    static func incident(
        _ id: IncidentID,
        in area: AreaID,
        _ category: CategoryID,
        day: Int,
        hour: Int,
        place: String? = nil
    ) -> Incident {
        Incident(
            id: id,
            members: [],
            time: TimeSpan(minute: LocalTime(monday.adding(day - 14), hour: hour)),
            placement: Placement(
                areas: [AreaShare(area: area, probability: 1)],
                method: .name,
                place: place
            ),
            category: category
        )
    }

    static func problem(
        _ resources: [ResourceKind],
        roster: [RosterEntry],
        forecast: [ForecastCell]
    ) -> PlanProblem {
        PlanProblem(
            period: period,
            areas: areas,
            categories: categories,
            resources: resources,
            roster: roster,
            forecast: forecast
        )
    }
}
