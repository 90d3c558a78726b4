import Domain

/// The plain forms of nearly every row, read from their bytes without taking them apart:
/// `2026-10-19`, `21:30`, `21.30` and `2026-10-19 21:30`.
enum PlainTime {
    /// The interval of a plain day with a plain clock or none.
    static func span(date: ByteText, time: ByteText) -> TimeSpan? {
        guard date.count == 10, let day = day(date) else { return nil }
        if time.isEmpty { return TimeSpan(day: day) }
        guard time.count == 5, let minute = minute(time, at: 0) else { return nil }
        return TimeSpan(minute: LocalTime(day, minute: minute))
    }

    /// A plain day and clock.
    static func moment(_ bytes: ByteText) -> LocalTime? {
        guard bytes.count == 16, bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T"),
            let day = day(bytes), let minute = minute(bytes, at: 11)
        else { return nil }
        return LocalTime(day, minute: minute)
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
    private static func minute(_ bytes: ByteText, at index: Int) -> Int? {
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
