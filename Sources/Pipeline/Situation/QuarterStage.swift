import Domain
import Situation
import Store

/// Latest complete quarter of a page, in which near repeats are counted.
struct QuarterStage {
    let calendar: PeriodCalendar
    let transaction: Transaction

    /// Returns incidents of the periods whose last day is in the latest quarter over when the next period closes.
    ///
    /// A quarter has six or seven fortnights. One that begins before `first` is counted from there; nil if all of
    /// it is before `first`.
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
    /// Number of quarters since the year 0.
    fileprivate var quarter: Int {
        date.year * 4 + (date.month - 1) / 3
    }
}

/// Shares of each period's days that the municipality's calendar covers, by word.
struct CalendarShares {
    let events: [CalendarEvent]

    /// Periods with their age: the number of periods back.
    let periods: [(age: Int, period: Period)]

    /// Shares from 0 to 1 by period and word, each day counted once per word.
    ///
    /// Events of a single area are excluded, since they do not concern the municipality's total.
    /// Letter case, years and other numbers are ignored: "Sportlov 2026" is "sportlov".
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
