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
    func quarter(through period: Period, since first: Period) throws -> Quarter? {
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
        return Quarter(
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
