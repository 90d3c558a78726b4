/// Finds names in texts: first as they are written, then with slips of the pen.
extension NameIndex {
    /// Names that stand in the wording, the longest first where they overlap, in order.
    ///
    /// A name begins and ends with a word; a genitive -s may follow. Dots may be left out in the
    /// text ("Gokarskolan"), but never put in: "Håga" is not "Haga".
    func exactHits(in wording: Wording) -> [Hit] {
        var hits: [Hit] = []
        let letters = wording.letters
        automaton.scan(wording.symbols) { pattern, last in
            guard endsWord(letters, after: last) else { return }
            let count = forms[variants[pattern][0]].letters.count
            let range = last + 1 - count..<last + 1
            let meanings = meanings(of: variants[pattern], in: letters[range])
            if !meanings.isEmpty { hits.append(Hit(range: range, meanings: meanings, slips: 0)) }
        }
        return Self.longest(hits)
    }

    /// Names that come near to the words outside the ranges already taken.
    ///
    /// The fewest slips win, then the longest; equally near names all count as what may be meant.
    func spelledHits(in wording: Wording, outside taken: [Range<Int>]) -> [Hit] {
        let symbols = wording.symbols
        let words = wording.words
        var hits: [Hit] = []
        for first in words.indices {
            for last in first..<min(first + Self.longestWindow, words.count) {
                let range = words[first].lowerBound..<words[last].upperBound
                guard !taken.contains(where: { $0.overlaps(range) }) else { break }
                if let hit = nearest(symbols[range].filter { $0 > 0 }, range: range) {
                    hits.append(hit)
                }
            }
        }
        return Self.longest(hits)
    }

    /// The names nearest to a text, however far, best first: what to suggest.
    func suggestions(for wording: Wording, limit: Int) -> [Int] {
        let written = wording.symbols.filter { $0 > 0 }
        guard let first = written.first else { return [] }
        let near = (byFirstSymbol[first] ?? []).compactMap { form -> (Int, Int)? in
            let compact = forms[form].compact
            // Half of the letters may differ: these are read by a person, not by the program.
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

    /// Words in a row that are compared with one name.
    private static let longestWindow = 4

    private func endsWord(_ letters: [UInt8], after last: Int) -> Bool {
        if letters[last + 1] == Wording.space { return true }
        return letters[last + 1] == UInt8(ascii: "s") && letters[last + 2] == Wording.space
    }

    /// What the variants mean whose dots agree with the text; those written the same go first.
    private func meanings(of variants: [Int], in written: ArraySlice<UInt8>) -> [Int] {
        let agreeing = variants.filter { form in
            zip(written, forms[form].letters).allSatisfy { text, name in
                text == name || text == Wording.plain(name)
            }
        }
        let same = agreeing.filter { written.elementsEqual(forms[$0].letters) }
        return Array(Set((same.isEmpty ? agreeing : same).flatMap { forms[$0].meanings })).sorted()
    }

    /// The forms that share the first letter and differ by the fewest slips that are allowed.
    private func nearest(_ written: [UInt8], range: Range<Int>) -> Hit? {
        guard let first = written.first, EditDistance.allowance(letters: written.count + 1) > 0
        else {
            return nil
        }
        var best = EditDistance.allowance(letters: .max) + 1
        var meanings: Set<Int> = []
        for form in byFirstSymbol[first] ?? [] {
            let compact = forms[form].compact
            let allowance = EditDistance.allowance(letters: compact.count)
            guard allowance > 0,
                let slips = EditDistance.distance(written, compact, limit: min(best, allowance))
            else { continue }
            if slips < best { (best, meanings) = (slips, []) }
            meanings.formUnion(forms[form].meanings)
        }
        // Only the spaces differ ("Stads parken"): that is a slip too.
        let slips = max(best, 1)
        return meanings.isEmpty ? nil : Hit(range: range, meanings: meanings.sorted(), slips: slips)
    }

    /// Drops what overlaps a better hit: fewer slips first, then longer, then earlier.
    private static func longest(_ hits: [Hit]) -> [Hit] {
        let best = hits.sorted {
            ($0.slips, -$0.range.count, $0.range.lowerBound)
                < ($1.slips, -$1.range.count, $1.range.lowerBound)
        }
        var kept: [Hit] = []
        for hit in best where !kept.contains(where: { $0.range.overlaps(hit.range) }) {
            kept.append(hit)
        }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
