/// Agreement in time, as one of 46 levels.
enum TimeLevel: ComparisonLevel {
    /// Two clock times, by their difference in joint standard deviations (`bounds`), and by the
    /// step of that joint standard deviation (`spreads`).
    case clocks(apart: Int, spread: Int)
    /// The later is a clock time between 05 and 11, the earlier one of the day or night before; by
    /// the share of morning discoveries of the later report's reporter type (`morningShares`).
    case nextMorning(share: Int)
    /// Overlapping intervals, the longer one a part of a day, a day, or more.
    case samePart, sameDay, sameWeek
    /// Disjoint intervals: the longer one, at least a part of a day, is this many whole days after
    /// or before the other.
    case daysAfter(Int)
    case daysBefore(Int)

    /// Upper bound of each step of `apart`, in joint standard deviations.
    static let bounds: [Float] = [0.5, 1, 1.5, 2, 2.5, 3, 4, 6, 10]
    /// Joint standard deviation in minutes at which the next step of `spread` begins.
    private static let spreads: [Float] = [15, 40]
    /// Share of morning discoveries at which the next step of `share` begins.
    private static let morningShares: [Float] = [0.02, 0.15]
    /// Days between from which all distances are one level.
    static let mostDays = 4

    static let all: [TimeLevel] =
        (0...bounds.count).flatMap { apart in
            (0...spreads.count).map { .clocks(apart: apart, spread: $0) }
        } + (0...morningShares.count).map { .nextMorning(share: $0) }
        + [.samePart, .sameDay, .sameWeek]
        + (0...mostDays).map { .daysAfter($0) } + (0...mostDays).map { .daysBefore($0) }

    var number: Int {
        let mornings = (TimeLevel.bounds.count + 1) * (TimeLevel.spreads.count + 1)
        let others = mornings + TimeLevel.morningShares.count + 1
        return switch self {
        case .clocks(let apart, let spread): apart * (TimeLevel.spreads.count + 1) + spread
        case .nextMorning(let share): mornings + share
        case .samePart: others
        case .sameDay: others + 1
        case .sameWeek: others + 2
        case .daysAfter(let days): others + 3 + days
        case .daysBefore(let days): others + 4 + TimeLevel.mostDays + days
        }
    }

    init(_ left: CompactReport, _ right: CompactReport) {
        let (earlier, later) = left.start <= right.start ? (left, right) : (right, left)
        let longest = max(earlier.length, later.length)
        let gap = earlier.minutesApart(from: later)
        if longest > TimeLevel.clockSpan {
            let days = min(TimeLevel.mostDays, Int(gap - 1) / 1440)
            let isAfter = later.length == longest
            self =
                gap > 0
                ? (isAfter ? .daysAfter(days) : .daysBefore(days)) : .overlap(of: longest)
            return
        }
        let spread = earlier.jointSpread(with: later)
        let apart = Float(gap) / spread
        if gap > 120, apart > 2.5, later.isMorningFind(after: earlier) {
            self = .nextMorning(share: later.findsInMorning.step(in: TimeLevel.morningShares))
        } else {
            let step = TimeLevel.bounds.firstIndex { apart <= $0 } ?? TimeLevel.bounds.count
            self = .clocks(apart: step, spread: spread.step(in: TimeLevel.spreads))
        }
    }

    /// Longest interval in minutes that still counts as a clock time, such as "mellan 20 och 22".
    static let clockSpan: Int32 = 180

    private static func overlap(of longest: Int32) -> TimeLevel {
        switch longest {
        case ...720: .samePart
        case ...1440: .sameDay
        default: .sameWeek
        }
    }
}

extension Float {
    /// Number of the sorted bounds that are reached.
    fileprivate func step(in bounds: [Float]) -> Int {
        bounds.firstIndex { self < $0 } ?? bounds.count
    }
}

extension CompactReport {
    var length: Int32 {
        end - start
    }

    /// Standard deviation in minutes of the time between two clock times of one incident.
    func jointSpread(with other: CompactReport) -> Float {
        (spread * spread + other.spread * other.spread).squareRoot()
    }

    /// Minutes from the end of the earlier to the start of the later; 0 where they touch or
    /// overlap.
    func minutesApart(from other: CompactReport) -> Int32 {
        let (earlier, later) = start <= other.start ? (self, other) : (other, self)
        return max(0, later.start - earlier.end + 1)
    }

    /// Whether this may be the discovery, on the next morning, of the event that `earlier` reports.
    ///
    /// Days are counted from 05, when caretakers begin their rounds.
    func isMorningFind(after earlier: CompactReport) -> Bool {
        let (begun, found) = (earlier.start - 300, start - 300)
        return found % 1440 < 360 && found / 1440 == begun / 1440 + 1
    }
}
