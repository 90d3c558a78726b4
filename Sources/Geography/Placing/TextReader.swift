import Domain

/// Evidence of a text that should name a place (toponym resolution).
struct TextReader {
    let known: [NamedPlace]
    let weights: PlacingWeights

    /// Evidence of each name in a text, in the order of its words.
    ///
    /// Misspelt names are searched only outside exact matches, and only where those leave the area
    /// open. A word for a kind of place, or a name that is one ("Torget"), is evidence of its own
    /// where there is no other name; otherwise it selects the place within a named area.
    func evidence(in text: String, _ municipality: MunicipalityIndex) -> [PlaceEvidence] {
        let normalized = NormalizedText(text)
        guard !normalized.isEmpty else { return [] }
        let words = SentenceWords(normalized)
        let found = municipality.names.exactHits(in: normalized)
        let exact = there(found, in: normalized)
        var kinds = exact.filter { $0.isKind || !isArea($0) && words.isKind($0.range) }
        var hits = kinds.isEmpty ? exact : exact.filter { !kinds.contains($0) }
        hits = withoutBareDirections(hits, in: normalized)
        if !hits.contains(where: isSettled) {
            let spelled = municipality.names.spelledHits(
                in: normalized,
                outside: hits.map(\.range) + (exact.count < found.count ? found.map(\.range) : [])
            )
            hits += there(spelled, in: normalized).filter { hit in
                !kinds.contains { $0.range == hit.range }
            }
            hits.sort { $0.range.lowerBound < $1.range.lowerBound }
            kinds.removeAll { kind in hits.contains { $0.range.overlaps(kind.range) } }
        }
        let places = evidence(from: words.there(hits, isArea: isArea), among: words)
        guard !kinds.isEmpty else { return places }
        let meant = kinds.map(evidence(of:))
        guard places.isEmpty else {
            return places.map { name in meant.reduce(name) { $0.refined(by: $1) } }
        }
        return words.areGeneric(outside: kinds.map(\.range)) ? mostTelling(of: meant) : []
    }

    /// The kind with the fewest places, if these are few enough to be evidence.
    private func mostTelling(of kinds: [PlaceEvidence]) -> [PlaceEvidence] {
        let telling = kinds.filter { $0.candidates.count <= weights.mostOfKind }
        return telling.min { $0.candidates.count < $1.candidates.count }.map { [$0] } ?? []
    }

    /// The matches without the direction in "norr om skolan", and without what the words around it say
    /// is where it was not: "norr om Sjöbo", "ej vid skolan".
    func there(_ hits: [NameIndex.Hit], in text: NormalizedText) -> [NameIndex.Hit] {
        let elsewhere = elsewhere(hits, in: text)
        return hits.filter { hit in
            !CompassWords.isDirection(hit.range, in: text) && !elsewhere.contains(hit)
        }
    }

    /// The matches that the words around them, or around one that "och" joins them to, say is where it
    /// was not.
    func elsewhere(_ hits: [NameIndex.Hit], in text: NormalizedText) -> [NameIndex.Hit] {
        var found: [NameIndex.Hit] = []
        for hit in hits where !CompassWords.isDirection(hit.range, in: text) {
            switch PlaceRelation(to: hit.range, isArea: isArea(hit), in: text) {
            case .denied, .beyond: found.append(hit)
            case .near: continue
            case nil:
                guard let end = found.last?.range.upperBound,
                    PlaceRelation.joins(from: end, to: hit.range.lowerBound, in: text)
                else { continue }
                found.append(hit)
            }
        }
        return found
    }

    /// Whether a text names places only to say that it was not there.
    func namesElsewhere(in text: String, _ municipality: MunicipalityIndex) -> Bool {
        let normalized = NormalizedText(text)
        let exact = municipality.names.exactHits(in: normalized)
        let spelled = municipality.names.spelledHits(in: normalized, outside: exact.map(\.range))
        return !elsewhere(exact + spelled, in: normalized).isEmpty
    }

    /// The matches without directions in small letters that contradict another name: "Gamla torget,
    /// norr" is at the square, where that is not in the area Norr.
    private func withoutBareDirections(
        _ hits: [NameIndex.Hit],
        in text: NormalizedText
    ) -> [NameIndex.Hit] {
        guard hits.count > 1 else { return hits }
        let bare = hits.filter { CompassWords.isBare($0.range, in: text) }
        let others = hits.filter { !bare.contains($0) }.flatMap(\.meanings)
        guard !bare.isEmpty, !others.isEmpty else { return hits }
        let areas = Set(others.map { known[$0].area })
        return hits.filter { hit in
            !bare.contains(hit) || hit.meanings.contains { areas.contains(known[$0].area) }
        }
    }

    /// Whether all meanings of a name are in one area.
    private func isSettled(_ hit: NameIndex.Hit) -> Bool {
        let area = known[hit.meanings[0]].area
        return hit.meanings.allSatisfy { known[$0].area == area }
    }

