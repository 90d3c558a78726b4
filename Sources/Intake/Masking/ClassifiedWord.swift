/// Word of a text, with its classes.
struct ClassifiedWord {
    /// Its bytes.
    let range: Range<Int>

    /// Its classes in the lexicon, those of its stem included.
    let classes: WordClass

    /// Whether it begins with a capital.
    let isCapital: Bool

    /// Whether its second letter is a capital too: "KEVIN".
    let isUppercase: Bool

    /// The word that begins at an index; a hyphen or apostrophe between letters belongs to it.
    init(in bytes: ByteText, at start: Int) {
        var (key, stem, hyphen) = (WordKey(), WordKey(), Int?.none)
        var (index, isPlain) = (start, true)
        while true {
            let length = bytes.letterLength(at: index)
            if length == 1 {
                stem = key
                key.combine(bytes[index])
                index += 1
            } else if length > 0 {
                if bytes[index] == 0xCC || bytes[index] == 0xCD { isPlain = false }
                for position in index..<min(index + length, bytes.count) {
                    key.combine(bytes[position])
                }
                index += length
            } else if index > start {
                let sign = bytes.innerSignLength(at: index)
                if sign == 0 { break }
                if sign > 1 { isPlain = false }
                hyphen = hyphen ?? index
                key.combine(bytes[index])
                index += sign
            } else {
                break
            }
        }
        range = start..<min(index, bytes.count)
        if isPlain {
            var classes = Self.classes(key, stem: bytes.isGenitive(range) ? stem : nil)
            if let hyphen { classes = Self.classes(classes, of: range, at: hyphen, in: bytes) }
            self.classes = classes
        } else {
            // "Klas" and "Göran" parted by a soft hyphen are two halves, "And" and "ersson" one word.
            let word = range
            let forms = [false, true].map { bytes.cleaned(word, parting: $0) }
            let words = Set(forms).map { form in
                form.withUnsafeBufferPointer { ClassifiedWord(in: $0, at: 0) }
            }
            classes = words.reduce(into: WordClass()) { $0.formUnion($1.classes) }
        }
        isCapital = bytes.isCapital(at: start)
        let second = start + bytes.letterLength(at: start)
        isUppercase = isCapital && second < range.upperBound && bytes.isCapital(at: second)
    }

    private static func classes(_ key: WordKey, stem: WordKey?) -> WordClass {
        let lexicon = Lexicon.shared
        var classes = lexicon.classes(of: key)
        if let stem {
            let name = lexicon.classes(ofStem: stem)
            if !name.contains(.smallWord) || classes.isEmpty { classes.formUnion(name) }
        }
        return classes
    }

    /// Classes of a word with a hyphen or apostrophe, those of its first half as a name included.
    private static func classes(
        _ whole: WordClass,
        of word: Range<Int>,
        at hyphen: Int,
        in bytes: ByteText
    ) -> WordClass {
        let lexicon = Lexicon.shared
        let first = lexicon.classes(of: WordKey(bytes, word.lowerBound..<hyphen))
        let classes = whole.union(lexicon.classes(ofStem: WordKey(bytes, word.lowerBound..<hyphen)))
        // "Söderby-Karl" is a place: a half that nobody knows is short.
        guard bytes[hyphen] == 0x2D, hyphen > word.lowerBound + 1,
            !first.isEmpty || hyphen <= word.lowerBound + 6
        else { return classes }
        let second = ClassifiedWord(in: bytes, at: hyphen + 1)
        return doubleName(first, second).map { classes.subtracting(.smallWord).union($0) }
            ?? classes
    }

    /// Classes of a double name by its halves: a first name, in lower case too where one half is hardly
    /// anything else; nil where they are none (decision 0039).
    static func doubleName(_ first: WordClass, _ second: ClassifiedWord) -> WordClass? {
        let halves = [first, second.classes]
        if halves.allSatisfy({ $0.contains(.month) }) { return nil }
        let isPlain = halves.map { $0.contains(.firstName) && !$0.contains(.smallWord) }
        if halves.allSatisfy({ !$0.isDisjoint(with: .nameHalves) }) {
            return isPlain.contains(true) ? .firstName : [.firstName, .smallWord]
        }
        return first.isEmpty && isPlain[1] && second.isCapital ? .firstName : nil
    }

    /// Whether it is one capital letter, or two with a hyphen: "P-E".
    func isInitial(in bytes: ByteText) -> Bool {
        guard isCapital else { return false }
        let first = range.lowerBound + bytes.letterLength(at: range.lowerBound)
        if first == range.upperBound { return true }
        return bytes.byte(first) == 0x2D && bytes.isCapital(at: first + 1)
            && first + 1 + bytes.letterLength(at: first + 1) == range.upperBound
    }

