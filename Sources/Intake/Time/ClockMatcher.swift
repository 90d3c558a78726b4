import Domain

/// Recognises clock times among the tokens of a written time.
///
/// A clock that breaks off, goes beyond the day or contradicts itself is a fault, never another clock.
struct ClockMatcher {
    let tokens: TimeTokens

    /// Whether "22" and "2130" alone are clock times; elsewhere only after a word such as "kl".
    let readsBareNumbers: Bool

    /// How the column writes clocks as numbers.
    let habits: ClockHabits

    /// What begins at a position, and how many tokens it spans.
    enum Match {
        case clock(WrittenClock, length: Int, hasSeconds: Bool)
        case fault(length: Int)
    }

    /// The clock time, or range of clock times, that begins at a position; nil where none begins there.
    func clock(at start: Int, isApproximate: Bool) -> Match? {
        let first: ClockTime
        switch time(at: start) {
        case nil: return nil
        case .fault(let length)?: return .fault(length: length)
        case .time(let time)?: first = time
        }
        let after = start + first.length
        if offset(at: after, isAfterSeconds: first.hasSeconds, from: start) == nil,
            let gap = tokens.rangeSign(at: after), !isDate(at: after + gap)
        {
            switch time(at: after + gap, isEnd: true) {
            case .time(let last)?:
                // "21:30:00-05:00" without its day is a range or a clock with its offset.
                let isOffset =
                    first.hasSeconds && !last.hasSeconds && readsBareNumbers && gap == 1
                    && !tokens.isSpaced(at: after)
                if isOffset { return .fault(length: first.length + gap + last.length) }
                return range(first, last, gap: gap)
            case .fault(let length)?: return .fault(length: first.length + gap + length)
            case nil: break
            }
        }
        let lacksHalf = habits.writesHalves && readsBareNumbers && first.half == nil
        guard var minute = first.minuteOfDay, !lacksHalf || minute < 60 || minute >= 780 else {
            return .fault(length: first.length)
        }
        if minute == 1440, first.half != nil { minute = 0 }
        // "22-tiden" is about 22.
        let isAround = tokens.mark(at: after) == "-" && tokens.word(at: after + 1) == "tiden"
        var clock: WrittenClock = first.isExact ? .exact(minute) : .hour(minute)
        if isApproximate || isAround { clock = .about(minute) }
        clock.hasHalf = first.half != nil
        return .clock(clock, length: first.length, hasSeconds: first.hasSeconds)
    }

    /// An offset from UTC right after a clock, and its number of tokens: "+02:00", "-0500", "+01".
    ///
    /// A minus begins an offset only after seconds, or after ISO 8601's T; else it is a range.
    func offset(at position: Int, isAfterSeconds: Bool, from start: Int) -> (
        minutes: Int, length: Int
    )? {
        guard let sign = tokens.mark(at: position), sign == "+" || sign == "-" else { return nil }
        if sign == "-", readsBareNumbers || tokens.isSpaced(at: position + 1) { return nil }
        let isISO = tokens.word(at: start - 1) == "t"
        guard sign == "+" || isAfterSeconds || isISO else { return nil }
        guard let (minutes, length) = offsetSize(at: position + 1) else { return nil }
        let isTime = tokens.mark(at: position + 1 + length) == ":"
        guard sign == "+" || (!isTime && minutes <= 720) else { return nil }
        return (sign == "+" ? minutes : -minutes, length + 1)
    }

    /// The size of an offset in minutes; more than 14 hours is none.
    func offsetSize(at position: Int) -> (minutes: Int, length: Int)? {
        guard let hours = tokens.number(at: position), hours.digits <= 2 || hours.digits == 4 else {
            return nil
        }
        var (minutes, length) = (hours.value * 60, 1)
        if hours.digits == 4 {
            minutes = hours.value / 100 * 60 + hours.value % 100
        } else if tokens.mark(at: position + 1) == ":",
            let rest = tokens.attachedNumber(at: position + 2), rest.digits == 2
        {
            (minutes, length) = (minutes + rest.value, 3)
        }
        return minutes <= 840 && minutes.isMultiple(of: 15) ? (minutes, length) : nil
    }

