/// Recognition of Swedish personal identity numbers (personnummer), coordination numbers
/// (samordningsnummer) and interim numbers in every spelling.
///
/// The check digit (Luhn) only decides between a personal number and other numbers of its form, since a
/// misspelt one still identifies a person. Layout: folkbokföringslagen (1991:481) 18 §, SKV 704 and
/// SKV 707; decision 0016.
enum PersonalNumber {
    /// Number of groups from the first on that form a personal number; nil where none do.
    static func length(in groups: ArraySlice<DigitGroup>, of bytes: ByteText) -> Int? {
        for counts in layouts where groups.count >= counts.count {
            let candidate = groups.prefix(counts.count)
            if zip(candidate, counts).allSatisfy({ $0.count == $1 }), isNumber(candidate, in: bytes)
            {
                return counts.count
            }
        }
        return nil
    }

    /// Number of digits in each group: YYYYMMDDNNNN, YYMMDDNNNN, and both with signs in between.
    private static let layouts = [
        [4, 2, 2, 4], [2, 2, 2, 4], [8, 4], [6, 4], [8, 2, 2], [6, 2, 2], [12], [10],
    ]

    private static func isNumber(_ groups: ArraySlice<DigitGroup>, in bytes: ByteText) -> Bool {
        guard let first = groups.first, haveFittingSigns(groups),
            !groups.dropLast().contains(where: \.isInterim)
        else { return false }
        let digits = groups.reduce(0) { $0 + $1.count }
        let value = groups.reduce(0) { value, group in
            (0..<group.count).reduce(value) { power, _ in power * 10 } + group.value
        }
        let (date, sign) = (value / 10_000, tailSign(groups))
        let year = date / 10_000
        guard digits == 10 || (1800..<2100).contains(year), isDate(date) else { return false }
        if groups.last?.isInterim == true { return true }
        if groups.count == 1, isMobile(value), !hasCheckDigit(value) { return false }
        if bytes.wordBefore(first.range.lowerBound).contains(.personalNumber) { return true }
        if sign == ".", digits == 10 {
            return hasCheckDigit(value) && !bytes.hasNorthing(near: first.range.lowerBound)
        }
        return !isTimestamp(year: year, digits: value, sign: sign)
    }

    /// Whether the signs between the groups fit a personal number: "/" and points only before the last
    /// four digits, and a dash there where those are split.
    private static func haveFittingSigns(_ groups: ArraySlice<DigitGroup>) -> Bool {
        let signs = groups.dropFirst().map(\.sign)
        if groups.last?.count == 2 { return signs.first == "-" || signs.first == "+" }
        return signs.count == 1 ? signs != ["("] : !signs.contains { $0 == "/" || $0 == "(" }
    }

    /// The sign between the date and the last four digits.
    private static func tailSign(_ groups: ArraySlice<DigitGroup>) -> Unicode.Scalar? {
        groups.last?.count == 2 ? groups.dropLast().last?.sign : groups.last?.sign
    }

    /// Whether month and day are valid; a coordination number has 60 added to the day and may lack
    /// both.
    private static func isDate(_ date: Int) -> Bool {
        let (month, day) = (date / 100 % 100, date % 100)
        if (60...91).contains(day) { return month <= 12 }
        return (1...12).contains(month) && (1...31).contains(day)
    }

    /// Whether the digits are more likely a day and a clock from 2020 on.
    ///
    /// With a dash and the right check digit they are a child's personal number; without a century the
    /// dash is enough, and years from 30 on belong to old people.
    private static func isTimestamp(year: Int, digits: Int, sign: Unicode.Scalar?) -> Bool {
        let (hour, minute) = (digits / 100 % 100, digits % 100)
        guard hour < 24, minute < 60 else { return false }
        let hasDash = sign == "-" || sign == "+"
        if year >= 100 { return year >= 2020 && !(hasDash && hasCheckDigit(digits)) }
        return (20..<30).contains(year) && !hasDash
    }

    /// Whether ten digits begin like a mobile phone number, 070 to 079.
    private static func isMobile(_ digits: Int) -> Bool {
        [70, 72, 73, 76, 79].contains(digits / 10_000_000)
    }

    /// Whether the last of ten digits is their check digit (Luhn, ISO/IEC 7812-1).
    private static func hasCheckDigit(_ digits: Int) -> Bool {
        var (rest, sum) = (digits, 0)
        for position in 0..<10 {
            let product = rest % 10 * (position.isMultiple(of: 2) ? 1 : 2)
            sum += product / 10 + product % 10
            rest /= 10
        }
        return sum.isMultiple(of: 10)
    }
}
