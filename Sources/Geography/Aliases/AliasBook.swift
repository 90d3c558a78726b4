import Domain

/// What the coordinator has answered of people's words for places, ready to be read in texts.
struct AliasBook {
    /// Aliases by the first of their words, the longest first.
    private var byFirstWord: [[UInt8]: [Entry]] = [:]

    private struct Entry {
        let words: [[UInt8]]
        let alias: PlaceAlias
        let municipality: String?
    }

    /// The book of these aliases; of two that say otherwise of the same words, the later holds.
    init(_ aliases: [PlaceAlias]) {
        for alias in aliases.reversed() {
            let words = Self.words(of: alias.written)
            guard let first = words.first else { continue }
            let municipality = alias.municipality.map(AreaDirectory.key)
            byFirstWord[first, default: []].append(
                Entry(words: words, alias: alias, municipality: municipality)
            )
        }
        for first in byFirstWord.keys {
            // A reporter's own words go before everybody's. The sort keeps the order of equal ones.
            byFirstWord[first]?.sort {
                ($1.words.count, $0.alias.reporter == nil ? 1 : 0)
                    < ($0.words.count, $1.alias.reporter == nil ? 1 : 0)
            }
        }
    }

    /// The place with what is meant in stead of words that a reporter uses.
    ///
    /// `names` finds the names in a wording: words that are a part of a longer one stay as they are.
    func rewritten(
        _ place: WrittenPlace,
        of reporter: ReporterID?,
        names: (Wording) -> [Range<Int>]
    ) -> WrittenPlace {
        guard !byFirstWord.isEmpty else { return place }
        var place = place
        let municipality = place.municipality.map(AreaDirectory.key)
        func applies(_ entry: Entry) -> Bool {
            (entry.alias.reporter == nil || entry.alias.reporter == reporter)
                && (entry.municipality == nil || entry.municipality == municipality)
        }
        place.text = rewritten(place.text, names, where: applies) ?? place.text
        place.area = rewritten(place.area, names, where: applies) ?? place.area
        return place
    }

    /// Whether some words are written as others, but for capitals, accents and punctuation.
    static func isSame(_ one: String, _ other: String) -> Bool {
        words(of: one) == words(of: other)
    }

    /// The text with what its words mean, or nil where it has none of them.
    private func rewritten(
        _ text: String,
        _ names: (Wording) -> [Range<Int>],
        where applies: (Entry) -> Bool
    ) -> String? {
        let wording = Wording(text)
        let ranges = wording.words
        let words = ranges.map { Array(wording.letters[$0]) }
        guard words.contains(where: { byFirstWord[$0] != nil }) else { return nil }
        let named = names(wording)
        var parts: [String] = []
        var (index, isChanged) = (0, false)
        while index < words.count {
            let entry = byFirstWord[words[index]]?.first {
                guard words[index...].starts(with: $0.words), applies($0) else { return false }
                let last = ranges[index + $0.words.count - 1]
                return !Self.isPart(ranges[index].lowerBound..<last.upperBound, of: named)
            }
            parts.append(entry?.alias.meaning ?? Self.text(words[index]))
            isChanged = isChanged || entry != nil
            index += entry?.words.count ?? 1
        }
        return isChanged ? parts.joined(separator: " ") : nil
    }

    /// Whether words are a part of a name that is longer.
    private static func isPart(_ range: Range<Int>, of names: [Range<Int>]) -> Bool {
        names.contains { $0.overlaps(range) && $0.count > range.count }
    }

    private static func words(of text: String) -> [[UInt8]] {
        let wording = Wording(text)
        return wording.words.map { Array(wording.letters[$0]) }
    }

    /// Letters of Latin-1 as text.
    private static func text(_ letters: [UInt8]) -> String {
        String(String.UnicodeScalarView(letters.map { Unicode.Scalar($0) }))
    }
}
