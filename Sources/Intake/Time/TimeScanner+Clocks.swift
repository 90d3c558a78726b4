import Domain

extension TimeScanner {
    /// The clock time, or range of such, that begins at a position.
    func clock(at start: Int, isAbout: Bool) -> (WrittenClock, Int)? {
        guard let first = clockTime(at: start) else { return nil }
        let afterFirst = start + first.length
        if let gap = rangeSign(at: afterFirst), let last = clockTime(at: afterFirst + gap) {
            return (.range(first.minute, last.minute), first.length + gap + last.length)
        }
        // "22-tiden" is about 22.
        let isTide = mark(at: afterFirst) == "-" && word(at: afterFirst + 1) == "tiden"
        if isAbout || isTide || !first.isExact { return (.about(first.minute), first.length) }
        return (.exact(first.minute), first.length)
    }

    private struct ClockTime {
        let minute: Int
        let length: Int
        let isExact: Bool
    }

    /// "21.30", "21:30:00", "2130", or "22" where a clock is looked for.
    private func clockTime(at start: Int) -> ClockTime? {
        guard let hour = number(at: start) else { return nil }
        if hour.digits <= 2, hour.value <= 24, let sign = mark(at: start + 1), ".:".contains(sign),
            let minute = number(at: start + 2), minute.digits == 2, minute.value < 60
        {
            let hasSeconds = mark(at: start + 3) == sign && number(at: start + 4)?.digits == 2
            let length = hasSeconds ? lengthWithSeconds(at: start) : 3
            return ClockTime(minute: hour.value * 60 + minute.value, length: length, isExact: true)
        }
        guard role == .clock || isAfterClockWord(start) else { return nil }
        if hour.digits == 4, hour.value / 100 <= 24, hour.value % 100 < 60 {
            let minute = hour.value / 100 * 60 + hour.value % 100
            return ClockTime(minute: minute, length: 1, isExact: true)
        }
        guard hour.digits <= 2, hour.value <= 24 else { return nil }
        return ClockTime(minute: hour.value * 60, length: 1, isExact: false)
    }

    /// Tokens of a clock with seconds, and with fractions of them.
    private func lengthWithSeconds(at start: Int) -> Int {
        let hasFraction = mark(at: start + 5) == "." && number(at: start + 6) != nil
        return hasFraction ? 7 : 5
    }

    /// Number of tokens that stand between the two ends of a range.
    private func rangeSign(at position: Int) -> Int? {
        if mark(at: position) == "-" { return 1 }
        guard let word = word(at: position), ["till", "och", "tom"].contains(word) else {
            return nil
        }
        return self.word(at: position + 1) == "kl" ? 2 : 1
    }

    private func isAfterClockWord(_ position: Int) -> Bool {
        let before = mark(at: position - 1) == "." ? position - 2 : position - 1
        guard before >= 0, let word = word(at: before) else { return false }
        return ["kl", "klockan", "ca", "cirka", "mellan", "och", "till"].contains(word)
    }
}
