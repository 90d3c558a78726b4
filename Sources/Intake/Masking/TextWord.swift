/// A word of a text under way to be masked, with what it can be.
struct TextWord {
    let range: Range<Int>
    let classes: WordClass
    let isCapital: Bool

    /// Whether its second letter is a capital too: "KEVIN".
    let isShouted: Bool

    /// The word that begins at an index; a hyphen or apostrophe between letters belongs to it.
    init(in bytes: ByteText, at start: Int) {
        var (key, stem, part) = (WordKey(), WordKey(), WordKey?.none)
        var index = start
        while true {
            let length = bytes.letterLength(at: index)
            if length == 1 {
                stem = key
                key.add(bytes[index])
                index += 1
            } else if length > 0 {
                for position in index..<min(index + length, bytes.count) {
                    key.add(bytes[position])
                }
                index += length
            } else if index > start, bytes.isInnerSign(at: index) {
                part = part ?? key
                key.add(bytes[index])
                index += 1
            } else {
                break
            }
        }
        range = start..<min(index, bytes.count)
        classes = Self.classes(key, stem: bytes.isGenitive(range) ? stem : nil, part: part)
        isCapital = bytes.isCapital(at: start)
        let second = start + bytes.letterLength(at: start)
        isShouted = isCapital && second < range.upperBound && bytes.isCapital(at: second)
    }

    private static func classes(_ key: WordKey, stem: WordKey?, part: WordKey?) -> WordClass {
        let lexicon = Lexicon.shared
        var classes = lexicon.classes(of: key)
        if let stem {
            let name = lexicon.classes(ofStem: stem)
            if !name.contains(.smallWord) || classes.isEmpty { classes.formUnion(name) }
        }
        if let part { classes.formUnion(lexicon.classes(ofStem: part)) }
        return classes
    }

    /// Whether it is one letter.
    func isInitial(in bytes: ByteText) -> Bool {
        isCapital && range.count == bytes.letterLength(at: range.lowerBound)
    }

    /// "Andersson", "Perssons": hardly anything else in Swedish ends so, in small letters either.
    func isPatronymic(in bytes: ByteText) -> Bool {
        guard range.count > 6 else { return false }
        return Self.patronymicEndings.length(in: bytes, range) != nil
    }

    /// "Andersson", "Lindqvists", "Marković": hardly anything but a surname ends so.
    func hasSurnameEnding(in bytes: ByteText) -> Bool {
        guard range.count > 6 else { return false }
        let isGenitive = bytes[range.upperBound - 1] == UInt8(ascii: "s")
        return Self.surnameEndings.length(in: bytes, isGenitive ? range.dropLast() : range) != nil
    }

    /// Whether it is, or ends as, a surname that is hardly anything else.
    func isSurname(in bytes: ByteText) -> Bool {
        classes.contains(.surname) || hasSurnameEnding(in: bytes)
    }

    /// Whether it is the name of a street or place: "Eriksgatan", "Strandvägen".
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
