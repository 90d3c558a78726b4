/// The days that a roll-up is asked for, with the name that they go by.
public struct RollupSpan: Hashable, Sendable {
    /// First day.
    public let first: Day

    /// Last day.
    public let last: Day

    /// Name in files, such as `2026-T2`; the days where they have no name.
    public let id: String

    /// What the page calls it, such as "tertial 2 2026".
    public let label: String

    /// Some days; nil where the last comes before the first.
    public init?(from first: Day, to last: Day) {
        guard first <= last else { return nil }
        self.init(first: first, last: last, id: "\(first)_\(last)", label: "\(first)–\(last)")
    }

    /// A quarter as `2026-Q3`; nil where the text is anything else.
    public init?(quarter text: String) {
        self.init(part: text, letter: "Q", months: 3, word: "kvartal")
    }

    /// A third of a year as `2026-T2`; nil where the text is anything else.
    public init?(tertial text: String) {
        self.init(part: text, letter: "T", months: 4, word: "tertial")
    }

    /// A year as `2026`; nil where the text is anything else.
    public init?(year text: String) {
        guard text.count == 4, let year = Int(text), let months = Self.months(1...12, of: year)
        else { return nil }
        self.init(first: months.first, last: months.last, id: text, label: "år \(text)")
    }

    private init?(part text: String, letter: Character, months length: Int, word: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]),
            parts[1].first == letter, let number = Int(parts[1].dropFirst()),
            (1...12 / length).contains(number),
            let months = Self.months((number - 1) * length + 1...number * length, of: year)
        else { return nil }
        self.init(
            first: months.first,
            last: months.last,
            id: text,
            label: "\(word) \(number) \(year)"
        )
    }

    private init(first: Day, last: Day, id: String, label: String) {
        (self.first, self.last, self.id, self.label) = (first, last, id, label)
    }

    private static func months(_ months: ClosedRange<Int>, of year: Int) -> (first: Day, last: Day)?
    {
        let length = Day.length(ofMonth: months.upperBound, year: year)
        guard let first = Day(year: year, month: months.lowerBound, day: 1),
            let last = Day(year: year, month: months.upperBound, day: length)
        else { return nil }
        return (first, last)
    }

    /// Whether the larger part of a period lies in it; of two spans with as much, the earlier has it.
    public func holds(_ period: Period) -> Bool {
        let inside = min(last, period.last).number - max(first, period.first).number + 1
        return 2 * inside > period.length || (2 * inside == period.length && first <= period.first)
    }
}
