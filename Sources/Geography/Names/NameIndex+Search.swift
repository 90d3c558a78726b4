/// Named entity matching in texts: exact matches first, then matches within a few edits.
extension NameIndex {
    /// Exact matches in a text, in order; of overlapping ones only the longest.
    ///
    /// A match covers whole words, and a genitive -s may follow. The text may omit the dots of å, ä
    /// and ö ("Gokarskolan"), but not add them: "Håga" is not "Haga".
    func exactHits(in normalized: NormalizedText) -> [Hit] {
        var hits: [Hit] = []
        let (letters, symbols) = (normalized.letters, normalized.symbols)
        for start in symbols.indices.dropFirst() where symbols[start - 1] == 0 {
            trie.matches(in: symbols, from: start) { number, end in
                guard endsWord(letters, at: end) else { return }
                let meanings = meanings(of: variants[number], in: letters[start..<end])
                guard !meanings.isEmpty else { return }
                let isKind = forms[variants[number][0]].rank == Rank.kind
                let range = start..<end
                hits.append(Hit(range: range, meanings: meanings, edits: 0, isKind: isKind))
            }
        }
        return Self.longest(hits)
    }

    /// Approximate matches among the words outside some ranges.
    ///
    /// The fewest edits win, then the longest match; equally near names are all possible meanings.
    func spelledHits(in normalized: NormalizedText, outside ranges: [Range<Int>]) -> [Hit] {
        let words = normalized.words
        var hits: [Hit] = []
        for first in words.indices where !GenericWords.contains(normalized.letters[words[first]]) {
            for last in first..<min(first + Self.longestWindow, words.count) {
                let range = words[first].lowerBound..<words[last].upperBound
                let letters = normalized.symbols[range].filter { $0 > 0 }
                guard letters.count < longest + 3,
                    !NormalizedText.isDigit(normalized.letters[words[last].lowerBound]),
                    !ranges.contains(where: { $0.overlaps(range) })
                else { break }
                if let hit = nearest(letters, range: range) { hits.append(hit) }
            }
        }
        return Self.longest(hits)
    }

    /// The names nearest to a text, best first, as suggestions for a person.
    func suggestions(for normalized: NormalizedText, limit: Int) -> [Int] {
        let written = normalized.symbols.filter { $0 > 0 }
        let near = forms.indices.compactMap { form -> (Int, Int)? in
            guard forms[form].rank < Rank.derived, forms[form].compact[0] == written.first else {
                return nil
            }
            let compact = forms[form].compact
            // Half of the letters may differ: a person chooses among them.
            let limit = max(2, compact.count / 2)
            return EditDistance.distance(written, compact, limit: limit).map { ($0, form) }
        }
        var meanings: [Int] = []
        for meaning in near.sorted(by: <).flatMap({ forms[$0.1].meanings })
        where !meanings.contains(meaning) {
            meanings.append(meaning)
        }
        return Array(meanings.prefix(limit))
    }

    /// Most consecutive words that are compared with one name.
    private static let longestWindow = 4

    private func endsWord(_ letters: [UInt8], at end: Int) -> Bool {
        if letters[end] == NormalizedText.space { return true }
        return letters[end] == UInt8(ascii: "s") && letters[end + 1] == NormalizedText.space
    }

    /// Meanings of the forms that agree with the text; only those of identical ones where there are
    /// any.
    private func meanings(of variants: [Int], in written: ArraySlice<UInt8>) -> [Int] {
        if variants.count == 1 {
            let form = variants[0]
            return agrees(written, with: forms[form].letters) ? forms[form].meanings : []
        }
        let agreeing = variants.filter { agrees(written, with: forms[$0].letters) }
        let same = agreeing.filter { written.elementsEqual(forms[$0].letters) }
        return Array(Set((same.isEmpty ? agreeing : same).flatMap { forms[$0].meanings })).sorted()
    }

    /// Whether a text with the symbols of a name has no dots where the name has none.
    private func agrees(_ written: ArraySlice<UInt8>, with name: [UInt8]) -> Bool {
        var index = written.startIndex
        for letter in name {
            let text = written[index]
            if text != letter, text != NormalizedText.plain(text) { return false }
            index += 1
        }
        return true
    }

    /// The forms at the smallest edit distance, within their allowance.
    private func nearest(_ written: [UInt8], range: Range<Int>) -> Hit? {
        var best = EditDistance.allowance(letters: .max) + 1
        var meanings: Set<Int> = []
        for form in spelled.candidates(for: written) {
            let compact = forms[form].compact
            let limit = min(best, EditDistance.allowance(letters: compact.count))
            guard let edits = EditDistance.distance(written, compact, limit: limit) else {
                continue
            }
            if edits < best { (best, meanings) = (edits, []) }
            meanings.formUnion(forms[form].meanings)
        }
        // Where only the spaces differ ("Stads parken"), that counts as one edit.
        let edits = max(best, 1)
        return meanings.isEmpty ? nil : Hit(range: range, meanings: meanings.sorted(), edits: edits)
    }

    /// Drops hits that overlap a better one: with fewer edits, then longer, then earlier.
    private static func longest(_ hits: [Hit]) -> [Hit] {
        guard hits.count > 1 else { return hits }
        let best = hits.sorted {
            ($0.edits, -$0.range.count, $0.range.lowerBound)
                < ($1.edits, -$1.range.count, $1.range.lowerBound)
        }
        var kept: [Hit] = []
        for hit in best where !kept.contains(where: { $0.range.overlaps(hit.range) }) {
            kept.append(hit)
        }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
