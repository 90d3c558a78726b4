/// Words of the compass, which are directions more often than names of areas: "norr om skolan",
/// "gick öster ut", "väster sida" (decision 0040).
enum CompassWords {
    /// Whether a word of the compass is a direction by the words around it; false for other words,
    /// and for "Norr", "i Öster" and "Väster, lekplatsen", which are names.
    static func isDirection(_ range: Range<Int>, in text: NormalizedText) -> Bool {
        guard isWord(range, in: text) else { return false }
        return isFollowed(range, in: text) || isPreceded(range, in: text)
    }

    /// Whether a word leads from a direction to what it starts from: the "om" of "norr om Sjöbo", also
    /// as "o m", "o.m." and in "norrom"; the "ifrån" of "norr ifrån", and the "norr" of "5 km norr Sjöbo".
    static func isJoint(_ word: Range<Int>, in text: NormalizedText) -> Bool {
        var start = word.lowerBound
        if isWord(word, in: text) {
            return lengths.contains(text.plainText(of: text.wordRange(before: start)))
        }
        if isAbbreviatedJoint(endingAt: word.upperBound, in: text) {
            start = text.wordRange(before: start).lowerBound
        } else if !["om", "fran", "ifran"].contains(text.plainText(of: word)) {
            return word.count > 4 && text.letters[word].suffix(2).elementsEqual("om".utf8)
                && isWord(word.lowerBound..<word.upperBound - 2, in: text)
        }
        let before = text.wordRange(before: start)
        let letters = text.letters[before].map(NormalizedText.plain)
        return isWord(before, in: text) || abbreviations.contains(letters)
            || sides.contains(letters)
    }

    /// Whether "o m" or "o.m." ends at an index.
    static func isAbbreviatedJoint(endingAt end: Int, in text: NormalizedText) -> Bool {
        text.letters[..<end].suffix(4).elementsEqual(" o m".utf8)
    }

    /// Whether a word belongs to a direction, and so names no other place: "30 m norr om".
    static func isFiller(_ range: Range<Int>, in text: NormalizedText) -> Bool {
        fillers.contains(text.letters[range].map(NormalizedText.plain))
    }

    /// Whether a range is one word of the compass.
    private static func isWord(_ range: Range<Int>, in text: NormalizedText) -> Bool {
        guard (3...11).contains(range.count) else { return false }
        return words.contains(text.letters[range].map(NormalizedText.plain))
    }

    /// "norr om", "öster ut", "väster sida", also as the first of two: "norr och väster om".
    private static func isFollowed(_ range: Range<Int>, in text: NormalizedText) -> Bool {
        guard joins(at: range.upperBound, in: text) else { return false }
        let next = text.wordRange(after: range.upperBound)
        let word = text.plainText(of: next)
        if followers.contains(word) { return true }
        if word == "o", text.plainText(of: text.wordRange(after: next.upperBound)) == "m" {
            return true
        }
        if isWord(next, in: text) {
            // "norr-söder" is a line, not two areas.
            return text.breaks[range.upperBound] == .hyphen || isFollowed(next, in: text)
        }
        guard word == "och" || word == "eller" else { return false }
        let second = text.wordRange(after: next.upperBound)
        return isWord(second, in: text) && isFollowed(second, in: text)
    }

    /// "mot norr", "åt öster", "200 m väster", "parkeringen öster".
    private static func isPreceded(_ range: Range<Int>, in text: NormalizedText) -> Bool {
        guard range.lowerBound > 1, joins(at: range.lowerBound - 1, in: text) else { return false }
        let before = text.wordRange(before: range.lowerBound)
        let word = text.plainText(of: before)
        if leaders.contains(word) || isWord(before, in: text) && isHyphen(range, in: text) {
            return true
        }
        // A name in small letters follows a word such as "i", or a comma.
        if !text.capitals[range.lowerBound], !before.isEmpty,
            text.breaks[range.lowerBound - 1] == .blank, !namers.contains(word)
        {
            return true
        }
        let number = text.wordRange(before: before.lowerBound)
        return lengths.contains(word) && !number.isEmpty
            && text.letters[number].allSatisfy(NormalizedText.isDigit)
    }

    private static func isHyphen(_ range: Range<Int>, in text: NormalizedText) -> Bool {
        text.breaks[range.lowerBound - 1] == .hyphen
    }

    /// Whether a word of the compass is in small letters, as directions are, and no "i" or "på"
    /// before it makes it a name.
    static func isBare(_ range: Range<Int>, in text: NormalizedText) -> Bool {
        guard isWord(range, in: text), !text.capitals[range.lowerBound] else { return false }
        return !namers.contains(text.plainText(of: text.wordRange(before: range.lowerBound)))
    }

    /// Whether nothing stronger than a hyphen stands between two words.
    private static func joins(at space: Int, in text: NormalizedText) -> Bool {
        space < text.breaks.count
            && text.breaks[space].rawValue <= NormalizedText.Break.hyphen.rawValue
    }

    // All words are without the dots of å, ä and ö.

    private static let words: Set<[UInt8]> = list(
        "norr soder oster vaster nord syd ost vast nordost nordvast sydost sydvast "
            + "nordoster nordvaster sydoster sydvaster norra sodra ostra vastra"
    )

    private static let abbreviations: Set<[UInt8]> = list("n s o v no nv so sv nno nnv sso ssv")

    private static let sides: Set<[UInt8]> = list("hoger vanster sidan")

    private static let fillers = words.union(
        list("om ut at m meter norrut soderut osterut vasterut")
    )

    private static let followers: Set = [
        "om", "ut", "over", "ifran", "fran", "sida", "sidan", "del", "delen", "delar", "halvan",
        "ande", "anden", "horn", "hornet", "gavel", "gaveln", "kant", "kanten", "hall", "riktning",
        "ingang", "ingangen", "entre", "entren", "infart", "infarten", "utfart", "utfarten",
        "darom", "harom", "mot", "lage",
    ]

    private static let leaders: Set = ["mot", "at", "fran", "rakt", "riktning", "langst", "snett"]

    private static let namers: Set = [
        "i", "pa", "inne", "uppe", "nere", "stadsdelen", "omradet", "omrade", "centrala", "inre",
        "yttre", "och", "eller", "samt", "hela", "vid", "kring", "runt", "utanfor", "bakom", "nara",
        "mellan", "genom", "till", "inom", "ute",
    ]

    private static let lengths: Set = [
        "m", "meter", "km", "kilometer", "kvarter", "steg", "mil",
    ]

    private static func list(_ text: String) -> Set<[UInt8]> {
        Set(text.split(separator: " ").map { Array($0.utf8) })
    }
}
