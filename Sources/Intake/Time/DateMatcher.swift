import Domain

/// Recognises dates among the tokens of a written time.
struct DateMatcher {
    let tokens: TimeTokens

    /// How the column writes dates.
    let convention: DateConvention

    /// Whether "19.10" is a day and a month; elsewhere it is a clock time.
    let readsDottedDays: Bool

    /// Whether "natten mellan 23 och 24" names days of a month that is not written.
    let readsMonthlessDays: Bool

    /// Dates and the number of tokens that they span.
    typealias Match = (days: [WrittenDay], length: Int)

    /// The date, or first and last day of a range, that begins at a position; nil where none does.
    func days(at start: Int) -> Match? {
        dayRange(at: start) ?? date(at: start).map { ([$0.day], $0.length) } ?? monthless(at: start)
    }

    /// Number of tokens of a date whose order of day and month is left open; nil for any other.
    func openLength(at start: Int) -> Int? {
        guard let (first, second, third) = threeNumbers(at: start), first.value != second.value,
            first.digits <= 2, third.digits == 2 || third.digits == 4,
            third.digits == 2 ? convention.leavesShortOpen : convention.leavesOpen,
            fullDate(third.value, second.value, first.value) != nil,
            fullDate(third.value, first.value, second.value) != nil
        else { return nil }
        return 5
    }

    private typealias Number = (value: Int, digits: Int)

    /// Two numbers of a day and a month and one of a year, all with the same separator.
    private func threeNumbers(at start: Int) -> (Number, Number, Number)? {
        guard let separator = tokens.mark(at: start + 1), "-/.".contains(separator),
            tokens.mark(at: start + 3) == separator, let first = tokens.number(at: start),
            let second = tokens.number(at: start + 2), let third = tokens.number(at: start + 4),
            second.digits <= 2
        else { return nil }
        return (first, second, third)
    }

    /// Number of tokens of three numbers that would be a date if there were such a day; nil for any other.
    func impossibleLength(at start: Int) -> Int? {
        guard tokens.mark(at: start + 1) != ".", let (first, _, third) = threeNumbers(at: start),
            [first, third].allSatisfy({ $0.digits <= 2 || $0.digits == 4 })
        else { return nil }
        return 5
    }

    /// The day of three numbers of two digits if the year stands at the other end than assumed: nil
    /// where that is no day, or the order is known.
    func dayWithYearAtOtherEnd(at start: Int) -> Day? {
        guard convention.order == nil, convention.shortOrder == nil,
            let separator = tokens.mark(at: start + 1),
            tokens.mark(at: start + 3) == separator, let first = tokens.number(at: start),
            let second = tokens.number(at: start + 2), let third = tokens.number(at: start + 4),
            [first, second, third].allSatisfy({ $0.digits == 2 }),
            first.value != third.value
        else { return nil }
        return separator == "-"
            ? fullDate(third.value, second.value, first.value)
            : fullDate(first.value, second.value, third.value)
    }

    private typealias DateMatch = (day: WrittenDay, length: Int)

    private func date(at start: Int) -> DateMatch? {
        guard let first = tokens.number(at: start) else { return nil }
        if first.digits == 8 || first.digits == 6 { return compactDate(first.value, first.digits) }
        return separatedDate(at: start) ?? hyphenatedMonth(at: start) ?? namedMonth(at: start)
    }

    /// Two days, the first without its month: "24-25/10", "23 och 24 oktober", "den 31 och den 1 november".
    private func dayRange(at start: Int) -> Match? {
        guard let (first, afterFirst) = dayNumber(at: start), let gap = rangeGap(at: afterFirst),
            case let second = afterFirst + gap, let (last, length) = date(at: second),
            // "20/26/10" is no range.
            tokens.mark(at: afterFirst) != "/" || tokens.mark(at: second + 1) != "/"
        else { return nil }
        let total = second + length - start
        switch last {
        case .yearless(let month, let day):
            guard let month = first < day ? month : earlier(first, day, month) else { return nil }
            guard Day(year: 2024, month: month, day: first) != nil else { return nil }
            return ([.yearless(month: month, day: first), last], total)
        case .date(let day) where tokens.number(at: second)?.digits ?? 4 <= 2:
            let (year, month) = (day.date.year, day.date.month)
            if first < day.date.day {
                return Day(year: year, month: month, day: first).map { ([.date($0), last], total) }
            }
            let before = day.adding(-day.date.day)
            guard day.date.day == 1, before.date.day == first else { return nil }
            return ([.date(before), last], total)
        default:
            return nil
        }
    }

    /// The month before, where a day of it comes right before the first of a month.
    private func earlier(_ first: Int, _ day: Int, _ month: Int) -> Int? {
        let before = month == 1 ? 12 : month - 1
        let isLast =
            Day(year: 2024, month: before, day: first + 1) == nil || (before, first) == (2, 28)
        return day == 1 && isLast ? before : nil
    }

