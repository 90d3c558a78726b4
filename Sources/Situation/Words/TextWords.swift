import Domain
import Toolkit

/// A word as it stands in a text.
struct TextWord {
    /// What its forms share: a stem without hyphens.
    let key: String

    /// How it is written; a large letter that only begins a sentence is small.
    let form: String

    /// Whether it is written as a name is, with a large first letter within a sentence.
    let looksLikeName: Bool
}

/// Takes masked texts apart into telling words.
///
/// Masks, words with digits, words of fewer than three letters and Swedish function words and words for how many are left out. Hyphens
/// hold words together, and a single large letter holds to the next word: "A traktor" is "A-traktor".
struct TextWords {
    private var words: [TextWord] = []
    private var word: [Unicode.Scalar] = []
    private var prefix: Unicode.Scalar?
    private var hasDigit = false
    private var beginsSentence = true
    private var masks = 0

    /// The words of a text, in their order.
    static func of(_ text: String) -> [TextWord] {
        var reader = TextWords()
        for scalar in text.unicodeScalars { reader.read(scalar) }
        reader.finishWord(before: " ")
        return reader.words
    }

    private mutating func read(_ scalar: Unicode.Scalar) {
        if scalar == "[" { masks += 1 }
        if masks > 0 {
            if scalar == "]" { masks -= 1 }
        } else if "0"..."9" ~= scalar {
            hasDigit = true
            return
        } else if Self.isLetter(scalar) || scalar == "-" && !word.isEmpty {
            return word.append(scalar)
        }
        finishWord(before: scalar)
    }

    private mutating func finishWord(before scalar: Unicode.Scalar) {
        defer {
            word.removeAll(keepingCapacity: true)
            hasDigit = false
            if ".!?:\n".unicodeScalars.contains(scalar) { beginsSentence = true }
        }
        while word.last == "-" { word.removeLast() }
        if hasDigit { prefix = nil }
        guard !word.isEmpty else { return }
        let isFirst = beginsSentence
        beginsSentence = false
        if hasDigit { return }
        if word.count == 1, scalar == " ", Self.isPrefix(word[0]) {
            prefix = word[0]
            return
        }
        if let prefix { word = [prefix, "-"] + word }
        prefix = nil
        add(isFirst: isFirst)
    }

    private mutating func add(isFirst: Bool) {
        let written = String(String.UnicodeScalarView(word))
        let small = written.lowercased()
        let letters = small.filter { $0 != "-" }
        guard letters.count >= 3, !SwedishStopWords.all.contains(small),
            !Self.amounts.contains(small)
        else { return }
        let isCapitalised = word[0].properties.isUppercase && word[1].properties.isLowercase
        words.append(
            TextWord(
                key: Self.key(letters),
                form: isCapitalised ? small : written,
                looksLikeName: isCapitalised && !isFirst
            )
        )
    }

    /// Words for how many and in what order, which are no news either.
    private static let amounts: Set<String> = [
        "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "tiotal", "flera", "många",
        "minst", "omkring", "cirka", "ingen", "inga", "fler", "båda",
        "följande", "första", "andra", "tredje", "sista", "nästa",
    ]

    /// What is left of a word when no ending comes off any more: "polis" and "polisen" are one only so.
    static func key(_ letters: String) -> String {
        var word = Array(letters.utf8)
        if ["an", "rn", "ln"].contains(where: letters.hasSuffix) { word.removeLast() }
        while case let stem = SwedishStemmer.stem(word), stem.count < word.count {
            word = Array(stem)
        }
        return String(decoding: word, as: UTF8.self)
    }

    /// A letter that begins words such as A-traktor; those that are words themselves do not.
    private static func isPrefix(_ letter: Unicode.Scalar) -> Bool {
        "ABCDEFGHJKLMNPQRSTUVWXYZ".unicodeScalars.contains(letter)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z": true
        case "\u{C0}"..."\u{24F}": scalar != "×" && scalar != "÷"
        default: false
        }
    }
}
