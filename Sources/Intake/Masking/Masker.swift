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

    /// Whether the police's case numbers are masked too.
    private var masksPoliceCases: Bool

    /// A masker that keeps these names of places, even where they contain names of people; with
    /// `policeCases` the police's case numbers are masked too.
    public init(keeping protected: some Sequence<String> = [], policeCases: Bool = false) {
        names = NameRecogniser(keeping: protected)
        masksPoliceCases = policeCases
    }

    /// The same masker, which masks the police's case numbers or keeps them.
    public func masking(policeCases: Bool) -> Masker {
        var masker = self
        masker.masksPoliceCases = policeCases
        return masker
    }

    /// The text with person data replaced, and the number of matches of each kind.
    ///
    /// Something attached to a match may be recognised only once that is masked, so a text is searched
    /// until nothing more is found; most texts contain nothing. Of a cell, `content` says what its column
    /// holds.
    public func mask(_ text: String, in content: MaskedContent = .text) -> MaskedText {
        var (text, counts) = (text, [PersonDataKind: Int]())
        for _ in 0..<Self.maximumPasses {
            let matches = text.withUTF8 { find(in: $0, content) }
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
    private func find(in bytes: ByteText, _ content: MaskedContent) -> [PersonDataMatch] {
        var matches: [PersonDataMatch] = []
        var context = NameContext()
        let numbers = NumberRecogniser(content: content)
        var index = 0
        while index < bytes.count {
            guard Self.mayBeginMatch[Int(bytes[index])] else {
                index += 1
                continue
            }
            let byte = bytes[index]
            let end =
                byte.isDigit || byte == 0xEF
                ? numbers.recognise(in: bytes, at: index, &matches)
                : step(in: bytes, at: index, numbers, &context, &matches)
            index = max(end, index + 1)
        }
        return matches
    }

    /// Examines one byte that may begin person data, and is no digit; returns the index to continue from.
    private func step(
        in bytes: ByteText,
        at index: Int,
        _ numbers: NumberRecogniser,
        _ context: inout NameContext,
        _ matches: inout [PersonDataMatch]
    ) -> Int {
        let byte = bytes[index]
        if Self.emailSigns[Int(byte)] { return maskEmail(in: bytes, at: index, &matches) }
        // A letter right after a match begins a word once that is masked.
        let isStart = bytes.isWordStart(index) || matches.last?.range.upperBound == index
        guard bytes.letterLength(at: index) > 0, isStart else { return index + 1 }
        if byte | 0x20 == UInt8(ascii: "o"), DigitGroup.isZero(in: bytes, at: index) {
            let (count, end) = (matches.count, numbers.recognise(in: bytes, at: index, &matches))
            if matches.count > count { return end }
        }
        if byte | 0x20 == UInt8(ascii: "k"), bytes.letterLength(at: index + 1) == 0,
            let number = PoliceCaseNumber.range(in: bytes, at: index)
        {
            if masksPoliceCases {
                add(PersonDataMatch(range: number, kind: .policeCase), to: &matches)
            }
            return number.upperBound
        }
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

    private static let emailSigns: [Bool] = (0...255).map { "@([".utf8.contains($0) }

    /// Whether a byte may begin person data: digits, letters, signs of e-mail addresses, and their lead
    /// bytes.
    private static let mayBeginMatch: [Bool] = (0...255).map { byte in
        let byte = UInt8(byte)
        return byte.isAlphanumeric || "@([".utf8.contains(byte) || byte == 0xEF
            || (0xC3...0xC5).contains(byte)
    }
}
