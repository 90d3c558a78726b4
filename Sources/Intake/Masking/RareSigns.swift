/// Recognition of phone numbers and personal numbers with signs between their groups that mostly part
/// other things: ":", ",", "*", "|", "=", "~" and the like (decision 0039).
///
/// They are those of clocks, lists and cells too, so only a mobile number in its usual groups, a number
/// with an area or country code, and one after a word such as "tel" are recognised; and a personal number
/// with such a sign after its date, which between "," or "|" must be valid.
enum RareSigns {
    /// A number that begins at an index, with such a sign in it; nil where there is none.
    static func match(in bytes: ByteText, at start: Int, plus: Int?, cue: () -> WordClass)
        -> PersonDataMatch?
    {
        let groups = DigitGroup.run(in: bytes, from: start, allowing: .rare)
        guard groups.count > 1, groups.contains(where: { isRare($0.sign) }) else { return nil }
        if plus == nil, let length = personalLength(groups, cue: cue) {
            let end = groups[length - 1].range.upperBound
            return PersonDataMatch(range: start..<end, kind: .personalNumber)
        }
        guard let length = phoneLength(groups, hasPlus: plus != nil, cue: cue) else { return nil }
        let end = groups[length - 1].range.upperBound
        return PersonDataMatch(range: (plus ?? start)..<end, kind: .phone)
    }

    /// Whether such a sign, perhaps after a space, stands at an index, and a digit after it.
    @inline(__always)
    static func follow(in bytes: ByteText, at end: Int) -> Bool {
        let sign = bytes.byte(end) == 0x20 ? end + 1 : end
        guard isSign[Int(bytes.byte(sign))] else { return false }
        let next = bytes.byte(sign + 1) == 0x20 ? sign + 2 : sign + 1
        return bytes.byte(next).isDigit || bytes.byte(next) | 0x20 == UInt8(ascii: "o")
    }

    /// Whether so few digits before such a sign may begin a number: "070", "0701", "08", "46".
    @inline(__always)
    static func mayBegin(in bytes: ByteText, _ start: Int, _ end: Int) -> Bool {
        switch bytes[start] {
        case 0x30: end - start >= 2 && end - start <= 4
        case 0x34: end - start == 2 && bytes[start + 1] == 0x36
        case 0x37: end - start == 2
        default: false
        }
    }

    /// The sign of a byte; nil of any other byte.
    static func sign(_ byte: UInt8) -> Unicode.Scalar? {
        isSign[Int(byte)] ? Unicode.Scalar(byte) : nil
    }

    private static let isSign: [Bool] = (0...255).map { ":,*|=~#'^\\".utf8.contains(UInt8($0)) }

    private static func isRare(_ sign: Unicode.Scalar?) -> Bool {
        guard let sign, sign.isASCII else { return false }
        return isSign[Int(sign.value)]
    }
}

extension RareSigns {
    /// Number of groups that form a personal number; nil where none do.
    private static func personalLength(_ groups: [DigitGroup], cue: () -> WordClass) -> Int? {
        guard [6, 8].contains(groups[0].count), groups[1].count == 4, isRare(groups[1].sign),
            let number = PersonalNumberCandidate(groups[..<2])
        else { return nil }
        let cue = cue()
        if cue.contains(.personalNumber) { return 2 }
        guard cue.isDisjoint(with: [.clock, .caseNumber]) else { return nil }
        let mayBeCells = groups[1].sign == "," || groups[1].sign == "|"
        if mayBeCells { return number.hasCheckDigit && !number.isTimestamp ? 2 : nil }
        return number.hasCheckDigit || !number.isTimestamp ? 2 : nil
    }

    /// Number of groups that form a phone number; nil where none do.
    private static func phoneLength(
        _ groups: [DigitGroup],
        hasPlus: Bool,
        cue: () -> WordClass
    ) -> Int? {
        let isNamed = cue().contains(.phone)
        guard isNamed || Set(groups.map(\.sign).filter(isRare)).count == 1, !areClocks(groups)
        else {
            return nil
        }
        var (digits, length, seen) = (Digits(), Int?.none, false)
        for (count, group) in zip(1..., groups) {
            guard !group.isInterim, digits.append(group, atMost: 14) else { break }
            seen = seen || isRare(group.sign)
            if seen, isNumber(digits, groups.prefix(count), hasPlus, isNamed) { length = count }
        }
        return length
    }

    private static func isNumber(
        _ digits: Digits,
        _ groups: ArraySlice<DigitGroup>,
        _ hasPlus: Bool,
        _ isNamed: Bool
    ) -> Bool {
        if hasPlus || digits.leadingZeros == 2 {
            let code = hasPlus ? 2 : 4
            guard digits.prefix(code) == 46, digits.count > code + 6 else { return false }
            return NumberingPlan.isSignificant(digits.dropFirst(code).withoutZero)
        }
        if isNamed { return NumberingPlan.isSignificant(digits.withoutZero) }
        guard digits.leadingZeros == 1, let first = groups.first else { return false }
        let number = digits.withoutZero
        if NumberingPlan.isMobile(number) { return (3...4).contains(first.count) }
        let sign = groups.dropFirst().first?.sign
        let isTold = first.count > 2 ? sign != "," : sign != "," && sign != ":"
        return isTold && number.count >= 8 && NumberingPlan.isSignificant(number)
            && first.count == NumberingPlan.codeLength(of: number) + 1
    }

    /// Whether the first two groups are the hours of a shift in cells of their own: "0730,1600".
    private static func areClocks(_ groups: [DigitGroup]) -> Bool {
        WrittenMoment.isClock(groups[0]) && WrittenMoment.isClock(groups[1])
    }
}
