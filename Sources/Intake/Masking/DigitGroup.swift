/// Contiguous digits, in a run of groups with signs in between.
///
/// Fullwidth digits count as digits, and so does the letter O among digits; signs that nobody sees, such
/// as U+200B, do not part them. Signs between groups are spaces, dashes, "+", "/", "_" and parentheses, at
/// most eight, or one point; a comma ends the run, where rare signs are not allowed.
struct DigitGroup {
    /// Its bytes.
    let range: Range<Int>

    /// Its value, by the first 15 digits.
    let value: Int

    /// Number of digits.
    let count: Int

    /// First sign before it that is no space; " " where there are only spaces, nil at the beginning of
    /// the run.
    var sign: Unicode.Scalar?

    /// Whether it is a letter and three digits, the end of an interim number.
    var isInterim = false

    /// Its digits.
    var digits: Digits { Digits(value: value, count: count) }

    /// Number of leading zeros.
    var leadingZeros: Int { digits.leadingZeros }

    /// Whether it is a decimal that a spreadsheet writes after a whole number: ".0".
    var isEmptyDecimal: Bool { sign == "." && value == 0 && count <= 2 }

    /// Signs that may stand between groups.
    enum Signs {
        /// Those of numbers.
        case usual
        /// Also those that mostly part other things: `RareSigns`.
        case rare
    }

    /// The run of groups that begins at `start`.
    static func run(in bytes: ByteText, from start: Int, allowing allowed: Signs = .usual)
        -> [DigitGroup]
    {
        var groups: [DigitGroup] = []
        var sign: Unicode.Scalar?
        var index = start
        while let group = group(in: bytes, at: index, sign: sign) {
            groups.append(group)
            index = group.range.upperBound
            if endsDate(groups), let interim = interim(in: bytes, after: group) {
                groups.append(interim)
            }
            index = groups.last?.range.upperBound ?? index
            let found =
                point(in: bytes, at: index) ?? signs(in: bytes, from: index, allowing: allowed)
            guard let (next, found) = found else { break }
            (index, sign) = (next, found)
        }
        return groups
    }

    private static func group(in bytes: ByteText, at start: Int, sign: Unicode.Scalar?)
        -> DigitGroup?
    {
        var (index, end, value, count) = (start, start, 0, 0)
        while true {
            if let (digit, length) = digit(in: bytes, at: index) {
                if count < 15 { value = value * 10 + digit }
                count += 1
                index += length
                end = index
            } else if count > 0, let length = bytes.invisibleLength(at: index) {
                index += length
            } else {
                break
            }
        }
        guard count > 0 else { return nil }
        return DigitGroup(range: start..<end, value: value, count: count, sign: sign)
    }

    /// The point between two digits, and the index after it.
    private static func point(in bytes: ByteText, at index: Int) -> (Int, Unicode.Scalar)? {
        guard bytes.byte(index) == 0x2E, digit(in: bytes, at: index + 1) != nil else { return nil }
        return (index + 1, ".")
    }

    /// Whether the last group is a date, or the day of a date: "850101", "1985-01-01".
    private static func endsDate(_ groups: [DigitGroup]) -> Bool {
        guard let last = groups.last else { return false }
        return last.count == 6 || last.count == 8
            || (last.count == 2 && groups.count >= 3 && groups[groups.count - 2].count == 2)
    }

    /// A letter and three digits after a date, "850101-T220", or two letters and two digits,
    /// "850101-TF12".
    private static func interim(in bytes: ByteText, after group: DigitGroup) -> DigitGroup? {
        var start = group.range.upperBound
        var sign: Unicode.Scalar?
        if let (next, found) = signs(in: bytes, from: start, beforeDigit: false) {
            (start, sign) = (next, found)
        }
        let letter = bytes.byte(start) & 0xDF
        let isReserve =
            letter == UInt8(ascii: "T") && bytes.byte(start + 1) & 0xDF == UInt8(ascii: "F")
        guard "TRSUWXJKLMN".utf8.contains(letter), !bytes.byte(start).isDigit,
            let digits = self.group(in: bytes, at: start + (isReserve ? 2 : 1), sign: nil),
            digits.count == (isReserve ? 2 : 3)
        else { return nil }
        let range = start..<digits.range.upperBound
        return DigitGroup(range: range, value: 1000, count: 4, sign: sign, isInterim: true)
    }

