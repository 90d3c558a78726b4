import Domain

/// Recognises clock times among the tokens of a written time.
struct ClockMatcher {
    let tokens: TimeTokens

    /// Whether "22" and "2130" alone are clock times; elsewhere only after a word such as "kl".
    let readsBareNumbers: Bool

    /// The clock time, or range of clock times, that begins at a position, and how many tokens it
    /// spans; nil where none begins there.
    func clock(at start: Int, isApproximate: Bool) -> (WrittenClock, Int)? {
        guard let first = clockTime(at: start) else { return nil }
        let afterFirst = start + first.length
        if let gap = rangeSign(at: afterFirst), let last = clockTime(at: afterFirst + gap) {
            return (.range(first.minute, last.minute), first.length + gap + last.length)
        }
        // "22-tiden" is about 22.
        let isAround =
            tokens.mark(at: afterFirst) == "-" && tokens.word(at: afterFirst + 1) == "tiden"
        if isApproximate || isAround || !first.isExact {
            return (.about(first.minute), first.length)
        }
        return (.exact(first.minute), first.length)
    }

    private struct ClockTime {
        let minute: Int
        let length: Int
        let isExact: Bool
    }

    /// "21.30", "21:30:00", "2130", or "22" where bare numbers are read.
    private func clockTime(at start: Int) -> ClockTime? {
        guard let hour = tokens.number(at: start) else { return nil }
        if hour.digits <= 2, hour.value <= 24, let sign = tokens.mark(at: start + 1),
            ".:".contains(sign), let minute = tokens.number(at: start + 2), minute.digits == 2,
            minute.value < 60
        {
            let hasSeconds =
                tokens.mark(at: start + 3) == sign && tokens.number(at: start + 4)?.digits == 2
            let length = hasSeconds ? lengthWithSeconds(at: start) : 3
            return ClockTime(minute: hour.value * 60 + minute.value, length: length, isExact: true)
        }
        guard readsBareNumbers || isAfterClockWord(start) else { return nil }
        if hour.digits == 4, hour.value / 100 <= 24, hour.value % 100 < 60 {
            let minute = hour.value / 100 * 60 + hour.value % 100
            return ClockTime(minute: minute, length: 1, isExact: true)
        }
        guard hour.digits <= 2, hour.value <= 24 else { return nil }
        return ClockTime(minute: hour.value * 60, length: 1, isExact: false)
    }

    /// Number of tokens of a clock with seconds, and perhaps fractions of a second.
    private func lengthWithSeconds(at start: Int) -> Int {
        let hasFraction =
            tokens.mark(at: start + 5) == "." && tokens.number(at: start + 6) != nil
        return hasFraction ? 7 : 5
    }

    /// Number of tokens between the two ends of a range; nil where no range goes on.
    private func rangeSign(at position: Int) -> Int? {
        if tokens.mark(at: position) == "-" { return 1 }
        guard let word = tokens.word(at: position), ["till", "och", "tom"].contains(word) else {
            return nil
        }
        return tokens.word(at: position + 1) == "kl" ? 2 : 1
    }

    private func isAfterClockWord(_ position: Int) -> Bool {
        let before = tokens.mark(at: position - 1) == "." ? position - 2 : position - 1
        guard let word = tokens.word(at: before) else { return false }
        return ["kl", "klockan", "ca", "cirka", "mellan", "och", "till"].contains(word)
    }
}
