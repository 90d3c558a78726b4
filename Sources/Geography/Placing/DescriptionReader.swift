import Domain

/// Reads places named in passing, in a description that is about something else.
///
/// Only exact names count, and only where they stand as names: with a capital, not as a part of
/// another name, not where someone came from or went.
struct DescriptionReader {
    let names: TextReader

    /// The places named in a description, each as likely as the others.
    func evidence(in text: String, town: Town) -> [Evidence] {
        let wording = Wording(text)
        let hits = town.index.exactHits(in: wording).filter {
            !$0.isKind && isName($0, in: wording)
        }
        var result: Evidence?
        for (count, hit) in hits.enumerated() {
            let next = Evidence(
                method: .description,
                trust: names.weights.description,
                candidates: names.evidence(of: hit).candidates
            )
            result = result?.either(or: next, count: count) ?? next
        }
        return result.map { [$0] } ?? []
    }

    /// Whether a hit stands as a name of its own.
    private func isName(_ hit: NameIndex.Hit, in wording: Wording) -> Bool {
        let start = hit.range.lowerBound
        let after = wording.breaks[end(of: hit, in: wording)]
        guard wording.capitals[start], after != .hyphen else { return false }
        switch wording.breaks[start - 1] {
        case .hyphen: return false
        case .comma: return true
        // The first word of a sentence has a capital whether or not it is a name.
        case .sentence: return hit.range.count >= Self.tellingLength
        case .blank, .none: return !belongsToOther(wordBefore: start, in: wording)
        }
    }

    /// Whether the word before makes it another name ("Östra Ersboda") or another place ("mot Teg").
    private func belongsToOther(wordBefore start: Int, in wording: Wording) -> Bool {
        guard let word = wording.words.last(where: { $0.upperBound < start }) else { return false }
        let letters = String(decoding: wording.letters[word].map(Wording.plain), as: UTF8.self)
        if Self.away.contains(letters) { return true }
        return wording.capitals[word.lowerBound] && !Self.prepositions.contains(letters)
    }

    /// The index of the space after the word that a name ends in.
    private func end(of hit: NameIndex.Hit, in wording: Wording) -> Int {
        wording.letters[hit.range.upperBound...].firstIndex(of: Wording.space)
            ?? wording.letters.count - 1
    }

    /// Letters of a name that is no common word with the capital of its sentence.
    private static let tellingLength = 6

    /// Words after which a place is where something went or came from, without å, ä and ö.
    private static let away: Set = ["mot", "fran", "till", "riktning"]

    /// Words that begin sentences and stand before places, without å, ä and ö.
    private static let prepositions: Set = [
        "i", "pa", "vid", "utanfor", "bakom", "intill", "nara", "kring", "runt", "inne",
        "inom", "genom", "langs", "mitt", "centrala", "under", "over", "framfor", "mellan", "hos",
    ]
}
