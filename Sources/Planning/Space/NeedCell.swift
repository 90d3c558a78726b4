import Domain

/// What is expected in one area in one part of one day.
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

    /// All of the part of day on that day.
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

    /// The category that weighs most, among those asked for; the first of equals.
    func heaviest(where isAsked: (Category) -> Bool = { _ in true }) -> CategoryID? {
        let asked = terms.filter { isAsked($0.category) && $0.need > 0 }
        return asked.max {
            $0.need < $1.need || ($0.need == $1.need && $0.category.id > $1.category.id)
        }?
        .category.id
    }

    /// Mean fit over the need: how much of a visit's gain a function brings here, 0 to 1.
    func fit(of resource: ResourceKind, heedingRules: Bool = true) -> Double {
        guard total > 0 else { return 0 }
        let fitted = terms.reduce(0) { sum, term in
            let avoided = heedingRules && resource.avoids(term.category)
            let fit = resource.fit[term.category.id] ?? resource.usualFit
            return sum + (avoided ? 0 : term.need * min(1, max(0, fit)))
        }
        return fitted / total
    }
}
