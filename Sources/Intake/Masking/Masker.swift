/// Replaces person data in free text by what kind it was.
///
/// Numbers, addresses and plates are recognised by their form. Names are recognised by a list and
/// by the words around them, which never finds all; that is why free text is shown only where the
/// municipality says so.
public struct Masker: Sendable {
    private let names: NameRecogniser

    /// A masker that leaves these names of places alone, also where they hold names of people.
    public init(keeping protected: some Sequence<String> = []) {
        names = NameRecogniser(keeping: protected)
    }

    /// The text with person data replaced, and how much there was of each kind.
    ///
    /// What is glued to something masked may be recognised only when it stands free, so a text is
    /// looked through until nothing more is found; most hold nothing at all.
    public func mask(_ text: String) -> Masked {
        var (text, counts) = (text, [PersonDataKind: Int]())
        for _ in 0..<Self.mostPasses {
            let matches = text.withUTF8 { find(in: $0) }
            if matches.isEmpty { break }
            for match in matches { counts[match.kind, default: 0] += 1 }
            text = text.withUTF8 { replaced(matches, in: $0) }
        }
        return Masked(text: text, counts: counts)
    }

    /// Three have been enough for whatever was tried.
    private static var mostPasses: Int { 8 }

    private func replaced(_ matches: [PersonDataMatch], in bytes: ByteText) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var position = 0
        for match in matches {
            output.append(contentsOf: bytes[position..<match.range.lowerBound])
            output.append(contentsOf: match.kind.label.utf8)
            position = match.range.upperBound
        }
        output.append(contentsOf: bytes[position...])
        return String(decoding: output, as: UTF8.self)
    }

    /// Everything to be masked, in the order of the text.
    private func find(in bytes: ByteText) -> [PersonDataMatch] {
        var matches: [PersonDataMatch] = []
        var context = NameContext()
        var index = 0
        while index < bytes.count {
            guard Self.interest[Int(bytes[index])] else {
                index += 1
                continue
            }
            let end = step(in: bytes, at: index, &context, &matches)
            index = max(end, index + 1)
        }
        return matches
    }

    /// Looks at one byte that may begin person data; returns where to go on.
    private func step(
        in bytes: ByteText,
        at index: Int,
        _ context: inout NameContext,
        _ matches: inout [PersonDataMatch]
    ) -> Int {
        let byte = bytes[index]
        if Self.emailSigns[Int(byte)] { return maskEmail(in: bytes, at: index, &matches) }
        if byte.isDigit || byte == 0xEF {
            return maskNumbers(in: bytes, at: index, &matches)
        }
        // What is glued to something masked stands by itself afterwards.
        let isStart = bytes.isWordStart(index) || matches.last?.range.upperBound == index
        guard bytes.letterLength(at: index) > 0, isStart else { return index + 1 }
        if byte < 0x80, let plate = RegistrationPlate.range(in: bytes, at: index) {
            matches.append(PersonDataMatch(range: plate, kind: .plate))
            return plate.upperBound
        }
        return maskWord(TextWord(in: bytes, at: index), in: bytes, &context, &matches)
    }

    /// Looks at a word: a name, or what tells of a home or a plate.
    private func maskWord(
        _ word: TextWord,
        in bytes: ByteText,
        _ context: inout NameContext,
        _ matches: inout [PersonDataMatch]
    ) -> Int {
        let (start, end) = (word.range.lowerBound, word.range.upperBound)
        if let name = names.name(word, in: bytes, after: context) {
            guard name.isPerson else {
                context.pass(word)
                return name.end
            }
            matches.append(PersonDataMatch(range: start..<name.end, kind: .name))
            context.pass(nameTo: name.end)
            return name.end
        }
        context.pass(word)
        if word.classes.contains(.dwelling), let home = Dwelling.range(in: bytes, around: word) {
            add(PersonDataMatch(range: home, kind: .dwelling), to: &matches)
            return home.upperBound
        }
        if word.classes.contains(.vehicle),
            let plate = RegistrationPlate.range(in: bytes, after: word)
        {
            matches.append(PersonDataMatch(range: plate, kind: .plate))
            return plate.upperBound
        }
        return end
    }

    /// Adds a match that may begin before others end, and takes them in.
    private func add(_ match: PersonDataMatch, to matches: inout [PersonDataMatch]) {
        var start = match.range.lowerBound
        while let last = matches.last, last.range.upperBound > start {
            start = min(start, last.range.lowerBound)
            matches.removeLast()
        }
        matches.append(PersonDataMatch(range: start..<match.range.upperBound, kind: match.kind))
    }

    /// The address around an "@" or "(at)"; whatever of it had been masked already becomes part of it.
    private func maskEmail(in bytes: ByteText, at sign: Int, _ matches: inout [PersonDataMatch])
        -> Int
    {
        guard let range = EmailAddress.range(in: bytes, at: sign) else { return sign + 1 }
        add(PersonDataMatch(range: range, kind: .email), to: &matches)
        return range.upperBound
    }

    private func maskNumbers(
        in bytes: ByteText,
        at start: Int,
        _ matches: inout [PersonDataMatch]
    ) -> Int {
        let groups = DigitGroup.run(in: bytes, from: start)
        guard let last = groups.last else { return start + 1 }
        if groups[0].count <= 4, bytes.byte(start - 1) == 0x20,
            let house = Dwelling.houseNumber(in: bytes, at: start)
                ?? Dwelling.door(in: bytes, at: start)
        {
            matches.append(PersonDataMatch(range: house, kind: .dwelling))
            return house.upperBound
        }
        var rest = areDecimals(groups, in: bytes) ? groups.dropFirst() : groups[...]
        while let first = rest.first {
            let hasPlus = bytes.byte(first.range.lowerBound - 1) == 0x2B
            let phone = PhoneNumber.length(in: rest, hasPlus: hasPlus)
            let personal = hasPlus ? nil : PersonalNumber.length(in: rest, of: bytes)
            guard let length = personal ?? phone, !isCaseNumber(rest.prefix(length), in: bytes)
            else {
                rest = rest.dropFirst()
                continue
            }
            let end = rest[rest.startIndex + length - 1].range.upperBound
            let begin = first.range.lowerBound - (hasPlus ? 1 : 0)
            let kind = personal == nil ? PersonDataKind.phone : .personalNumber
            matches.append(PersonDataMatch(range: begin..<end, kind: kind))
            rest = rest.dropFirst(length)
            // What comes after a number stands by itself.
            if !rest.isEmpty { rest[rest.startIndex].sign = nil }
        }
        return last.range.upperBound
    }

    /// Whether digits without a sign among them are the number of an errand or order, by the word
    /// before.
    private func isCaseNumber(_ groups: ArraySlice<DigitGroup>, in bytes: ByteText) -> Bool {
        guard groups.count == 1, let digits = groups.first else { return false }
        return bytes.wordBefore(digits.range.lowerBound).contains(.caseNumber)
    }

    /// Whether the first of some groups is the decimals of a number.
    ///
    /// A comma separates cells too: only what is a coordinate before it makes decimals of digits.
    private func areDecimals(_ groups: [DigitGroup], in bytes: ByteText) -> Bool {
        let sign = groups[0].range.lowerBound - 1
        guard bytes.byte(sign) == 0x2E || bytes.byte(sign) == 0x2C, bytes.byte(sign - 1).isDigit
        else {
            return false
        }
        if bytes[sign] == 0x2E { return true }
        var (start, value) = (sign, 0)
        while bytes.byte(start - 1).isDigit, sign - start < 8 { start -= 1 }
        for digit in bytes[start..<sign] { value = value * 10 + Int(digit) - 0x30 }
        let isCoordinate =
            (10...24).contains(value) || (55...69).contains(value) || value >= 100_000
        return groups.count == 1 && isCoordinate && !"-.:/".utf8.contains(bytes.byte(start - 1))
    }

    private static let emailSigns: [Bool] = (0...255).map { "@([".utf8.contains($0) }

    /// Bytes that may begin person data: digits, letters, signs of an address, and lead bytes of such.
    private static let interest: [Bool] = (0...255).map { byte in
        let byte = UInt8(byte)
        return byte.isAlphanumeric || "@([".utf8.contains(byte) || byte == 0xEF
            || (0xC3...0xC5).contains(byte)
    }
}
