/// How two reports agree on when.
enum TimeLevel: ComparisonLevel {
    /// Two clock times: how many of their joint spreads they are apart (`bounds`), and how wide
    /// that spread is (`spreads`).
    case clocks(apart: Int, spread: Int)
    /// The later is a clock time between 05 and 11, the earlier falls on the day or night before;
    /// by how often (`habits`) the later's kind of reporter finds things in the morning.
    case nextMorning(share: Int)
    /// They overlap, and the longer one is a part of a day, a day, or more.
    case samePart, sameDay, sameWeek
    /// They do not overlap, and the longer one, at least a part of a day, comes so many whole days
    /// after or before.
    case daysAfter(Int)
    case daysBefore(Int)

    /// Joint spreads between two clock times, up to which each step of `apart` reaches.
    static let bounds: [Float] = [0.5, 1, 1.5, 2, 2.5, 3, 4, 6, 10]
    /// Minutes of joint spread from which the next step of `spread` begins.
    private static let spreads: [Float] = [15, 40]
    /// Shares of finds in the morning from which the next step of `habit` begins.
    private static let morningShares: [Float] = [0.02, 0.15]
    /// Whole days between from which days are no longer told apart.
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
    /// How many of the sorted bounds are reached.
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

    /// Minutes from the end of the earlier to the start of the later, 0 where they meet.
    func minutesApart(from other: CompactReport) -> Int32 {
        let (earlier, later) = start <= other.start ? (self, other) : (other, self)
        return max(0, later.start - earlier.end + 1)
    }

    /// Whether this may be the morning's discovery of what `earlier` tells of.
    ///
    /// Days are counted from 05, when those who look after places begin to go round.
    func isMorningFind(after earlier: CompactReport) -> Bool {
        let (begun, found) = (earlier.start - 300, start - 300)
        return found % 1440 < 360 && found / 1440 == begun / 1440 + 1
    }
}
