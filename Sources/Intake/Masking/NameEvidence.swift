/// Evidence for whether a word begins a person's name: its own classes, and the words around it.
struct NameEvidence {
    /// The word in question.
    let word: ClassifiedWord

    /// The text.
    let bytes: ByteText

    /// The words before it.
    let context: NameContext

    private var start: Int { word.range.lowerBound }
    private var classes: WordClass { word.classes }
    private var next: ClassifiedWord? { bytes.nextWord(after: word.range.upperBound) }

    /// Whether the evidence is sufficient.
    var isName: Bool {
        word.isCapital ? isCapitalisedName : isLowercaseName
    }

    private var isCapitalisedName: Bool {
        if context.isPlace { return false }
        if classes.contains(.firstName) || word.isSurname(in: bytes) { return true }
        if word.isInitial(in: bytes) { return Self.hasSurname(after: word, in: bytes, context) }
        if beginsWithParticle || isPairOfSyllables { return true }
        let cue = context.cue(of: word, in: bytes)
        if cue != nil, mayBeUnknownName || !classes.isDisjoint(with: .name) { return true }
        if context.followsName(at: start, in: bytes), mayBeUnknownName { return true }
        if classes.contains(.perhapsFirstName), hasNameAfter { return true }
        guard mayBeUnknownName, let next else { return false }
        if next.isCapital, next.isSurname(in: bytes) { return true }
        return next.classes.contains(.verb)
            && Self.definiteEndings.length(in: bytes, word.range) == nil
            && !context.beginsSentence(at: start, in: bytes) && !context.followsCapital
            && !context.followsPreposition
    }

    /// Whether a word on no list may be a name where its context says so.
    private var mayBeUnknownName: Bool {
        !word.isUppercase && classes.isDisjoint(with: [.opener, .role, .placeWord, .saint])
            && !word.isPlace(in: bytes)
    }

    /// Whether a surname or another name follows.
    private var hasNameAfter: Bool {
        if let next, next.isCapital || word.isUppercase {
            return !next.classes.isDisjoint(with: .name) || next.isSurname(in: bytes)
                || (next.isCapital && !next.isUppercase && next.classes.isEmpty
                    && !next.isPlace(in: bytes))
        }
        return partner?.classes.isDisjoint(with: .name) == false
    }

    /// The word on the other side of a following "och" or comma.
    private var partner: ClassifiedWord? {
        let end = word.range.upperBound
        for joiner in NameContext.joiners
        where bytes[end...].prefix(joiner.count).elementsEqual(joiner) {
            let start = end + joiner.count
            guard bytes.letterLength(at: start) > 0 else { return nil }
            let partner = ClassifiedWord(in: bytes, at: start)
            return partner.isCapital == word.isCapital || word.isUppercase ? partner : nil
        }
        return nil
    }

    /// Whether a surname follows "von" or "af": "von Essen".
    private var beginsWithParticle: Bool {
        guard classes.contains(.nobleParticle), !word.isUppercase, var next else { return false }
        while next.classes.contains(.particle), !next.isCapital,
            let after = bytes.nextWord(after: next.range.upperBound)
        {
            next = after
        }
        return next.isCapital && !next.isUppercase && !next.isPlace(in: bytes)
            && next.classes.isDisjoint(with: [.opener, .role, .placeWord])
    }

    /// Whether it and the next word are syllables of a Chinese name.
    private var isPairOfSyllables: Bool {
        guard classes.contains(.syllable), let next else { return false }
        return next.isCapital && next.classes.contains(.syllable)
    }

    /// Whether a surname follows an initial, with or without a point, or several: "B Sundin", "P-E Ek".
    private static func hasSurname(
        after initial: ClassifiedWord,
        in bytes: ByteText,
        _ context: NameContext,
        more: Int = 2
    ) -> Bool {
        let end = initial.range.upperBound
        let hasPoint = bytes.byte(end) == UInt8(ascii: ".")
        let start = hasPoint ? end + 1 : end
        guard let next = bytes.initial(afterPoint: start) ?? bytes.nextWord(after: start),
            next.isCapital
        else { return false }
        if more > 0, next.isInitial(in: bytes) {
            return hasSurname(after: next, in: bytes, context, more: more - 1)
        }
        return next.isSurname(in: bytes)
            || (next.classes.contains(.perhapsSurname) && !next.isUppercase)
            || (hasPoint && context.cue(of: initial, in: bytes) != nil && next.classes.isEmpty)
    }

