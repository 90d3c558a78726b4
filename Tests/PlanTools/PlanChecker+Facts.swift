import Domain
import Planning

/// Facts of the problem, computed independently of the planner.
extension PlanChecker {
    struct CellKey: Hashable {
        let area: AreaID
        let day: Day
        let part: PartOfDay
    }

    func cell(_ time: LocalTime) -> (day: Day, part: PartOfDay) {
        let hour = time.minuteOfDay / 60
        switch hour {
        case 0..<6: return (time.day.adding(-1), .night)
        case 6..<12: return (time.day, .morning)
        case 12..<17: return (time.day, .afternoon)
        case 17..<21: return (time.day, .evening)
        default: return (time.day, .night)
        }
    }

    func cellKey(_ line: PlanLine) -> CellKey {
        let (day, part) = cell(line.time.start)
        return CellKey(area: line.area, day: day, part: part)
    }

    func slot(_ line: PlanLine) -> Int {
        let (day, part) = cell(line.time.start)
        return WeekSlot(weekday: day.weekday, part: part).index
    }

    func needs(at line: PlanLine) -> [(category: Domain.Category, need: Double)] {
        let (day, part) = cell(line.time.start)
        let alike = (0..<problem.period.length).map(problem.period.first.adding)
            .filter { $0.weekday == day.weekday }
        let weights = alike.map { hasEvent($0, line.area) ? settings.eventWeight : 1 }
        let own = hasEvent(day, line.area) ? settings.eventWeight : 1
        return problem.categories.map { category in
            let incidents = problem.forecast.filter {
                $0.area == line.area && $0.category == category.id
                    && $0.slot == WeekSlot(weekday: day.weekday, part: part)
            }.reduce(0) { $0 + $1.incidents }
            return (category, incidents * category.weight * own / weights.reduce(0, +))
        }
    }

    func hasEvent(_ day: Day, _ area: AreaID) -> Bool {
        problem.calendar.contains {
            $0.first <= day && day <= $0.last && ($0.area ?? area) == area
        }
    }

    func fit(_ resource: ResourceKind, _ category: Domain.Category) -> Double {
        if resource.avoidsViolence && category.violence { return 0 }
        if resource.excludedCategories.contains(category.id) { return 0 }
        return resource.fit[category.id] ?? resource.usualFit
    }

    func share(_ dose: Double) -> Double {
        var left = dose
        var sum = 0.0
        for gain in settings.gains {
            sum += gain * min(1, max(0, left))
            left -= 1
        }
        return sum / settings.gains.reduce(0, +)
    }

    func resource(_ line: PlanLine) -> ResourceKind? {
        problem.resources.first { $0.id == line.resource }
    }

    func entry(_ line: PlanLine) -> RosterEntry? {
        problem.roster.filter { isOf(line, $0) }
            .min { ($0.time.start, $0.time.end) < ($1.time.start, $1.time.end) }
    }

    /// Whether a line is of a shift.
    func isOf(_ line: PlanLine, _ entry: RosterEntry) -> Bool {
        entry.team == line.team && entry.resource == line.resource && entry.kind == line.roster
            && entry.time.overlap(line.time) == line.time.length
    }
}
