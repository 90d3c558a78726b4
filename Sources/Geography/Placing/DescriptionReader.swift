import Domain

/// Evidence of places named in passing in a description.
///
/// Only exact names count, and only where the words around them say that it happened there.
struct DescriptionReader {
    let names: TextReader

    /// Whether the sender has a home, where "torget" in small letters more probably is than in the centre.
    let hasHome: Bool

    /// Whether a place is written that is not known, within which "badhuset" in small letters may be.
    let hasPlace: Bool

    /// Areas of all names in a description, also of those where it was not.
    func areas(in text: String, _ municipality: MunicipalityIndex) -> Set<Int> {
        let running = DescriptionText(text)
        let hits = municipality.names.exactHits(in: running.normalized)
            .filter { !$0.isKind && isName($0, in: running) }
        return Set(hits.flatMap(\.meanings).map { names.known[$0].area })
    }

    private func isName(_ hit: NameIndex.Hit, in running: DescriptionText) -> Bool {
        guard running.isName(hit.range) else { return false }
        let isOwn = running.normalized.capitals[hit.range.lowerBound]
        guard !isOwn, hasHome else { return true }
        let letters = running.normalized.letters[hit.range]
        return !GenericWords.contains(letters) && !(hasPlace && PlaceKind.isWord(letters))
    }

    /// The places named in a description, with equal shares.
    func evidence(in text: String, _ municipality: MunicipalityIndex) -> [PlaceEvidence] {
        let running = DescriptionText(text)
        let found = municipality.names.exactHits(in: running.normalized)
        let hits = names.there(found, in: running.normalized).filter { hit in
            !hit.isKind && isName(hit, in: running) && running.isWhereItWas(hit.range)
        }
        guard let first = hits.first, hits.count > 1 || !running.isEndOfStretch(first.range) else {
            return []
        }
        // In a text about several incidents a place may belong to only one of them.
        let trust = names.weights.description / Double(running.incidents)
        var result: PlaceEvidence?
        for (count, hit) in hits.enumerated() {
            let next = PlaceEvidence(
                method: .description,
                trust: trust,
                candidates: names.evidence(of: hit).candidates
            )
            result = result?.either(or: next, count: count) ?? next
        }
        return result.map { [$0] } ?? []
    }
}

/// A description with the context of the names in it.
struct DescriptionText {
    let normalized: NormalizedText

    init(_ text: String) {
        normalized = NormalizedText(text)
    }

    /// Whether a match is a name of its own: with a capital, and not part of another name.
    func isName(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        let after = normalized.breaks[end(of: range)]
        guard after != .hyphen else { return false }
        guard normalized.capitals[start] else { return isLowercaseName(range) }
        switch normalized.breaks[start - 1] {
        case .hyphen: return false
        case .comma: return true
        // The first word of a sentence has a capital in any case; before a comma it is a name.
        case .sentence: return range.count >= Self.tellingLength || after == .comma
        case .blank, .none:
            return !isCapital(wordBefore: start) || Self.prepositions.contains(word(before: start))
                || opensWithTime(start)
        }
    }

    /// Whether a match without a capital is a name: two words, "gamla stan", "i centrum", or a longer word after a
    /// preposition or before a colon, "slagsmål vid resecentrum", as notes are written.
    private func isLowercaseName(_ range: Range<Int>) -> Bool {
        let before = word(before: range.lowerBound)
        if normalized.letters[range].elementsEqual("centrum".utf8) { return before == "i" }
        if range.count >= Self.tellingLength {
            if Self.prepositions.contains(before) { return true }
            let after = normalized.breaks[end(of: range)]
            if opensWithTime(range.lowerBound), after == .comma || after == .sentence {
                return true
            }
        }
        return normalized.letters[range].contains(NormalizedText.space)
            && (Self.prepositions.contains(before)
                || normalized.breaks[range.lowerBound - 1] == .comma)
    }

    /// Whether only a time is before a name in its sentence, as notes begin: "Kväll Aspviksbadet", "23.30 båthamnen: …".
    private func opensWithTime(_ start: Int) -> Bool {
        let words = sentenceWords(before: start)
        return !words.isEmpty
            && words.allSatisfy {
                Self.times.contains($0) || Self.clockWords.contains($0)
                    || $0.allSatisfy(\.isNumber)
            }
    }

