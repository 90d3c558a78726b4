import Domain

/// Reads what the words for a place mean.
struct TextReader {
    let known: [KnownName]
    let weights: PlacingWeights

    /// The evidence in a text that should name a place, in the order of its words.
    ///
    /// Misspelt names are looked for only among words that no name was found in, and only where the
    /// others leave the area open.
    func evidence(in text: String, town: Town) -> [Evidence] {
        let wording = Wording(text)
        guard !wording.isEmpty else { return [] }
        let exact = town.index.exactHits(in: wording)
        guard !exact.contains(where: isSettled) else { return evidence(from: exact, in: wording) }
        let spelled = town.index.spelledHits(in: wording, outside: exact.map(\.range))
        let hits = (exact + spelled).sorted { $0.range.lowerBound < $1.range.lowerBound }
        return evidence(from: hits, in: wording)
    }

    /// Whether a name leaves one area only.
    private func isSettled(_ hit: NameIndex.Hit) -> Bool {
        Set(hit.meanings.map { known[$0].area }).count == 1
    }

    private func evidence(from hits: [NameIndex.Hit], in wording: Wording) -> [Evidence] {
        var result: [Evidence] = []
        var alternatives = 1
        var end: Int?
        for hit in hits {
            let next = evidence(of: hit)
            if let end, isEither(wording, from: end, to: hit.range.lowerBound),
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

    /// Whether the words between two names join them: "A och B", "från A till B".
    private func isEither(_ wording: Wording, from start: Int, to end: Int) -> Bool {
        let words = wording.letters[start..<end].split(separator: Wording.space)
        return words.contains { Self.joining.contains(Array($0)) }
    }

    private static let joining = ["och", "samt", "eller", "till"].map { Array($0.utf8) }

    /// The evidence of one name: each area that it may lie in has an equal share.
    func evidence(of hit: NameIndex.Hit) -> Evidence {
        let meanings = hit.meanings.map { known[$0] }
        let areas = Set(meanings.map(\.area)).sorted()
        let trusted = meanings.max {
            weights.trust($0.kind, slips: hit.slips) < weights.trust($1.kind, slips: hit.slips)
        }
        let kind = trusted?.kind ?? .place
        return Evidence(
            method: method(kind, slips: hit.slips),
            trust: weights.trust(kind, slips: hit.slips),
            candidates: areas.map { area in
                let inArea = meanings.filter { $0.area == area }
                return Evidence.Candidate(
                    area: area,
                    share: 1 / Double(areas.count),
                    point: PlanarPoint.centre(of: inArea.compactMap(\.point)),
                    name: inArea.first { $0.kind != .area }?.name
                )
            }
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
