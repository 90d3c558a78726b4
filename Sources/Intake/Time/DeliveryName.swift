public import Domain

/// Recognises which days a delivered file describes, and when it was exported, by its name.
///
/// Weeks and spans are what a file describes; a single day is when it was made (decision 0038).
public enum DeliveryName {
    /// First and last day, from names such as "2026-v43-44.csv", "vecka 43-44 2026" and
    /// "2026-10-19_2026-11-01.csv"; nil where the name has no weeks and no span, or days before 2000 or after
    /// next year.
    ///
    /// Weeks without a year are the latest weeks of that number that had begun when the file was made.
    public static func days(_ fileName: String, receivedOn: Day) -> ClosedRange<Day>? {
        let name = Name(fileName, receivedOn)
        return name.weeks ?? name.span
    }

    /// The day on which the file was made, by the last day in its name that is no part of a span; nil where
    /// there is none, or it is after the day of receipt.
    public static func exportDay(_ fileName: String, receivedOn: Day) -> Day? {
        Name(fileName, receivedOn).stamp?.day
    }

    /// When the file was made, by its name: the day of `exportDay`, and the seconds after midnight of a clock after it; nil
    /// where the name does not tell.
    public static func exportTime(_ fileName: String, receivedOn: Day) -> (day: Day, clock: Int?)? {
        Name(fileName, receivedOn).stamp
    }

    /// Whether a file was made before another one; false where their names do not tell, as on one day without clocks.
    public static func isOlder(
        _ export: (day: Day, clock: Int?),
        than other: (day: Day, clock: Int?)
    ) -> Bool {
        if export.day != other.day { return export.day < other.day }
        guard let clock = export.clock, let later = other.clock else { return false }
        return clock < later
    }
}

/// The words and digits of a file's name.
private struct Name {
    private let tokens: [TimeToken]
    private let receivedOn: Day
    private let years: ClosedRange<Int>
    private let dates: [(day: Day, first: Int, end: Int)]

    init(_ fileName: String, _ receivedOn: Day) {
        let stem = fileName.lastIndex(of: ".").map { String(fileName[..<$0]) } ?? fileName
        tokens = TimeToken.tokens(of: stem)
        self.receivedOn = receivedOn
        years = 2000...max(2000, receivedOn.date.year + 1)
        dates = Self.dates(tokens, years)
    }

    /// The first two dates with nothing but a sign or "till" between them.
    var span: ClosedRange<Day>? {
        for (first, last) in zip(dates, dates.dropFirst()) where first.day <= last.day {
            let between = tokens[first.end..<last.first]
            let isJoined = between.allSatisfy { token in
                [
                    .mark("-"), .mark("_"), .word("till"), .word("tom"), .word("t"), .word("o"),
                    .word("m"), .mark("."), .word("to"),
                ]
                .contains(token)
            }
            if isJoined, !between.isEmpty { return first.day...last.day }
        }
        return monthSpan
    }

    /// The last day in the name that is not in the future, and the seconds of the clock after it.
    var stamp: (day: Day, clock: Int?)? {
        let span = span
        let last = dates.last { date in
            date.day <= receivedOn && date.day != span?.lowerBound && date.day != span?.upperBound
        }
        return last.map { ($0.day, clock(after: $0)) }
    }

    /// Seconds after midnight of "0800", "080015", "08.00" or "08-00-15" after a day; nil where there is none.
    private func clock(after date: (day: Day, first: Int, end: Int)) -> Int? {
        if case .number(let value, let digits) = tokens[date.first], digits > 8 {
            return Self.seconds(digits == 14 ? value % 1_000_000 : value % 10_000 * 100)
        }
        let isStart = { (token: TimeToken) in
            if case .number = token { return true }
            return false
        }
        guard let start = tokens[date.end...].firstIndex(where: isStart), start <= date.end + 2
        else { return nil }
        guard case .number(let value, let digits) = tokens[start] else { return nil }
        if digits == 6 || digits == 4 { return Self.seconds(digits == 6 ? value : value * 100) }
        guard digits <= 2, let minute = number(at: start + 2) else { return nil }
        return Self.seconds(value * 10_000 + minute * 100 + (number(at: start + 4) ?? 0))
    }