    /// Words of times at the beginning of a note, without å, ä and ö.
    private static let times: Set = [
        "kvall", "kvallen", "natt", "natten", "morgon", "formiddag", "eftermiddag", "lunch", "fm",
        "em", "mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag", "helgen",
        "halloween", "valborg", "lucia", "nyar", "midsommar", "man", "tis", "ons", "tors", "fre",
        "lor", "son",
    ]

    /// Whether it happened at a name: not where someone came from, went to, or was found later.
    func isWhereItWas(_ range: Range<Int>) -> Bool {
        let before = sentenceWords(before: range.lowerBound)
        switch before.last {
        case "mot", "fran", "riktning": return false
        case "till": return before.dropLast().last.map(Self.sent.contains) ?? false
        default: break
        }
        return !before.contains("senare") && !before.contains("darefter")
    }

    /// Whether a name is one end of a stretch, "mellan A och B"; alone it is not the place.
    func isEndOfStretch(_ range: Range<Int>) -> Bool {
        sentenceWords(before: range.lowerBound).suffix(4).contains("mellan")
    }

    /// Number of incidents in the text, by clock times that are headings: "08:15 …".
    var incidents: Int {
        let words = normalized.words
        let times = zip(words, words.dropFirst()).filter { hour, minute in
            normalized.breaks[minute.lowerBound - 1] == .sentence
                && number(in: hour) < 24 && number(in: minute) < 60
                && !Self.clockWords.contains(word(before: hour.lowerBound))
        }
        return max(1, times.count)
    }

    /// Value of two digits; 100 for any other word.
    private func number(in word: Range<Int>) -> Int {
        guard word.count == 2 else { return 100 }
        let digits = normalized.letters[word].map { Int($0) - 48 }
        return digits.allSatisfy((0...9).contains) ? digits[0] * 10 + digits[1] : 100
    }

    /// The words of the same sentence before an index, without å, ä and ö.
    private func sentenceWords(before start: Int) -> [String] {
        var words: [String] = []
        var place = start
        while place > 1, normalized.breaks[place - 1] != .sentence {
            let word = normalized.wordRange(before: place)
            words.append(normalized.plainText(of: word))
            place = word.lowerBound
        }
        return words.reversed()
    }

    private func word(before start: Int) -> String {
        normalized.plainText(of: normalized.wordRange(before: start))
    }

    private func isCapital(wordBefore start: Int) -> Bool {
        let word = normalized.wordRange(before: start)
        return !word.isEmpty && normalized.capitals[word.lowerBound]
    }

    /// Index of the space after the last word of a name.
    private func end(of range: Range<Int>) -> Int {
        normalized.letters[range.upperBound...].firstIndex(of: NormalizedText.space)
            ?? normalized.letters.count - 1
    }

    /// Least letters of a name at the beginning of a sentence; a shorter one may be a common word.
    private static let tellingLength = 6

    /// Words before "till" where help is sent to the place, without å, ä and ö.
    private static let sent: Set = [
        "kallas", "kallades", "beordras", "beordrades", "larmas", "larmades", "aker", "akte",
        "skickas", "skickades", "rycker", "ryckte", "ut", "kommer", "kom", "kallats",
        "beordrats", "larmats",
    ]

    /// Words before a clock time that is part of its sentence, without å, ä and ö.
    private static let clockWords: Set = [
        "kl", "klockan", "vid", "ca", "cirka", "till", "och", "mellan", "fran", "runt", "omkring",
        "strax", "efter", "fore", "sedan",
    ]

    /// Prepositions and the like before places, without å, ä and ö.
    private static let prepositions: Set = [
        "i", "pa", "vid", "utanfor", "bakom", "intill", "nara", "kring", "runt", "inne",
        "inom", "genom", "langs", "nedanfor", "ovanfor", "invid", "utmed", "bredvid", "bortom",
        "mitt", "centrala", "under", "over", "framfor", "mellan", "hos",
    ]
}
