/// Groups of digits that are a number of the plan, where only their form may speak against it.
struct PhoneGrouping {
    /// The groups.
    let groups: ArraySlice<DigitGroup>

    /// All their digits, with the leading 0.
    let digits: Digits

    /// Whether they are more likely a phone number than figures that stand side by side.
    var isPlausible: Bool {
        let isMobile = NumberingPlan.isMobile(digits.withoutZero)
        let singles = groups.dropFirst().count { $0.count == 1 }
        guard singles <= 1 || (singles == 9 && isMobile), hasFittingPoints(isMobile) else {
            return false
        }
        return isMobile ? isPlausibleMobile : isPlausibleLandline
    }

    private var signs: ArraySlice<Unicode.Scalar?> { ArraySlice(groups.dropFirst().map(\.sign)) }

    /// Whether a 0 that stands alone is parted by a space, dash or bracket: "0 70-174 06 05".
    private var isPlausibleMobile: Bool {
        guard groups.first?.count == 1, let next = groups.dropFirst().first else { return true }
        return (next.count >= 2 || groups.count == 10) && next.sign != "." && next.sign != "/"
            && next.sign != "_"
    }

    /// Whether the first group is the area code, or four digits of ten as people wrote "0313-90 06 16".
    private var isPlausibleLandline: Bool {
        guard let first = groups.first else { return false }
        let isCode = first.count == NumberingPlan.codeLength(of: digits.withoutZero) + 1
        guard isCode || (first.count == 4 && digits.count == 10) else { return false }
        if groups.map(\.count) == [4, 4] { return false }
        let slashes = signs.filter { $0 == "/" }.count
        return slashes == 0 || slashes == signs.count || (slashes == 1 && signs.first == "/")
    }

    /// Whether points part all groups, of a mobile number the first two only, or the area code is in
    /// brackets: else they are of clocks, dates and decimals.
    private func hasFittingPoints(_ isMobile: Bool) -> Bool {
        let points = signs.filter { $0 == "." }.count
        if points == 0 || signs.first == "(" { return true }
        if points == signs.count { return isMobile || points >= 2 || !isCoordinate }
        return isMobile && points == 1 && signs.first == "."
            && groups.first.map { $0.count >= 3 } == true
    }
}

extension PhoneGrouping {
    /// Whether a single point may be that of degrees with a leading 0, "011.4356100", in Sweden.
    private var isCoordinate: Bool {
        guard let first = groups.first, first.count != 2 else { return groups.first?.value != 8 }
        return first.count < 4
            && ((10...24).contains(first.value) || (55...69).contains(first.value))
    }
}

extension PhoneNumber {
    /// Whether the first groups are more likely hours: "0730-1600", "08 30-09 15", "08.30-17",
    /// "08-17 10-14".
    static func isClock(_ groups: ArraySlice<DigitGroup>) -> Bool {
        let first = Array(groups.prefix(4))
        guard first.count >= 2 else { return false }
        if WrittenMoment.isClock(first[0]), WrittenMoment.isClock(first[1]), first[1].sign == "-" {
            return first.count < 3 || first[2].sign != "-"
        }
        guard first.count >= 3, first.prefix(3).allSatisfy({ $0.count == 2 }) else { return false }
        let isBeginning = isClock(first[0], first[1])
        if first[1].sign == ".", first[2].sign == "-", isBeginning, first[2].value <= 24 {
            return true
        }
        guard first.count == 4, first[3].count == 2 else { return false }
        if first[1].sign == " ", first[2].sign == "-", first[3].sign != "-" {
            return isBeginning && isClock(first[2], first[3])
        }
        return first.map(\.sign).dropFirst() == ["-", " ", "-"]
            && first.allSatisfy { $0.value <= 24 }
    }

    private static func isClock(_ hour: DigitGroup, _ minute: DigitGroup) -> Bool {
        WrittenMoment.isClock(hour.value * 100 + minute.value)
    }

    /// Whether the first groups are more likely a day or weeks of a year, "08.10.2026", "08-09 2026", a
    /// day and a clock, "08.10.26 21.30", or two days, "08/10-21/10".
    static func isDate(_ groups: ArraySlice<DigitGroup>) -> Bool {
        let first = Array(groups.prefix(5))
        if first[0].count == 8 {
            return first[0].value >= 20_000_000 && WrittenMoment.isDay(first[0].value)
        }
        switch first.prefix(3).map(\.count) {
        case [4, 2, 2]:
            return (1900...2099).contains(first[0].value) && first[1].value <= 12
                && first[2].value <= 31
        case [2, 2, 4]:
            let areWeeks = first[1].sign == "-" && first[2].sign == " "
            return (1900...2099).contains(first[2].value) && (areWeeks || isDay(first))
        case [2, 2, 2]:
            return isDay(first) && first[1].sign != " " && isFollowed(first)
        default: return false
        }
    }

    /// Whether the first two groups are day and month.
    private static func isDay(_ groups: [DigitGroup]) -> Bool {
        groups[0].value <= 31 && groups[1].value <= 12
    }

    /// Whether a clock follows a day of three groups, or the first two are of a range of days.
    private static func isFollowed(_ groups: [DigitGroup]) -> Bool {
        guard groups.count >= 4 else { return false }
        if groups[1].sign == "/", groups[2].sign == "-", groups[3].sign == "/" { return true }
        return groups[3].sign == " "
            && (WrittenMoment.isClock(groups[3])
                || (groups.count == 5 && groups[4].sign == "." && isClock(groups[3], groups[4])))
    }
}
