/// Recognition of phone numbers as they are written in Sweden, in any groups.
///
/// How digits are grouped tells little: "070-1740 605", "07 01 74 06 05" and "+46(0)701740605" are one
/// number. So they are held against the numbering plan, and the groups only rule out clocks, dates and
/// decimals (decision 0039).
enum PhoneNumber {
    /// Number of groups from the first on that form a phone number; nil where none do.
    ///
    /// `cue` gives the classes of the word before it.
    static func length(
        in groups: ArraySlice<DigitGroup>,
        after lead: Lead,
        cue: () -> WordClass
    ) -> Int? {
        guard let first = groups.first, !first.isInterim else { return nil }
        if lead == .plus { return InternationalNumber.length(afterPlusIn: groups) }
        let zeros = first.leadingZeros
        if zeros == 2, lead == .none, let length = InternationalNumber.length(afterZerosIn: groups)
        {
            return length
        }
        let isNamed = hasDigits(7, in: groups) && cue().contains(.phone)
        guard isNamed || zeros == 1 || first.isLikeNumberWithoutZero,
            !isClock(groups), !isDate(groups)
        else { return nil }
        if isNamed { return named(groups) }
        if lead == .word { return zeros == 1 ? joined(groups) : nil }
        return zeros == 1 ? national(groups) : bare(groups)
    }

    /// What is right before a number.
    enum Lead {
        /// Nothing, or a sign.
        case none
        /// A "+".
        case plus
        /// A letter, or a hyphen: the digits may be the rest of an id, "SN-0735-0231-30".
        case word
    }

    /// Whether a group begins a number of its own after the groups of another.
    static func begins(_ groups: ArraySlice<DigitGroup>) -> Bool {
        guard let first = groups.first else { return false }
        return first.leadingZeros == 1 && first.count > 1 && first.sign == " "
            && (usual(groups, looksAhead: false) ?? plain(groups, looksAhead: false)) != nil
    }

    /// Number of groups of a number that begins with 0; after "/" only of a mobile number.
    private static func national(_ groups: ArraySlice<DigitGroup>) -> Int? {
        let sign = groups.first?.sign
        if sign == "/" { return mobile(groups) }
        guard sign == nil || sign == " " || sign == "(" else { return nil }
        let usual = usual(groups)
        // A number with too few digits does not go on in the next one.
        if let usual, begins(groups.dropFirst(usual)) { return usual }
        return longest([usual, plain(groups)])
    }

    /// Number of groups of a number that is joined to a word: "larm070-1740605".
    private static func joined(_ groups: ArraySlice<DigitGroup>) -> Int? {
        guard let first = groups.first, first.count == 3 || first.count == 10 else { return nil }
        return mobile(groups)
    }

    private static func mobile(_ groups: ArraySlice<DigitGroup>) -> Int? {
        guard let length = plain(groups) else { return nil }
        var digits = Digits()
        for group in groups.prefix(length) { _ = digits.append(group, atMost: 10) }
        return NumberingPlan.isMobile(digits.withoutZero) ? length : nil
    }

    /// Number of groups of a mobile number that lost its "+" or, written as such are, its 0: "46701740605",
    /// "70-174 06 05".
    private static func bare(_ groups: ArraySlice<DigitGroup>) -> Int? {
        if let length = InternationalNumber.length(withoutPlusIn: groups, isNamed: false) {
            return length
        }
        guard groups.prefix(4).map(\.count) == [2, 3, 2, 2], groups.first?.sign == nil else {
            return nil
        }
        var digits = Digits()
        for group in groups.prefix(4) where group.sign != "." && group.sign != "+" {
            _ = digits.append(group, atMost: 9)
        }
        return NumberingPlan.isMobile(digits) ? 4 : nil
    }

    /// Number of groups after a word such as "tel", where a spreadsheet may have taken 0 or "+".
    private static func named(_ groups: ArraySlice<DigitGroup>) -> Int? {
        longest([
            usual(groups), plain(groups, isNamed: true), withoutZero(groups),
            InternationalNumber.length(withoutPlusIn: groups, isNamed: true),
        ])
    }

