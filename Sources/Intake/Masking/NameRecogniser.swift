/// Recognition of names of people by lists, by their endings, and by the words around them.
struct NameRecogniser: Sendable {
    private let protected: ProtectedNames

    /// A recogniser that does not take these names of places for people.
    init(keeping names: some Sequence<String>) {
        protected = ProtectedNames(names)
    }

    /// End of the name that begins with a word, and whether it is a person's; nil where the word begins
    /// no name.
    func name(_ word: ClassifiedWord, in bytes: ByteText, after context: NameContext)
        -> (isPerson: Bool, end: Int)?
    {
        // Rules out most words of a text.
        let mayBeName =
            word.isCapital || !word.classes.isDisjoint(with: .nameBeginnings)
            || context.isNaming || word.isPatronymic(in: bytes)
        guard mayBeName else { return nil }
        if let end = protected.end(in: bytes, word.range) { return (false, end) }
        if let double = doubleName(word, in: bytes) {
            return (true, nameEnd(of: double, in: bytes))
        }
        let evidence = NameEvidence(word: word, bytes: bytes, context: context)
        guard evidence.isName else { return nil }
        let end = nameEnd(of: word, in: bytes)
        if isStreet(bytes, word.range.lowerBound..<end) { return (false, end) }
        return (true, end)
    }

    /// The second half of a double name whose halves a dash parts, "Per–Erik", or a hyphen with spaces,
    /// "Per - Erik"; nil where there is none.
    private func doubleName(_ first: ClassifiedWord, in bytes: ByteText) -> ClassifiedWord? {
        guard first.isCapital, let (start, isSpaced) = bytes.dashEnd(from: first.range.upperBound),
            bytes.isCapital(at: start), !first.classes.isDisjoint(with: .nameHalves)
        else { return nil }
        let second = ClassifiedWord(in: bytes, at: start)
        guard let classes = ClassifiedWord.doubleName(first.classes, second) else { return nil }
        // With spaces one half must be hardly anything else.
        return isSpaced && classes.contains(.smallWord) ? nil : second
    }

    /// End of the surnames after the first word of a name, three at most.
    private func nameEnd(of first: ClassifiedWord, in bytes: ByteText) -> Int {
        var end = first.range.upperBound
        if first.isInitial(in: bytes), bytes.byte(end) == UInt8(ascii: ".") { end += 1 }
        if let next = bytes.initial(afterPoint: end) { return nameEnd(of: next, in: bytes) }
        for _ in 0..<3 {
            guard var next = bytes.nextWord(after: end) else { break }
            while next.classes.contains(.particle),
                let after = bytes.nextWord(after: next.range.upperBound)
            {
                next = after
            }
            guard continues(first, with: next, in: bytes) else { break }
            end = next.range.upperBound
        }
        return end
    }

    /// Whether a word continues the name before it.
    private func continues(_ first: ClassifiedWord, with next: ClassifiedWord, in bytes: ByteText)
        -> Bool
    {
        let isName = next.isSurname(in: bytes) || !next.classes.isDisjoint(with: .name)
        let (start, hyphen) = (next.range.lowerBound, next.range.lowerBound + 2)
        if next.range.count > 4, bytes[hyphen] == 0x2D, bytes[start + 1] == UInt8(ascii: "l"),
            bytes.isCapital(at: hyphen + 1)
        {
            return true
        }
        if !next.isCapital {
            return !first.isCapital && isName && !next.classes.contains(.smallWord)
        }
        if protected.end(in: bytes, next.range) != nil { return false }
        if isName { return true }
        if !next.classes.isDisjoint(with: [.opener, .role, .saint]) { return false }
        if next.isPlace(in: bytes) { return isStreet(bytes, next.range) }
        return !next.isUppercase || next.isInitial(in: bytes)
    }

    /// Whether a name is that of a street or square: "Karl Johansgatan", "Anna Lindhs plats".
    ///
    /// Only after a genitive s or a hyphen, "Karl Gustav-skolan", since "Kevin Storgatan 3" is a person
    /// and an address; a church needs neither.
    private func isStreet(_ bytes: ByteText, _ name: Range<Int>) -> Bool {
        if let length = Self.streetEndings.length(in: bytes, name) {
            return "s-".utf8.contains(bytes.byte(name.upperBound - length - 1))
        }
        guard let next = bytes.nextWord(after: name.upperBound),
            next.classes.contains(.placeWord)
        else { return false }
        return bytes.endsInS(name) || Self.holyEndings.length(in: bytes, next.range) != nil
    }

    private static let holyEndings = WordEndings([
        "kyrka", "kapell", "sjukhus", "kulturhus", "församling",
    ])

    private static let streetEndings = WordEndings([
        "gatan", "vägen", "leden", "torget", "stigen", "gränden", "gränd", "backen", "skolan",
        " Torg", " Väg", " Gata", " Plats", " Plan", "parken", "platsen", "allén",
    ])
}

extension UnsafeBufferPointer<UInt8> {
    /// The word after an index and a space.
    func nextWord(after end: Int) -> ClassifiedWord? {
        guard let start = gapEnd(from: end), letterLength(at: start) > 0 else { return nil }
        return ClassifiedWord(in: self, at: start)
    }

    /// The initial right after the point of another, with or without a hyphen; nil where there is none.
    func initial(afterPoint end: Int) -> ClassifiedWord? {
        guard byte(end - 1) == UInt8(ascii: ".") else { return nil }
        let start = byte(end) == 0x2D ? end + 1 : end
        guard isCapital(at: start) else { return nil }
        let word = ClassifiedWord(in: self, at: start)
        return word.isInitial(in: self) ? word : nil
    }

    /// Index after a dash, or after a hyphen with a space beside it, and whether it has one; nil where
    /// there is neither.
    fileprivate func dashEnd(from start: Int) -> (end: Int, isSpaced: Bool)? {
        var index = byte(start) == 0x20 ? start + 1 : start
        let isDash =
            byte(index) == 0xE2 && byte(index + 1) == 0x80
            && (0x90...0x95).contains(byte(index + 2))
        guard isDash || byte(index) == 0x2D else { return nil }
        index += isDash ? 3 : 1
        if byte(index) == 0x20 { index += 1 }
        let isSpaced = index - start > (isDash ? 3 : 1)
        return isDash || isSpaced ? (index, isSpaced) : nil
    }
}

/// Names of places that contain names of people, and are kept.
private struct ProtectedNames: Sendable {
    /// Words of each name, by the first word, longest first.
    private let names: [WordKey: [[WordKey]]]

    init(_ names: some Sequence<String>) {
        var byFirst: [WordKey: [[WordKey]]] = [:]
        for name in names {
            let words = name.split(separator: " ").map { WordKey(String($0)) }
            if let first = words.first { byFirst[first, default: []].append(words) }
        }
        self.names = byFirst.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// End of the name that begins with a word; nil where none does.
    func end(in bytes: ByteText, _ first: Range<Int>) -> Int? {
        if names.isEmpty { return nil }
        for words in names[WordKey(bytes, first)] ?? [] {
            if let last = phraseEnd(words.dropFirst(), in: bytes, after: first.upperBound) {
                return last
            }
        }
        return nil
    }

    /// End of these words where they follow; nil where others do.
    private func phraseEnd(_ words: ArraySlice<WordKey>, in bytes: ByteText, after end: Int) -> Int?
    {
        var last = end
        for word in words {
            guard bytes.byte(last) == 0x20 else { return nil }
            let next = last + 1
            last = max(next, bytes.wordEnd(from: next))
            if WordKey(bytes, next..<last) != word { return nil }
        }
        return last
    }
}
