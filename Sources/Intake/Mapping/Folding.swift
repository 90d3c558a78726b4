import Toolkit

extension StringProtocol {
    /// Letters and digits only, in lower case and without diacritics, so that spellings of a word
    /// compare equal: "Karantän-ID" becomes "karantanid".
    public var folded: String {
        var result = ""
        for scalar in unicodeScalars {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                switch lower {
                case "å", "ä", "à", "á", "â": result.append("a")
                case "ö", "ø", "ò", "ó", "ô": result.append("o")
                case "é", "è", "ê", "ë": result.append("e")
                case "ü", "ú", "ù": result.append("u")
                case "a"..."z", "0"..."9": result.unicodeScalars.append(lower)
                default:
                    guard lower.value > 0xFF, lower.properties.isAlphabetic else { continue }
                    result.unicodeScalars.append(lower)
                }
            }
        }
        return result
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        var scalars = unicodeScalars[...]
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return String(scalars)
    }
}

extension String {
    /// The word as it is compared first: in lower case and composed letters, with plain spaces and hyphens and without
    /// what cannot be seen.
    public var exactForm: String {
        var form = ""
        var isAfterSpace = true
        let shown = unicodeScalars.filter { !Self.variationSelectors.contains($0) }
        let text = TextCleaning.cleaned(String(UnicodeScalarView(shown))).composed.lowercased()
        for scalar in text.unicodeScalars {
            let isSpace = scalar.properties.isWhitespace
            if isSpace, isAfterSpace { continue }
            isAfterSpace = isSpace
            let isDash = scalar.properties.isDash || scalar == "\u{2212}"
            form.unicodeScalars.append(isSpace ? " " : isDash ? "-" : scalar)
        }
        return form.trimmed
    }

    /// The word as it is compared where no exact form is found: without diacritics and punctuation; nil for words that
    /// consist of signs, and for single letters.
    ///
    /// Signs next to a digit are kept, since `1.1` and `11`, or `-2` and `2`, are not one word (decision 0037).
    public var looseForm: String? {
        let exact = Array(exactForm.unicodeScalars)
        var (form, letters) = ("", 0)
        for (index, scalar) in exact.enumerated() {
            let folded = String(Character(scalar)).folded
            if folded.isEmpty {
                let near = [index - 1, index + 1].filter(exact.indices.contains).map { exact[$0] }
                let isKept =
                    near.contains(where: Self.isDigit)
                    && (scalar != " " || near.allSatisfy(Self.isDigit))
                if isKept { form.unicodeScalars.append(scalar) }
            } else {
                form += folded
                if !Self.isDigit(scalar) { letters += 1 }
            }
        }
        return letters < 2 ? nil : form
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    static let variationSelectors: ClosedRange<Unicode.Scalar> = "\u{FE00}"..."\u{FE0F}"
}

/// Table of words with their meanings, in which a spelling finds a word unless two words would be one.
///
/// A word is found by its exact form, else by its loose form where all words with that form mean the same.
public struct WordTable<Meaning: Equatable> {
    private var exact: [String: Meaning] = [:]
    private var loose: [String: Meaning?] = [:]

    /// Creates a table; of words with the same exact form the last one counts.
    public init(_ words: some Sequence<(word: String, meaning: Meaning)>) {
        for (word, meaning) in words { exact[word.exactForm] = meaning }
        for (word, meaning) in exact {
            guard let form = word.looseForm else { continue }
            if let known = loose[form], known != meaning {
                loose[form] = .some(nil)
            } else {
                loose[form] = meaning
            }
        }
    }

    /// The meaning of a word in any spelling; nil where no word, or more than one, is meant.
    public subscript(word: String) -> Meaning? {
        if exact.isEmpty { return nil }
        if let meaning = exact[word.exactForm] { return meaning }
        return word.looseForm.flatMap { loose[$0] ?? nil }
    }
}
