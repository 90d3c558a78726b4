import Domain

/// An area, a category or both.
struct WeekGroup: Hashable {
    let area: AreaID?
    let category: CategoryID?
}

/// What is seen of a group over the week.
struct WeekGroupTally {
    let group: WeekGroup

    /// Incidents with a known time, by slot.
    let slots: [Double]

    /// Shares of the week by slot, drawn towards a wider pattern.
    let shares: [Double]

    /// Incidents known to the day or worse.
    let vague: Int

    /// Incidents with a known time.
    var timed: Int { Int(slots.reduce(0, +).rounded()) }

    /// The time of the week that stands out most.
    struct Peak {
        let window: WeekWindow
        let incidents: Int
        let chance: Binomial

        /// Mid-p, times the windows that were looked at.
        let pValue: Double
    }

    /// The window with more than a wider pattern explains by the smallest mid-p; the first of equal ones.
    ///
    /// Nil where fewer incidents than `fewest` have a known time.
    func highest(beside wider: [Double], from fewest: Int) -> Peak? {
        let timed = timed
        guard timed >= fewest else { return nil }
        let peaks = WeekWindow.all.map { window in
            let share = min(1, window.slots.reduce(0) { $0 + wider[$1] })
            // A sum of shares may fall short of the whole number that it is by rounding.
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
