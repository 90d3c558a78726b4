import Domain

/// Makes evidence of a street more exact by its number, by a street that it meets, or by how its houses
/// lie in the areas.
struct AddressReader {
    let register: AddressRegister
    let map: AreaMap
    let weights: PlacingWeights

    /// The evidence with that of streets made exact; as it was where no street's houses are known.
    func refined(_ evidence: [Evidence], by text: String, municipality: String?) -> [Evidence] {
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

    /// The streets that a piece of evidence names, if it names nothing else.
    private func streets(in part: Evidence, municipality: String?) -> [Street] {
        guard part.method == .address || part.method == .spelling else { return [] }
        let names = Set(part.candidates.compactMap(\.name)).sorted()
        let streets = names.map { register.streets(named: $0, municipality: municipality) }
        let hasOthers = part.candidates.contains { $0.name == nil }
        return hasOthers || streets.contains(where: \.isEmpty) ? [] : Array(streets.joined())
    }

    private func exact(
        _ streets: [Street],
        numbers: WrittenAddress.Numbers?,
        trust: Double
    ) -> Evidence? {
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

    /// All houses from one number to another on the same side, where the street knows both.
    private func range(_ streets: [Street], _ numbers: ClosedRange<Int>) -> [Evidence.Candidate]? {
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

    /// A street without a number: each area by its houses.
    private func wholeStreet(_ street: Street) -> [Evidence.Candidate] {
        guard let whole = street.whole else { return [] }
        let counts = Dictionary(grouping: street.points, by: { Int($0.area) }).mapValues(\.count)
        return counts.sorted { $0.key < $1.key }.map { area, count in
            let own = street.points.filter { $0.area == area }
            let within = Street(name: street.name, points: own[...]).whole ?? whole
            return Evidence.Candidate(
                area: area,
                share: Double(count),
                point: within.point,
                metres: max(whole.metres, within.metres),
                name: street.name
            )
        }
    }

    /// The place where two streets meet: the nearest houses of both.
    private func corner(_ streets: [Street], _ written: WrittenAddress) -> Evidence? {
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

    /// The areas of a place: a house lies in its own; what is not so exact may lie over a border.
    private func candidates(at estimate: Street.Estimate, name: String) -> [Evidence.Candidate] {
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

    /// The share of some points that lie in each area.
    private func shares(_ points: [PlanarPoint]) -> [(area: Int, share: Double)] {
        let areas = points.flatMap { map.areas(holding: $0) }
        return Dictionary(grouping: areas, by: \.self).map { ($0.key, Double($0.value.count)) }
            .sorted { $0.0 < $1.0 }
    }

    /// Evidence with shares that sum to 1; nil where there are none.
    private func evidence(_ candidates: [Evidence.Candidate], trust: Double) -> Evidence? {
        let sum = candidates.reduce(0) { $0 + $1.share }
        guard sum > 0 else { return nil }
        let even = candidates.map { $0.sharing($0.share / sum) }
        return Evidence(method: .address, trust: trust, candidates: even)
    }

    /// Metres between the nearest houses of streets that meet.
    private static let widestCorner = 150.0

    /// Numbers in a range that is still one place.
    private static let longestRange = 100
}
