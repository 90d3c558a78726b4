/// Patterns of words that are searched in a free text together, each with a meaning.
///
/// A pattern is one word or several: `klott*` begins a word, `*stöld*` is anywhere in one, `a|b` is either. Several words
/// stand in this order in one sentence, with at most two others between neighbours. All word patterns are in one trie of
/// their bytes, so the time does not depend on how many there are.
struct WordPatterns<Meaning: Sendable>: Sendable {
    /// A place where a pattern fits.
    struct Match {
        let meaning: Meaning

        /// Indexes of the first and last of its words.
        let words: ClosedRange<Int>

        /// Whether one of its words is denied and the pattern itself does not deny.
        let isDenied: Bool
    }

    private struct Pattern: Sendable {
        let parts: [Int]
        let meaning: Meaning
        let denies: Bool
    }

    private struct Part: Hashable, Sendable {
        let letters: [UInt8]
        let isFromStart: Bool
        let isToEnd: Bool
    }

    private var partNumbers: [Part: Int] = [:]
    /// Number of the following node for each node and symbol; 0 where none follows.
    private var next = [Int32](repeating: 0, count: symbolCount)
    private var ends: [[(part: Int, isFromStart: Bool, isToEnd: Bool)]] = [[]]
    private var patterns: [Int: [Pattern]] = [:]

    /// Adds the patterns of a list separated by commas or line breaks.
    mutating func add(_ list: String, _ meaning: Meaning) {
        for entry in list.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
            let words = entry.split(separator: " ").map {
                $0.split(separator: "|").map(String.init)
            }
            guard !words.isEmpty else { continue }
            for choice in Self.choices(words) { add(choice, meaning) }
        }
    }

    private static func choices(_ words: [[String]]) -> [[String]] {
        words.reduce([[]]) { known, options in
            known.flatMap { before in options.map { before + [$0] } }
        }
    }

    /// Adds a pattern of these words.
    mutating func add(_ words: [String], _ meaning: Meaning) {
        let parts = words.map { number(of: $0) }
        let denies = words.contains { Self.denying.contains($0) }
        patterns[parts[0], default: []].append(
            Pattern(parts: parts, meaning: meaning, denies: denies)
        )
    }

    private static var denying: Set<String> {
        ["inte", "ej", "utan", "ingen", "inga", "inget", "ingenting", "intet", "noll", "0"]
    }

    private mutating func number(of word: String) -> Int {
        let (start, end) = (word.hasPrefix("*"), word.count > 1 && word.hasSuffix("*"))
        let letters = Array(word.dropFirst(start ? 1 : 0).dropLast(end ? 1 : 0).utf8)
        let part = Part(letters: letters, isFromStart: !start, isToEnd: !end)
        if let known = partNumbers[part] { return known }
        let number = partNumbers.count
        partNumbers[part] = number
        var node = 0
        for letter in letters {
            let slot = node * symbolCount + symbol(of: letter)
            if next[slot] == 0 {
                next[slot] = Int32(ends.count)
                next += [Int32](repeating: 0, count: symbolCount)
                ends.append([])
            }
            node = Int(next[slot])
        }
        ends[node].append((number, part.isFromStart, part.isToEnd))
        return number
    }

    /// All matches in a text, in the order of their first words.
    func matches(in text: FreeText) -> [Match] {
        let parts = text.words.map { self.parts(in: $0.letters) }
        var found: [Match] = []
        for index in parts.indices {
            for part in parts[index] {
                for pattern in patterns[part] ?? [] {
                    guard let end = end(of: pattern, from: index, parts, text) else { continue }
                    let isDenied = (index...end).contains { text.words[$0].isDenied }
                    found.append(
                        Match(
                            meaning: pattern.meaning,
                            words: index...end,
                            isDenied: isDenied && !pattern.denies
                        )
                    )
                }
            }
        }
        return found
    }

    /// Numbers of the word patterns that fit a word.
    private func parts(in word: [UInt8]) -> [Int] {
        var found: [Int] = []
        for start in word.indices where word[start] & 0xC0 != 0x80 {
            var node = 0
            var index = start
            while index < word.count {
                node = Int(next[node * symbolCount + symbol(of: word[index])])
                if node == 0 { break }
                index += 1
                for end in ends[node] {
                    let fits =
                        (start == 0 || !end.isFromStart) && (index == word.count || !end.isToEnd)
                    if fits, !found.contains(end.part) { found.append(end.part) }
                }
            }
        }
        return found
    }

    /// Index of the last word of a pattern that begins at a word; nil where it does not fit.
    private func end(of pattern: Pattern, from start: Int, _ parts: [[Int]], _ text: FreeText)
        -> Int?
    {
        var last = start
        for part in pattern.parts.dropFirst() {
            let window = (last + 1)..<min(last + 4, parts.count)
            guard !window.isEmpty || last + 1 < parts.count,
                let fit = window.first(where: { parts[$0].contains(part) }),
                text.words[fit].sentence == text.words[start].sentence
            else { return nil }
            last = fit
        }
        return last
    }
}

/// Number of symbols of the trie's alphabet.
private let symbolCount = 64

/// Symbol of a byte in lower case: letters, digits, the hyphen and the bytes of å, ä, ö and é; others are one symbol.
private func symbol(of byte: UInt8) -> Int {
    switch byte {
    case 0x61...0x7A: Int(byte) - 0x60
    case 0x30...0x39: Int(byte) - 0x30 + 27
    case 0x2D: 37
    case 0xC3: 38
    case 0xA4: 39
    case 0xA5: 40
    case 0xB6: 41
    case 0xA9: 42
    default: 43
    }
}