    /// Start of the next group and the sign before it; nil where no group follows.
    private static func signs(
        in bytes: ByteText,
        from start: Int,
        beforeDigit: Bool = true,
        allowing allowed: Signs = .usual
    ) -> (Int, Unicode.Scalar)? {
        var index = start
        var found: Unicode.Scalar = " "
        for _ in 0..<8 {
            let rare = allowed == .rare ? RareSigns.sign(bytes.byte(index)).map { ($0, 1) } : nil
            guard let (sign, length) = rare ?? sign(in: bytes, at: index) else { break }
            if found == " " { found = sign }
            index += length
        }
        guard index > start, !beforeDigit || digit(in: bytes, at: index) != nil else { return nil }
        return (index, found)
    }

    private static func digit(in bytes: ByteText, at index: Int) -> (Int, Int)? {
        let byte = bytes.byte(index)
        if byte.isDigit { return (Int(byte) - 0x30, 1) }
        if byte | 0x20 == UInt8(ascii: "o"), isZero(in: bytes, at: index) { return (0, 1) }
        guard byte == 0xEF, bytes.byte(index + 1) == 0xBC else { return nil }
        let last = bytes.byte(index + 2)
        return (0x90...0x99).contains(last) ? (Int(last) - 0x90, 3) : nil
    }

    /// Whether the letter O at an index is written for 0: only digits and such letters are joined to it,
    /// or brackets around it, as in "+46(O)70".
    static func isZero(in bytes: ByteText, at index: Int) -> Bool {
        var (start, end) = (index, index + 1)
        while isDigitOrO(bytes.byte(start - 1)) { start -= 1 }
        while isDigitOrO(bytes.byte(end)) { end += 1 }
        guard bytes.isWordEnd(end), bytes.isWordStart(start) else { return false }
        return bytes[start..<end].contains(where: \.isDigit)
            || end - start == 1 && bytes.byte(start - 1) == 0x28 && bytes.byte(end) == 0x29
    }

    private static func isDigitOrO(_ byte: UInt8) -> Bool {
        byte.isDigit || byte | 0x20 == UInt8(ascii: "o")
    }

    /// The sign at an index and its length in bytes; every space is " " and every dash "-".
    private static func sign(in bytes: ByteText, at index: Int) -> (Unicode.Scalar, Int)? {
        switch (bytes.byte(index), bytes.byte(index + 1), bytes.byte(index + 2)) {
        case (0x20, _, _), (0x09, _, _): (" ", 1)
        case (0x2D, _, _): ("-", 1)
        case (0x2B, _, _): ("+", 1)
        case (0x2F, _, _): ("/", 1)
        case (0x5F, _, _): ("_", 1)
        case (0x28, _, _), (0x29, _, _): ("(", 1)
        case (0xC2, 0xA0, _): (" ", 2)
        case (0xC2, 0xAD, _): ("-", 2)
        // Dashes, points at half height, and the sign for what is left out.
        case (0xC2, 0xB7, _): ("-", 2)
        case (0xE2, 0x80, 0xA2): ("-", 3)
        case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x80, 0xA6), (0xE2, 0x88, 0x92), (0xE2, 0x81, 0x83):
            ("-", 3)
        // Spaces, and zero-width marks that are copied from phones.
        case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAA...0xAF), (0xE2, 0x81, 0xA0): (" ", 3)
        case (0xEF, 0xBB, 0xBF): (" ", 3)
        case (0xEF, 0xBC, 0x8D), (0xEF, 0xB9, 0xA3), (0xEF, 0xB9, 0x98): ("-", 3)
        case (0xEF, 0xBC, 0x8B): ("+", 3)
        default: nil
        }
    }
}

/// Digits of one or more groups, at most 18 of them.
struct Digits {
    /// Their value.
    private(set) var value = 0

    /// Their number, leading zeros included.
    private(set) var count = 0

    /// Number of leading zeros.
    var leadingZeros: Int {
        var (rest, digits) = (value, 0)
        while rest > 0 {
            rest /= 10
            digits += 1
        }
        return count - digits
    }

    /// The digits without a leading zero; themselves where they have none.
    var withoutZero: Digits {
        leadingZeros == 1 ? Digits(value: value, count: count - 1) : self
    }

    /// The first of the digits as a number.
    func prefix(_ length: Int) -> Int {
        (length..<max(length, count)).reduce(value) { rest, _ in rest / 10 }
    }

    /// The digits after the first of them.
    func dropFirst(_ length: Int) -> Digits {
        let power = (length..<max(length, count)).reduce(1) { power, _ in power * 10 }
        return Digits(value: value % power, count: max(0, count - length))
    }

    /// Appends the digits of a group; false where they would be too many.
    mutating func append(_ group: DigitGroup, atMost most: Int) -> Bool {
        guard count + group.count <= min(most, 18) else { return false }
        for _ in 0..<group.count { value *= 10 }
        value += group.value
        count += group.count
        return true
    }
}
