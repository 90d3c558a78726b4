/// Recognition of personal numbers, phone numbers and numbers of homes in runs of digits.
struct NumberRecogniser {
    /// Content that the text is known to have.
    let content: MaskedContent

    /// Appends the matches in the run of digits that begins at an index, and returns the index after it.
    func recognise(in bytes: ByteText, at start: Int, _ matches: inout [PersonDataMatch]) -> Int {
        let (end, isAlone) = Self.shortNumber(in: bytes, at: start)
        if end - start <= 4, bytes.byte(start - 1) == 0x20,
            let house = Dwelling.houseNumber(in: bytes, at: start)
                ?? Dwelling.door(in: bytes, at: start)
        {
            matches.append(PersonDataMatch(range: house, kind: .dwelling))
            return house.upperBound
        }
        if isAlone {
            let mayBeRare =
                RareSigns.follow(in: bytes, at: end) && RareSigns.mayBegin(in: bytes, start, end)
            return mayBeRare ? rareEnd(in: bytes, from: start, &matches) ?? end : end
        }
        let groups = DigitGroup.run(in: bytes, from: start)
        guard let last = groups.last else { return start + 1 }
        if RareSigns.follow(in: bytes, at: last.range.upperBound),
            let end = rareEnd(in: bytes, from: start, &matches)
        {
            return end
        }
        var rest = areDecimals(groups, in: bytes) ? groups.dropFirst() : groups[...]
        var digits = rest.reduce(0) { $0 + $1.count }
        while digits >= Self.fewestDigits {
            var length = WrittenMoment.rangeLength(in: rest)
            if length == nil, let number = self.length(of: rest, in: bytes, &matches) {
                length = number
                // The next group begins a number of its own.
                if number < rest.count { rest[rest.startIndex + number].sign = nil }
            }
            digits -= rest.prefix(length ?? 1).reduce(0) { $0 + $1.count }
            rest = rest.dropFirst(length ?? 1)
        }
        return alternativeEnd(in: bytes, after: last.range.upperBound, &matches)
    }

    /// End of a number with rare signs between its groups, which is appended; nil where there is none.
    private func rareEnd(in bytes: ByteText, from start: Int, _ matches: inout [PersonDataMatch])
        -> Int?
    {
        let before = bytes.byte(start - 1)
        guard bytes.isWordStart(start), before != 0x2D, before != 0x2E,
            before != 0x2C || start < 2
                || !bytes.byte(start - 2).isDigit
        else { return nil }
        let plus = plusStart(
            before: start,
            value: bytes.byte(start + 1) == 0x36 ? 46 : 0,
            in: bytes
        )
        let match = RareSigns.match(in: bytes, at: start, plus: plus) {
            bytes.cue(before: start, in: content)
        }
        guard let match else { return nil }
        matches.append(match)
        return alternativeEnd(in: bytes, after: match.range.upperBound, &matches)
    }

    /// End of the digits after "eller" that stand for the last of a phone number before them, to which
    /// they are added: "070-312 34 56 eller 57"; the index itself where there are none.
    private func alternativeEnd(
        in bytes: ByteText,
        after end: Int,
        _ matches: inout [PersonDataMatch]
    ) -> Int {
        guard let last = matches.last, last.kind == .phone, last.range.upperBound == end,
            let (word, isPlain) = bytes.alternativeEnd(from: end)
        else { return end }
        let groups = DigitGroup.run(in: bytes, from: word)
        // A longer run is another number.
        guard groups.count == 1, (isPlain ? 1...4 : 2...4).contains(groups[0].count) else {
            return end
        }
        let digits = groups[0].range.upperBound
        guard bytes.isWordEnd(digits), isPlain || bytes.endsSentence(at: digits) else { return end }
        matches[matches.count - 1] = PersonDataMatch(
            range: last.range.lowerBound..<digits,
            kind: .phone
        )
        return digits
    }

    /// Digits of the shortest number: one of a person born in January 2000, without its zeros.
    private static var fewestDigits: Int { 7 }

    /// Number of groups from the first on that are a number, which is appended; nil where none are.
    private func length(
        of groups: ArraySlice<DigitGroup>,
        in bytes: ByteText,
        _ matches: inout [PersonDataMatch]
    ) -> Int? {
        guard let first = groups.first, first.sign != "." else { return nil }
        let plus = plusStart(before: first.range.lowerBound, value: first.value, in: bytes)
        let start = plus ?? first.range.lowerBound
        func cue() -> WordClass {
            bytes.cue(before: first.range.lowerBound, in: content)
        }
        let isJoined =
            first.sign == nil && (bytes.byte(start - 1) == 0x2D || !bytes.isWordStart(start))
        let lead = plus != nil ? PhoneNumber.Lead.plus : isJoined ? .word : .none
        let personal =
            plus == nil ? PersonalNumber.length(in: groups, of: bytes, cue: cue) : nil
        let mayBePhone = personal == nil || cue().contains(.phone)
        let phone = mayBePhone ? PhoneNumber.length(in: groups, after: lead, cue: cue) : nil
        guard let length = [personal, phone].compactMap({ $0 }).max(),
            length > 1 || !isPartOfID(first, in: bytes, cue: cue),
            !isExpectedTime(groups.prefix(length))
        else { return nil }
        var whole = withEmptyDecimal(length, of: groups)
        // "070-312 34 56/57" is two numbers.
        while length != personal, whole < groups.count,
            isAlternative(groups.dropFirst(whole))
        {
            whole += 1
        }
        let end = groups[groups.startIndex + whole - 1].range.upperBound
        let range = withBracket(start..<end, in: bytes)
        matches.append(
            PersonDataMatch(range: range, kind: length == personal ? .personalNumber : .phone)
        )
        return whole
    }

