import Domain
import Situation
import Store

/// The latest quarter that all of a page's periods lie behind: what near repeats are counted in.
struct QuarterStage {
    let calendar: PeriodCalendar
    let transaction: Transaction

    /// The periods whose last day lies in the latest quarter that is over when the next period closes.
    ///
    /// Six or seven fortnights. A quarter that begins before `first` is counted from there.
    func quarter(through period: Period, since first: Period) throws -> QuarterIncidents? {
        let next = calendar.period(1, after: period)
        var last = period
        while last.last.quarter == next.last.quarter { last = calendar.period(-1, after: last) }
        var periods = [last]
        while let earliest = periods.last, earliest > first,
            case let before = calendar.period(-1, after: earliest),
            before.last.quarter == last.last.quarter
        {
            periods.append(before)
        }
        guard let begin = periods.last, begin >= first else { return nil }
        let incidents = try periods.reversed().flatMap { try transaction.incidents.all(of: $0) }
        return QuarterIncidents(
            first: begin.first,
            last: last.last,
            incidents: incidents.compactMap(IncidentPoint.init)
        )
    }
}

extension Day {
    /// Quarters since the year 0.
    fileprivate var quarter: Int {
        date.year * 4 + (date.month - 1) / 3
    }
}

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
