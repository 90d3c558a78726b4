/// How time is cut into periods: equal lengths counted in civil days from an anchor.
///
/// Never by the parity of ISO weeks: 2026 has a week 53; see decision 0003.
public struct PeriodCalendar: Hashable, Sendable {
    /// First day of one of the periods, any of them.
    public let anchor: Day

    /// Days in a period.
    public let length: Int

    /// Periods of `length` days, one of which begins on `anchor`.
    public init(anchor: Day, length: Int) {
        precondition(length >= 1, "a period has at least one day")
        self.anchor = anchor
        self.length = length
    }

    /// The period that a day belongs to.
    public func period(containing day: Day) -> Period {
        let offset = day.number - anchor.number
        let index = (offset >= 0 ? offset : offset - length + 1) / length
        return Period(first: anchor.adding(index * length), length: length)
    }

    /// The period `steps` after, or before where `steps` is negative.
    public func period(_ steps: Int, after period: Period) -> Period {
        Period(first: period.first.adding(steps * length), length: length)
    }

    /// The period that holds the larger part of an interval; the earlier, where two hold as much.
    public func period(of span: TimeSpan) -> Period {
        var best = period(containing: span.start.day)
        var candidate = period(1, after: best)
        while candidate.span.start < span.end {
            if candidate.span.overlap(span) > best.span.overlap(span) { best = candidate }
            candidate = period(1, after: candidate)
        }
        return best
    }

    /// The latest period that has closed when the day `today` begins.
    public func latestClosed(on today: Day) -> Period {
        period(-1, after: period(containing: today))
    }
}
