import Toolkit

/// The words of a free text with their sentences and clauses, and which of them are denied.
struct FreeText {
    /// One word in lower case.
    struct Word {
        let letters: [UInt8]
        let text: String

        /// Number of its sentence in the text.
        let sentence: Int

        /// Number of its clause in the text: a part between commas or words of contrast.
        let clause: Int

        /// Whether it is the only word between quotation marks, and so may not mean what it says.
        let isQuoted: Bool

        /// Whether "inga", "ej" or the like denies it.
        var isDenied = false
    }

    private(set) var words: [Word] = []

    /// The words of a text.
    init(_ text: String) {
        split(text)
        Denial.mark(&words)
    }

    /// Splits at whatever is no letter, digit or hyphen within a word.
    private mutating func split(_ text: String) {
        var (sentence, clause) = (0, 0)
        var word = ""
        let scalars = Array(text.lowercased().unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if Self.isLetter(scalar) || ("0"..."9").contains(scalar) {
                word.unicodeScalars.append(scalar)
                continue
            }
            let next = scalars.indices.contains(index + 1) ? scalars[index + 1] : " "
            let isWithin = !word.isEmpty && Self.isLetter(next)
            if scalar == "-" && isWithin {
                word.unicodeScalars.append(scalar)
                continue
            }
            if scalar == ".", isWithin { continue }
            let isQuoted =
                Self.quotes.contains(scalar) && index > word.unicodeScalars.count
                && Self.quotes.contains(scalars[index - word.unicodeScalars.count - 1])
            flush(&word, sentence, &clause, isQuoted: isQuoted)
            switch scalar {
            case ".", "!", "?", "\n", "\r", ";":
                sentence += 1
                clause += 1
            case ",", ":", "(", ")", "\u{2013}", "\u{2014}": clause += 1
            default: break
            }
        }
        flush(&word, sentence, &clause)
    }

    /// Whether a scalar is a letter, by its number where it is one that Swedish uses.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0xE5, 0xE4, 0xF6, 0xE9: true
        case ..<0x80: false
        default: scalar.properties.isAlphabetic
        }
    }

    private mutating func flush(
        _ word: inout String,
        _ sentence: Int,
        _ clause: inout Int,
        isQuoted: Bool = false
    ) {
        guard !word.isEmpty else { return }
        if Self.contrasts.contains(word) { clause += 1 }
        words.append(
            Word(
                letters: Array(word.utf8),
                text: word,
                sentence: sentence,
                clause: clause,
                isQuoted: isQuoted
            )
        )
        word = ""
    }

    private static let quotes: Set<Unicode.Scalar> = [
        "\"", "\u{201D}", "\u{201C}", "'", "\u{2019}",
    ]

    /// Words after which something else is said than before.
    static let contrasts: Set<String> = [
        "men", "dock", "däremot", "utom", "förutom", "fast", "tills", "bortsett", "undantaget",
        "undantag", "sen", "sedan", "trots",
    ]
}

/// Denial: which words of a text "inga", "ej", "varken" and the like reach.
///
/// "Inga" and its forms reach the end of their clause, and short clauses that go on the list; "ej" and "inte" reach four
/// words. A word of contrast ends both (decision 0041).
private enum Denial {
    static func mark(_ words: inout [FreeText.Word]) {
        var index = 0
        while index < words.count {
            if let reach = reach(at: index, in: words) {
                for denied in words.indices where denied > index && denied <= reach {
                    words[denied].isDenied = true
                }
            }
            index += 1
        }
        markMended(&words)
    }

    /// Index of the last word that a denying word reaches; nil for other words.
    private static func reach(at index: Int, in words: [FreeText.Word]) -> Int? {
        let word = words[index]
        if verbal.contains(word.text) {
            let last = min(index + 4, words.count - 1)
            return (index...last).last { words[$0].clause == word.clause }
        }
        let isContrast = word.text == "utan" && isAfterDenial(index, in: words)
        guard nominal.contains(word.text), !isContrast else { return nil }
        var end = index
        while end + 1 < words.count {
            let next = words[end + 1]
            if next.text == "utan" && index < end { break }
            guard next.clause == words[end].clause || goesOn(at: end + 1, in: words) else {
                break
            }
            end += 1
        }
        return end
    }

    /// Whether the clause that begins here goes on a list of denied words: it is short, of the same sentence and has no
    /// contrast.
    private static func goesOn(at start: Int, in words: [FreeText.Word]) -> Bool {
        let first = words[start]
        guard words[start - 1].sentence == first.sentence, !FreeText.contrasts.contains(first.text)
        else { return false }
        let length = words[start...].prefix { $0.clause == first.clause }.count
        return length <= (["och", "eller", "o"].contains(first.text) ? 4 : 2)
    }

    private static func isAfterDenial(_ index: Int, in words: [FreeText.Word]) -> Bool {
        words[..<index].contains {
            $0.sentence == words[index].sentence
                && (nominal.contains($0.text) || verbal.contains($0.text))
        }
    }

    /// Marks the sentences that say that something has been mended.
    private static func markMended(_ words: inout [FreeText.Word]) {
        let mended = Set(
            words.indices.filter { index in
                Self.mended.contains { words[index].text.hasPrefix($0) }
                    && words[..<index].contains {
                        $0.sentence == words[index].sentence && ["är", "har"].contains($0.text)
                    }
            }
            .map { words[$0].sentence }
        )
        guard !mended.isEmpty else { return }
        for index in words.indices where mended.contains(words[index].sentence) {
            words[index].isDenied = true
        }
    }

    private static let mended = [
        "åtgärda", "avhjälp", "reparerad", "reparerat", "lagad", "lagat", "sanera", "utbyt",
    ]

    static let nominal: Set<String> = [
        "inga", "ingen", "inget", "inge", "ingenting", "intet", "varken", "utan", "noll", "0",
        "få", "knappt", "slapp", "slippa",
    ]
    static let verbal: Set<String> = ["ej", "inte", "icke", "aldrig"]
}
