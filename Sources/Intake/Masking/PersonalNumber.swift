/// Recognition of Swedish personal identity numbers (personnummer), coordination numbers
/// (samordningsnummer) and interim numbers in every spelling.
///
/// The check digit (Luhn) only decides between a personal number and other numbers of its form, since a
/// misspelt one still identifies a person. Layout: folkbokföringslagen (1991:481) 18 §, SKV 704 and
/// SKV 707; decisions 0016 and 0039.
enum PersonalNumber {
    /// Number of groups from the first on that form a personal number; nil where none do.
    ///
    /// `cue` gives the classes of the word before it.
    static func length(in groups: ArraySlice<DigitGroup>, of bytes: ByteText, cue: () -> WordClass)
        -> Int?
    {
        guard let first = groups.first, first.count <= 12 else { return nil }
        for counts in layouts[first.count] where groups.count >= counts.count {
            let candidate = groups.prefix(counts.count)
            if zip(candidate, counts).allSatisfy({ $0.count == $1 }),
                let number = PersonalNumberCandidate(candidate),
                number.isPersonal(in: bytes, cue: cue)
            {
                return counts.count
            }
        }
        let mayBeNamed = first.count > 4 || groups.count > 1
        return mayBeNamed && cue().contains(.personalNumber) ? namedLength(in: groups) : nil
    }

    /// Numbers of digits in the groups, YYYYMMDDNNNN, YYMMDDNNNN, and both with signs in between, by the
    /// digits of the first; longest first.
    private static let layouts: [[[Int]]] = (0...12).map { first in
        [
            [4, 2, 2, 4], [2, 2, 2, 4], [2, 6, 4], [2, 10], [8, 4], [6, 4], [8, 2, 2], [6, 2, 2],
            [12], [10],
        ].filter { $0[0] == first } + oddLayouts.filter { $0[0] == first }
    }

    /// The same in groups that nobody would choose: only with the right check digit.
    static let oddLayouts = [
        [4, 4, 4], [4, 2, 6], [4, 2, 2, 2, 2], [2, 2, 2, 2, 2], [2, 4, 4], [4, 2, 4], [2, 2, 6],
    ]

    /// Number of groups after "personnr" that form a number in any spelling, or what a spreadsheet left
    /// of one that begins with zeros: "103123097" for 010312-3097.
    private static func namedLength(in groups: ArraySlice<DigitGroup>) -> Int? {
        var (digits, length) = (Digits(), Int?.none)
        for (count, group) in zip(1..., groups) {
            guard !group.isEmptyDecimal, digits.append(group, atMost: 12) else { break }
            let isWhole = digits.count == 10 || digits.count == 12
            let hasLostZeros =
                (7...9).contains(digits.count)
                && PersonalNumberCandidate.isDate(digits.value / 10_000)
            if isWhole || hasLostZeros { length = count }
        }
        return length
    }
}

/// Digits in the form of a personal number, not yet told from other numbers of that form.
struct PersonalNumberCandidate {
    private let groups: ArraySlice<DigitGroup>
    private let digits: Digits

    /// Whether its groups are odd ones.
    private let isOdd: Bool

    /// The year, with or without a century.
    private var year: Int { digits.value / 100_000_000 }

    /// A candidate; nil where its digits hold no date, or its signs do not fit.
    init?(_ groups: ArraySlice<DigitGroup>) {
        guard !groups.dropLast().contains(where: \.isInterim) else { return nil }
        var digits = Digits()
        for group in groups { _ = digits.append(group, atMost: 12) }
        (self.groups, self.digits) = (groups, digits)
        isOdd = PersonalNumber.oddLayouts.contains(groups.map(\.count))
        guard digits.count == 10 || (1800..<2030).contains(year), haveFittingSigns,
            Self.isDate(digits.value / 10_000)
        else { return nil }
    }

    /// Whether month and day are valid; a coordination number has 60 added to the day and may lack
    /// both.
    static func isDate(_ date: Int) -> Bool {
        let (month, day) = (date / 100 % 100, date % 100)
        if (60...91).contains(day) { return month <= 12 }
        return (1...12).contains(month) && (1...31).contains(day)
    }