    private func number(at index: Int) -> Int? {
        guard tokens.indices.contains(index), case .number(let value, 2) = tokens[index] else {
            return nil
        }
        return value
    }

    /// Seconds after midnight of six digits; nil where they are no clock.
    private static func seconds(_ digits: Int) -> Int? {
        let (hour, minute, second) = (digits / 10_000, digits / 100 % 100, digits % 100)
        guard hour < 24, minute < 60, second < 60 else { return nil }
        return (hour * 60 + minute) * 60 + second
    }

    /// "19-25 oktober 2026", "19 oktober - 1 november 2026".
    private var monthSpan: ClosedRange<Day>? {
        for index in tokens.indices.dropFirst(2) where tokens[index - 1] == .mark("-") {
            guard let last = date(at: index) else { continue }
            let (year, month, day) = last.date
            if case .number(let first, let digits) = tokens[index - 2], digits <= 2, first < day {
                return Day(year: year, month: month, day: first).map { $0...last }
            }
            guard let start = self.month(before: index - 1) else { continue }
            let isLastYear = (start.month, start.day) > (month, day)
            return Day(year: isLastYear ? year - 1 : year, month: start.month, day: start.day)
                .map { $0...last }
        }
        return nil
    }

    private func month(before end: Int) -> (month: Int, day: Int)? {
        guard end >= 2, case .word(let word) = tokens[end - 1], let month = TimeWords.month(word),
            case .number(let day, let digits) = tokens[end - 2], digits <= 2
        else { return nil }
        return (month, day)
    }

    /// "1 november 2026".
    private func date(at index: Int) -> Day? {
        guard index + 2 < tokens.count, case .number(let day, let digits) = tokens[index],
            digits <= 2,
            case .word(let word) = tokens[index + 1], let month = TimeWords.month(word),
            case .number(let year, 4) = tokens[index + 2], years.contains(year)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }
}

extension Name {
    private static func dates(_ tokens: [TimeToken], _ years: ClosedRange<Int>)
        -> [(day: Day, first: Int, end: Int)]
    {
        var dates: [(Day, Int, Int)] = []
        var index = 0
        while index < tokens.count {
            if let (day, length) = date(tokens[index...]), years.contains(day.date.year) {
                dates.append((day, index, index + length))
                index += length
            } else {
                index += 1
            }
        }
        return dates
    }

    private static func date(_ tokens: ArraySlice<TimeToken>) -> (Day, Int)? {
        let head = Array(tokens.prefix(5))
        if case .number(let value, 8)? = head.first, !isPersonalNumber(head) {
            return Day(year: value / 10_000, month: value / 100 % 100, day: value % 100).map {
                ($0, 1)
            }
        }
        if case .number(let value, let digits)? = head.first, digits == 12 || digits == 14 {
            let day = digits == 14 ? value / 1_000_000 : value / 10_000
            let clock = digits == 14 ? value % 1_000_000 : value % 10_000 * 100
            guard seconds(clock) != nil else { return nil }
            return Day(year: day / 10_000, month: day / 100 % 100, day: day % 100).map { ($0, 1) }
        }
        guard head.count == 5, case .number(let year, 4) = head[0], head[1] == .mark("-"),
            case .number(let month, 2) = head[2], head[3] == .mark("-"),
            case .number(let day, 2) = head[4]
        else { return nil }
        return Day(year: year, month: month, day: day).map { ($0, 5) }
    }

    /// Whether eight digits are a personal identity number: a dash and four more digits follow, and no clock.
    private static func isPersonalNumber(_ tokens: [TimeToken]) -> Bool {
        guard tokens.count >= 3, tokens[1] == .mark("-"), case .number(_, 4) = tokens[2] else {
            return false
        }
        return tokens.count < 4 || tokens[3] != .mark("-")
    }
}

