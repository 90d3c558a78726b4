import Domain

/// Parser of the forms of nearly every row, straight from their bytes: `2026-10-19`, `19/10/2026`, `21:30`, `21.30`,
/// `2026-10-19 21:30` and `2026-10-19T21:30:00`.
struct PlainTime {
    /// How the column of the days writes its dates.
    let convention: DateConvention

    /// Meaning of midnight in the column of the days.
    let midnightOfDate: Midnight

    /// Whether every clock in the column of the clocks is midnight, and so is none.
    let hasNoClocks: Bool

    /// The interval of a day with a clock or none; nil for any other form.
    func span(date: ByteText, time: ByteText) -> TimeSpan? {
        if time.isEmpty, date.count > 10 { return span(moment: date) }
        guard date.count == 10, let day = Self.day(date) ?? numericDay(date) else { return nil }
        if time.isEmpty { return TimeSpan(day: day) }
        guard time.count == 5, let minute = Self.minute(time, at: 0) else { return nil }
        return hasNoClocks ? TimeSpan(day: day) : TimeSpan(minute: LocalTime(day, minute: minute))
    }

    /// A day and a clock; nil for any other form.
    static func moment(_ bytes: ByteText) -> LocalTime? {
        guard bytes.count > 10, let minute = minute(ofMoment: bytes), let day = day(bytes) else {
            return nil
        }
        return LocalTime(day, minute: minute)
    }

    /// The minute of the day of a moment, "2026-10-19 21:30" or "2026-10-19T21:30:00"; nil for any other form.
    static func minute(ofMoment bytes: ByteText) -> Int? {
        guard bytes.count == 16 || bytes.count == 19,
            bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T"),
            let minute = minute(bytes, at: 11)
        else { return nil }
        if bytes.count == 16 { return minute }
        guard bytes[16] == bytes[13], let seconds = number(bytes, at: 17), seconds < 60 else {
            return nil
        }
        return minute
    }

    private func span(moment bytes: ByteText) -> TimeSpan? {
        guard let moment = Self.moment(bytes) else { return nil }
        let isDay = midnightOfDate != .clock && moment.minuteOfDay == 0
        return isDay ? TimeSpan(day: moment.day) : TimeSpan(minute: moment)
    }

    /// "19/10/2026" in a column whose order of day and month is settled.
    private func numericDay(_ bytes: ByteText) -> Day? {
        guard !convention.leavesOpen, bytes[2] == bytes[5],
            [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(bytes[2]),
            let first = Self.number(bytes, at: 0), let second = Self.number(bytes, at: 3),
            let century = Self.number(bytes, at: 6), let year = Self.number(bytes, at: 8)
        else { return nil }
        let isMonthFirst = convention.order == .monthFirst
        return Day(
            year: century * 100 + year,
            month: isMonthFirst ? first : second,
            day: isMonthFirst ? second : first
        )
    }

    /// The day in the first ten bytes.
    private static func day(_ bytes: ByteText) -> Day? {
        guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let century = number(bytes, at: 0), let year = number(bytes, at: 2),
            let month = number(bytes, at: 5), let day = number(bytes, at: 8)
        else { return nil }
        return Day(year: century * 100 + year, month: month, day: day)
    }

    /// The minute of the day in five bytes.
    static func minute(_ bytes: ByteText, at index: Int) -> Int? {
        let mark = bytes[index + 2]
        guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: "."),
            let hour = number(bytes, at: index), let minute = number(bytes, at: index + 3),
            hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    /// A number of two digits.
    private static func number(_ bytes: ByteText, at index: Int) -> Int? {
        let (tens, ones) = (bytes[index] &- 0x30, bytes[index + 1] &- 0x30)
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }
}