    private func isArea(_ hit: NameIndex.Hit) -> Bool {
        known[hit.meanings[0]].kind == .area
    }

    private func evidence(from hits: [NameIndex.Hit], among words: SentenceWords) -> [PlaceEvidence]
    {
        var result: [PlaceEvidence] = []
        var alternatives = 1
        var end: Int?
        for hit in hits {
            var next = evidence(of: hit)
            if hits.count == 1, words.isAway(hit, isArea: isArea(hit)) {
                next.trust = min(next.trust, weights.away)
            }
            if let end, words.join(from: end, to: hit.range.lowerBound),
                let last = result.last, last.areas.isDisjoint(with: next.areas)
            {
                result[result.count - 1] = last.either(or: next, count: alternatives)
                alternatives += 1
            } else {
                result.append(next)
                alternatives = 1
            }
            end = hit.range.upperBound
        }
        return result
    }

    /// Evidence of one name, with an equal share for each area of its meanings.
    func evidence(of hit: NameIndex.Hit) -> PlaceEvidence {
        let meanings = hit.meanings.map { known[$0] }
        let areas = meanings.count == 1 ? [meanings[0].area] : Set(meanings.map(\.area)).sorted()
        let kind = meanings.contains { $0.kind == .area } ? .area : meanings[0].kind
        return PlaceEvidence(
            method: method(kind, edits: hit.edits),
            trust: hit.isKind ? weights.kind : weights.trust(kind, edits: hit.edits),
            candidates: areas.map { area in
                let inArea = meanings.filter { $0.area == area }
                return PlaceEvidence.Candidate(
                    area: area,
                    share: 1 / Double(areas.count),
                    point: PlanarPoint.centre(of: inArea.compactMap(\.point)),
                    name: inArea.first { $0.kind != .area }?.name
                )
            },
            isKind: hit.isKind
        )
    }

    private func method(_ kind: NamedPlace.Kind, edits: Int) -> PlacementMethod {
        guard edits == 0 else { return .spelling }
        return switch kind {
        case .area: .area
        case .street: .address
        case .place: .name
        }
    }
}

/// The context of names in a short text: words of direction, kind and conjunction.
struct SentenceWords {
    private let normalized: NormalizedText

    init(_ normalized: NormalizedText) {
        self.normalized = normalized
    }

    /// The names of the actual place: those of an origin or a destination only if there is no
    /// other, and "centrum" only if no other area is named.
    func there(_ hits: [NameIndex.Hit], isArea: (NameIndex.Hit) -> Bool) -> [NameIndex.Hit] {
        guard hits.count > 1 else { return hits }
        let there = hits.indices.filter { number in
            let joins =
                number + 1 < hits.count
                && join(from: hits[number].range.upperBound, to: hits[number + 1].range.lowerBound)
            return joins || !isAway(hits[number], isArea: isArea(hits[number]))
        }
        let named = there.isEmpty ? hits : there.map { hits[$0] }
        let others = named.filter { !isCentre($0) }
        return others.contains(where: isArea) ? others : named
    }

    /// Whether a name consists of words for kinds of places: "Torget", "Stora torget".
    func isKind(_ range: Range<Int>) -> Bool {
        normalized.letters[range].split(separator: NormalizedText.space).allSatisfy {
            GenericWords.contains($0) || PlaceKind.isWord($0)
        }
    }

    /// Whether all words outside these ranges are generic; any other word may name another place.
    func areGeneric(outside ranges: [Range<Int>]) -> Bool {
        normalized.words.allSatisfy { word in
            ranges.contains { $0.overlaps(word) } || GenericWords.contains(normalized.letters[word])
                || CompassWords.isFiller(word, in: normalized)
        }
    }

    /// Whether the words before a name make it an origin or a destination, or say of an area that it was
    /// beside it.
    func isAway(_ hit: NameIndex.Hit, isArea: Bool) -> Bool {
        if isArea, PlaceRelation(to: hit.range, isArea: true, in: normalized) == .near {
            return true
        }
        // At least three letters and the spaces around them.
        guard hit.range.lowerBound > 4 else { return false }
        let before = normalized.letters[..<hit.range.lowerBound]
        return Self.away.contains { before.suffix($0.count).elementsEqual($0) }
    }

    /// Whether a conjunction is between two names: "A och B", "från A till B".
    func join(from start: Int, to end: Int) -> Bool {
        let words = normalized.letters[start..<end].split(separator: NormalizedText.space)
        return words.contains { Self.joining.contains(Array($0)) }
    }

    private func isCentre(_ hit: NameIndex.Hit) -> Bool {
        normalized.letters[hit.range].elementsEqual(Self.centre)
    }

    private static let joining = ["och", "samt", "eller", "till"].map { Array($0.utf8) }
    private static let centre = Array("centrum".utf8)
    private static let away = [" mot ", " från ", " väg till ", " riktning ", " in till "].map {
        Array(NormalizedText($0).letters)
    }
}