    /// Whether it ends like "Andersson", "Perssons": hardly any other Swedish word does, in lower case
    /// either.
    func isPatronymic(in bytes: ByteText) -> Bool {
        guard range.count > 6 else { return false }
        return Self.patronymicEndings.length(in: bytes, range) != nil
    }

    /// Whether it ends like "Andersson", "Lindqvists", "Marković": hardly any other word does.
    func hasSurnameEnding(in bytes: ByteText) -> Bool {
        guard range.count > 6 else { return false }
        let isGenitive = bytes[range.upperBound - 1] == UInt8(ascii: "s")
        return Self.surnameEndings.length(in: bytes, isGenitive ? range.dropLast() : range) != nil
    }

    /// Whether it is, or ends like, a surname that is hardly ever anything else.
    func isSurname(in bytes: ByteText) -> Bool {
        classes.contains(.surname) || hasSurnameEnding(in: bytes)
            || isCapital && hasSurnameBeginning(in: bytes)
    }

    /// Whether it begins like "O'Brien", "D'Angelo" or "McGregor".
    private func hasSurnameBeginning(in bytes: ByteText) -> Bool {
        let (start, second) = (range.lowerBound, range.lowerBound + 1)
        guard range.count > 4, !classes.contains(.opener) else { return false }
        switch bytes[start] {
        case UInt8(ascii: "O"), UInt8(ascii: "D"):
            guard bytes.letterLength(at: second) == 0, bytes.byte(second) != 0x2D,
                bytes.innerSignLength(at: second) > 0
            else { return false }
            let clean = bytes.cleaned(range)
            return clean.count > 3 && clean[1] == 0x27
                && clean.withUnsafeBufferPointer { $0.isCapital(at: 2) }
        case UInt8(ascii: "M"):
            let capital = bytes.byte(second) == UInt8(ascii: "c") ? second + 1 : second + 2
            return (capital == second + 1 || bytes[second...].starts(with: "ac".utf8))
                && bytes.isCapital(at: capital) && !bytes.isCapital(at: capital + 1)
        default: return false
        }
    }

    /// Whether it ends like the name of a street or place: "Eriksgatan", "Strandvägen".
    func isPlace(in bytes: ByteText) -> Bool {
        Self.placeEndings.length(in: bytes, range) != nil
    }

    private static let patronymicEndings = WordEndings(["sson", "ssons"])

    private static let surnameEndings = WordEndings([
        "sson", "SSON", "qvist", "QVIST", "kvist", "KVIST", "quist", "QUIST", "ović", "ovic",
        "OVIC", "ević", "evic", "oğlu", "oglu", "zadeh", "nejad", "owski", "owska", "enko",
    ])

    private static let placeEndings = WordEndings([
        "gata", "gatan", "väg", "vägen", "leden", "torg", "torget", "stigen", "gränd", "gränden",
        "backen", "skolan", "parken", "platsen", "bron", "kyrkan", "hallen", "stationen", "gården",
        "området", "centrum", "allén", "kajen", "promenaden", "rondellen", "GATAN", "VÄGEN",
        "TORGET", "SKOLAN", "PARKEN",
    ])
}

/// Endings of words, fast for the many words that have none of them.
struct WordEndings: Sendable {
    private let endings: [[UInt8]]

    /// Whether an ending has these two last bytes, by their hash.
    private var lasts = [Bool](repeating: false, count: 256)

    /// A set of endings, each of at least two bytes.
    init(_ endings: [String]) {
        self.endings = endings.map { Array($0.utf8) }
        for ending in self.endings {
            lasts[Self.slot(ending[ending.count - 2], ending[ending.count - 1])] = true
        }
    }

    /// Length in bytes of the ending of the words in a range; nil where they have none.
    func length(in bytes: ByteText, _ word: Range<Int>) -> Int? {
        let (start, end) = (word.lowerBound, word.upperBound)
        guard end - start >= 2, lasts[Self.slot(bytes[end - 2], bytes[end - 1])] else { return nil }
        let found = endings.first { ending in
            ending.count <= end - start
                && ending.indices.allSatisfy { bytes[end - ending.count + $0] == ending[$0] }
        }
        return found?.count
    }

    private static func slot(_ first: UInt8, _ second: UInt8) -> Int {
        Int((first &* 31) ^ second)
    }
}
