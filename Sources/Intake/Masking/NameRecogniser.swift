/// Recognises names of people by lists, by their endings, and by the words around them.
struct NameRecogniser: Sendable {
    private let protected: ProtectedNames

    init(keeping names: some Sequence<String>) {
        protected = ProtectedNames(names)
    }

    /// Where the name that begins with a word ends, and whether it is one of a person; nil where
    /// the word begins no name.
    func name(_ word: TextWord, in bytes: ByteText, after context: NameContext)
        -> (isPerson: Bool, end: Int)?
    {
        // Most words of a text are done with here.
        let mayBeName =
            word.isCapital || !word.classes.isDisjoint(with: .name)
            || context.isNaming || word.isPatronymic(in: bytes)
        guard mayBeName else { return nil }
        if let end = protected.end(in: bytes, word.range) { return (false, end) }
        let evidence = NameEvidence(word: word, bytes: bytes, context: context)
        guard evidence.isName else { return nil }
        let end = nameEnd(of: word, in: bytes)
        if isStreet(bytes, word.range.lowerBound..<end) { return (false, end) }
        return (true, end)
    }

    /// Where the surnames after the first word of a name end, three at the most.
    private func nameEnd(of first: TextWord, in bytes: ByteText) -> Int {
        var end = first.range.upperBound
        if first.isInitial(in: bytes), bytes.byte(end) == UInt8(ascii: ".") { end += 1 }
        for _ in 0..<3 {
            guard var next = bytes.nextWord(after: end) else { break }
            while next.classes.contains(.particle),
                let after = bytes.nextWord(after: next.range.upperBound)
            {
                next = after
            }
            guard goesOn(first, with: next, in: bytes) else { break }
            end = next.range.upperBound
        }
        return end
    }

    /// Whether a word is more of the name before it.
    private func goesOn(_ first: TextWord, with next: TextWord, in bytes: ByteText) -> Bool {
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
        return !next.isShouted || next.isInitial(in: bytes)
    }

    /// Whether a name is that of a street or square: "Karl Johansgatan", "Anna Lindhs plats".
    ///
    /// Only after a genitive s or a hyphen, "Karl Gustav-skolan": "Kevin Storgatan 3" is a person and
    /// an address. A church needs none.
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
    /// The word after an index and one space.
    func nextWord(after end: Int) -> TextWord? {
        byte(end) == 0x20 && letterLength(at: end + 1) > 0 ? TextWord(in: self, at: end + 1) : nil
    }
}
