import Domain

/// A time of the week that people would name: some days running, and some parts of each.
struct WeekWindow: Hashable {
    /// Days running, also over the turn of the week; 1 for Monday.
    let weekdays: [Int]

    /// Parts of the day running.
    let parts: [PartOfDay]

    /// Positions of its slots in the week.
    let slots: [Int]

    init(weekdays: [Int], parts: [PartOfDay]) {
        (self.weekdays, self.parts) = (weekdays, parts)
        slots = weekdays.flatMap { day in
            parts.map { WeekSlot(weekday: day, part: $0).index }
        }
    }

    /// One to three days, Monday to Friday or the whole week; one part of the day, two or all: 183 in all.
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