    /// Whether it is a personal number, and no day with a clock, phone number or coordinate.
    func isPersonal(in bytes: ByteText, cue: () -> WordClass) -> Bool {
        if groups.last?.isInterim == true { return true }
        let isValid = hasCheckDigit
        if groups.count == 1, digits.count == 10, isMobile, !isValid { return false }
        let cue = cue()
        if cue.contains(.personalNumber) { return true }
        if hasClock, cue.contains(.clock) || isFollowedByColon(in: bytes) { return false }
        if isOdd { return isValid && hasPlainDate && !(hasClock && groups.last?.count == 2) }
        if hasPlainDate, sign != ".", sign != "_" { return isValid || !isTimestamp }
        if sign == ".", digits.count == 10, isNearNorthing(in: bytes) { return false }
        if isValid { return true }
        if !hasPlainDate { return isBirthday }
        if sign == ".", digits.count == 10 { return false }
        return sign == "_" ? !isFileStamp : !isTimestamp
    }

    /// The sign between the date and the last four digits; nil where there is none.
    private var sign: Unicode.Scalar? {
        if groups.count == 1 || groups.last?.count == 10 { return nil }
        return groups.last?.count == 2 ? groups.dropLast().last?.sign : groups.last?.sign
    }

    /// Whether the signs between the groups fit a personal number: no bracket, a dash before the last
    /// four digits where those are split, and a space or dash after a century apart.
    private var haveFittingSigns: Bool {
        let signs = groups.dropFirst().map(\.sign)
        if signs.contains("(") || (!hasPlainDate && Self.isRare(groups.first?.sign)) {
            return false
        }
        if isOdd { return Set(signs).count == 1 || signs.last == "-" }
        if groups.last?.count == 2 {
            return (signs.first == "-" || signs.first == "+") && signs.last != "."
        }
        return digits.count == 10 || groups.first?.count != 2 || signs.first == " "
            || signs.first == "-"
    }

    /// Whether the date has no signs, or spaces and dashes as Swedish dates do.
    private var hasPlainDate: Bool {
        groups.count <= 2 || groups.dropFirst().dropLast().allSatisfy { !Self.isRare($0.sign) }
    }

    private static func isRare(_ sign: Unicode.Scalar?) -> Bool {
        sign == "/" || sign == "." || sign == "_"
    }

    /// Whether the last four digits are a clock.
    private var hasClock: Bool { WrittenMoment.isClock(digits.value % 10_000) }

    /// Whether digits with a wrong check digit are more likely a day and a clock from 2020 on.
    ///
    /// Without a century a dash makes them a number, and years from 30 on belong to old people.
    var isTimestamp: Bool {
        guard hasClock else { return false }
        if year >= 100 { return year >= 2020 }
        return (20..<30).contains(year) && sign != "-" && sign != "+"
    }

    /// Whether a date with points or slashes, before digits with a wrong check digit, is more likely a
    /// day of birth than the day, month and year of a clock.
    private var isBirthday: Bool {
        if year >= 100 { return !isTimestamp }
        return year > 31 || (!hasClock && (sign == "-" || sign == "+"))
    }

    /// Whether digits with "_" and a wrong check digit are more likely the stamp of a file: a clock, or
    /// any number after a day from 2020 on.
    private var isFileStamp: Bool {
        hasClock || year >= 2020 || (20..<30).contains(year)
    }

    /// Whether seconds follow.
    private func isFollowedByColon(in bytes: ByteText) -> Bool {
        guard let end = groups.last?.range.upperBound else { return false }
        return bytes.byte(end) == 0x3A && bytes.byte(end + 1).isDigit
    }

    private func isNearNorthing(in bytes: ByteText) -> Bool {
        groups.first.map { bytes.hasNorthing(near: $0.range.lowerBound) } ?? false
    }

    /// Whether ten digits begin like a mobile phone number, 070 to 079.
    private var isMobile: Bool {
        [70, 72, 73, 76, 79].contains(digits.value / 10_000_000)
    }

    /// Whether the last of ten digits is their check digit (Luhn, ISO/IEC 7812-1).
    var hasCheckDigit: Bool {
        var (rest, sum) = (digits.value, 0)
        for position in 0..<10 {
            let product = rest % 10 * (position.isMultiple(of: 2) ? 1 : 2)
            sum += product / 10 + product % 10
            rest /= 10
        }
        return sum.isMultiple(of: 10)
    }
}
