import Domain

/// Recognises dates among the tokens of a written time.
struct DateMatcher {
    let tokens: TimeTokens

    /// Order of day, month and year; nil recognises the Swedish forms.
    let order: ColumnMap.DateOrder?

    /// Whether "19.10" is a day and a month; elsewhere it is a clock time.
    let readsDottedDays: Bool

    /// Dates and the number of tokens that they span.
    typealias Match = (days: [WrittenDay], length: Int)

    /// The date, or first and last day of a range, that begins at a position; nil where none does.
    func days(at start: Int) -> Match? {
        dayRange(at: start) ?? date(at: start).map { ([$0.day], $0.length) }
    }

    /// The day of three numbers of two digits if the year stands at the other end than assumed: nil
    /// where that is no day, or the order is known.
    func dayWithYearAtOtherEnd(at start: Int) -> Day? {
        guard order == nil, let separator = tokens.mark(at: start + 1),
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

    /// Two days of one month: "24-25/10", "24–25 oktober".
    private func dayRange(at start: Int) -> Match? {
        guard let first = tokens.number(at: start), first.digits <= 2,
            tokens.mark(at: start + 1) == "-", let (last, length) = date(at: start + 2)
        else { return nil }
        switch last {
        case .yearless(let month, let day) where first.value < day:
            return ([.yearless(month: month, day: first.value), last], length + 2)
        case .date(let day)
        where first.value < day.date.day && tokens.number(at: start + 2)?.digits ?? 4 <= 2:
            return Day(year: day.date.year, month: day.date.month, day: first.value).map {
                ([.date($0), last], length + 2)
            }
        default:
            return nil
        }
    }
}

extension DateMatcher {
    /// A date of 8 or 6 digits without separators.
    private func compactDate(_ value: Int, _ digits: Int) -> DateMatch? {
        let yearModulus = digits == 8 ? 10_000 : 100
        let head = value / yearModulus
        let day =
            switch order ?? .yearFirst {
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
            return fullDate(first.value, second.value, third.value).map { (.date($0), 5) }
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
        switch order ?? (separator == "-" && third < 100 ? .yearFirst : .dayFirst) {
        case .yearFirst where third < 100 && separator == "-": fullDate(first, second, third)
        case .yearFirst, .dayFirst: fullDate(third, second, first)
        case .monthFirst: fullDate(third, first, second)
        }
    }

    /// Day and month without a year: "19/10" always, "19.10" only where dotted days are read.
    private func yearless(_ first: Int, _ second: Int, _ separator: Character) -> DateMatch? {
        let isDate = separator == "/" || (separator == "." && readsDottedDays)
        let (day, month) = order == .monthFirst ? (second, first) : (first, second)
        // 2024 was a leap year, so 29 February is accepted.
        guard isDate, Day(year: 2024, month: month, day: day) != nil else { return nil }
        return (.yearless(month: month, day: day), 3)
    }

    /// "19-okt-26", as spreadsheets write it.
    private func hyphenatedMonth(at start: Int) -> DateMatch? {
        guard let first = tokens.number(at: start), first.digits <= 2,
            tokens.mark(at: start + 1) == "-",
            let month = tokens.word(at: start + 2).flatMap(TimeWords.month),
            tokens.mark(at: start + 3) == "-",
            let year = tokens.number(at: start + 4), year.digits == 2 || year.digits == 4
        else { return nil }
        return fullDate(year.value, month, first.value).map { (.date($0), 5) }
    }

    /// "19 okt", "19:e oktober 2026".
    private func namedMonth(at start: Int) -> DateMatch? {
        guard let first = tokens.number(at: start), first.digits <= 2 else { return nil }
        var position = start + 1
        let mark = tokens.mark(at: position)
        if mark == ":" || mark == "." { position += 1 }
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
        guard Day(year: 2024, month: month, day: first.value) != nil else { return nil }
        return (.yearless(month: month, day: first.value), position - start)
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
