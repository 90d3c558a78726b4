import Domain

/// A roster entry with its function, cut into segments of time.
struct Shift {
    let entry: RosterEntry
    let resource: ResourceKind
    let segments: [ShiftSegment]

    init(_ entry: RosterEntry, resource: ResourceKind) {
        self.entry = entry
        self.resource = resource
        segments = ShiftSegment.cut(
            entry.time,
            permits: resource.needsPermit ? resource.permits : []
        )
    }

    /// Half an hour, for a visit and the way there (decision 0006).
    private static let slotMinutes = 30

    /// Whether it is a booked walk or a contracted round, which always gets a place.
    var isBooked: Bool {
        entry.kind != .schedule
    }

    /// Minutes of a visit with the way there, in whole slots.
    var visitLength: Int {
        let slots = (resource.visitMinutes + Self.slotMinutes - 1) / Self.slotMinutes
        return max(1, slots) * Self.slotMinutes
    }

    /// Number of visits that a segment has room for.
    func visits(in segment: ShiftSegment) -> Int {
        (segment.end.minutes - segment.start.minutes) / visitLength
    }

    /// Blocks of visits, as few and as long as the settings ask for.
    ///
    /// Blocks instead of single visits limit the places of a shift without a binary variable for each.
    func blocks(of shift: Int, settings: PlanSettings) -> [Block] {
        let room = segments.reduce(0) { $0 + visits(in: $1) }
        let even = (room + settings.areasPerShift - 1) / settings.areasPerShift
        let size = max(1, min(settings.visitsPerTeam, even))
        return segments.flatMap { segment in
            let (count, rest) = visits(in: segment).quotientAndRemainder(dividingBy: size)
            return [
                Block(shift: shift, segment: segment, visits: size, count: count),
                Block(shift: shift, segment: segment, visits: rest, count: rest > 0 ? 1 : 0),
            ].filter { $0.count > 0 }
        }
    }
}

/// Equal blocks of visits in one segment of a shift; each goes to one area or nowhere.
struct Block {
    /// Index of the shift.
    let shift: Int
    let segment: ShiftSegment
    /// Visits in one of them.
    let visits: Int
    /// Number of blocks.
    let count: Int
}

/// Part of a shift within one part of one day, and wholly inside or outside each permit.
struct ShiftSegment {
    let start: LocalTime
    let end: LocalTime

    /// The day that it belongs to; the hours before 06 belong to the day before.
    var day: Day {
        start.adding(minutes: -PartOfDay.morning.hours.lowerBound * 60).day
    }

    var part: PartOfDay {
        WeekSlot(start).part
    }

    /// The segments of a shift, in order of time.
    static func cut(_ time: TimeSpan, permits: [Permit]) -> [ShiftSegment] {
        let days = (time.start.day.number - 1...time.end.day.number).map(Day.init(number:))
        let borders = days.flatMap { day in
            PartOfDay.allCases.map { LocalTime(day, hour: $0.hours.lowerBound) }
                + permits.flatMap { permit in permit.borders(on: day) } + skippedHour(on: day)
        }
        let inner = Set(borders).filter { time.start < $0 && $0 < time.end }.sorted()
        return zip([time.start] + inner, inner + [time.end]).map(ShiftSegment.init(start:end:))
            .filter { !$0.isSkipped }
    }

    /// Whether it is in the hour that summer time skips.
    private var isSkipped: Bool {
        let hour = Self.skippedHour(on: start.day)
        return hour.count == 2 && hour[0] <= start && end <= hour[1]
    }

    /// Both ends of the hour that the clock skips when summer time begins; empty on other days.
    private static func skippedHour(on day: Day) -> [LocalTime] {
        let ends = [LocalTime(day, hour: 2), LocalTime(day, hour: 3)]
        return ends[0].elapsed(until: ends[1]) == 0 ? ends : []
    }
}

extension Permit {
    /// Start and end of the permission that begins on a day.
    fileprivate func borders(on day: Day) -> [LocalTime] {
        [minutes.lowerBound, minutes.upperBound].map { LocalTime(day).adding(minutes: $0) }
    }

    /// Whether the permission covers a whole segment in an area.
    func covers(_ segment: ShiftSegment, in area: AreaID) -> Bool {
        guard areas.contains(area) else { return false }
        return [segment.start.day.adding(-1), segment.start.day].contains { day in
            let borders = borders(on: day)
            return first <= day && day <= last && weekdays.contains(day.weekday)
                && borders[0] <= segment.start && segment.end <= borders[1]
        }
    }
}
