/// Content that a text is known to have, by the heading of its column or as the name of a file.
public enum MaskedContent: Sendable {
    /// Anything.
    case text
    /// Days and clocks: a run of digits that is one is kept, though it may be a personal number too.
    case times
    /// The name of a file: the same, from 2020 on.
    case fileName
    /// Phone numbers.
    case phones
    /// Personal numbers.
    case personalNumbers

    /// The content of a column by its heading alone: "Telefon", "Mobilnr", "Personnummer".
    init(heading: String) {
        var heading = heading
        let classes = heading.withUTF8 { bytes in
            bytes.cue(before: bytes.count, in: .text)
        }
        self =
            classes.contains(.personalNumber)
            ? .personalNumbers : classes.contains(.phone) ? .phones : .text
    }

    /// Classes of the word that a number at the beginning of the cell follows.
    var cue: WordClass {
        switch self {
        case .text, .times, .fileName: []
        case .phones: .phone
        case .personalNumbers: .personalNumber
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Classes of the word before a number, which may say what it is.
    ///
    /// Such are "tel" and "p-nr" in "tel: 701740605" and "p-nr är 103123097".
    /// Signs between them are spaces, points, colons, "=", "#", quotes and brackets, at most four; words
    /// such as "nr" and "är" are passed over, at most three.
    func cue(before index: Int, in content: MaskedContent) -> WordClass {
        var end = index
        for _ in 0..<3 {
            end = cueEnd(before: end)
            if end == 0 { return content.cue }
            guard let word = word(before: end) else { return [] }
            let whole = compound(endingWith: word)
            let classes =
                Lexicon.shared.classes(of: WordKey(self, whole))
                .union(Lexicon.shared.classes(of: WordKey(self, word)))
            if !classes.isDisjoint(with: .numberCues) { return classes }
            guard classes.contains(.numberWord) else { return [] }
            end = word.lowerBound
        }
        return []
    }

    /// Index after the word that the signs before an index follow.
    private func cueEnd(before index: Int) -> Int {
        var end = index
        for _ in 0..<4 {
            if end > 0, Self.cueSigns[Int(self[end - 1])] {
                end -= 1
            } else if byte(end - 2) == 0xC2, byte(end - 1) == 0xA0 {
                end -= 2
            } else if invisibleLength(at: end - 3) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return end
    }

    /// The word with what a point or hyphen joins to it: "p-nr", "wa.me".
    private func compound(endingWith word: Range<Int>) -> Range<Int> {
        let sign = word.lowerBound - 1
        guard byte(sign) == 0x2D || byte(sign) == 0x2E, let first = self.word(before: sign) else {
            return word
        }
        return first.lowerBound..<word.upperBound
    }

    private static let cueSigns: [Bool] = (0...255).map { " \t.:=#\"'(+/-".utf8.contains($0) }
}
