/// Recognises names of people by first name, by ending, or by the word before them.
struct NameRecogniser: Sendable {
    /// Names of places by their first word, longest first.
    private let protected: [WordKey: [[WordKey]]]

    init(keeping names: some Sequence<String>) {
        var protected: [WordKey: [[WordKey]]] = [:]
        for name in names {
            let words = name.split(separator: " ").map { WordKey(String($0)) }
            if let first = words.first { protected[first, default: []].append(words) }
        }
        self.protected = protected.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// Looks at the word at an index: whether it begins a name, and where to go on.
    func look(in bytes: ByteText, at start: Int) -> (isName: Bool, end: Int) {
        let end = bytes.wordEnd(from: start)
        if !bytes.isCapital(at: start) {
            guard let nameEnd = smallNameEnd(in: bytes, start..<end) else { return (false, end) }
            let protectedEnd = protectedEnd(in: bytes, from: start, to: end)
            return (protectedEnd == nil, protectedEnd ?? nameEnd)
        }
        if let end = protectedEnd(in: bytes, from: start, to: end) { return (false, end) }
        let isNamed =
            isKnown(bytes, start..<end, in: FirstNames.plain) || isSurname(bytes, start..<end)
            || isBeforeSurname(bytes, start..<end)
            || (bytes.isLowercase(at: start + 1) && hasTitle(bytes, before: start))
        let isPerhapsNamed = !isNamed && isKnown(bytes, start..<end, in: FirstNames.ambiguous)
        guard isNamed || isPerhapsNamed else { return (false, end) }
        let surname = surnameEnd(in: bytes, after: end)
        if isStreet(bytes, start..<(surname ?? end)) { return (false, surname ?? end) }
        return (isNamed || surname != nil, surname ?? end)
    }

    /// Where a name in small letters ends: a surname, also after first names; nil where there is none.
    private func smallNameEnd(in bytes: ByteText, _ first: Range<Int>) -> Int? {
        var word = first
        var isName = isSurname(bytes, word)
        while !isName, let next = nextWord(in: bytes, after: word.upperBound),
            isKnown(bytes, word, in: FirstNames.plain)
        {
            word = next..<bytes.wordEnd(from: next)
            isName = isSurname(bytes, word) || Surnames.common.contains(WordKey(bytes, word))
        }
        return isName && !isStreet(bytes, first.lowerBound..<word.upperBound)
            ? word.upperBound : nil
    }

    /// Whether a capitalised word is a first name since a surname follows: "Kajan Svensson".
    private func isBeforeSurname(_ bytes: ByteText, _ word: Range<Int>) -> Bool {
        guard let next = nextWord(in: bytes, after: word.upperBound), bytes.isCapital(at: next),
            isSurname(bytes, next..<bytes.wordEnd(from: next))
        else { return false }
        let key = WordKey(bytes, word)
        return !Self.titles.contains(key) && !Self.openers.contains(key)
    }

    /// Whether a name is that of a street or square: "Karl Johansgatan", "Anna Lindhs plats".
    ///
    /// Only after a genitive s: "Kevin Storgatan 3" is a person and an address.
    private func isStreet(_ bytes: ByteText, _ name: Range<Int>) -> Bool {
        for ending in Self.streetEndings
        where bytes[name].suffix(ending.count).elementsEqual(ending) {
            return bytes.byte(name.upperBound - ending.count - 1) == UInt8(ascii: "s")
        }
        guard bytes[name.upperBound - 1] == UInt8(ascii: "s"),
            let next = nextWord(in: bytes, after: name.upperBound)
        else { return false }
        return Self.streetWords.contains(WordKey(bytes, next..<bytes.wordEnd(from: next)))
    }

    /// Whether a word, or what comes before its hyphen or genitive s, is on a list.
    private func isKnown(_ bytes: ByteText, _ word: Range<Int>, in list: WordList) -> Bool {
        if list.contains(WordKey(bytes, word)) { return true }
        if bytes[word.upperBound - 1] == UInt8(ascii: "s"),
            list.contains(WordKey(bytes, word.dropLast()))
        {
            return true
        }
        guard let hyphen = word.first(where: { bytes[$0] == UInt8(ascii: "-") }) else {
            return false
        }
        return list.contains(WordKey(bytes, word.lowerBound..<hyphen))
    }

    /// "Andersson", "Perssons": hardly anything else in Swedish ends so.
    private func isSurname(_ bytes: ByteText, _ word: Range<Int>) -> Bool {
        let letters = bytes[word]
        return letters.count > 6
            && (letters.suffix(4).elementsEqual("sson".utf8)
                || letters.suffix(5).elementsEqual("ssons".utf8))
    }

    /// Where the capitalised words after a first name end, three at the most; nil where there are
    /// none.
    private func surnameEnd(in bytes: ByteText, after end: Int) -> Int? {
        var last: Int?
        for _ in 0..<3 {
            guard var next = nextWord(in: bytes, after: last ?? end) else { break }
            var wordEnd = bytes.wordEnd(from: next)
            if Self.particles.contains(WordKey(bytes, next..<wordEnd)) {
                guard let after = nextWord(in: bytes, after: wordEnd) else { break }
                (next, wordEnd) = (after, bytes.wordEnd(from: after))
            }
            guard bytes.isCapital(at: next), protectedEnd(in: bytes, from: next, to: wordEnd) == nil
            else { break }
            last = wordEnd
        }
        return last
    }

    private func nextWord(in bytes: ByteText, after end: Int) -> Int? {
        bytes.byte(end) == 0x20 && bytes.letterLength(at: end + 1) > 0 ? end + 1 : nil
    }

    /// Whether the word just before says that a name follows.
    private func hasTitle(_ bytes: ByteText, before start: Int) -> Bool {
        guard start >= 3, bytes[start - 1] == 0x20 else { return false }
        var first = start - 1
        while first > 0, bytes[first - 1] >= 0x80 || bytes[first - 1].isAlphanumeric { first -= 1 }
        return Self.titles.contains(WordKey(bytes, first..<start - 1))
    }

    /// Where a protected name that begins with the word from `start` to `end` ends; nil where none
    /// does.
    private func protectedEnd(in bytes: ByteText, from start: Int, to end: Int) -> Int? {
        if protected.isEmpty { return nil }
        for words in protected[WordKey(bytes, start..<end)] ?? [] {
            if let last = phraseEnd(words.dropFirst(), in: bytes, after: end) { return last }
        }
        return nil
    }

    /// Where the words that follow end, if they are these.
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

    private static let streetEndings = [
        "gatan", "vägen", "leden", "torget", "stigen", "gränden", "gränd", "backen", "skolan",
        " Torg", " Väg", " Gata", " Plats", " Plan",
    ].map { Array($0.utf8) }

    private static let streetWords = WordList(
        """
        gata gatan väg vägen torg torget plats plan gränd park parken allé led bro kyrka skola
        """
    )

    /// Words that begin sentences, and so have a capital before a surname without being a name.
    private static let openers = WordList(
        """
        att bakom då efter enligt framför från hos hyresgästen i med mot nu när och om personal \
        polis polisen på rektor ring såg till under utanför vaktmästaren vid väktare väktaren
        """
    )

    private static let particles = WordList("von af de van al el bin da")

    private static let titles = WordList(
        """
        herr fru fröken eleven elev läraren lärare mentorn mentor kuratorn familjen heter namn \
        pojken flickan killen tjejen sonen dottern brodern systern mamman pappan kollegan
        """
    )
}
