public import Domain
import Toolkit

/// Input of the planner.
///
/// Places in `roster`, in the functions' `allowedAreas` and in their permits are ids of `areas` here.
/// The order within an array never changes the plan.
public struct PlanProblem: Hashable, Sendable {
    /// Days that the plan covers.
    public var period: Period

    /// Areas where somebody can be sent.
    public var areas: [Area]

    /// Categories of the forecast, with their weights.
    public var categories: [Category]

    /// Functions, with the parameters of their rules.
    public var resources: [ResourceKind]

    /// Shifts, booked walks and contracted rounds that are set; those outside `period` are ignored.
    public var roster: [RosterEntry]

    /// Expected incidents by area, slot of the week and category.
    public var forecast: [ForecastCell]

    /// Incidents of the period just closed: the evidence of the lines, and the source of their places.
    public var incidents: [Incident]

    /// Coming events; areas by id or name.
    public var calendar: [CalendarEvent]

    /// Lines of the plan before, which nearly equal choices follow; may be empty.
    public var earlier: [PlanLine]

    /// Shifts of all days on file: work around the plan's days, for the rules of rest, and the teams and hours of each function,
    /// for advice on the days after.
    public var rostersOnFile: [RosterEntry] = []

    /// A problem with its parts.
    public init(
        period: Period,
        areas: [Area],
        categories: [Category],
        resources: [ResourceKind],
        roster: [RosterEntry],
        forecast: [ForecastCell],
        incidents: [Incident] = [],
        calendar: [CalendarEvent] = [],
        earlier: [PlanLine] = []
    ) {
        self.period = period
        self.areas = areas
        self.categories = categories
        self.resources = resources
        self.roster = roster
        self.forecast = forecast
        self.incidents = incidents
        self.calendar = calendar
        self.earlier = earlier
    }
}

extension PlanProblem {
    /// Areas with an incident, or with an expected one.
    var areasWithHistory: Set<AreaID> {
        Set(incidents.compactMap(\.placement.area))
            .union(forecast.filter { $0.incidents > 0 }.map(\.area))
    }

    /// The same problem with every array in one fixed order, so that sums and ties come out alike.
    var canonical: PlanProblem {
        var problem = self
        problem.areas.sort { $0.id < $1.id }
        problem.categories.sort { $0.id < $1.id }
        problem.resources.sort { $0.id < $1.id }
        problem.roster.sort { $0.orderKey < $1.orderKey }
        problem.rostersOnFile.sort { $0.orderKey < $1.orderKey }
        problem.forecast.sort {
            ($0.area, $0.slot, $0.category, $0.incidents)
                < ($1.area, $1.slot, $1.category, $1.incidents)
        }
        problem.incidents.sort { ($0.time.start, $0.id) > ($1.time.start, $1.id) }
        return problem
    }
}

extension RosterEntry {
    /// Everything that tells two entries apart, in the order in which they are judged.
    var orderKey: (LocalTime, LocalTime, String, String, String) {
        let rest = "\(rank) \(people) \(boundTo.sorted()) \(file) \(line)"
        return (time.start, time.end, resource, team, rest)
    }

    /// Place of its kind in that order: what is promised to others comes first.
    private var rank: Int {
        switch kind {
        case .contractedRound: 0
        case .bookedWalk: 1
        case .schedule: 2
        }
    }
}

extension PlanProblem {
    /// Throws where a part of the problem names what another part does not have.
    func check() throws(PlanningError) {
        try checkUnique(areas.map(\.id), source: .areas)
        try checkUnique(categories.map(\.id), source: .categories)
        try checkUnique(resources.map(\.id), source: .functions)
        try checkRoster()
        try checkForecast()
        for resource in resources {
            try checkAreas(resource.allowedAreas, source: .allowedAreas(of: resource.id))
            for permit in resource.permits {
                try checkAreas(permit.areas, source: .permit(of: resource.id))
            }
        }
    }

    private func checkUnique(_ names: [String], source: PlanningSource) throws(PlanningError) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name).inserted {
            throw .repeatedName(name, source: source)
        }
    }

    private func checkRoster() throws(PlanningError) {
        let known = Set(resources.map(\.id))
        for entry in roster {
            guard known.contains(entry.resource) else {
                throw .unknownResource(entry.resource, nearest: nearest(entry.resource, known))
            }
            try checkAreas(entry.boundTo, source: .roster)
        }
    }

    private func checkForecast() throws(PlanningError) {
        try checkAreas(forecast.map(\.area), source: .forecast)
        let known = Set(categories.map(\.id))
        for cell in forecast {
            guard known.contains(cell.category) else {
                throw .unknownCategory(cell.category, nearest: nearest(cell.category, known))
            }
            guard cell.incidents >= 0, cell.incidents.isFinite else {
                throw .invalidForecast(area: cell.area, category: cell.category)
            }
        }
    }

    private func checkAreas(_ names: [AreaID], source: PlanningSource) throws(PlanningError) {
        let known = Set(areas.map(\.id))
        for name in names where !known.contains(name) {
            throw .unknownArea(name, source: source, nearest: nearest(name, known))
        }
    }
}

private func nearest(_ name: String, _ known: Set<String>) -> String? {
    Spelling.nearest(to: name, among: known.sorted())
}
