import Domain

/// Reads the locality that a short plus code is written with: "7CCC+RR Provstad, Sverige" (Open
/// Location Code specification, "Short codes").
struct LocalityReader {
    let placer: Placer
    let municipality: MunicipalityIndex
    /// Name of the report's municipality.
    let name: String?

    /// A point near which the code is meant, by the words around it; nil where they name no known
    /// municipality, area or place.
    func reference(before: Substring, after: Substring) -> Coordinate? {
        let after = Self.withoutCountry(after)
        let isFirst = !after.isEmpty
        let words = isFirst ? after : NormalizedText(String(before))
        let point = namesMunicipality(words, first: isFirst) ? middle : named(words, first: isFirst)
        return point.flatMap(placer.projection.geographic)
    }

    private static func withoutCountry(_ text: Substring) -> NormalizedText {
        let parts = text.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }
        return NormalizedText(
            parts.filter { !["sverige", "sweden"].contains($0.lowercased()) }.joined(
                separator: ", "
            )
        )
    }

    /// Whether a text begins, or ends, with the name of the municipality.
    private func namesMunicipality(_ words: NormalizedText, first: Bool) -> Bool {
        [name, placer.municipalityName, municipality.key].compactMap(\.self).contains { name in
            let letters = NormalizedText(AreaDirectory.key(name)).letters.dropFirst().dropLast()
            let own = words.words
            guard !letters.isEmpty, let word = first ? own.first : own.last else { return false }
            // A name of several words ends where its last one does; it may have a genitive -s.
            let start = first ? word.lowerBound : max(word.upperBound - letters.count, 1)
            let rest = words.letters[start...]
            guard rest.starts(with: letters), words.letters[start - 1] == NormalizedText.space
            else {
                return false
            }
            let after = rest.dropFirst(letters.count)
            return after.first == NormalizedText.space
                || after.starts(with: [UInt8(ascii: "s"), NormalizedText.space])
        }
    }

    /// The middle of the municipality's areas.
    private var middle: PlanarPoint? {
        let own = placer.areas.indices.filter { area in
            municipality.key.map { placer.directory.municipality(of: area) == $0 } ?? true
        }
        return PlanarPoint.centre(of: own.map(placer.map.interiorPoint))
    }

    /// The area or place that a text begins, or ends, with.
    private func named(_ words: NormalizedText, first: Bool) -> PlanarPoint? {
        let hit = municipality.names.exactHits(in: words).first { hit in
            !hit.isKind
                && (first
                    ? hit.range.lowerBound == 1 : hit.range.upperBound == words.letters.count - 1)
        }
        return hit?.meanings.first.map { placer.gazetteer.known[$0] }.map {
            $0.point ?? placer.map.interiorPoint(of: $0.area)
        }
    }
}
