public import Domain

/// Recognises which days a delivered file describes, by its name.
public enum DeliveryName {
    /// First and last day, from names such as "2026-v43-44.csv", "vecka 43-44 2026" and
    /// "2026-10-19_2026-11-01.csv"; nil where the name has no days, or days before 2000 or after next
    /// year.
    ///
    /// Weeks without a year are the latest weeks of that number that had begun on the day of receipt.
    public static func days(_ fileName: String, receivedOn: Day) -> ClosedRange<Day>? {
        let stem = fileName.lastIndex(of: ".").map { String(fileName[..<$0]) } ?? fileName
        let tokens = TimeToken.tokens(of: stem).filter { $0 != .mark("_") }
        let years = 2000...max(2000, receivedOn.date.year + 1)
        return dates(tokens, years) ?? weeks(tokens, years, receivedOn)
    }

    /// The first and last of the dates in the name.
    private static func dates(_ tokens: [TimeToken], _ years: ClosedRange<Int>) -> ClosedRange<Day>?
    {
        var days: [Day] = []
        var index = 0
        while index < tokens.count {
            if let (day, length) = date(tokens[index...]), years.contains(day.date.year) {
                days.append(day)
                index += length
            } else {
                index += 1
            }
        }
        guard let first = days.first, let last = days.last, first <= last else { return nil }
        return first...last
    }

    private static func date(_ tokens: ArraySlice<TimeToken>) -> (Day, Int)? {
        let head = Array(tokens.prefix(5))
        if case .number(let value, 8)? = head.first, !isPersonalNumber(head) {
            return Day(year: value / 10_000, month: value / 100 % 100, day: value % 100).map {
                ($0, 1)
            }
        }
        guard head.count == 5, case .number(let year, 4) = head[0], head[1] == .mark("-"),
            case .number(let month, 2) = head[2], head[3] == .mark("-"),
            case .number(let day, 2) = head[4]
        else { return nil }
        return Day(year: year, month: month, day: day).map { ($0, 5) }
    }

    /// Whether eight digits are a personal identity number: a dash and four more digits follow.
    private static func isPersonalNumber(_ tokens: [TimeToken]) -> Bool {
        guard tokens.count >= 3, tokens[1] == .mark("-"), case .number(_, 4) = tokens[2] else {
            return false
        }
        return tokens.count < 4 || tokens[3] != .mark("-")
    }

    private static func weeks(_ tokens: [TimeToken], _ years: ClosedRange<Int>, _ receivedOn: Day)
        -> ClosedRange<Day>?
    {
        guard
            let word = tokens.firstIndex(where: {
                [.word("v"), .word("vecka"), .word("veckor"), .word("w")].contains($0)
            })
        else { return nil }
        let numbers = tokens[(word + 1)...].compactMap { token -> (value: Int, digits: Int)? in
            guard case .number(let value, let digits) = token else { return nil }
            return (value, digits)
        }
        let written = tokens.compactMap { token -> Int? in
            guard case .number(let value, 4) = token, years.contains(value) else {
                return nil
            }
            return value
        }
        let found = numbers.prefix { $0.digits <= 2 }.prefix(2).map(\.value)
        guard let first = found.first, let last = found.last else { return nil }
        guard let monday = monday(ofWeek: first, written.first, receivedOn) else { return nil }
        // "v52-2" ends in the next year, so the last week is searched after the first.
        let mondays = (0..<53).map { monday.adding(7 * $0) }
        guard let end = mondays.first(where: { $0.week.number == last }) else { return nil }
        return monday...end.adding(6)
    }

    private static func monday(ofWeek week: Int, _ year: Int?, _ receivedOn: Day) -> Day? {
        if let year { return Day(mondayOfWeek: week, year: year) }
        let year = receivedOn.week.year
        return [year, year - 1].lazy.compactMap { Day(mondayOfWeek: week, year: $0) }
            .first { $0 <= receivedOn }
    }
}
