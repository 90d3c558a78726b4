/// Days that a roll-up is asked for: a quarter, a third of a year (tertial), a year, or any days.
public struct RollupSpan: Hashable, Sendable {
    /// First day.
    public let first: Day

    /// Last day.
    public let last: Day

    /// Name in files: `2026-Q3`, `2026-T2`, `2026`, or `2026-01-05_2026-02-01` for other days.
    public let id: String

    /// Whether the days are a named part of a year.
    public let kind: Kind

    /// A named part of a year, or other days.
    public enum Kind: Hashable, Sendable {
        /// Any days.
        case days
        /// A quarter, 1 to 4, of a year.
        case quarter(Int, year: Int)
        /// A third, 1 to 3, of a year.
        case tertial(Int, year: Int)
        /// A whole year.
        case year(Int)
    }

    /// Creates a span of any days; nil where the last comes before the first.
    public init?(from first: Day, to last: Day) {
        guard first <= last else { return nil }
        (self.first, self.last, id, kind) = (first, last, "\(first)_\(last)", .days)
    }

    /// Parses a quarter as `2026-Q3`; nil where the text is anything else.
    public init?(quarter text: String) {
        self.init(part: text, letter: "Q", months: 3) { .quarter($0, year: $1) }
    }

    /// Parses a third of a year as `2026-T2`; nil where the text is anything else.
    public init?(tertial text: String) {
        self.init(part: text, letter: "T", months: 4) { .tertial($0, year: $1) }
    }

    /// Parses a year as `2026`; nil where the text is anything else.
    public init?(year text: String) {
        guard text.count == 4, let year = Int(text), let months = Self.months(1...12, of: year)
        else { return nil }
        (first, last, id, kind) = (months.first, months.last, text, .year(year))
    }

    private init?(
        part text: String,
        letter: Character,
        months length: Int,
        kind: (_ number: Int, _ year: Int) -> Kind
    ) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]),
            parts[1].first == letter, let number = Int(parts[1].dropFirst()),
            (1...12 / length).contains(number),
            let months = Self.months((number - 1) * length + 1...number * length, of: year)
        else { return nil }
        (first, last, id) = (months.first, months.last, text)
        self.kind = kind(number, year)
    }

    private static func months(_ months: ClosedRange<Int>, of year: Int) -> (first: Day, last: Day)?
    {
        let length = Day.length(ofMonth: months.upperBound, year: year)
        guard let first = Day(year: year, month: months.lowerBound, day: 1),
            let last = Day(year: year, month: months.upperBound, day: length)
        else { return nil }
        return (first, last)
    }

    /// Whether more than half of a period's days are in the span; of two adjacent spans with half
    /// each, the earlier has the period.
    public func holds(_ period: Period) -> Bool {
        let inside = min(last, period.last).number - max(first, period.first).number + 1
        return 2 * inside > period.length || (2 * inside == period.length && first <= period.first)
    }
}

/// Days asked for and the periods that cover them.
public struct RollupWindow: Hashable, Sendable {
    /// The days asked for.
    public let span: RollupSpan

    /// Closed periods with more than half of their days in the span, oldest first; at least one.
    public let periods: [Period]

    /// Periods without any present reporter.
    public var silentPeriods: [Period] = []

    /// Periods whose reports are purged; only their counts are left.
    public var purged: [Period] = []

    /// Areas redrawn in the window or the year before it.
    public var redrawn: [AreaID] = []

    /// Creates a window of at least one period.
    public init(span: RollupSpan, periods: [Period]) {
        precondition(!periods.isEmpty, "a roll-up has a period")
        self.span = span
        self.periods = periods
    }

    /// First covered day.
    public var first: Day { periods[0].first }

    /// Last covered day.
    public var last: Day { periods[periods.count - 1].last }

    /// Days asked for that no period covers, at either end.
    public var missingDays: [ClosedRange<Day>] {
        Self.days(from: span.first, before: first) + Self.days(after: last, to: span.last)
    }

    /// Covered days that were not asked for, at either end.
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
