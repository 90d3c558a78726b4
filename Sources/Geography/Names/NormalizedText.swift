/// A text normalised for the comparison of names: lower case, single spaces, one byte for each
/// letter.
///
/// Accents are removed, but å, ä and ö stay in `letters`; in `symbols` they have lost their dots as
/// well. Punctuation becomes a space, "/" and "&" the word "och", and digits are separated from
/// letters. The first and the last letter are a space.
struct NormalizedText {
    /// The letters in Latin-1.
    private(set) var letters: [UInt8] = [Self.space]

    /// The letters as 0 for a space, 1–26 for a–z and 27–36 for digits, with interchangeable
    /// letters of Swedish names made equal: v for w, k for c and q, s for z ("Wallin", "Carlshem",
    /// "Lindqvist").
    private(set) var symbols: [UInt8] = [0]

    /// Whether each letter was a capital.
    private(set) var capitals: [Bool] = [false]

    /// The punctuation that each space stands for.
    private(set) var breaks: [Break] = [.sentence]

    /// Punctuation between two words, the strongest last.
    enum Break: UInt8 {
        case none
        case blank
        case hyphen
        case comma
        case sentence
    }

    static let space = UInt8(ascii: " ")

    init(_ text: String) {
        let count = text.utf8.count + 2
        letters.reserveCapacity(count)
        symbols.reserveCapacity(count)
        capitals.reserveCapacity(count)
        breaks.reserveCapacity(count)
        for scalar in text.unicodeScalars {
            append(scalar)
        }
        if letters.last != Self.space { append(Self.space, break: .sentence) }
    }

    /// The range of every word, in order.
    var words: [Range<Int>] {
        var words: [Range<Int>] = []
        var start = 1
        for index in letters.indices.dropFirst() where letters[index] == Self.space {
            if index > start { words.append(start..<index) }
            start = index + 1
        }
        return words
    }

    /// The word before an index; empty at the beginning.
    func wordRange(before start: Int) -> Range<Int> {
        guard start > 1 else { return 0..<0 }
        let space = letters[..<(start - 1)].lastIndex(of: Self.space) ?? 0
        return space + 1..<start - 1
    }

    /// The word after an index; empty at the end.
    func wordRange(after end: Int) -> Range<Int> {
        guard end + 1 < letters.count else { return letters.count..<letters.count }
        let space = letters[(end + 1)...].firstIndex(of: Self.space) ?? letters.count
        return end + 1..<space
    }

    /// A word without the dots of å, ä and ö.
    func plainText(of word: Range<Int>) -> String {
        String(decoding: letters[word].map(Self.plain), as: UTF8.self)
    }

    /// Whether there are no words.
    var isEmpty: Bool {
        letters.count <= 2 && words.isEmpty
    }

    /// Symbol of a letter, without the dots of å, ä and ö.
    static func symbol(of letter: UInt8) -> UInt8 {
        table[Int(letter)]
    }

    private static let table: [UInt8] = (UInt8.min...UInt8.max).map { letter in
        switch plain(letter) {
        case UInt8(ascii: "w"): symbol("v")
        case UInt8(ascii: "c"), UInt8(ascii: "q"): symbol("k")
        case UInt8(ascii: "z"): symbol("s")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): plain(letter) - UInt8(ascii: "a") + 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0") + 27
        default: 0
        }
    }

    private static func symbol(_ letter: Unicode.Scalar) -> UInt8 {
        UInt8(ascii: letter) - UInt8(ascii: "a") + 1
    }

    /// A letter without the dots of å, ä and ö.
    static func plain(_ letter: UInt8) -> UInt8 {
        switch letter {
        case aRing, aDots: UInt8(ascii: "a")
        case oDots: UInt8(ascii: "o")
        default: letter
        }
    }

    private static let aRing: UInt8 = 0xE5
    private static let aDots: UInt8 = 0xE4
    private static let oDots: UInt8 = 0xF6

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "a"..."z", "0"..."9":
            appendWord(UInt8(truncatingIfNeeded: scalar.value), capital: false)
        case "A"..."Z":
            appendWord(UInt8(truncatingIfNeeded: scalar.value) + 0x20, capital: true)
        case "å", "ä", "ö":
            appendWord(UInt8(truncatingIfNeeded: scalar.value), capital: false)
        case "Å", "Ä", "Ö":
            appendWord(UInt8(truncatingIfNeeded: scalar.value) + 0x20, capital: true)
        case "\u{30A}":
            accent(UInt8(ascii: "a"), as: Self.aRing)
        case "\u{308}":
            accent(UInt8(ascii: "a"), as: Self.aDots)
            accent(UInt8(ascii: "o"), as: Self.oDots)
        case "\u{300}"..."\u{36F}", "'", "’", "´":
            break
        case "/", "&", "+":
            appendAnd()
        default:
            appendOther(scalar)
        }
    }

    private mutating func appendOther(_ scalar: Unicode.Scalar) {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        if let letter = Self.latin(lower) {
            appendWord(letter, capital: lower != scalar)
        } else {
            appendSpace(Self.break(of: scalar))
        }
    }

    /// Byte of a lower-case letter beyond ASCII; nil where it is none.
    private static func latin(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "å": aRing
        case "ä", "æ": aDots
        case "ö", "ø": oDots
        case "à"..."ã": UInt8(ascii: "a")
        case "è"..."ë": UInt8(ascii: "e")
        case "ì"..."ï": UInt8(ascii: "i")
        case "ò"..."õ": UInt8(ascii: "o")
        case "ù"..."ü": UInt8(ascii: "u")
        case "ç": UInt8(ascii: "c")
        case "ñ": UInt8(ascii: "n")
        default: nil
        }
    }

    private static func `break`(of scalar: Unicode.Scalar) -> Break {
        switch scalar {
        case ".", "!", "?", ":", "\n", "\r", "•", "\"", "”": .sentence
        case ",", ";", "(", ")": .comma
        case "-", "–", "‑": .hyphen
        default: .blank
        }
    }

    private mutating func appendWord(_ letter: UInt8, capital: Bool) {
        if let last = letters.last, last != Self.space, Self.isDigit(last) != Self.isDigit(letter) {
            append(Self.space, break: .none)
        }
        append(letter, capital: capital, break: .none)
    }

    private mutating func appendAnd() {
        appendSpace(.blank)
        for letter in "och".utf8 {
            append(letter, break: .none)
        }
        appendSpace(.blank)
    }

    /// Appends a space; consecutive ones are merged, with the strongest break.
    private mutating func appendSpace(_ kind: Break) {
        if letters.last == Self.space {
            let last = breaks.count - 1
            let isDash = kind == .hyphen && breaks[last] == .blank
            if kind.rawValue > breaks[last].rawValue { breaks[last] = isDash ? .comma : kind }
        } else {
            append(Self.space, break: kind)
        }
    }

    private mutating func append(_ letter: UInt8, capital: Bool = false, break: Break) {
        letters.append(letter)
        symbols.append(Self.symbol(of: letter))
        capitals.append(capital)
        breaks.append(`break`)
    }

    /// Adds a combining ring or dots to the letter before.
    private mutating func accent(_ letter: UInt8, as dressed: UInt8) {
        if letters.last == letter { letters[letters.count - 1] = dressed }
    }

    /// Whether a letter is a digit.
    static func isDigit(_ letter: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letter)
    }
}
