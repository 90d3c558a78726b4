import Domain

/// Reads places named in passing, in a description that is about something else.
///
/// Only exact names count, and only where they stand as names of where it was.
struct DescriptionReader {
    let names: TextReader

    /// The places named in a description, each as likely as the others.
    func evidence(in text: String, _ municipality: MunicipalityIndex) -> [PlaceEvidence] {
        let running = DescriptionText(text)
        let hits = municipality.names.exactHits(in: running.normalized).filter { hit in
            !hit.isKind && running.isName(hit.range) && running.isWhereItWas(hit.range)
        }
        guard let first = hits.first, hits.count > 1 || !running.isEndOfStretch(first.range) else {
            return []
        }
        // A text that tells of several incidents names a place of perhaps only one of them.
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

/// A description, and how names stand in it.
struct DescriptionText {
    let normalized: NormalizedText

    init(_ text: String) {
        normalized = NormalizedText(text)
    }

    /// Whether a name stands on its own: with a capital, not as a part of another name.
    func isName(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        let after = normalized.breaks[end(of: range)]
        guard after != .hyphen else { return false }
        guard normalized.capitals[start] else { return isLowercaseName(range) }
        switch normalized.breaks[start - 1] {
        case .hyphen: return false
        case .comma: return true
        // The first word of a sentence has a capital whether or not it is a name; before a comma it is.
        case .sentence: return range.count >= Self.tellingLength || after == .comma
        case .blank, .none:
            return !isCapital(wordBefore: start) || Self.prepositions.contains(word(before: start))
        }
    }

    /// Whether words without a capital are a name: two of them, "gamla stan", or "i centrum".
    private func isLowercaseName(_ range: Range<Int>) -> Bool {
        let before = word(before: range.lowerBound)
        if normalized.letters[range].elementsEqual("centrum".utf8) { return before == "i" }
        return normalized.letters[range].contains(NormalizedText.space)
            && (Self.prepositions.contains(before)
                || normalized.breaks[range.lowerBound - 1] == .comma)
    }

    /// Whether it happened at a name: not where someone came from, went, or was found later.
    func isWhereItWas(_ range: Range<Int>) -> Bool {
        let before = sentenceWords(before: range.lowerBound)
        switch before.last {
        case "mot", "fran", "riktning": return false
        case "till": return before.dropLast().last.map(Self.sent.contains) ?? false
        default: break
        }
        return !before.contains("senare") && !before.contains("darefter")
    }

    /// Whether a name is one end of a stretch, "mellan A och B": alone it is not where it was.
    func isEndOfStretch(_ range: Range<Int>) -> Bool {
        sentenceWords(before: range.lowerBound).suffix(4).contains("mellan")
    }

    /// How many incidents the text tells of, as times of day that stand like headings: "08:15 …".
    var incidents: Int {
        let words = normalized.words
        let times = zip(words, words.dropFirst()).filter { hour, minute in
            normalized.breaks[minute.lowerBound - 1] == .sentence
                && number(in: hour) < 24 && number(in: minute) < 60
                && !Self.clockWords.contains(word(before: hour.lowerBound))
        }
        return max(1, times.count)
    }

    /// The number that two digits make; 100 where they are none.
    private func number(in word: Range<Int>) -> Int {
        guard word.count == 2 else { return 100 }
        let digits = normalized.letters[word].map { Int($0) - 48 }
        return digits.allSatisfy((0...9).contains) ? digits[0] * 10 + digits[1] : 100
    }

    /// The words of the same sentence before a place in the text, without å, ä and ö.
    private func sentenceWords(before start: Int) -> [String] {
        var words: [String] = []
        var place = start
        while place > 1, normalized.breaks[place - 1] != .sentence {
            let word = wordRange(before: place)
            words.append(text(of: word))
            place = word.lowerBound
        }
        return words.reversed()
    }

    private func word(before start: Int) -> String {
        text(of: wordRange(before: start))
    }

    private func isCapital(wordBefore start: Int) -> Bool {
        let word = wordRange(before: start)
        return !word.isEmpty && normalized.capitals[word.lowerBound]
    }

    /// The word that ends at the space before a place; empty at the beginning.
    private func wordRange(before start: Int) -> Range<Int> {
        guard start > 1 else { return 0..<0 }
        let space = normalized.letters[..<(start - 1)].lastIndex(of: NormalizedText.space) ?? 0
        return space + 1..<start - 1
    }

    private func text(of word: Range<Int>) -> String {
        String(decoding: normalized.letters[word].map(NormalizedText.plain), as: UTF8.self)
    }

    /// The index of the space after the word that a name ends in.
    private func end(of range: Range<Int>) -> Int {
        normalized.letters[range.upperBound...].firstIndex(of: NormalizedText.space)
            ?? normalized.letters.count - 1
    }

    /// Letters of a name that is no common word with the capital of its sentence.
    private static let tellingLength = 6

    /// Words after which "till" leads to where it was: help is sent there, without å, ä and ö.
    private static let sent: Set = [
        "kallas", "kallades", "beordras", "beordrades", "larmas", "larmades", "aker", "akte",
        "skickas", "skickades", "rycker", "ryckte", "ut", "kommer", "kom", "kallats",
        "beordrats", "larmats",
    ]

    /// Words before a time of day that belongs to its sentence, without å, ä and ö.
    private static let clockWords: Set = [
        "kl", "klockan", "vid", "ca", "cirka", "till", "och", "mellan", "fran", "runt", "omkring",
        "strax", "efter", "fore", "sedan",
    ]

    /// Words that begin sentences and stand before places, without å, ä and ö.
    private static let prepositions: Set = [
        "i", "pa", "vid", "utanfor", "bakom", "intill", "nara", "kring", "runt", "inne",
        "inom", "genom", "langs", "mitt", "centrala", "under", "over", "framfor", "mellan", "hos",
    ]
}
