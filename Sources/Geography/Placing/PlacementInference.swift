import Domain

/// Infers the placement of one report from evidence; collects what is wrong with its place.
struct PlacementInference {
    private(set) var evidence: [PlaceEvidence] = []
    /// What is wrong with the place as written.
    var findings: [FindingCode] {
        evidence.isEmpty ? faults + unplacedFaults.filter { !faults.contains($0) } : faults
    }
    private var faults: [FindingCode] = []
    private let place: WrittenPlace
    private let municipality: MunicipalityIndex
    private let placer: Placer
    /// The coordinate as a point, whether or not it is in an area.
    private var point: PlanarPoint?
    /// The reporter's own area.
    private var home: Int?
    /// Areas that the description names, though not as where it was.
    private var passed: Set<Int> = []

    init(_ place: WrittenPlace, in municipality: MunicipalityIndex, placer: Placer) {
        self.place = place
        self.municipality = municipality
        self.placer = placer
        readAreaColumn()
        evidence += placer.evidence(in: place.text, municipality)
        readCoordinate()
        widenLandmarks()
    }

    private var weights: PlacingWeights {
        placer.weights
    }

    private var probabilities: [(area: Int, probability: Double)] {
        evidence.areaProbabilities(areaCount: municipality.areaCount)
    }

    /// Adds evidence of places that a description names in passing.
    mutating func read(description: String, hasHome: Bool) {
        readShortCode(in: description)
        guard evidence.isEmpty else { return }
        let names = TextReader(known: placer.gazetteer.known, weights: weights)
        let reader = DescriptionReader(
            names: names,
            hasHome: hasHome,
            hasPlace: !place.text.isEmpty
        )
        evidence += reader.evidence(in: description, municipality)
        if evidence.isEmpty { passed = reader.areas(in: description, municipality) }
    }

    /// Reads the place that the coordinator's answer about words of the description means.
    mutating func read(alias meaning: String) {
        evidence += placer.evidence(in: meaning, municipality)
        if !evidence.isEmpty { passed = [] }
    }

    /// Adds the reporter's home area as evidence where the rest leaves it open, or names no place.
    ///
    /// A name that is unknown may be anywhere: home is weaker evidence then, with a finding. It is none where the
    /// description only names places elsewhere.
    mutating func settle(by home: Int?) {
        guard let home else { return }
        self.home = home
        guard passed.isEmpty || passed.contains(home) else { return }
        let found = probabilities
        let settles =
            if let best = found.first, !evidence.contains(where: \.isKind) {
                best.probability <= weights.sure && found.contains { $0.area == home }
            } else {
                point == nil && (found.first?.probability ?? 0) <= weights.sure
                    && [place.text, place.area].allSatisfy(GenericWords.isOfHome)
            }
        if settles {
            add(home, trust: weights.home)
        } else if evidence.isEmpty, point == nil, unplacedFaults.isEmpty,
            GenericWords.mayBeWithin(place.text), place.area.isEmpty
        {
            faults.append(.placeAtHome)
            add(home, trust: weights.unknownAtHome)
        }
    }

    private mutating func add(_ home: Int, trust: Double) {
        let candidate = PlaceEvidence.Candidate(area: home, share: 1)
        evidence.append(PlaceEvidence(method: .home, trust: trust, candidates: [candidate]))
    }

    /// Why a report that names a place is in no area: its point is outside all of them, or its words say
    /// where it was not.
    private var unplacedFaults: [FindingCode] {
        if point != nil { return [.outsideMap] }
        let names = TextReader(known: placer.gazetteer.known, weights: weights)
        let isElsewhere =
            !place.text.isEmpty && names.namesElsewhere(in: place.text, municipality)
        return isElsewhere ? [.placeElsewhere] : []
    }

    private mutating func readAreaColumn() {
        guard !place.area.isEmpty else { return }
        let read = placer.evidence(in: place.area, municipality)
        if read.isEmpty { faults.append(.unknownValue) }
        evidence += read.map { part in
            part.method == .area
                ? PlaceEvidence(
                    method: .area,
                    trust: weights.areaColumn,
                    candidates: part.candidates
                ) : part
        }
    }

    private mutating func readCoordinate() {
        guard let written = place.coordinate else {
            readShortCode(in: place.text)
            return
        }
        do {
            use(try placer.point(written, in: municipality), metres: written.metres)
        } catch {
            faults.append(error.finding)
        }
    }

