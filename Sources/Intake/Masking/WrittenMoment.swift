/// Days and clocks in a run of digits, by which a timestamp is told from a personal number.
///
/// Years are 2000–2099; where only two digits of them are written, 2010–2030 (decision 0039).
enum WrittenMoment {
    /// Number of groups from the first on that form a range: "2019-10-14--2019-10-27",
    /// "202404241107-202404241307", "20191014 2130-2330"; nil where none do.
    static func rangeLength(in groups: ArraySlice<DigitGroup>) -> Int? {
        guard let first = length(of: groups), groups.count > first.count else { return nil }
        let rest = groups.dropFirst(first.count)
        guard let sign = rest.first?.sign else { return nil }
        if sign == "-", first.hasClock, let last = rest.first, isClock(last) {
            return first.count + 1
        }
        // Two days in full need no dash or "/" between them (ISO 8601-1, 5.5.1).
        guard sign == "-" || sign == "/" || (sign == " " && first.isInFull),
            let last = length(of: rest), sign != " " || last.isInFull
        else { return nil }
        return first.count + last.count
    }

    /// Number of groups from the first on that form a day, with a clock where one follows; nil where
    /// none do.
    static func length(of groups: ArraySlice<DigitGroup>) -> (
        count: Int, hasClock: Bool, isInFull: Bool
    )? {
        guard let first = groups.first else { return nil }
        if first.count == 12 || first.count == 10 {
            let isMoment = isDay(first.value / 10_000) && isClock(first.value % 10_000)
            return isMoment ? (1, true, false) : nil
        }
        let isInFull = first.count == 4
        guard let day = dayLength(of: groups) else { return nil }
        let rest = groups.dropFirst(day)
        if let next = rest.first, next.sign == " " || next.sign == ".", !isDayInFull(rest) {
            if isClock(next) { return (day + 1, true, isInFull) }
            if let minute = rest.dropFirst().first, next.count == 2, minute.count == 2,
                minute.sign == ".", isClock(next.value * 100 + minute.value)
            {
                return (day + 2, true, isInFull)
            }
        }
        return (day, false, isInFull)
    }

    /// Number of groups from the first on that form a day; nil where none do.
    private static func dayLength(of groups: ArraySlice<DigitGroup>) -> Int? {
        guard let first = groups.first else { return nil }
        if first.count == 8 || first.count == 6 { return isDay(first.value) ? 1 : nil }
        guard first.count == 4 || first.count == 2, groups.count >= 3 else { return nil }
        let (month, day) = (groups[groups.startIndex + 1], groups[groups.startIndex + 2])
        guard month.count == 2, day.count == 2 else { return nil }
        return isDay((first.value * 100 + month.value) * 100 + day.value) ? 3 : nil
    }

    private static func isDayInFull(_ groups: ArraySlice<DigitGroup>) -> Bool {
        groups.first?.count == 4 && dayLength(of: groups) != nil
    }

    /// Whether digits are a day: YYYYMMDD or YYMMDD.
    static func isDay(_ date: Int) -> Bool {
        let (year, month, day) = (date / 10_000, date / 100 % 100, date % 100)
        return ((10...30).contains(year) || (2000...2099).contains(year))
            && (1...12).contains(month) && (1...31).contains(day)
    }

    /// Whether digits are a clock: hhmm.
    static func isClock(_ digits: Int) -> Bool {
        digits / 100 < 24 && digits % 100 < 60
    }

    /// Whether a group is a clock of four digits.
    static func isClock(_ group: DigitGroup) -> Bool {
        group.count == 4 && isClock(group.value)
    }
}