    private var isLowercaseName: Bool {
        if word.isPatronymic(in: bytes) || beginsWithParticle { return true }
        let isSmallWord = classes.contains(.smallWord)
        if classes.contains(.firstName), !isSmallWord { return true }
        let cue = context.cue(of: word, in: bytes)
        if cue == .naming {
            return word.range.count > 2 && classes.isDisjoint(with: Self.plainWords)
        }
        // "Kevin och hans bror": in lower case so common a word is no name.
        guard !classes.isDisjoint(with: .name), !classes.contains(.opener) else { return false }
        if classes.contains(.surname) { return cue != nil }
        let isFirstName = !classes.isDisjoint(with: [.firstName, .perhapsFirstName])
        return (cue != nil && isFirstName)
            || context.followsName(at: start, in: bytes)
            || partner.map { $0.classes.contains(.firstName) } ?? false
    }

    private static let plainWords: WordClass = [.opener, .filler, .role, .verb, .naming]

    /// Endings of the definite form, which names do not have: "Jouren ringde".
    private static let definiteEndings = WordEndings(["en", "et", "na", "ar", "er", "or"])
}

/// Words before a word, which may say that it is a name.
struct NameContext {
    /// Sign that a name follows.
    enum Cue {
        /// After "heter": a name, in lower case too.
        case naming
        /// After "heter tydligen", "Mvh", "eleven": a name if it is known or capitalised.
        case person
    }

    /// The previous word; nil at the beginning and after a name.
    private var last: ClassifiedWord?

    /// Whether "heter" is before, with only fillers in between.
    private(set) var isNaming = false

    /// End of the last name.
    private var nameEnd: Int?

    /// Adds a word that is no name.
    mutating func add(_ word: ClassifiedWord) {
        isNaming = word.classes.contains(.naming) || (isNaming && word.classes.contains(.filler))
        last = word
    }

    /// Adds a name.
    mutating func add(nameEndingAt end: Int) {
        (nameEnd, last, isNaming) = (end, nil, false)
    }

    /// The sign that a word is a name; nil where there is none.
    func cue(of word: ClassifiedWord, in bytes: ByteText) -> Cue? {
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

    /// Whether the previous word makes the next one the name of a place, "Sankt Erik".
    var isPlace: Bool { last?.classes.contains(.saint) == true }

    /// Whether the previous word is capitalised, so that both may be one name of something.
    var followsCapital: Bool { last?.isCapital == true }

    /// Whether the previous word is a preposition such as "i" or "på".
    var followsPreposition: Bool { last?.classes.contains(.preposition) == true }

    /// Whether the word at `start` begins a sentence.
    func beginsSentence(at start: Int, in bytes: ByteText) -> Bool {
        let from = last?.range.upperBound ?? nameEnd ?? 0
        return (last == nil && nameEnd == nil)
            || bytes[from..<start].contains { ".!?:\n".utf8.contains($0) }
    }

    /// Whether a name is before the word at `start`, with "och", a comma or the like in between.
    func followsName(at start: Int, in bytes: ByteText) -> Bool {
        guard let nameEnd, start - nameEnd <= 7 else { return false }
        return Self.joiners.contains { bytes[nameEnd..<start].elementsEqual($0) }
    }

    /// The sign of a slash: "/Anna" at the end of a letter, and "c/o Anna".
    private func slash(before word: ClassifiedWord, in bytes: ByteText) -> Cue? {
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

    /// Separators between two names.
    static let joiners = [
        ", ", " och ", " o ", " & ", "/", " / ", " samt ", " OCH ", " eller ",
    ].map { Array($0.utf8) }
}