    private func range(_ first: ClockTime, _ last: ClockTime, gap: Int) -> Match {
        var (first, last) = (first, last)
        let length = first.length + gap + last.length
        let bad = Match.fault(length: length)
        // "8.25-9.75" are both decimals, or neither.
        let other = first.isDecimal ? last : first
        if first.isDecimal != last.isDecimal, !other.minute.isMultiple(of: 60) { return bad }
        if first.half == nil, let half = last.half, first.minute < 780 {
            first.half = half
            guard let from = first.minuteOfDay, let to = last.minuteOfDay, from < to else {
                return bad
            }
        } else if last.half == nil, let half = first.half, last.minute < 780 {
            last.half = half
            guard let from = first.minuteOfDay, let to = last.minuteOfDay, from < to else {
                return bad
            }
        }
        guard let from = first.minuteOfDay, let to = last.minuteOfDay else { return bad }
        var clock = WrittenClock.range(from, to)
        clock.hasHalf = first.half != nil
        return .clock(clock, length: length, hasSeconds: last.hasSeconds)
    }

    /// Whether a date begins at a position after a range sign.
    private func isDate(at position: Int) -> Bool {
        guard let first = tokens.number(at: position) else { return false }
        if let word = tokens.word(at: position + 1) { return TimeWords.month(word) != nil }
        guard let sign = tokens.mark(at: position + 1), "-/.".contains(sign),
            tokens.number(at: position + 2) != nil
        else { return false }
        let third = tokens.mark(at: position + 3) == sign ? tokens.number(at: position + 4) : nil
        return sign == "/" || (third != nil && (first.digits == 4 || third?.digits == 4))
    }

    private func isAfterClockWord(_ position: Int) -> Bool {
        let mark = tokens.mark(at: position - 1)
        let before = mark == "." || mark == ":" ? position - 2 : position - 1
        guard let word = tokens.word(at: before) else { return false }
        return TimeWords.clockWords.contains(word) || ["mellan", "och", "till"].contains(word)
    }
}

extension ClockMatcher {
    /// One clock time, with the half of the day that is written beside it.
    struct ClockTime {
        var minute: Int
        var length: Int
        var isExact = true
        var hasSeconds = false
        var isDecimal = false
        var half: DayHalf?

        /// The minute of the day; nil where the half of the day contradicts it.
        var minuteOfDay: Int? {
            switch half {
            case nil: minute
            case .am: minute < 720 ? minute : minute < 780 ? minute - 720 : nil
            case .fm: minute < 720 ? minute : nil
            case .pm:
                minute >= 720 ? (minute < 1440 ? minute : nil) : minute >= 60 ? minute + 720 : nil
            }
        }
    }

    /// A half of the day; the Swedish "fm" does not go with 12 o'clock, as AM does.
    enum DayHalf { case am, fm, pm }

    private enum Attempt {
        case time(ClockTime)
        case fault(Int)
    }

    private func time(at start: Int, isEnd: Bool = false) -> Attempt? {
        if isEnd, let word = tokens.word(at: start), TimeWords.midnights.contains(word) {
            return .time(ClockTime(minute: 1440, length: 1))
        }
        guard let hour = tokens.number(at: start) else { return nil }
        let isBare = readsBareNumbers || isEnd || isAfterClockWord(start)
        guard let attempt = digits(at: start, hour, isBare: isBare) else { return nil }
        guard case .time(var time) = attempt else { return attempt }
        let end = start + time.length
        // "1:2:3:4", "21.30.5" and "21:30:x" are no clocks.
        if tokens.mark(at: end) == ":" { return .fault(time.length + 1) }
        if let mark = tokens.mark(at: end), mark == "." || mark == ",",
            tokens.attachedNumber(at: end + 1) != nil
        {
            return .fault(time.length + 2)
        }
        if let (half, length) = half(at: end) {
            time.half = half
            time.length += length
            if time.minuteOfDay == nil { return .fault(time.length) }
        }
        return .time(time)
    }

