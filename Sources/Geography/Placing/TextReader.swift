import Domain

/// Reads what the words for a place mean.
struct TextReader {
    let known: [KnownName]
    let weights: PlacingWeights

    /// The evidence in a text that should name a place, in the order of its words.
    ///
    /// Misspelt names are looked for only among words that no name was found in, and only where the
    /// others leave the area open. A word for a kind of place, or a name that is one ("Torget"), counts
    /// where no other name does, else it tells which place of an area is meant.
    func evidence(in text: String, town: Town) -> [Evidence] {
        let wording = Wording(text)
        guard !wording.isEmpty else { return [] }
        let words = SentenceWords(wording)
        let exact = town.index.exactHits(in: wording)
        var kinds = exact.filter { $0.isKind || !isArea($0) && words.isKind($0.range) }
        var hits = kinds.isEmpty ? exact : exact.filter { !kinds.contains($0) }
        if !hits.contains(where: isSettled) {
            let spelled = town.index.spelledHits(in: wording, outside: hits.map(\.range))
            hits += spelled.filter { hit in !kinds.contains { $0.range == hit.range } }
            hits.sort { $0.range.lowerBound < $1.range.lowerBound }
            kinds.removeAll { kind in hits.contains { $0.range.overlaps(kind.range) } }
        }
        let named = evidence(from: words.there(hits, isArea: isArea), among: words)
        guard !kinds.isEmpty else { return named }
        let meant = kinds.map(evidence(of:))
        guard named.isEmpty else {
            return named.map { name in meant.reduce(name) { $0.refined(by: $1) } }
        }
        return words.areGeneric(outside: kinds.map(\.range)) ? mostTelling(of: meant) : []
    }

    /// The kind of which there is the fewest, if that is few enough to tell anything.
    private func mostTelling(of kinds: [Evidence]) -> [Evidence] {
        let telling = kinds.filter { $0.candidates.count <= weights.mostOfKind }
        return telling.min { $0.candidates.count < $1.candidates.count }.map { [$0] } ?? []
    }

    /// Whether a name leaves one area only.
    private func isSettled(_ hit: NameIndex.Hit) -> Bool {
        let area = known[hit.meanings[0]].area
        return hit.meanings.allSatisfy { known[$0].area == area }
    }

    private func isArea(_ hit: NameIndex.Hit) -> Bool {
        known[hit.meanings[0]].kind == .area
    }

    private func evidence(from hits: [NameIndex.Hit], among words: SentenceWords) -> [Evidence] {
        var result: [Evidence] = []
        var alternatives = 1
        var end: Int?
        for hit in hits {
            var next = evidence(of: hit)
            if hits.count == 1, words.isAway(hit) { next.trust = min(next.trust, weights.away) }
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

    /// The evidence of one name: each area that it may lie in has an equal share.
    func evidence(of hit: NameIndex.Hit) -> Evidence {
        let meanings = hit.meanings.map { known[$0] }
        let areas = meanings.count == 1 ? [meanings[0].area] : Set(meanings.map(\.area)).sorted()
        let kind = meanings.contains { $0.kind == .area } ? .area : meanings[0].kind
        return Evidence(
            method: method(kind, slips: hit.slips),
            trust: hit.isKind ? weights.kind : weights.trust(kind, slips: hit.slips),
            candidates: areas.map { area in
                let inArea = meanings.filter { $0.area == area }
                return Evidence.Candidate(
                    area: area,
                    share: 1 / Double(areas.count),
                    point: PlanarPoint.centre(of: inArea.compactMap(\.point)),
                    name: inArea.first { $0.kind != .area }?.name
                )
            },
            isKind: hit.isKind
        )
    }

    private func method(_ kind: KnownName.Kind, slips: Int) -> PlacementMethod {
        guard slips == 0 else { return .spelling }
        return switch kind {
        case .area: .area
        case .street: .address
        case .place: .name
        }
    }
}
