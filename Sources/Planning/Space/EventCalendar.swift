import Domain

/// What is coming, as weights of days.
struct EventCalendar {
    private let areas: [Area]
    private let events: [CalendarEvent]
    private let weight: Double

    init(_ problem: PlanProblem, weight: Double) {
        areas = problem.areas
        events = problem.calendar
        self.weight = weight
    }

    /// How a weekday's forecast is shared among the days that fall on it; the shares add to 1.
    func shares(of weekday: Int, _ days: [Day], area: Int) -> [(day: Day, share: Double)] {
        let chosen = days.filter { $0.weekday == weekday }
        let weights = chosen.map { hasEvent(on: $0, in: areas[area]) ? weight : 1 }
        let sum = weights.reduce(0, +)
        return zip(chosen, weights).map { ($0, $1 / sum) }
    }

    private func hasEvent(on day: Day, in area: Area) -> Bool {
        events.contains { event in
            event.first <= day && day <= event.last
                && (event.area == nil || event.area == area.id || event.area == area.name)
        }
    }
}
