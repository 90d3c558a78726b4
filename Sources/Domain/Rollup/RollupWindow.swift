/// The days that a roll-up was asked for, and the periods that stand for them.
public struct RollupWindow: Hashable, Sendable {
    /// What was asked for.
    public let span: RollupSpan

    /// The closed periods whose larger part lies in it, oldest first; at least one.
    public let periods: [Period]

    /// Those in which nobody was heard of.
    public var unheard: [Period] = []

    /// Those whose reports are purged: only their counts are left.
    public var purged: [Period] = []

    /// Areas that were redrawn in the window or the year before it.
    public var redrawn: [AreaID] = []

    /// A window with its periods.
    public init(span: RollupSpan, periods: [Period]) {
        precondition(!periods.isEmpty, "a roll-up has a period")
        self.span = span
        self.periods = periods
    }

    /// The first day that is covered.
    public var first: Day { periods[0].first }

    /// The last day that is covered.
    public var last: Day { periods[periods.count - 1].last }

    /// Days asked for that no period stands for, at either end.
    public var missingDays: [ClosedRange<Day>] {
        Self.days(from: span.first, before: first) + Self.days(after: last, to: span.last)
    }

    /// Days that were not asked for and are covered all the same, at either end.
    public var extraDays: [ClosedRange<Day>] {
        Self.days(from: first, before: span.first) + Self.days(after: span.last, to: last)
    }

    private static func days(from first: Day, before next: Day) -> [ClosedRange<Day>] {
        first < next ? [first...next.adding(-1)] : []
    }

    private static func days(after day: Day, to last: Day) -> [ClosedRange<Day>] {
        day < last ? [day.adding(1)...last] : []
    }
}