    private func digits(at start: Int, _ hour: (value: Int, digits: Int), isBare: Bool) -> Attempt?
    {
        if hour.digits <= 2, tokens.word(at: start + 1) == "h",
            let minute = tokens.attachedNumber(at: start + 2), minute.digits == 2
        {
            return hoursAndMinutes(hour.value, minute.value, length: 3) ?? .fault(3)
        }
        if isBare, let decimal = decimal(at: start, hour) { return decimal }
        if hour.digits <= 2, let sign = tokens.mark(at: start + 1), sign == "." || sign == ":" {
            guard let minute = tokens.number(at: start + 2), minute.digits == 2 else {
                let isBroken = sign == ":" || tokens.attachedNumber(at: start + 2) != nil
                return isBroken && (sign == ":" || isBare) ? .fault(2) : bareHour(hour, isBare)
            }
            let (length, isTime) = lengthWithSeconds(at: start, sign)
            guard isTime,
                case .time(var time)? = hoursAndMinutes(hour.value, minute.value, length: length)
            else { return sign == ":" || isBare ? .fault(length) : nil }
            time.hasSeconds = length > 3
            return .time(time)
        }
        return bareHour(hour, isBare)
    }

    /// "2130", "930", "213000" or "22".
    private func bareHour(_ hour: (value: Int, digits: Int), _ isBare: Bool) -> Attempt? {
        guard isBare else { return nil }
        switch hour.digits {
        case 3, 4:
            return hoursAndMinutes(hour.value / 100, hour.value % 100, length: 1) ?? .fault(1)
        case 6: return withSeconds(hour.value, length: 1)
        case 1, 2:
            if habits.losesZeros || hour.value > 24 { return .fault(1) }
            return .time(ClockTime(minute: hour.value * 60, length: 1, isExact: false))
        default: return .fault(1)
        }
    }

    private func withSeconds(_ digits: Int, length: Int) -> Attempt {
        guard digits % 100 < 60 else { return .fault(length) }
        return hoursAndMinutes(digits / 10_000, digits / 100 % 100, length: length)
            ?? .fault(length)
    }

    private func hoursAndMinutes(_ hour: Int, _ minute: Int, length: Int) -> Attempt? {
        guard hour <= 24, minute < 60, hour < 24 || minute == 0 else { return nil }
        return .time(ClockTime(minute: hour * 60 + minute, length: length))
    }

    /// Number of tokens of a clock, with its seconds and their fractions, and whether there are so many seconds.
    private func lengthWithSeconds(at start: Int, _ sign: Character) -> (length: Int, isTime: Bool)
    {
        guard tokens.mark(at: start + 3) == sign, let seconds = tokens.number(at: start + 4),
            seconds.digits == 2
        else { return (3, true) }
        let fraction = tokens.mark(at: start + 5)
        let hasFraction =
            (fraction == "." || fraction == ",") && tokens.attachedNumber(at: start + 6) != nil
        return (hasFraction ? 7 : 5, seconds.value < 60)
    }

    /// The half of the day at a position: "PM", "p.m.", "em", "f.m.".
    private func half(at position: Int) -> (DayHalf, Int)? {
        let halves: [String: DayHalf] = ["a": .am, "p": .pm, "f": .fm, "e": .pm]
        guard let word = tokens.word(at: position) else { return nil }
        if word.hasSuffix("m"), let half = halves[String(word.dropLast())] { return (half, 1) }
        guard let half = halves[word], tokens.mark(at: position + 1) == ".",
            tokens.word(at: position + 2) == "m"
        else { return nil }
        return (half, tokens.mark(at: position + 3) == "." ? 4 : 3)
    }
}

/// Clocks written as numbers with decimals, as programs write them; decision 0038.
extension ClockMatcher {
    private func decimal(at start: Int, _ whole: (value: Int, digits: Int)) -> Attempt? {
        guard let sign = tokens.mark(at: start + 1), sign == "." || sign == ",",
            let part = tokens.attachedNumber(at: start + 2), tokens.mark(at: start + 3) != sign
        else { return nil }
        switch whole.digits {
        case 3, 4, 6: return part.value == 0 ? bareNumber(whole) : .fault(3)
        case 1, 2: break
        default: return .fault(3)
        }
        if whole.value == 0, habits.writesDayFractions || part.digits > 2 {
            return dayFraction(part)
        }
        if habits.writesDecimalHours { return decimalHour(whole.value, part) }
        switch part.digits {
        case 1: return singleDecimal(whole.value, part.value)
        case 2: return twoDecimals(whole, part.value, sign)
        default: return .fault(3)
        }
    }

