/// Whether a word is the first of a person's name, by what it is and what stands around it.
struct NameEvidence {
    let word: TextWord
    let bytes: ByteText
    let context: NameContext

    private var start: Int { word.range.lowerBound }
    private var classes: WordClass { word.classes }
    private var next: TextWord? { bytes.nextWord(after: word.range.upperBound) }

    /// Whether enough speaks for a name.
    var isName: Bool {
        word.isCapital ? isCapitalName : isSmallName
    }

    private var isCapitalName: Bool {
        if context.isPlace { return false }
        if classes.contains(.firstName) || word.isSurname(in: bytes) { return true }
        if word.isInitial(in: bytes) { return hasSurnameAfterInitial }
        let cue = context.cue(of: word, in: bytes)
        if cue != nil, mayBeUnknownName || !classes.isDisjoint(with: .name) { return true }
        if context.isBesideName(at: start, in: bytes), mayBeUnknownName { return true }
        if classes.contains(.perhapsFirstName), hasNameAfter { return true }
        guard mayBeUnknownName, let next else { return false }
        if next.isCapital, next.isSurname(in: bytes) { return true }
        return next.classes.contains(.deed)
            && Self.definiteEndings.length(in: bytes, word.range) == nil
            && !context.beginsSentence(at: start, in: bytes) && !context.followsCapital
            && !context.followsPreposition
    }

    /// Whether a word on no list may be a name where its neighbours say so.
    private var mayBeUnknownName: Bool {
        !word.isShouted && classes.isDisjoint(with: [.opener, .role, .placeWord, .saint])
            && !word.isPlace(in: bytes)
    }

    /// Whether a surname or another name follows.
    private var hasNameAfter: Bool {
        if let next, next.isCapital || word.isShouted {
            return !next.classes.isDisjoint(with: .name) || next.isSurname(in: bytes)
                || (next.isCapital && !next.isShouted && next.classes.isEmpty
                    && !next.isPlace(in: bytes))
        }
        return partner?.classes.isDisjoint(with: .name) == false
    }

    /// The word on the other side of an "och" or comma that follows.
    private var partner: TextWord? {
        let end = word.range.upperBound
        for joiner in NameContext.joiners
        where bytes[end...].prefix(joiner.count).elementsEqual(joiner) {
            let start = end + joiner.count
            guard bytes.letterLength(at: start) > 0 else { return nil }
            let partner = TextWord(in: bytes, at: start)
            return partner.isCapital == word.isCapital || word.isShouted ? partner : nil
        }
        return nil
    }

    /// Whether a surname follows an initial, with or without a point: "B Sundin".
    private var hasSurnameAfterInitial: Bool {
        let end = word.range.upperBound
        let hasPoint = bytes.byte(end) == UInt8(ascii: ".")
        guard let next = bytes.nextWord(after: hasPoint ? end + 1 : end), next.isCapital else {
            return false
        }
        return next.isSurname(in: bytes)
            || (next.classes.contains(.perhapsSurname) && !next.isShouted)
            || (hasPoint && context.cue(of: word, in: bytes) != nil && next.classes.isEmpty)
    }

    private var isSmallName: Bool {
        if word.isPatronymic(in: bytes) { return true }
        let isSmallWord = classes.contains(.smallWord)
        if classes.contains(.firstName), !isSmallWord { return true }
        let cue = context.cue(of: word, in: bytes)
        if cue == .naming {
            return word.range.count > 2 && classes.isDisjoint(with: Self.plainWords)
        }
        // "Kevin och hans bror": in small letters a word as common as that is no name.
        guard !classes.isDisjoint(with: .name), !classes.contains(.opener) else { return false }
        if classes.contains(.surname) { return cue != nil }
        let isFirstName = !classes.isDisjoint(with: [.firstName, .perhapsFirstName])
        return (cue != nil && isFirstName)
            || context.isBesideName(at: start, in: bytes)
            || partner.map { $0.classes.contains(.firstName) } ?? false
    }

    private static let plainWords: WordClass = [.opener, .filler, .role, .deed, .naming]

    /// Words in the definite form are no names: "Jouren ringde".
    private static let definiteEndings = WordEndings(["en", "et", "na", "ar", "er", "or"])
}
