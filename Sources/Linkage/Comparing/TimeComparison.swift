/// How two reports agree on when.
///
/// A clock time on a full quarter of an hour is taken as rounded: those who write 21.17 know better
/// than those who write 21.00.
enum TimeLevel: Int, CaseIterable, Sendable {
    /// Clock times this many minutes apart, none of them rounded.
    case exactWithin10, exactWithin30, exactWithin60, exactFar
    /// Clock times this many minutes apart, one of them or both rounded.
    case roundWithin10, roundWithin30, roundWithin60, roundWithin120, roundWithin240, roundFar
    /// The later is a clock time between 05 and 11, the earlier falls on the day or night before.
    case nextMorning, nextRoundMorning
    /// They overlap, and the longer one is a part of a day, a day, or more.
    case samePart, sameDay, sameWeek
    /// They do not overlap, and the longer one, at least a part of a day, comes after or before.
    case dayAfter, dayBefore

    init(_ left: CompactReport, _ right: CompactReport) {
        let (earlier, later) = left.start <= right.start ? (left, right) : (right, left)
        let longest = max(earlier.length, later.length)
        let gap = later.start - earlier.end + 1
        if longest > TimeLevel.clockSpan {
            let isAfter = later.length == longest
            self = gap > 0 ? (isAfter ? .dayAfter : .dayBefore) : .overlap(of: longest)
        } else if gap > 120, later.isMorningFind(after: earlier) {
            self = later.isRound ? .nextRoundMorning : .nextMorning
        } else {
            let isRound = earlier.isRound || later.isRound
            self = isRound ? .ofRoundClocks(gap: gap) : .ofExactClocks(gap: gap)
        }
    }

    /// Longest interval in minutes that still counts as a clock time, such as "mellan 20 och 22".
    private static let clockSpan: Int32 = 180

    private static func overlap(of longest: Int32) -> TimeLevel {
        switch longest {
        case ...720: .samePart
        case ...1440: .sameDay
        default: .sameWeek
        }
    }

    private static func ofExactClocks(gap: Int32) -> TimeLevel {
        switch gap {
        case ...10: .exactWithin10
        case ...30: .exactWithin30
        case ...60: .exactWithin60
        default: .exactFar
        }
    }

    private static func ofRoundClocks(gap: Int32) -> TimeLevel {
        switch gap {
        case ...10: .roundWithin10
        case ...30: .roundWithin30
        case ...60: .roundWithin60
        case ...120: .roundWithin120
        case ...240: .roundWithin240
        default: .roundFar
        }
    }
}

extension CompactReport {
    fileprivate var length: Int32 {
        end - start
    }

    fileprivate var isRound: Bool {
        start % 15 == 0
    }

    /// Whether this may be the morning's discovery of what `earlier` tells of.
    ///
    /// Days are counted from 05, when those who look after places begin to go round.
    fileprivate func isMorningFind(after earlier: CompactReport) -> Bool {
        let (begun, found) = (earlier.start - 300, start - 300)
        return found % 1440 < 360 && found / 1440 == begun / 1440 + 1
    }
}