    /// Number of tokens between two days; nil where no second day can follow.
    private func rangeGap(at position: Int) -> Int? {
        var next = position
        switch tokens[next] {
        case .mark("-")?, .mark("/")?: next += 1
        case .word(let word)? where ["och", "o", "till"].contains(word): next += 1
        default: return nil
        }
        if tokens.word(at: next).flatMap(TimeWords.weekday) != nil { next += 1 }
        if tokens.word(at: next) == "den" { next += 1 }
        return next - position
    }

    /// The number of a day, perhaps with its ending: "23", "23:e", "22:a".
    private func dayNumber(at start: Int) -> (day: Int, end: Int)? {
        guard let number = tokens.number(at: start), number.digits <= 2,
            (1...31).contains(number.value)
        else { return nil }
        let isColon = tokens.mark(at: start + 1) == ":"
        let ending = isColon ? start + 2 : start + 1
        let hasEnding = ["e", "a"].contains(tokens.word(at: ending) ?? "")
        return hasEnding ? (number.value, ending + 1) : isColon ? nil : (number.value, start + 1)
    }

    /// Days of a month that is not named: "mellan den 23 och 24", "den 23:e".
    private func monthless(at start: Int) -> Match? {
        guard readsMonthlessDays, let (first, end) = dayNumber(at: start) else { return nil }
        if let gap = rangeGap(at: end), let (last, after) = dayNumber(at: end + gap) {
            return ([.monthless(first), .monthless(last)], after - start)
        }
        return tokens.word(at: start - 1) == "den" ? ([.monthless(first)], end - start) : nil
    }
}

extension DateMatcher {
    /// A date of 8 or 6 digits without separators.
    private func compactDate(_ value: Int, _ digits: Int) -> DateMatch? {
        let yearModulus = digits == 8 ? 10_000 : 100
        let head = value / yearModulus
        let day =
            switch convention.order ?? .yearFirst {
            case .yearFirst: fullDate(value / 10_000, value / 100 % 100, value % 100)
            case .dayFirst: fullDate(value % yearModulus, head % 100, head / 100)
            case .monthFirst: fullDate(value % yearModulus, head / 100, head % 100)
            }
        return day.map { (.date($0), 1) }
    }

    /// Numbers separated by "-", "/" or ".", with or without the year.
    private func separatedDate(at start: Int) -> DateMatch? {
        guard let first = tokens.number(at: start), let separator = tokens.mark(at: start + 1),
            let second = tokens.number(at: start + 2), "-/.".contains(separator)
        else { return nil }
        if first.digits == 4 {
            guard tokens.mark(at: start + 3) == separator,
                let third = tokens.number(at: start + 4)
            else { return nil }
            return Day(year: first.value, month: second.value, day: third.value)
                .map { (.date($0), 5) }
        }
        guard first.digits <= 2, second.digits <= 2 else { return nil }
        if let (year, length) = year(at: start + 3, after: separator) {
            let day = shortDate(first.value, second.value, year, separator)
            return day.map { (.date($0), 3 + length) }
        }
        return yearless(first.value, second.value, separator)
    }

    /// Two numbers and a year of two or four digits; order and separator tell which is which.
    private func shortDate(_ first: Int, _ second: Int, _ third: Int, _ separator: Character)
        -> Day?
    {
        if third < 100, let short = convention.shortOrder {
            return switch short {
            case .yearFirst: fullDate(first, second, third)
            case .dayFirst: fullDate(third, second, first)
            case .monthFirst: fullDate(third, first, second)
            }
        }
        // Where a file writes both orders, some days are possible in one of them only.
        if convention.leavesOpen, third > 99 {
            return fullDate(third, second, first) ?? fullDate(third, first, second)
        }
        return
            switch convention.order ?? (separator == "-" && third < 100 ? .yearFirst : .dayFirst)
        {
        case .yearFirst where third < 100 && separator == "-": fullDate(first, second, third)
        case .yearFirst, .dayFirst: fullDate(third, second, first)
        case .monthFirst: fullDate(third, first, second)
        }
    }

    /// Day and month without a year: "19/10" always, "19.10" only where dotted days are read.
    private func yearless(_ first: Int, _ second: Int, _ separator: Character) -> DateMatch? {
        let isDate = separator == "/" || (separator == "." && readsDottedDays)
        let (day, month) = convention.order == .monthFirst ? (second, first) : (first, second)
        // 2024 was a leap year, so 29 February is accepted.
        guard isDate, Day(year: 2024, month: month, day: day) != nil else { return nil }
        return (.yearless(month: month, day: day), 3)
    }

