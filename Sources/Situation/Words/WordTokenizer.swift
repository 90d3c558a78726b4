import Domain
import Toolkit

/// A token: a word as written in a text, with its stem.
struct WordToken {
    /// Stem shared by the word's forms, without hyphens.
    let key: String

    /// The form as written; a capital that only begins a sentence is lower case.
    let form: String

    /// Whether it is written like a name: capitalised within a sentence.
    let looksLikeName: Bool
}

/// Tokenizer of masked Swedish texts.
///
/// Leaves out masks, words with digits, words of fewer than three letters, stop words and quantity
/// words. Hyphens join words, and a single capital joins the next word: "A traktor" is "A-traktor".
struct WordTokenizer {
    private var words: [WordToken] = []
    private var word: [Unicode.Scalar] = []
    private var prefix: Unicode.Scalar?
    private var hasDigit = false
    private var beginsSentence = true
    private var masks = 0

    /// Tokens of a text, in order.
    static func of(_ text: String) -> [WordToken] {
        var reader = WordTokenizer()
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
            !SwedishStopWords.amounts.contains(small)
        else { return }
        let isCapitalised = word[0].properties.isUppercase && word[1].properties.isLowercase
        words.append(
            WordToken(
                key: Self.key(letters),
                form: isCapitalised ? small : written,
                looksLikeName: isCapitalised && !isFirst
            )
        )
    }

    /// Stem of a word, by the Swedish Snowball stemmer applied until nothing more comes off: only
    /// so "polis" and "polisen" share one.
    static func key(_ letters: String) -> String {
        var word = Array(letters.utf8)
        if ["an", "rn", "ln"].contains(where: letters.hasSuffix) { word.removeLast() }
        while case let stem = SwedishStemmer.stem(word), stem.count < word.count {
            word = Array(stem)
        }
        return String(decoding: word, as: UTF8.self)
    }

    /// Whether a letter begins compounds such as A-traktor; letters that are words themselves do
    /// not.
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
