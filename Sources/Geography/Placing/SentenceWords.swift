/// The words around the names in a text, and what they make of them.
struct SentenceWords {
    private let wording: Wording

    init(_ wording: Wording) {
        self.wording = wording
    }

    /// The names of where it was: those of where something came from or went only if there is no
    /// other, and "centrum" only if it is not another area's.
    func there(_ hits: [NameIndex.Hit], isArea: (NameIndex.Hit) -> Bool) -> [NameIndex.Hit] {
        guard hits.count > 1 else { return hits }
        let there = hits.indices.filter { number in
            let joins =
                number + 1 < hits.count
                && join(from: hits[number].range.upperBound, to: hits[number + 1].range.lowerBound)
            return joins || !isAway(hits[number])
        }
        let named = there.isEmpty ? hits : there.map { hits[$0] }
        let others = named.filter { !isCentre($0) }
        return others.contains(where: isArea) ? others : named
    }

    /// Whether a name is made of words for kinds of places: "Torget", "Stora torget".
    func isKind(_ range: Range<Int>) -> Bool {
        wording.letters[range].split(separator: Wording.space).allSatisfy {
            GenericWords.contains($0) || PlaceKind.isWord($0)
        }
    }

    /// Whether nothing but words that name no place stand outside these ranges: any other word is the
    /// name of somewhere else.
    func areGeneric(outside ranges: [Range<Int>]) -> Bool {
        wording.words.allSatisfy { word in
            ranges.contains { $0.overlaps(word) } || GenericWords.contains(wording.letters[word])
        }
    }

    /// Whether the words before a name tell that something came from there, or went there.
    func isAway(_ hit: NameIndex.Hit) -> Bool {
        // Three letters and the spaces around them at the least.
        guard hit.range.lowerBound > 4 else { return false }
        let before = wording.letters[..<hit.range.lowerBound]
        return Self.away.contains { before.suffix($0.count).elementsEqual($0) }
    }

    /// Whether the words between two names join them: "A och B", "från A till B".
    func join(from start: Int, to end: Int) -> Bool {
        let words = wording.letters[start..<end].split(separator: Wording.space)
        return words.contains { Self.joining.contains(Array($0)) }
    }

    private func isCentre(_ hit: NameIndex.Hit) -> Bool {
        wording.letters[hit.range].elementsEqual(Self.centre)
    }

    private static let joining = ["och", "samt", "eller", "till"].map { Array($0.utf8) }
    private static let centre = Array("centrum".utf8)
    private static let away = [" mot ", " från ", " väg till ", " riktning ", " in till "].map {
        Array(Wording($0).letters)
    }
}
