import Domain

/// Refines evidence of a street: by a house number, by a crossing street, or by the distribution of
/// its houses over the areas.
struct AddressReader {
    let register: AddressRegister
    let map: AreaMap
    let weights: PlacingWeights

    /// Refines the evidence of streets with known houses; all other evidence stays.
    func refined(_ evidence: [PlaceEvidence], by text: String, municipality: String?)
        -> [PlaceEvidence]
    {
        let named = evidence.map { streets(in: $0, municipality: municipality) }
        guard named.contains(where: { !$0.isEmpty }) else { return evidence }
        let written = WrittenAddress(text)
        if let corner = corner(Array(named.joined()), written) {
            return zip(evidence, named).filter { $1.isEmpty }.map { $0.0 } + [corner]
        }
        return zip(evidence, named).map { part, streets in
            let names = Set(streets.map(\.name))
            guard names.count == 1, let name = names.first else { return part }
            return exact(streets, numbers: written.numbers(after: name), trust: part.trust) ?? part
        }
    }

    /// The streets that a piece of evidence names; none where it names anything else too.
    private func streets(in part: PlaceEvidence, municipality: String?) -> [Street] {
        guard part.method == .address || part.method == .spelling else { return [] }
        let names = Set(part.candidates.compactMap(\.name)).sorted()
        let streets = names.map { register.streets(named: $0, municipality: municipality) }
        let hasOthers = part.candidates.contains { $0.name == nil }
        return hasOthers || streets.contains(where: \.isEmpty) ? [] : Array(streets.joined())
    }

    /// Evidence of the written house number, of a range of them, or of whole streets.
    private func exact(
        _ streets: [Street],
        numbers: WrittenAddress.Numbers?,
        trust: Double
    ) -> PlaceEvidence? {
        guard let numbers else { return evidence(streets.flatMap(wholeStreet), trust: trust) }
        if let last = numbers.last, let range = range(streets, numbers.first...last) {
            return evidence(range, trust: trust)
        }
        let found = streets.compactMap { street in
            street.estimate(numbers.first, letter: numbers.letter).map { (street, $0) }
        }
        let best = found.map(\.1.quality).max()
        let meant = found.filter { $0.1.quality == best }
        guard !meant.isEmpty else { return evidence(streets.flatMap(wholeStreet), trust: trust) }
        let letter = numbers.letter.map { " \($0)" } ?? ""
        return evidence(
            meant.flatMap { candidates(at: $1, name: "\($0.name) \(numbers.first)\(letter)") },
            trust: trust
        )
    }

    /// All houses of one side between two numbers; nil where fewer than half of them are known.
    private func range(_ streets: [Street], _ numbers: ClosedRange<Int>) -> [PlaceEvidence
        .Candidate]?
    {
        guard numbers.count <= Self.longestRange else { return nil }
        for street in streets {
            let houses = stride(from: numbers.lowerBound, through: numbers.upperBound, by: 2)
                .compactMap { street.estimate($0) }
            guard houses.count > 1, houses.count * 2 > numbers.count,
                let centre = PlanarPoint.centre(of: houses.map(\.point))
            else { continue }
            let spread = houses.map { $0.point.distance(to: centre) + $0.metres }.max() ?? 0
            let name = "\(street.name) \(numbers.lowerBound)–\(numbers.upperBound)"
            return shares(houses.map(\.point)).map { area, share in
                .init(area: area, share: share, point: centre, metres: spread, name: name)
            }
        }
        return nil
    }

    /// A street without a number: a candidate for each area, weighted by its houses.
    private func wholeStreet(_ street: Street) -> [PlaceEvidence.Candidate] {
        guard let whole = street.whole else { return [] }
        let counts = Dictionary(grouping: street.points, by: { Int($0.area) }).mapValues(\.count)
        return counts.sorted { $0.key < $1.key }.map { area, count in
            let own = street.points.filter { $0.area == area }
            let within = Street(name: street.name, points: own[...]).whole ?? whole
            return PlaceEvidence.Candidate(
                area: area,
                share: Double(count),
                point: within.point,
                metres: max(whole.metres, within.metres),
                name: street.name
            )
        }
    }

    /// The corner of two streets: midway between their nearest houses; nil where they are too far
    /// apart or no words say that they meet.
    private func corner(_ streets: [Street], _ written: WrittenAddress) -> PlaceEvidence? {
        let names = streets.map(\.name)
        guard Set(names).count == 2, let first = names.first,
            let second = names.first(where: { $0 != first }),
            written.numbers(after: first) == nil, written.numbers(after: second) == nil,
            written.isCorner(first, second)
        else { return nil }
        let others = streets.filter { $0.name == second }
        let pairs = streets.filter { $0.name == first }.flatMap { street in
            others.compactMap { nearest(street, $0) }
        }
        guard let best = pairs.min(by: { $0.gap < $1.gap }), best.gap <= Self.widestCorner else {
            return nil
        }
        let estimate = Street.Estimate(
            point: best.point,
            metres: weights.coordinateMetres + best.gap / 2,
            quality: .between
        )
        return evidence(
            candidates(at: estimate, name: "\(first)/\(second)"),
            trust: weights.address
        )
    }

    private func nearest(_ one: Street, _ other: Street) -> (point: PlanarPoint, gap: Double)? {
        var best: (point: PlanarPoint, gap: Double)?
        for house in one.points {
            for facing in other.points {
                let gap = house.point.distance(to: facing.point)
                if gap < best?.gap ?? .infinity {
                    best = (house.point.towards(facing.point, 0.5), gap)
                }
            }
        }
        return best
    }

    /// The areas of an estimate: that of an exact house, else all within its uncertainty.
    private func candidates(at estimate: Street.Estimate, name: String) -> [PlaceEvidence.Candidate]
    {
        let holding = map.areas(holding: estimate.point).map { (area: $0, share: 1.0) }
        let parts =
            estimate.quality == .exact && !holding.isEmpty
            ? holding
            : CoordinateReader(map: map, weights: weights)
                .shares(at: estimate.point, metres: estimate.metres)
        return parts.map { area, share in
            .init(
                area: area,
                share: share,
                point: estimate.point,
                metres: estimate.metres,
                name: name
            )
        }
    }

    /// The number of points in each area.
    private func shares(_ points: [PlanarPoint]) -> [(area: Int, share: Double)] {
        let areas = points.flatMap { map.areas(holding: $0) }
        return Dictionary(grouping: areas, by: \.self).map { ($0.key, Double($0.value.count)) }
            .sorted { $0.0 < $1.0 }
    }

    /// Evidence with shares normalised to 1; nil where there are none.
    private func evidence(_ candidates: [PlaceEvidence.Candidate], trust: Double) -> PlaceEvidence?
    {
        let sum = candidates.reduce(0) { $0 + $1.share }
        guard sum > 0 else { return nil }
        let even = candidates.map { $0.sharing($0.share / sum) }
        return PlaceEvidence(method: .address, trust: trust, candidates: even)
    }

    /// Largest distance in metres between the nearest houses of streets that meet.
    private static let widestCorner = 150.0

    /// Most numbers of a range that is one place.
    private static let longestRange = 100
}
