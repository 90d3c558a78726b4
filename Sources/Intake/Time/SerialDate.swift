import Domain

/// Serial dates of spreadsheets: days since 1899-12-30, with the clock as a fraction of a day.
///
/// ECMA-376-1 §18.17.4.1, the 1900 date system, in which all days after February 1900 agree. Only
/// days of this century are recognised, so that few other numbers look like one.
enum SerialDate {
    /// Whether a cell holds nothing but a serial date: five digits, perhaps with decimals.
    static func isWritten(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count >= 5, bytes.prefix(5).allSatisfy(\.isDigit) else { return false }
        let rest = bytes.dropFirst(5)
        guard let point = rest.first else { return value(text) != nil }
        let isPoint = point == UInt8(ascii: ".") || point == UInt8(ascii: ",")
        return isPoint && value(text) != nil
    }

    /// The date as people write it, with the clock where there is one; nil for any other text.
    static func written(_ text: String) -> String? {
        guard let value = value(text) else { return nil }
        let minutes = Int((value * 1440).rounded())
        let time = LocalTime(Day(number: minutes / 1440 - daysToEpoch), minute: minutes % 1440)
        return value == value.rounded(.down) ? "\(time.day)" : "\(time.day) \(clock(time))"
    }

    /// The clock of a cell that holds a fraction of a day; nil for any other text.
    static func writtenClock(_ text: String) -> String? {
        guard text.hasPrefix("0,") || text.hasPrefix("0."), let part = WrittenNumber.decimal(text)
        else { return nil }
        let minutes = min(1439, Int((part * 1440).rounded()))
        return clock(LocalTime(Day(number: 0), minute: minutes))
    }

    /// The number by which a spreadsheet counts a day.
    static func number(of day: Day) -> Int { day.number + daysToEpoch }

    private static func value(_ text: String) -> Double? {
        WrittenNumber.decimal(text).flatMap { days.contains($0) ? $0 : nil }
    }

    private static func clock(_ time: LocalTime) -> String {
        let (hour, minute) = (time.minuteOfDay / 60, time.minuteOfDay % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// From 1899-12-30 until 1970-01-01.
    private static let daysToEpoch = 25_569

    /// The days of the years 2000 to 2099.
    private static let days: Range<Double> = 36_526..<73_051
}
