/// Masker of person data in free text: each occurrence is replaced by a label of its kind.
///
/// Numbers, addresses and plates are recognised by their form. Names are recognised by lists and by the
/// words around them, which never finds all; therefore free text is shown only where the municipality
/// says so.
///
/// ```swift
/// let masker = Masker(keeping: ["Karl Johans torg"])
/// masker.mask("Kevin på Karl Johans torg, 070-174 06 05").text
/// // "[namn] på Karl Johans torg, [telefon]"
/// ```
public struct Masker: Sendable {
    private let names: NameRecogniser

    /// A masker that keeps these names of places, even where they contain names of people.
    public init(keeping protected: some Sequence<String> = []) {
        names = NameRecogniser(keeping: protected)
    }

    /// The text with person data replaced, and the number of matches of each kind.
    ///
    /// Something attached to a match may be recognised only once that is masked, so a text is searched
    /// until nothing more is found; most texts contain nothing.
    public func mask(_ text: String) -> MaskedText {
        var (text, counts) = (text, [PersonDataKind: Int]())
        for _ in 0..<Self.maximumPasses {
            let matches = text.withUTF8 { find(in: $0) }
            if matches.isEmpty { break }
            for match in matches { counts[match.kind, default: 0] += 1 }
            text = text.withUTF8 { replaced(matches, in: $0) }
        }
        return MaskedText(text: text, counts: counts)
    }

    /// Most searches of a text; three have been enough in all trials.
    private static var maximumPasses: Int { 8 }

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

    /// All matches, in the order of the text.
    private func find(in bytes: ByteText) -> [PersonDataMatch] {
        var matches: [PersonDataMatch] = []
        var context = NameContext()
        var index = 0
        while index < bytes.count {
            guard Self.mayBeginMatch[Int(bytes[index])] else {
                index += 1
                continue
            }
            let end = step(in: bytes, at: index, &context, &matches)
            index = max(end, index + 1)
        }
        return matches
    }

    /// Examines one byte that may begin person data; returns the index to continue from.
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
        // A letter right after a match begins a word once that is masked.
        let isStart = bytes.isWordStart(index) || matches.last?.range.upperBound == index
        guard bytes.letterLength(at: index) > 0, isStart else { return index + 1 }
        if byte < 0x80, let plate = RegistrationPlate.range(in: bytes, at: index) {
            matches.append(PersonDataMatch(range: plate, kind: .plate))
            return plate.upperBound
        }
        return maskWord(ClassifiedWord(in: bytes, at: index), in: bytes, &context, &matches)
    }

    /// Examines a word: a name, or a word before a home or a plate.
    private func maskWord(
        _ word: ClassifiedWord,
        in bytes: ByteText,
        _ context: inout NameContext,
        _ matches: inout [PersonDataMatch]
    ) -> Int {
        let (start, end) = (word.range.lowerBound, word.range.upperBound)
        if let name = names.name(word, in: bytes, after: context) {
            guard name.isPerson else {
                context.add(word)
                return name.end
            }
            matches.append(PersonDataMatch(range: start..<name.end, kind: .name))
            context.add(nameEndingAt: name.end)
            return name.end
        }
        context.add(word)
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

    /// Adds a match, merged with earlier ones that it overlaps.
    private func add(_ match: PersonDataMatch, to matches: inout [PersonDataMatch]) {
        var start = match.range.lowerBound
        while let last = matches.last, last.range.upperBound > start {
            start = min(start, last.range.lowerBound)
            matches.removeLast()
        }
        matches.append(PersonDataMatch(range: start..<match.range.upperBound, kind: match.kind))
    }

    /// Masks the address around an "@" or "(at)", merged with earlier matches within it.
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
            // The next group begins a number of its own.
            if !rest.isEmpty { rest[rest.startIndex].sign = nil }
        }
        return last.range.upperBound
    }

    /// Whether one group of digits is the number of a case or order, by the word before it.
    private func isCaseNumber(_ groups: ArraySlice<DigitGroup>, in bytes: ByteText) -> Bool {
        guard groups.count == 1, let digits = groups.first else { return false }
        return bytes.wordBefore(digits.range.lowerBound).contains(.caseNumber)
    }

    /// Whether the first group is the decimals of a number.
    ///
    /// A comma separates cells too, so after a comma only the decimals of a coordinate count.
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

    /// Whether a byte may begin person data: digits, letters, signs of e-mail addresses, and their lead
    /// bytes.
    private static let mayBeginMatch: [Bool] = (0...255).map { byte in
        let byte = UInt8(byte)
        return byte.isAlphanumeric || "@([".utf8.contains(byte) || byte == 0xEF
            || (0xC3...0xC5).contains(byte)
    }
}
