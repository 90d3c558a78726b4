import Domain
import Situation

/// What share of each period's days the municipality's calendar covers, word by word.
struct CalendarShares {
    let events: [CalendarEvent]

    /// Periods with how many periods back they are.
    let periods: [(age: Int, period: Period)]

    /// A day counts once per word; what concerns one area is no matter of the municipality's total.
    ///
    /// Letter case, years and other numbers do not tell words apart: "Sportlov 2026" is "sportlov".
    var days: [CalendarDays] {
        let words = Dictionary(grouping: events.filter { $0.area == nil }) { Self.word($0.name) }
        return words.sorted { $0.key < $1.key }.flatMap { word, events in
            periods.compactMap { age, period in
                let covered = (0..<period.length).count { offset in
                    let day = period.first.adding(offset)
                    return events.contains { $0.first <= day && day <= $0.last }
                }
                guard covered > 0 else { return nil }
                let share = Double(covered) / Double(period.length)
                return CalendarDays(period: age, word: word, share: share)
            }
        }
    }

    private static func word(_ name: String) -> String {
        name.lowercased().split { $0 == " " || $0.isNumber }.joined(separator: " ")
    }
}