    private func bareNumber(_ whole: (value: Int, digits: Int)) -> Attempt {
        guard case .time(var time)? = bareHour(whole, true) else { return .fault(3) }
        time.length = 3
        return .time(time)
    }

    /// A fraction of a day, rounded to a minute.
    private func dayFraction(_ part: (value: Int, digits: Int)) -> Attempt {
        var fraction = Double(part.value)
        // Digits beyond the fifteenth were left out of the number.
        for _ in 0..<min(part.digits, 15) { fraction /= 10 }
        return .time(ClockTime(minute: min(1439, Int((fraction * 1440).rounded())), length: 3))
    }

    /// Hours with decimals in a column that has such.
    private func decimalHour(_ hour: Int, _ part: (value: Int, digits: Int)) -> Attempt {
        let isQuarter = part.digits == 2 && [0, 25, 50, 75].contains(part.value)
        guard hour < 24, part.digits == 1 || isQuarter else { return .fault(3) }
        let minutes = part.digits == 1 ? part.value * 6 : part.value * 60 / 100
        var time = ClockTime(minute: hour * 60 + minutes, length: 3, isExact: part.value != 0)
        time.isDecimal = true
        return .time(time)
    }

    /// "21.0" is 21 o'clock and "21.5" half past; "21.3" has lost a zero or is 18 minutes.
    private func singleDecimal(_ hour: Int, _ decimal: Int) -> Attempt {
        if decimal == 0, hour <= 24, !habits.losesZeros || hour == 0 {
            return .time(ClockTime(minute: hour * 60, length: 3, isExact: hour == 0))
        }
        guard decimal == 5, (1...23).contains(hour) else { return .fault(3) }
        return decimalHour(hour, (decimal, digits: 1))
    }

    /// "21,75" can only be a decimal, "21,30" only a clock; "21,25", "21,50" and "0.25" can be either, and "21.50" where
    /// the column leaves it open.
    private func twoDecimals(_ hour: (value: Int, digits: Int), _ part: Int, _ sign: Character)
        -> Attempt?
    {
        if part == 75, (1...23).contains(hour.value) {
            return decimalHour(hour.value, (part, digits: 2))
        }
        let isQuarter = part == 25 || part == 50
        let isFraction = (isQuarter || part == 75) && hour.value == 0 && hour.digits == 1
        if isFraction, !habits.writesMinutes { return .fault(3) }
        if sign == "." { return habits.leavesQuartersOpen && isQuarter ? .fault(3) : nil }
        guard habits.writesMinutes || !isQuarter else { return .fault(3) }
        return hoursAndMinutes(hour.value, part, length: 3) ?? .fault(3)
    }
}

/// How a column writes clocks as numbers, which one cell alone cannot tell; decision 0038.
struct ClockHabits: Hashable, Sendable {
    /// Whether hours have decimals: "21,5" and "20,75".
    var writesDecimalHours = false

    /// Whether clocks are fractions of a day: "0,895833".
    var writesDayFractions = false

    /// Whether minutes stand after the sign, "21.30" and "20,10", so that "21,25" and "0.50" are clocks too.
    var writesMinutes = false

    /// Whether "21.25" and "8.50" may be decimals of hours or clocks: the column has both, or little else.
    var leavesQuartersOpen = false

    /// Whether zeros at the beginning are lost, so that "15" may be 00.15: a column with "930" or "2130.0".
    var losesZeros = false

    /// Whether clocks say AM or PM, so that one of twelve hours without it can be either.
    var writesHalves = false

    /// Whether "21:30" and "21.30" are clocks of 24 hours, whatever else the column holds.
    var readsPlainClocks: Bool { !writesHalves && !writesDecimalHours && !leavesQuartersOpen }
}
