import Domain

/// The details that a text adds to the name of a street: a number, a range, or a crossing street.
struct WrittenAddress {
    private let normalized: NormalizedText
    private let words: [Range<Int>]
    private let hasSlash: Bool

    /// A number with an optional letter, or the first and last of a range.
    struct Numbers: Equatable {
        let first: Int
        let letter: Character?
        let last: Int?
    }

    init(_ text: String) {
        normalized = NormalizedText(text)
        words = normalized.words
        hasSlash = text.contains("/")
    }

    /// The numbers after a street's name: "12", "12 B", "12–18".
    ///
    /// A misspelt name is recognised by its last three letters.
    func numbers(after street: String) -> Numbers? {
        guard let start = end(of: street), let number = house(at: start), follows(start),
            !isClock(start)
        else { return nil }
        var next = start + 1
        let letter = next < words.count ? self.letter(at: next) : nil
        if letter != nil { next += 1 }
        let isRange = next < words.count && normalized.breaks[words[next].lowerBound - 1] == .hyphen
        let last = isRange ? house(at: next).flatMap { $0 > number ? $0 : nil } : nil
        return Numbers(first: number, letter: letter, last: last)
    }

    /// Whether the text says that two streets meet: "hörnet", "korsningen", "vid", or a slash.
    func isCorner(_ one: String, _ other: String) -> Bool {
        let texts = words.map(text)
        if hasSlash || texts.contains(where: { Self.corners.contains($0) }) { return true }
        guard let first = end(of: one), let second = end(of: other) else { return false }
        let between = min(first, second)..<max(first, second)
        return texts[between].contains { Self.meeting.contains($0) }
    }

    /// Index of the word after a street's name.
    private func end(of street: String) -> Int? {
        let name = NormalizedText(street)
        let parts = name.words.map { name.letters[$0] }
        for start in words.indices where start + parts.count <= words.count {
            let written = words[start..<start + parts.count].map { normalized.letters[$0] }
            if zip(written, parts).allSatisfy({ $0.elementsEqual($1) }) {
                return start + parts.count
            }
        }
        guard let ending = parts.last?.suffix(Self.endingLength) else { return nil }
        let alike = words.firstIndex {
            normalized.letters[$0].suffix(Self.endingLength).elementsEqual(ending)
        }
        return alike.map { $0 + 1 }
    }

    /// Whether only a blank precedes a word: "Storgatan, 3 personer" has no number.
    private func follows(_ index: Int) -> Bool {
        [.blank, .none].contains(normalized.breaks[words[index].lowerBound - 1])
    }

    /// Whether a number is the hour of a clock time: "Storgatan 21.30".
    private func isClock(_ index: Int) -> Bool {
        guard index + 1 < words.count, let hour = Int(text(words[index])), hour <= 24 else {
            return false
        }
        let minutes = words[index + 1]
        return minutes.count == 2 && (Int(text(minutes)) ?? 60) < 60
            && normalized.breaks[minutes.lowerBound - 1] == .sentence
    }

    private func house(at index: Int) -> Int? {
        guard index < words.count else { return nil }
        return StreetAddress.number(Substring(text(words[index])))
    }

    private func letter(at index: Int) -> Character? {
        let text = text(words[index])
        return text.count == 1 && text.first?.isLetter == true ? text.uppercased().first : nil
    }

    /// A word without the dots of å, ä and ö.
    private func text(_ range: Range<Int>) -> String {
        String(decoding: normalized.letters[range].map(NormalizedText.plain), as: UTF8.self)
    }

    /// Number of last letters by which a misspelt street is recognised: "Storgattan" ends as
    /// "Storgatan".
    private static let endingLength = 3

    private static let corners: Set = [
        "horn", "hornet", "gathorn", "gathornet", "korsning", "korsningen", "vagkorsning",
        "vagkorsningen", "gatukorsningen",
    ]
    private static let meeting: Set = ["vid", "x", "mot", "korsar", "korsande"]
}
