/// What stands before a word and may tell that it is a name.
struct NameContext {
    /// Something that says that a name follows.
    enum Cue {
        /// "heter": a name, whatever its letters.
        case naming
        /// "heter tydligen", "Mvh", "eleven": a name if it is known or has a capital.
        case person
    }

    /// The word before; nil at the beginning and after a name.
    private var last: TextWord?

    /// Whether "heter" stands before, with small words between.
    private(set) var isNaming = false

    /// Where the last name ended.
    private var nameEnd: Int?

    /// Remembers a word that was no name.
    mutating func pass(_ word: TextWord) {
        isNaming = word.classes.contains(.naming) || (isNaming && word.classes.contains(.filler))
        last = word
    }

    /// Remembers a name.
    mutating func pass(nameTo end: Int) {
        (nameEnd, last, isNaming) = (end, nil, false)
    }

    /// What says that the word at `start` is a name; nil where nothing does.
    func cue(of word: TextWord, in bytes: ByteText) -> Cue? {
        let start = word.range.lowerBound
        if let cue = slash(before: word, in: bytes) { return cue }
        guard let last else { return nil }
        let isSpace = bytes.byte(start - 1) == 0x20 && last.range.upperBound == start - 1
        let isSign = bytes.byte(start - 1) == 0x20 && last.range.upperBound == start - 2
        let sign = isSign ? bytes.byte(start - 2) : 0
        if isSpace, last.classes.contains(.naming) { return .naming }
        if isSpace, isNaming { return .person }
        let isPause = sign == UInt8(ascii: ":") || sign == UInt8(ascii: ",")
        let isPoint = sign == UInt8(ascii: ".")
        if last.classes.contains(.signing), isSpace || isPause || isPoint { return .person }
        // "En elev, Anna, grät", but "Gripen man, Lysekil".
        let isApposition =
            sign == UInt8(ascii: ":") || (isPause && bytes.byte(word.range.upperBound) == 0x2C)
        guard isSpace || isApposition else { return nil }
        let isRole =
            last.classes.contains(.role)
            || (last.range.count > 5
                && ContextWords.roleEndings.length(in: bytes, last.range) != nil)
        return isRole || last.classes.contains(.naming) ? .person : nil
    }

    /// Whether the word before says that the one at `start` is a place, "Sankt Erik".
    var isPlace: Bool { last?.classes.contains(.saint) == true }

    /// Whether the word before has a capital, so that both may be one name of something.
    var followsCapital: Bool { last?.isCapital == true }

    /// Whether "i", "på" or the like stands before.
    var followsPreposition: Bool { last?.classes.contains(.preposition) == true }

    /// Whether the word at `start` begins a sentence.
    func beginsSentence(at start: Int, in bytes: ByteText) -> Bool {
        let from = last?.range.upperBound ?? nameEnd ?? 0
        return (last == nil && nameEnd == nil)
            || bytes[from..<start].contains { ".!?:\n".utf8.contains($0) }
    }

    /// Whether a name stands before the word at `start`, with "och", a comma or the like between.
    func isBesideName(at start: Int, in bytes: ByteText) -> Bool {
        guard let nameEnd, start - nameEnd <= 7 else { return false }
        return Self.joiners.contains { bytes[nameEnd..<start].elementsEqual($0) }
    }

    /// "/Anna" as letters end, and "c/o Anna".
    private func slash(before word: TextWord, in bytes: ByteText) -> Cue? {
        let start = word.range.lowerBound
        let index = bytes.byte(start - 1) == 0x20 ? start - 2 : start - 1
        if bytes.byte(index) == UInt8(ascii: "o"), bytes.byte(index - 1) == UInt8(ascii: "/"),
            bytes.byte(index - 2) | 0x20 == UInt8(ascii: "c")
        {
            return .naming
        }
        guard bytes.byte(index) == UInt8(ascii: "/") else { return nil }
        let isAlone = index == 0 || bytes.byte(index - 1) == 0x20
        let isLast = bytes.byte(word.range.upperBound) < 0x20
        return isAlone && isLast ? .person : nil
    }

    /// What may stand between two names.
    static let joiners = [
        ", ", " och ", " o ", " & ", "/", " / ", " samt ", " OCH ", " eller ",
    ].map { Array($0.utf8) }
}
