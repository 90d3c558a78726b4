/// What the words before a name say of it besides that it was there: "ej vid torget", "utanför Sjöbo",
/// "nära Sjöbo" (decision 0040).
enum PlaceRelation {
    /// It was not there.
    case denied
    /// It was beyond an area: "norr om Sjöbo", "utanför Sjöbo".
    case beyond
    /// It was beside an area, and perhaps in it: "nära Sjöbo".
    case near

    /// The relation of a name; nil where it is a place like any other.
    ///
    /// Only areas have an outside: "utanför ICA" is at ICA, and "utanför Stadsparken" at that park, though
    /// an area has its name. A place named after its area, "utanför Sjöbo kyrka", is in it.
    init?(to range: Range<Int>, isArea: Bool, in text: NormalizedText) {
        // Rules out most names of cells.
        if range.lowerBound == 1, range.upperBound == text.letters.count - 1 { return nil }
        let governor = Self.governor(of: range.lowerBound, passing: Self.attributes, in: text)
        let isBeyond = isArea && Self.isBeyondAfter(range, in: text)
        let relation =
            isBeyond ? .beyond : isArea ? Self.relation(of: governor, to: range, in: text) : nil
        if relation != nil, Self.isPartOfName(range, in: text) { return nil }
        let word = Self.governor(of: range.lowerBound, passing: Self.prepositions, in: text)
        let isDenied =
            Self.negates(word, in: text) || Self.isDeniedAfter(range, in: text)
            || Self.isDeniedByHeading(range, in: text)
        guard relation != .beyond, isDenied else {
            guard let relation else { return nil }
            self = relation
            return
        }
        self = .denied
    }

    /// Whether only words such as "och" are between two names, so that both have one relation.
    static func joins(from end: Int, to start: Int, in text: NormalizedText) -> Bool {
        guard end < start else { return false }
        let words = text.letters[end..<start].split(separator: NormalizedText.space)
        let plain = words.map { String(decoding: $0.map(NormalizedText.plain), as: UTF8.self) }
        return plain.contains(where: conjunctions.contains)
            && plain.allSatisfy { conjunctions.contains($0) || prepositions.contains($0) }
    }

    /// The last word before an index that is none of those passed over; empty after a comma.
    private static func governor(
        of start: Int,
        passing words: Set<String>,
        in text: NormalizedText
    ) -> Range<Int> {
        var start = start
        while start > 1 {
            let word = text.wordRange(before: start)
            let isJoined = text.breaks[start - 1].rawValue <= NormalizedText.Break.hyphen.rawValue
            guard isJoined || CompassWords.isAbbreviatedJoint(endingAt: word.upperBound, in: text)
            else { break }
            guard words.contains(text.plainText(of: word)) else { return word }
            start = word.lowerBound
        }
        return start..<start
    }

    private static func relation(
        of word: Range<Int>,
        to name: Range<Int>,
        in text: NormalizedText
    ) -> PlaceRelation? {
        if CompassWords.isJoint(word, in: text) { return .beyond }
        if PlaceKind.isPlaceName(text.letters[name]) { return nil }
        let plain = text.plainText(of: word)
        return outer.contains(plain) ? .beyond : beside.contains(plain) ? .near : nil
    }

    /// Whether an area's name is the beginning of another: "Sjöbo kyrka", "Sjöbo Pizzeria".
    private static func isPartOfName(_ range: Range<Int>, in text: NormalizedText) -> Bool {
        guard range.upperBound < text.breaks.count, text.breaks[range.upperBound] == .blank else {
            return false
        }
        let next = text.wordRange(after: range.upperBound)
        return !next.isEmpty
            && (text.capitals[next.lowerBound] || PlaceKind.isWord(text.letters[next]))
    }

    /// Whether a word is "ej" or the like, or the last of "i stället för".
    private static func negates(_ word: Range<Int>, in text: NormalizedText) -> Bool {
        let plain = text.plainText(of: word)
        if negations.contains(plain) { return true }
        return plain == "for"
            && text.plainText(of: text.wordRange(before: word.lowerBound)).hasSuffix("stallet")
    }

    /// Whether the text consists of "ej", a sign, and the name: "Ej: Sjöbo".
    private static func isDeniedByHeading(_ range: Range<Int>, in text: NormalizedText) -> Bool {
        let first = text.wordRange(before: range.lowerBound)
        return first.lowerBound == 1 && negations.contains(text.plainText(of: first))
    }

    /// Whether only "strax utanför" or the like follows an area: "Sjöbo (utanför)", "Sjöbo, norr om".
    private static func isBeyondAfter(_ range: Range<Int>, in text: NormalizedText) -> Bool {
        let end = text.letters.count - 1
        guard range.upperBound < end else { return false }
        let last = text.wordRange(before: end + 1)
        guard outer.contains(text.plainText(of: last)) || CompassWords.isJoint(last, in: text)
        else {
            return false
        }
        var word = text.wordRange(after: range.upperBound)
        while word.upperBound < last.lowerBound,
            CompassWords.isFiller(word, in: text)
                || nearly.contains(text.plainText(of: word))
        {
            word = text.wordRange(after: word.upperBound)
        }
        return word == last
    }

    /// Whether "ej" is the last word, and right after the name.
    private static func isDeniedAfter(_ range: Range<Int>, in text: NormalizedText) -> Bool {
        guard range.upperBound < text.breaks.count, text.breaks[range.upperBound] == .blank else {
            return false
        }
        let next = text.wordRange(after: range.upperBound)
        return negations.contains(text.plainText(of: next))
            && text.wordRange(after: next.upperBound).isEmpty
    }

    // All words are without the dots of å, ä and ö.

    private static let negations: Set = [
        "ej", "inte", "icke", "aldrig", "varken", "utom", "forutom", "ingalunda",
        "knappast",
    ]

    private static let outer: Set = ["utanfor", "bortom", "bortanfor", "utom", "utomfor"]

    private static let nearly: Set = ["strax", "precis", "alldeles", "just", "en", "bit"]

    private static let beside: Set = [
        "nara", "intill", "bredvid", "invid", "narheten", "forbi", "fore", "grannskapet",
        "bakom", "ovanfor", "nedanfor", "trakten", "trakterna", "omkring", "sidan", "mellan",
    ]

    private static let conjunctions: Set = ["och", "eller", "samt", "heller"]

    /// Words between a relation and the name of an area.
    private static let attributes: Set = [
        "centrala", "inre", "yttre", "hela", "sjalva", "stadsdelen", "omradet", "bostadsomradet",
        "tatorten", "samhallet", "orten", "byn", "kvarteret", "av",
    ]

    private static let prepositions = attributes.union([
        "i", "pa", "vid", "hos", "inne", "uppe", "nere", "ute", "inom", "nara", "kring", "intill",
        "narheten", "heller", "alls", "langre", "just", "precis", "exakt", "direkt", "om", "vara",
    ])
}