    /// Reads a short plus code near the locality that it names.
    private mutating func readShortCode(in text: String) {
        // A plus sign is rare, and the search for codes slower.
        guard text.utf8.contains(UInt8(ascii: "+")),
            let short = OpenLocationCode.codes(in: text).first(where: { code, range in
                // Digits alone are a length along a road: "2345+678".
                code.isShort && text[range].contains(where: \.isLetter)
            })
        else { return }
        let reader = LocalityReader(
            placer: placer,
            municipality: municipality,
            name: place.municipality
        )
        guard
            let reference = reader.reference(
                before: text[..<short.range.lowerBound],
                after: text[short.range.upperBound...]
            ),
            let point = placer.projection.planar(short.code.centre(near: reference))
        else {
            faults.append(.unreadPosition)
            return
        }
        use(point, metres: short.code.metres)
    }

    private mutating func use(_ point: PlanarPoint, metres: Double?) {
        self.point = point
        let metres = max(weights.coordinateMetres, metres ?? 0)
        if contradicts(point, metres: metres) { faults.append(.contradictoryPlace) }
        let reader = CoordinateReader(map: placer.map, weights: weights)
        if let read = reader.evidence(at: point, metres: metres) { evidence.append(read) }
    }

    /// Where evidence disagrees, lets a named place also mean areas close to it: people name the
    /// landmark next to the actual place.
    private mutating func widenLandmarks() {
        guard evidence.count > 1,
            zip(evidence, evidence.dropFirst()).contains(where: {
                $0.areas.isDisjoint(with: $1.areas)
            })
        else { return }
        let named = evidence.reduce(into: Set<Int>()) { $0.formUnion($1.areas) }.sorted()
        evidence = evidence.map { part in
            guard part.method.isLandmark else { return part }
            return part.widened(to: named, share: weights.landmark) { point, area in
                placer.map.distance(from: point, to: area) <= weights.landmarkMetres
            }
        }
    }

    /// Whether the words so far name areas, and the point is far from all of them.
    private func contradicts(_ point: PlanarPoint, metres: Double) -> Bool {
        let named = evidence.filter { !$0.isKind }.reduce(into: Set<Int>()) {
            $0.formUnion($1.areas)
        }
        return !named.isEmpty
            && named.allSatisfy {
                placer.map.distance(from: point, to: $0)
                    > max(weights.contradictionMetres, 2 * metres)
            }
    }

    /// The placement that follows from all evidence.
    var placement: Placement {
        let found = probabilities
        guard let best = found.first else { return unplaced }
        let kept = found.filter { $0.area == best.area || $0.probability >= weights.leastShare }
        let spot = PointEstimate(
            of: best.area,
            evidence: evidence,
            map: placer.map,
            weights: weights
        )
        return Placement(
            areas: shares(kept),
            point: spot.point,
            coordinate: placer.projection.geographic(spot.point),
            metres: spot.metres,
            method: spot.method,
            place: spot.place,
            suggestions: best.probability <= weights.sure ? suggestions(kept.map(\.area)) : []
        )
    }

    /// The shares of areas, most probable first, equal ones by id.
    private func shares(_ found: [(area: Int, probability: Double)]) -> [AreaShare] {
        let shares = found.map {
            AreaShare(area: placer.areas[$0.area].id, probability: $0.probability)
        }
        return shares.sorted { ($1.probability, $0.area) < ($0.probability, $1.area) }
    }

    /// The placement of a report in no area, with its point and the nearest names.
    private var unplaced: Placement {
        guard let point else {
            let normalized = NormalizedText(place.text.isEmpty ? place.area : place.text)
            let names = municipality.names.suggestions(for: normalized, limit: Self.suggestionCount)
                .map { placer.gazetteer.known[$0].name }
            let own = home.map { placer.areas[$0].name }
            return .unplaced(
                suggestions: names + [own].compactMap(\.self).filter { !names.contains($0) }
            )
        }
        let reader = CoordinateReader(map: placer.map, weights: weights)
        let near = reader.nearest(
            to: point,
            among: placer.areas.indices,
            limit: Self.suggestionCount
        )
        return Placement(
            areas: [],
            point: point,
            coordinate: placer.projection.geographic(point),
            method: .none,
            suggestions: near.map { placer.areas[$0].name }
        )
    }

    private func suggestions(_ areas: [Int]) -> [String] {
        areas.prefix(Self.suggestionCount).map { area in
            let candidates = evidence.flatMap(\.candidates).filter { $0.area == area }
            let name = placer.areas[area].name
            let place = candidates.lazy.compactMap(\.name).first { $0 != name }
            return place.map { "\($0), \(name)" } ?? name
        }
    }

    private static let suggestionCount = 3
}

extension PlacementMethod {
    /// Whether the point is that of a name, which people also use for places next to it.
    fileprivate var isLandmark: Bool {
        self == .name || self == .spelling || self == .address
    }
}
