/// Recognition of phone numbers as they are written in Sweden.
///
/// Numbering plan: PTS, "Telefonnumrens uppbyggnad"; area codes have two to four digits, the 0 included.
enum PhoneNumber {
    /// Number of groups from the first on that form a phone number; nil where none do.
    ///
    /// `hasPlus` is true where "+" is right before the first group.
    static func length(in groups: ArraySlice<DigitGroup>, hasPlus: Bool) -> Int? {
        guard let first = groups.first else { return nil }
        if hasPlus || (first.leadingZeros == 2 && String(first.value).hasPrefix("46")) {
            return international(groups)
        }
        return national(groups) { rest in national(rest) { _ in false } != nil }
    }

    /// Number of groups of a national number; it ends where the next number begins.
    private static func national(
        _ groups: ArraySlice<DigitGroup>,
        until isNext: (ArraySlice<DigitGroup>) -> Bool
    ) -> Int? {
        guard let first = groups.first else { return nil }
        guard first.leadingZeros == 1, first.sign == nil || first.sign == " " else { return nil }
        if isWhole(first) { return 1 }
        guard (2...4).contains(first.count), isAreaCode(first) else { return nil }
        return subscriber(groups.dropFirst(), until: isNext).map { $0 + 1 }
    }

    /// "+46 70-174 06 05", "+46 (0)70 174 06 05", "+46701740605".
    private static func international(_ groups: ArraySlice<DigitGroup>) -> Int? {
        var (digits, length) = (0, 0)
        for (index, group) in zip(groups.indices, groups) {
            guard digits + group.count <= 15, length == 0 || group.count <= 8 else { break }
            if digits >= 8, national(groups[index...], until: { _ in false }) != nil { break }
            digits += group.count
            length += 1
        }
        return digits >= 8 ? length : nil
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
        case 3: threeDigitCodes.contains(group.value)
        default: group.value >= 100
        }
    }

    private static let threeDigitCodes: Set<Int> = [
        10, 11, 13, 16, 18, 19, 20, 21, 23, 26, 31, 33, 35, 36, 40, 42, 44, 46, 54, 60, 63, 70, 72,
        73, 76, 77, 79, 90,
    ]

    /// Number of groups after the area code: one of five to eight digits, or several of two or three.
    private static func subscriber(
        _ groups: ArraySlice<DigitGroup>,
        until isNext: (ArraySlice<DigitGroup>) -> Bool
    ) -> Int? {
        guard let first = groups.first, !isClock(groups) else { return nil }
        if (5...8).contains(first.count) { return 1 }
        var (digits, length) = (0, 0)
        for (index, group) in zip(groups.indices, groups.prefix(4)) {
            if digits >= 5, isNext(groups[index...]) { break }
            guard (2...3).contains(group.count), digits + group.count <= 8 else { break }
            digits += group.count
            length += 1
        }
        return digits >= 5 ? length : nil
    }

    /// Whether groups of two digits are more likely hours and minutes, "08 30-09 15": a phone number
    /// has its dash after the area code.
    private static func isClock(_ groups: ArraySlice<DigitGroup>) -> Bool {
        guard let first = groups.first, first.count == 2 else { return false }
        return first.value == 0 || (first.sign == " " && groups.dropFirst().first?.sign == "-")
    }
}