/// Weeks.
extension Name {
    /// The weeks in the name; nil where it has none, or "v2" is a version.
    var weeks: ClosedRange<Day>? {
        for index in tokens.indices {
            guard case .word(let word) = tokens[index], Self.weekWords.contains(word),
                let (first, last) = numbers(after: index)
            else { continue }
            guard let monday = monday(ofWeek: first) else { continue }
            // "v52-2" ends in the next year, so the last week is searched after the first.
            let mondays = (0..<53).map { monday.adding(7 * $0) }
            guard let sunday = mondays.first(where: { $0.week.number == last })?.adding(6) else {
                continue
            }
            let isVersion = word.count == 1 && first == last && isSingleDigit(after: index)
            if isVersion, !hasYear(before: index), schoolYear == nil,
                made.number - sunday.number > Self.versionDays
            {
                continue
            }
            return monday...sunday
        }
        return nil
    }

    /// "v2" of a file that was made more than two months after week 2 is a version.
    private static var versionDays: Int { 62 }

    /// The day on which the file was made: by its name, else the day of receipt.
    private var made: Day { dates.last { $0.day <= receivedOn }?.day ?? receivedOn }

    private func numbers(after word: Int) -> (first: Int, last: Int)? {
        var index = word + 1
        if index < tokens.count, tokens[index] == .mark(".") { index += 1 }
        guard index < tokens.count, case .number(let first, let digits) = tokens[index], digits <= 2
        else { return nil }
        index += 1
        guard index < tokens.count, isJoin(index) || Self.joins.contains(tokens[index]) else {
            return (first, first)
        }
        // "v43-v44" and "vecka 43 och vecka 44".
        index += 1
        if index < tokens.count, case .word(let word) = tokens[index],
            Self.weekWords.contains(word)
        {
            index += 1
        }
        guard index < tokens.count, case .number(let last, let more) = tokens[index], more <= 2
        else { return (first, first) }
        return (first, last)
    }

    private static var weekWords: Set<String> { ["v", "w", "vecka", "veckor", "veckorna"] }

    /// Signs and words between two weeks, besides hyphen and underscore.
    private static var joins: [TimeToken] {
        [.word("och"), .word("o"), .word("till"), .mark("&"), .mark("+")]
    }

    private func isJoin(_ index: Int) -> Bool {
        tokens[index] == .mark("-") || tokens[index] == .mark("_")
    }

    private func isSingleDigit(after word: Int) -> Bool {
        guard case .number(_, 1)? = tokens[(word + 1)...].first(where: { $0 != .mark(".") }) else {
            return false
        }
        return true
    }

    private func hasYear(before word: Int) -> Bool {
        guard word >= 2, isJoin(word - 1), case .number(let year, 4) = tokens[word - 2] else {
            return false
        }
        return years.contains(year) && (word < 4 || tokens[word - 3] != .mark("-"))
    }

    /// Years in the name that belong to no date.
    private var writtenYears: [Int] {
        let inDates = Set(dates.flatMap { Array($0.first..<$0.end) })
        return tokens.indices.filter { !inDates.contains($0) }.compactMap { index in
            guard case .number(let value, 4) = tokens[index], years.contains(value) else {
                return nil
            }
            return value
        }
    }

    /// The first year of "2025-2026"; nil where the name has no school year.
    private var schoolYear: Int? {
        let written = writtenYears
        return written.count == 2 && written[1] == written[0] + 1 ? written[0] : nil
    }

    /// The Monday of a week: of the year beside it, of the school year, else of the latest that had begun.
    private func monday(ofWeek week: Int) -> Day? {
        // A school year begins in August.
        if let schoolYear {
            return Day(mondayOfWeek: week, year: week > 26 ? schoolYear : schoolYear + 1)
        }
        if let year = writtenYears.first { return Day(mondayOfWeek: week, year: year) }
        let year = made.week.year
        return [year, year - 1].lazy.compactMap { Day(mondayOfWeek: week, year: $0) }
            .first { $0 <= made }
    }
}
