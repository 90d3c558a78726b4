import Domain

/// Need in weighted incidents, by area, day and part of day.
struct NeedTable {
    let areas: [AreaID]
    let period: Period
    /// By area, then day, then part of day.
    private(set) var cells: [NeedCell]

    /// Spreads the forecast of each slot of the week over the days that have it.
    init(_ problem: PlanProblem, eventWeight: Double) {
        areas = problem.areas.map(\.id)
        period = problem.period
        let days = (0..<period.length).map(period.first.adding)
        cells = areas.indices.flatMap { area in
            days.flatMap { day in
                PartOfDay.allCases.map { NeedCell(area: area, day: day, part: $0) }
            }
        }
        let calendar = EventCalendar(problem, weight: eventWeight)
        let categories = Dictionary(uniqueKeysWithValues: problem.categories.map { ($0.id, $0) })
        let positions = Dictionary(uniqueKeysWithValues: areas.enumerated().map { ($1, $0) })
        for expected in problem.forecast {
            guard let area = positions[expected.area], let category = categories[expected.category]
            else { continue }
            for (day, share) in calendar.shares(of: expected.slot.weekday, days, area: area) {
                guard let cell = index(area: area, day: day, part: expected.slot.part) else {
                    continue
                }
                cells[cell].add(expected.incidents * share * category.weight, of: category)
            }
        }
    }

    /// Weighted incidents that doses of visits answer for, by cell.
    func answered(by doses: [Double], _ gain: ConcaveGain) -> Double {
        cells.indices.reduce(0) { $0 + cells[$1].total * gain.gain(ofDose: doses[$1]) }
    }

    /// Index of a cell; nil where the plan does not cover the day.
    func index(area: Int, day: Day, part: PartOfDay) -> Int? {
        guard period.contains(day) else { return nil }
        let offset = day.number - period.first.number
        return (area * period.length + offset) * PartOfDay.allCases.count + part.rawValue
    }
}

/// Need of one area in one part of one day.
struct NeedCell {
    /// Index of the area.
    let area: Int
    /// The day; a night belongs to the day it began on.
    let day: Day
    let part: PartOfDay
    /// Weighted incidents of each category that is expected there, by id.
    private(set) var terms: [Term] = []
    /// Weighted incidents in all.
    private(set) var total = 0.0

    struct Term {
        let category: Category
        var need: Double
    }

    init(area: Int, day: Day, part: PartOfDay) {
        self.area = area
        self.day = day
        self.part = part
    }

    var slot: WeekSlot {
        WeekSlot(weekday: day.weekday, part: part)
    }

    /// Time of the whole part of day.
    var span: TimeSpan {
        TimeSpan(
            start: LocalTime(day, hour: part.hours.lowerBound),
            end: LocalTime(day, hour: part.hours.upperBound),
            precision: .partOfDay
        )
    }

    /// Whether more than half of the need is of categories such as violence (decision 0006).
    func isMostly(_ isMeant: (Category) -> Bool) -> Bool {
        terms.reduce(0) { $0 + (isMeant($1.category) ? $1.need : 0) } > total / 2
    }

    /// Adds to the need; terms come in order of category, equal ones after each other.
    mutating func add(_ need: Double, of category: Category) {
        total += need
        if let last = terms.indices.last, terms[last].category.id == category.id {
            terms[last].need += need
        } else {
            terms.append(Term(category: category, need: need))
        }
    }

    /// The category that weighs most among those that a condition holds for; the first of equals.
    func heaviest(where isAsked: (Category) -> Bool = { _ in true }) -> CategoryID? {
        let asked = terms.filter { isAsked($0.category) && $0.need > 0 }
        return asked.max {
            $0.need < $1.need || ($0.need == $1.need && $0.category.id > $1.category.id)
        }?
        .category.id
    }

    /// Mean fit of a function, weighted by need: its share of a full visit's effect, 0 to 1.
    func fit(of resource: ResourceKind, avoiding: Bool = true) -> Double {
        guard total > 0 else { return 0 }
        let fitted = terms.reduce(0) { sum, term in
            let avoided = avoiding && resource.avoids(term.category)
            let fit = resource.fit[term.category.id] ?? resource.usualFit
            return sum + (avoided ? 0 : term.need * min(1, max(0, fit)))
        }
        return fitted / total
    }
}

/// Weights of days by their events.
struct EventCalendar {
    private let areas: [Area]
    private let events: [CalendarEvent]
    private let weight: Double

    init(_ problem: PlanProblem, weight: Double) {
        areas = problem.areas
        events = problem.calendar
        self.weight = weight
    }

    /// Shares of a weekday's forecast among the days that fall on it; they add to 1.
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
