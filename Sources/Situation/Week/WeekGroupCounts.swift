import Domain

/// An area, a category or both.
struct WeekGroup: Hashable {
    let area: AreaID?
    let category: CategoryID?
}

/// Incidents of a group over the week.
struct WeekGroupCounts {
    let group: WeekGroup

    /// Incidents with a known time, by slot.
    let slots: [Double]

    /// Shares of the week by slot, shrunk towards a wider profile.
    let shares: [Double]

    /// Incidents known to the day or worse.
    let vague: Int

    /// Incidents with a known time.
    var timed: Int { Int(slots.reduce(0, +).rounded()) }

    /// Time window with the smallest p.
    struct Peak {
        let window: WeekWindow
        let incidents: Int
        let chance: Binomial

        /// Mid-p with Bonferroni's correction for the number of windows.
        let pValue: Double
    }

    /// Window with the smallest binomial mid-p against a wider profile; the first of equal ones.
    ///
    /// Nil where fewer incidents than `fewest` have a known time.
    func highest(beside wider: [Double], from fewest: Int) -> Peak? {
        let timed = timed
        guard timed >= fewest else { return nil }
        let peaks = WeekWindow.all.map { window in
            let share = min(1, window.slots.reduce(0) { $0 + wider[$1] })
            // Rounding can leave a sum of shares just below a whole number.
            let incidents = Int(window.slots.reduce(1e-9) { $0 + slots[$1] })
            let chance = Binomial(trials: timed, probability: share)
            let isAbove = Double(incidents) > Double(timed) * share
            let tail = isAbove ? chance.upperTail(incidents) : 1
            return Peak(
                window: window,
                incidents: incidents,
                chance: chance,
                pValue: min(1, tail * Double(WeekWindow.all.count))
            )
        }
        return peaks.min { $0.pValue < $1.pValue }
    }
}

/// Window of the week: consecutive days, and consecutive parts of each day.
struct WeekWindow: Hashable {
    /// Consecutive days, also over the turn of the week; 1 for Monday.
    let weekdays: [Int]

    /// Consecutive parts of the day.
    let parts: [PartOfDay]

    /// Indices of its slots in the week.
    let slots: [Int]

    init(weekdays: [Int], parts: [PartOfDay]) {
        (self.weekdays, self.parts) = (weekdays, parts)
        slots = weekdays.flatMap { day in
            parts.map { WeekSlot(weekday: day, part: $0).index }
        }
    }

    /// All windows that are tested: one to three days, Monday to Friday or the whole week; one part
    /// of the day, two or all; 183 in all.
    static let all: [WeekWindow] = {
        let starts = (1...3).flatMap { length in
            (1...7).map { first in (0..<length).map { (first - 1 + $0) % 7 + 1 } }
        }
        let days = starts + [Array(1...5), Array(1...7)]
        let all = PartOfDay.allCases
        let parts = all.map { [$0] } + zip(all, all.dropFirst()).map { [$0, $1] } + [all]
        return days.flatMap { days in parts.map { WeekWindow(weekdays: days, parts: $0) } }
            .filter { $0.slots.count < WeekSlot.all.count }
    }()
}