    private static func longest(_ lengths: [Int?]) -> Int? {
        lengths.compactMap { $0 }.max()
    }

    /// Whether groups have at least so many digits together.
    private static func hasDigits(_ least: Int, in groups: ArraySlice<DigitGroup>) -> Bool {
        groups.prefix(least).reduce(0) { $0 + $1.count } >= least
    }
}

extension DigitGroup {
    /// Whether it may begin a mobile number without 0 or "+": "70", "46", "46701740605".
    fileprivate var isLikeNumberWithoutZero: Bool {
        switch count {
        case 2: value == 46 || NumberingPlan.isTwoDigitCode(value)
        case 11, 12: digits.prefix(2) == 46
        default: false
        }
    }
}

extension PhoneNumber {
    /// Number of groups, the first of them an area code or a whole number, in the usual forms; digits of
    /// the subscriber may be too many or too few.
    ///
    /// With `looksAhead` it ends where another number begins.
    private static func usual(_ groups: ArraySlice<DigitGroup>, looksAhead: Bool = true) -> Int? {
        guard let first = groups.first, first.leadingZeros == 1 else { return nil }
        if isWhole(first) { return 1 }
        guard (2...4).contains(first.count), isAreaCode(first) else { return nil }
        return subscriber(groups.dropFirst(), looksAhead).map { $0 + 1 }
    }

    /// Whether one group is a whole number: nine or ten digits, or eight after 08.
    private static func isWhole(_ group: DigitGroup) -> Bool {
        switch group.count {
        case 10: group.value >= 100_000_000
        case 9: group.value >= 10_000_000
        case 8: group.value / 1_000_000 == 8
        default: false
        }
    }

    private static func isAreaCode(_ group: DigitGroup) -> Bool {
        switch group.count {
        case 2: group.value == 8
        case 3: NumberingPlan.isTwoDigitCode(group.value)
        default: group.value >= 100
        }
    }

    /// Number of groups after the area code: one of five to eight digits, or several of two or three.
    private static func subscriber(_ groups: ArraySlice<DigitGroup>, _ looksAhead: Bool) -> Int? {
        guard let first = groups.first, !first.isInterim, first.sign != ".", first.value > 0 else {
            return nil
        }
        if (5...8).contains(first.count) { return 1 }
        var (digits, length) = (0, 0)
        for (index, group) in zip(groups.indices, groups.prefix(4)) {
            if group.sign == "." || (digits >= 5 && looksAhead && begins(groups[index...])) {
                break
            }
            guard (2...3).contains(group.count), digits + group.count <= 8 else { break }
            digits += group.count
            length += 1
        }
        return digits >= 5 ? length : nil
    }

    /// Number of groups whose digits are a number of the plan with its leading 0, however they are
    /// grouped; the most.
    private static func plain(
        _ groups: ArraySlice<DigitGroup>,
        isNamed: Bool = false,
        looksAhead: Bool = true
    ) -> Int? {
        var (digits, length) = (Digits(), Int?.none)
        for (count, group) in zip(1..., groups) {
            if length != nil, looksAhead, begins(groups.dropFirst(count - 1)) { break }
            guard !group.isInterim, group.sign != "+" || count == 1,
                digits.append(group, atMost: 10)
            else { break }
            guard digits.leadingZeros == 1, NumberingPlan.isSignificant(digits.withoutZero) else {
                continue
            }
            let candidate = PhoneGrouping(groups: groups.prefix(count), digits: digits)
            if isNamed || candidate.isPlausible { length = count }
        }
        return length
    }

    /// Number of groups whose digits are a number of the plan without its leading 0; the most.
    private static func withoutZero(_ groups: ArraySlice<DigitGroup>) -> Int? {
        var (digits, length) = (Digits(), Int?.none)
        for (count, group) in zip(1..., groups) {
            if length != nil, begins(groups.dropFirst(count - 1)) { break }
            guard !group.isInterim, group.sign != "+" || count == 1,
                digits.append(group, atMost: 9)
            else { break }
            let points = groups.prefix(count).dropFirst().count { $0.sign == "." }
            if NumberingPlan.isSignificant(digits), points == 0 || points == count - 1 {
                length = count
            }
        }
        return length
    }
}
