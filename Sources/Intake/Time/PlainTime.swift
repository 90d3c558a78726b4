import Domain

/// The plain forms of nearly every row, read from their bytes without taking them apart:
/// `2026-10-19`, `21:30`, `21.30` and `2026-10-19 21:30`.
enum PlainTime {
    /// The interval of a plain day with a plain clock or none.
    static func span(date: String, time: String) -> TimeSpan? {
        guard date.utf8.count == 10, let day = day(date.utf8) else { return nil }
        if time.isEmpty { return TimeSpan(day: day) }
        guard let minute = minute(time.utf8[...]) else { return nil }
        return TimeSpan(minute: LocalTime(day, minute: minute))
    }

    /// A plain day and clock.
    static func moment(_ text: String) -> LocalTime? {
        let bytes = text.utf8
        guard bytes.count == 16, let day = day(bytes) else { return nil }
        let clock = bytes.dropFirst(10)
        guard clock.first == UInt8(ascii: " ") || clock.first == UInt8(ascii: "T"),
            let minute = minute(clock.dropFirst())
        else { return nil }
        return LocalTime(day, minute: minute)
    }

    /// The day in the first ten bytes.
    private static func day(_ bytes: String.UTF8View) -> Day? {
        var values = (year: 0, month: 0, day: 0)
        for (index, byte) in bytes.prefix(10).enumerated() {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = digit(byte) else { return nil }
            switch index {
            case 0..<4: values.year = values.year * 10 + digit
            case 5, 6: values.month = values.month * 10 + digit
            default: values.day = values.day * 10 + digit
            }
        }
        return Day(year: values.year, month: values.month, day: values.day)
    }

    private static func minute(_ bytes: Substring.UTF8View) -> Int? {
        guard bytes.count == 5 else { return nil }
        var value = 0
        for (index, byte) in bytes.enumerated() {
            if index == 2 {
                guard byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") else { return nil }
                continue
            }
            guard let digit = digit(byte) else { return nil }
            value = value * 10 + digit
        }
        return value / 100 < 24 && value % 100 < 60 ? value / 100 * 60 + value % 100 : nil
    }

    private static func digit(_ byte: UInt8) -> Int? {
        byte >= 0x30 && byte <= 0x39 ? Int(byte) - 0x30 : nil
    }
}
