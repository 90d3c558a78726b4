/// Recognition of phone numbers with a country code: "+46 (0)70-174 06 05", "0046701740605",
/// "+44 7700 900123" (ITU-T E.164).
enum InternationalNumber {
    /// Number of groups after "+" that form a number; nil where none do.
    static func length(afterPlusIn groups: ArraySlice<DigitGroup>) -> Int? {
        swedish(groups, after: 2) { $0.count >= 6 } ?? foreign(groups, atLeast: 8)
    }

    /// Number of groups of a number that begins with 00 and a country code; nil where none do.
    static func length(afterZerosIn groups: ArraySlice<DigitGroup>) -> Int? {
        guard let first = groups.first else { return nil }
        if let length = swedish(groups, after: 4, isNumber: { $0.count >= 6 }) { return length }
        // Two zeros alone are hours or figures.
        guard first.count >= 3 else { return nil }
        let isEuropean = [3, 4, 9].contains(first.digits.dropFirst(2).prefix(1))
        if first.count > 5 { return isEuropean ? foreign(groups, atLeast: 12) : nil }
        return groups.count > 1 ? foreign(groups, atLeast: 11) : nil
    }

    /// Number of groups of a Swedish number that lost its "+"; of mobile numbers only where no word says
    /// that it is one.
    static func length(withoutPlusIn groups: ArraySlice<DigitGroup>, isNamed: Bool) -> Int? {
        guard let first = groups.first, isNamed || first.sign != "-" && first.sign != "." else {
            return nil
        }
        let hasForm = isNamed || first.count == 2 || first.count >= 11
        guard hasForm, first.sign == nil || first.sign == " " || first.sign == "(" else {
            return nil
        }
        return swedish(groups, after: 2) {
            isNamed ? NumberingPlan.isSignificant($0) : NumberingPlan.isMobile($0)
        }
    }

    /// Number of groups of a number with country code 46, the most whose other digits are a number.
    ///
    /// The country code ends after `code` digits; a 0 may follow it.
    private static func swedish(
        _ groups: ArraySlice<DigitGroup>,
        after code: Int,
        isNumber: (Digits) -> Bool
    ) -> Int? {
        var (digits, length) = (Digits(), Int?.none)
        for (count, group) in zip(1..., groups) {
            if length != nil, PhoneNumber.begins(groups.dropFirst(count - 1)) { break }
            guard !group.isInterim, group.sign != "+" || count == 1,
                digits.append(group, atMost: code + 10)
            else { break }
            if digits.count <= code { continue }
            guard digits.prefix(code) == 46 else { return nil }
            let rest = digits.dropFirst(code).withoutZero
            if rest.count > 9 { break }
            if rest.leadingZeros == 0, isNumber(rest) { length = count }
        }
        return length
    }

    /// Number of groups of a number with any country code; it ends before a number of its own and before
    /// a year.
    private static func foreign(_ groups: ArraySlice<DigitGroup>, atLeast least: Int) -> Int? {
        var (digits, length) = (0, 0)
        for (index, group) in zip(groups.indices, groups) {
            guard !group.isInterim, digits + group.count <= 15, length == 0 || group.count <= 10
            else { break }
            if digits >= 8, PhoneNumber.begins(groups[index...]) { break }
            if digits >= 10, group.sign == " ", group.count == 4, group.value / 100 == 20 { break }
            digits += group.count
            length += 1
        }
        return digits >= least ? length : nil
    }
}