    /// Whether the first group stands for the last digits of the phone number before it, "070-312 34 56/57",
    /// and begins no number of its own.
    private func isAlternative(_ groups: ArraySlice<DigitGroup>) -> Bool {
        guard let first = groups.first, first.sign == "/", first.count <= 4 else { return false }
        return groups.dropFirst().first.map { $0.sign == "/" } ?? true
    }

    /// Whether digits are a day and a clock where such are expected.
    private func isExpectedTime(_ groups: ArraySlice<DigitGroup>) -> Bool {
        guard content == .times || content == .fileName else { return false }
        var digits = Digits()
        for group in groups where !digits.append(group, atMost: 12) { return false }
        let day = digits.value / 10_000
        let isRecent = (20..<30).contains(day / 10_000) || day / 10_000 >= 2020
        return digits.count >= 10 && WrittenMoment.isDay(day)
            && WrittenMoment.isClock(digits.value % 10_000) && (content == .times || isRecent)
    }

    /// Whether a group of digits is a case number, by the word before it, or has the rest of an id behind it,
    /// "08494643-f356".
    private func isPartOfID(_ group: DigitGroup, in bytes: ByteText, cue: () -> WordClass) -> Bool {
        let end = group.range.upperBound
        if group.count < 10, bytes.byte(end) == 0x2D, bytes.letterLength(at: end + 1) > 0 {
            return true
        }
        return cue().contains(.caseNumber)
    }

    /// Index of the "+" before a group; nil where there is none.
    private func plusStart(before start: Int, value: Int, in bytes: ByteText) -> Int? {
        if bytes.byte(start - 1) == 0x2B { return start - 1 }
        if bytes.byte(start - 3) == 0xEF, bytes.byte(start - 2) == 0xBC,
            bytes.byte(start - 1) == 0x8B
        {
            return start - 3
        }
        let hasSpace = bytes.byte(start - 1) == 0x20 && bytes.byte(start - 2) == 0x2B
        return hasSpace && value == 46 ? start - 2 : nil
    }

    /// Number of groups of a number with the ".0" that a spreadsheet wrote after it.
    private func withEmptyDecimal(_ length: Int, of groups: ArraySlice<DigitGroup>) -> Int {
        let rest = groups.dropFirst(length)
        guard let decimal = rest.first, decimal.isEmptyDecimal, rest.dropFirst().first?.sign != "."
        else { return length }
        return length + 1
    }

    /// Bytes of a number with the bracket before it whose other half is within: "(070) 174 06 05".
    private func withBracket(_ range: Range<Int>, in bytes: ByteText) -> Range<Int> {
        let start = range.lowerBound
        guard bytes.byte(start - 1) == 0x28,
            bytes[range].count(where: { $0 == 0x29 }) > bytes[range].count(where: { $0 == 0x28 })
        else { return range }
        return start - 1..<range.upperBound
    }

    /// Whether the first group is the decimals of a number.
    ///
    /// A comma separates cells too, so after a comma only the decimals of a coordinate count.
    private func areDecimals(_ groups: [DigitGroup], in bytes: ByteText) -> Bool {
        let sign = groups[0].range.lowerBound - 1
        guard bytes.byte(sign) == 0x2E || bytes.byte(sign) == 0x2C, bytes.byte(sign - 1).isDigit
        else { return false }
        if bytes[sign] == 0x2E { return true }
        var (start, value) = (sign, 0)
        while bytes.byte(start - 1).isDigit, sign - start < 8 { start -= 1 }
        for digit in bytes[start..<sign] { value = value * 10 + Int(digit) - 0x30 }
        let isCoordinate =
            (10...24).contains(value) || (55...69).contains(value) || value >= 100_000
        return groups.count == 1 && isCoordinate && !"-.:/".utf8.contains(bytes.byte(start - 1))
    }
}

extension NumberRecogniser {
    /// End of the ASCII digits from an index on, and whether they are too few to be a number and no other
    /// digits can belong to them.
    ///
    /// Rules out most numbers of a text: "12 personer", "kl. 21.".
    private static func shortNumber(in bytes: ByteText, at start: Int) -> (end: Int, isAlone: Bool)
    {
        var end = start
        while bytes.byte(end).isDigit { end += 1 }
        guard end > start, end - start < 6 else { return (end, false) }
        let (sign, next) = (bytes.byte(end), bytes.byte(end + 1))
        if sign >= 0x80 { return (end, !mayJoin[Int(sign)]) }
        return (end, !mayJoin[Int(sign)] || !(next.isDigit || mayJoin[Int(next)]))
    }

    /// Whether a byte may be, or begin, a sign between two groups or a digit that is not ASCII.
    private static let mayJoin: [Bool] = (0...255).map { byte in
        " \t-+/()._oO".utf8.contains(UInt8(byte)) || [0xC2, 0xE2, 0xEF].contains(byte)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Index after a word such as "eller" and the spaces around it, and whether it says plainly that
    /// other digits follow for the last ones, as "och" does not; nil where there is none.
    fileprivate func alternativeEnd(from start: Int) -> (end: Int, isPlain: Bool)? {
        guard byte(start) == 0x20 || byte(start) == 0x2C else { return nil }
        let words = [
            (" eller ", true), (" el. ", true), (" el ", true), (" alt. ", true), (" alt ", true),
            (" och ", false), (", ", false),
        ]
        return words.first { self[start...].starts(with: $0.0.utf8) }
            .map { (start + $0.0.utf8.count, $0.1) }
    }

    /// Whether a sentence or text ends at an index.
    fileprivate func endsSentence(at index: Int) -> Bool {
        let next = byte(index)
        return next < 0x20 || next == 0x29 || next == 0x2E && !byte(index + 1).isAlphanumeric
    }
}
