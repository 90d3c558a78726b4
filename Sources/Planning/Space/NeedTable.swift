import Domain

/// The need of every area in every part of every day that the plan covers.
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

    /// Position of a cell, nil where the plan does not cover the day.
    func index(area: Int, day: Day, part: PartOfDay) -> Int? {
        guard period.contains(day) else { return nil }
        let offset = day.number - period.first.number
        return (area * period.length + offset) * PartOfDay.allCases.count + part.rawValue
    }
}
