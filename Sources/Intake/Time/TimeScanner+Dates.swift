import Domain

extension TimeScanner {
    /// A day and the number of tokens that it takes.
    typealias DateMatch = (WrittenDay, Int)

    /// The date that begins at a position.
    func date(at start: Int) -> DateMatch? {
        guard let first = number(at: start) else { return nil }
        if first.digits == 8 || first.digits == 6 { return compactDate(first.value, first.digits) }
        return separatedDate(at: start) ?? hyphenatedMonth(at: start) ?? namedMonth(at: start)
    }

    /// Two days of one month, as "24-25/10" and "24–25 oktober".
    func dayRange(at start: Int) -> ([WrittenDay], Int)? {
        guard let first = number(at: start), first.digits <= 2, mark(at: start + 1) == "-",
            let (last, length) = date(at: start + 2)
        else { return nil }
        switch last {
        case .yearless(let month, let day) where first.value < day:
            return ([.yearless(month: month, day: first.value), last], length + 2)
        case .date(let day)
        where first.value < day.date.day && number(at: start + 2)?.digits ?? 4 <= 2:
            guard let start = Day(year: day.date.year, month: day.date.month, day: first.value)
            else { return nil }
            return ([.date(start), last], length + 2)
        default:
            return nil
        }
    }

    /// A date of 8 or 6 digits alone.
    private func compactDate(_ value: Int, _ digits: Int) -> DateMatch? {
        let yearModulus = digits == 8 ? 10_000 : 100
        let day: Day?
        switch order ?? .yearFirst {
        case .yearFirst:
            day = fullDate(value / 10_000, value / 100 % 100, value % 100)
        case .dayFirst:
            let head = value / yearModulus
            day = fullDate(value % yearModulus, head % 100, head / 100)
        case .monthFirst:
            let head = value / yearModulus
            day = fullDate(value % yearModulus, head / 100, head % 100)
        }
        return day.map { (.date($0), 1) }
    }

    /// Numbers with "-", "/" or "." between them, with or without the year.
    private func separatedDate(at start: Int) -> DateMatch? {
        guard let first = number(at: start), let separator = mark(at: start + 1),
            let second = number(at: start + 2), "-/.".contains(separator)
        else { return nil }
        if first.digits == 4 {
            guard mark(at: start + 3) == separator, let third = number(at: start + 4) else {
                return nil
            }
            return fullDate(first.value, second.value, third.value).map { (.date($0), 5) }
        }
        guard first.digits <= 2, second.digits <= 2 else { return nil }
        if let (year, length) = year(at: start + 3, after: separator) {
            let day = shortDate(first.value, second.value, year, separator)
            return day.map { (.date($0), 3 + length) }
        }
        return yearless(first.value, second.value, separator)
    }

    /// Two numbers and a year of two or four digits; which is which goes by order and separator.
    private func shortDate(_ first: Int, _ second: Int, _ third: Int, _ separator: Character)
        -> Day?
    {
        switch order ?? (separator == "-" && third < 100 ? .yearFirst : .dayFirst) {
        case .yearFirst where third < 100 && separator == "-": fullDate(first, second, third)
        case .yearFirst, .dayFirst: fullDate(third, second, first)
        case .monthFirst: fullDate(third, first, second)
        }
    }

    /// The day of three numbers of two digits if the year is at the other end than it was taken to
    /// be; nil where that is no day, or the order is known.
    func dayByOtherYear(at start: Int) -> Day? {
        guard order == nil, let separator = mark(at: start + 1), mark(at: start + 3) == separator,
            let first = number(at: start), let second = number(at: start + 2),
            let third = number(at: start + 4),
            [first, second, third].allSatisfy({ $0.digits == 2 }),
            first.value != third.value
        else { return nil }
        return separator == "-"
            ? fullDate(third.value, second.value, first.value)
            : fullDate(first.value, second.value, third.value)
    }

    /// Day and month alone: "19/10" always, "19.10" only where a day is looked for.
    private func yearless(_ first: Int, _ second: Int, _ separator: Character) -> DateMatch? {
        let isDate = separator == "/" || (separator == "." && role == .day && written.day == nil)
        let (day, month) = order == .monthFirst ? (second, first) : (first, second)
        // 2024 was a leap year, so 29 February is let through.
        guard isDate, Day(year: 2024, month: month, day: day) != nil else { return nil }
        return (.yearless(month: month, day: day), 3)
    }

    /// "19-okt-26", as spreadsheets write it.
    private func hyphenatedMonth(at start: Int) -> DateMatch? {
        guard let first = number(at: start), first.digits <= 2, mark(at: start + 1) == "-",
            let month = word(at: start + 2).flatMap(TimeWords.month), mark(at: start + 3) == "-",
            let year = number(at: start + 4), year.digits == 2 || year.digits == 4
        else { return nil }
        return fullDate(year.value, month, first.value).map { (.date($0), 5) }
    }

    /// "19 okt", "19:e oktober 2026".
    private func namedMonth(at start: Int) -> DateMatch? {
        guard let first = number(at: start), first.digits <= 2 else { return nil }
        var position = start + 1
        if mark(at: position) == ":" || mark(at: position) == "." { position += 1 }
        if word(at: position) == "e" || word(at: position) == "a" { position += 1 }
        guard let month = word(at: position).flatMap(TimeWords.month) else { return nil }
        position += 1
        if mark(at: position) == "." { position += 1 }
        if let year = number(at: position), year.digits == 4, (1900...2100).contains(year.value) {
            let day = Day(year: year.value, month: month, day: first.value)
            return day.map { (.date($0), position + 1 - start) }
        }
        guard Day(year: 2024, month: month, day: first.value) != nil else { return nil }
        return (.yearless(month: month, day: first.value), position - start)
    }

    /// A year after "19/10": four digits, or two right after a separator that do not begin a date.
    private func year(at start: Int, after separator: Character) -> (year: Int, length: Int)? {
        if let year = number(at: start), year.digits == 4, (1900...2100).contains(year.value) {
            return separator == "/" ? (year.value, 1) : nil
        }
        guard let mark = mark(at: start), let year = number(at: start + 1) else { return nil }
        if year.digits == 4, mark == separator || mark == "-" { return (year.value, 2) }
        let isDayOfNext = self.mark(at: start + 2) == "/" || self.mark(at: start + 2) == ":"
        let isYear = mark == separator || (separator == "/" && mark == "-")
        return year.digits == 2 && isYear && !isDayOfNext ? (year.value, 2) : nil
    }

    /// A day; years of two digits belong to this century.
    private func fullDate(_ year: Int, _ month: Int, _ day: Int) -> Day? {
        Day(year: year < 100 ? 2000 + year : year, month: month, day: day)
    }
}