    /// "19-okt-26" and "19-okt", as spreadsheets write them, and "19/okt".
    private func hyphenatedMonth(at start: Int) -> DateMatch? {
        guard let first = tokens.number(at: start), first.digits <= 2,
            let sign = tokens.mark(at: start + 1), sign == "-" || sign == "/",
            let month = tokens.word(at: start + 2).flatMap(TimeWords.month)
        else { return nil }
        // "19-okt-20-okt" is a range.
        let isRange = tokens.word(at: start + 6).flatMap(TimeWords.month) != nil
        if tokens.mark(at: start + 3) == sign, !isRange, tokens[start + 4] != nil {
            guard let year = tokens.number(at: start + 4), year.digits == 2 || year.digits == 4
            else { return nil }
            return fullDate(year.value, month, first.value).map { (.date($0), 5) }
        }
        guard Day(year: 2024, month: month, day: first.value) != nil else { return nil }
        return (.yearless(month: month, day: first.value), 3)
    }

    /// "19 okt", "19:e oktober 2026".
    private func namedMonth(at start: Int) -> DateMatch? {
        guard let first = tokens.number(at: start), first.digits <= 2 else { return nil }
        var position = start + 1
        let sign = tokens.mark(at: position)
        if sign == ":" || sign == "." { position += 1 }
        let word = tokens.word(at: position)
        if word == "e" || word == "a" { position += 1 }
        guard let month = tokens.word(at: position).flatMap(TimeWords.month) else { return nil }
        position += 1
        if tokens.mark(at: position) == "." { position += 1 }
        if let year = tokens.number(at: position), year.digits == 4,
            (1900...2100).contains(year.value)
        {
            let day = Day(year: year.value, month: month, day: first.value)
            return day.map { (.date($0), position + 1 - start) }
        }
        // "20 okt 26", but not "20 okt 21.30".
        let mark = tokens.mark(at: position)
        let digits = mark == "-" || mark == "'" ? position + 1 : position
        if let year = tokens.number(at: digits), year.digits == 2, (20...40).contains(year.value),
            ![".", ":", "-"].contains(tokens.mark(at: digits + 1))
        {
            return fullDate(year.value, month, first.value).map { (.date($0), digits + 1 - start) }
        }
        guard Day(year: 2024, month: month, day: first.value) != nil else { return nil }
        return (.yearless(month: month, day: first.value), position - start)
    }

    /// "October 20, 2026" and "Oct 20 2026", which begin with the month.
    func monthThenDay(at start: Int) -> Match? {
        guard let month = tokens.word(at: start).flatMap(TimeWords.month) else { return nil }
        var position = tokens.mark(at: start + 1) == "." ? start + 2 : start + 1
        guard let day = tokens.number(at: position), day.digits <= 2 else { return nil }
        position += 1
        if let word = tokens.word(at: position), ["st", "nd", "rd", "th"].contains(word) {
            position += 1
        }
        if tokens.mark(at: position) == "," { position += 1 }
        guard let year = tokens.number(at: position), year.digits == 4,
            (1900...2100).contains(year.value)
        else { return nil }
        return Day(year: year.value, month: month, day: day.value).map {
            ([.date($0)], position + 1 - start)
        }
    }

    /// A year after "19/10": four digits, or two right after a separator that do not begin a date.
    private func year(at start: Int, after separator: Character) -> (year: Int, length: Int)? {
        if let year = tokens.number(at: start), year.digits == 4,
            (1900...2100).contains(year.value)
        {
            return separator == "/" ? (year.value, 1) : nil
        }
        guard let mark = tokens.mark(at: start), let year = tokens.number(at: start + 1) else {
            return nil
        }
        if year.digits == 4, mark == separator || mark == "-" { return (year.value, 2) }
        let after = tokens.mark(at: start + 2)
        let isDayOfNext = after == "/" || after == ":"
        let isYear = mark == separator || (separator == "/" && mark == "-")
        return year.digits == 2 && isYear && !isDayOfNext ? (year.value, 2) : nil
    }

    /// A day; years of two digits belong to this century.
    private func fullDate(_ year: Int, _ month: Int, _ day: Int) -> Day? {
        Day(year: year < 100 ? 2000 + year : year, month: month, day: day)
    }
}

/// How a column writes its dates, which one cell alone cannot tell; decision 0038.
struct DateConvention: Hashable, Sendable {
    /// Order of day, month and year; nil recognises the Swedish forms.
    var order: ColumnMap.DateOrder?

    /// Order of dates whose year has two digits; nil recognises the Swedish forms.
    var shortOrder: ColumnMap.DateOrder?

    /// Whether nothing in the file tells day from month.
    var leavesOpen = false

    /// Whether nothing in the file tells day from month where the year has two digits.
    var leavesShortOpen = false
}
