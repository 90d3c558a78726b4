/// One of the four parts that the page and the plan divide a day into.
public enum PartOfDay: Int, CaseIterable, Hashable, Sendable {
    /// 06–12.
    case morning
    /// 12–17.
    case afternoon
    /// 17–21.
    case evening
    /// 21–06; the hours after midnight belong to the day before, as in everyday speech.
    case night

    /// Hours after midnight, half-open; the night ends at 30, that is 06 the next morning.
    public var hours: Range<Int> {
        switch self {
        case .morning: 6..<12
        case .afternoon: 12..<17
        case .evening: 17..<21
        case .night: 21..<30
        }
    }
}

/// One of the 28 combinations of weekday and part of the day.
public struct WeekSlot: Hashable, Comparable, Sendable {
    /// 1 for Monday to 7 for Sunday; a night belongs to the day it began on.
    public let weekday: Int

    /// The part of that day.
    public let part: PartOfDay

    /// The slot of a weekday and a part of that day.
    public init(weekday: Int, part: PartOfDay) {
        self.weekday = weekday
        self.part = part
    }

    /// The slot that contains a time.
    public init(_ time: LocalTime) {
        let shifted = time.adding(minutes: -6 * 60)
        let hour = shifted.minuteOfDay / 60 + 6
        weekday = shifted.day.weekday
        part = PartOfDay.allCases.first { $0.hours.contains(hour) } ?? .night
    }

    /// Position in the week, 0 for Monday morning to 27 for the night after Sunday.
    public var index: Int {
        (weekday - 1) * PartOfDay.allCases.count + part.rawValue
    }

    /// All 28 in the order of the week.
    public static let all: [WeekSlot] = (1...7).flatMap { day in
        PartOfDay.allCases.map { WeekSlot(weekday: day, part: $0) }
    }

    /// Whether `left` comes earlier in the week.
    public static func < (left: WeekSlot, right: WeekSlot) -> Bool {
        left.index < right.index
    }
}
