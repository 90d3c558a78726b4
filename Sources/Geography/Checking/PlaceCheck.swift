import Domain

/// Finds places whose coordinate contradicts their area, their municipality or each other.
struct PlaceCheck {
    private let placer: Placer
    private let areas: [Area]
    private let numbers: [AreaID: Int]

    /// Largest distance in metres of a place from its municipality: outlines are coarse, above all
    /// at the coast.
    static let tolerance = 1000.0

    init(placer: Placer, areas: [Area]) {
        self.placer = placer
        self.areas = areas
        numbers = Dictionary(zip(areas.map(\.id), areas.indices)) { first, _ in first }
    }

    func faults(in places: [GazetteerEntry]) -> [MapFault] {
        let byMunicipality = Dictionary(
            grouping: areas.indices.filter { areas[$0].municipality != nil },
            by: { AreaDirectory.key(areas[$0].municipality ?? "") }
        )
        let byName = Dictionary(grouping: areas.indices) { AreaDirectory.key(areas[$0].name) }
        let sets = byName.merging(byMunicipality) { $1 }.mapValues(Set.init)
        let all = Set(areas.indices)
        let misplaced = places.flatMap { place -> [MapFault] in
            let key = place.municipality.map(AreaDirectory.key)
            return faults(of: place, within: key.flatMap { sets[$0] } ?? all)
        }
        return misplaced + sharedPoints(places)
    }

    /// Places with different names and one coordinate: a geocoder's fallback to the next larger
    /// place.
    private func sharedPoints(_ places: [GazetteerEntry]) -> [MapFault] {
        let known = places.filter { $0.coordinate != nil && $0.kind != "adress" }
        let groups = Dictionary(grouping: known.indices) { known[$0].coordinate }.values
        return groups.sorted { $0[0] < $1[0] }.compactMap { group in
            let places = group.map { known[$0] }
            var names: [String] = []
            for place in places where !names.contains(place.name) { names.append(place.name) }
            guard names.count > 1, let written = places[0].coordinate else { return nil }
            let point = placer.projection.recognise(written)
            return point.map { MapFault(.sharedPoint, .warning, names, near: $0) }
        }
    }

    /// The faults of a place that should be in one of these areas.
    private func faults(of place: GazetteerEntry, within: Set<Int>) -> [MapFault] {
        let named = place.area.flatMap {
            placer.area(named: $0, municipality: place.municipality)
        }
        let area = named.flatMap { numbers[$0] }
        if place.area != nil, area == nil { return [MapFault(.unknownArea, .error, [place.name])] }
        guard let written = place.coordinate else { return [] }
        if written.north == 0, written.east == 0 {
            return [MapFault(.zeroCoordinate, .error, [place.name])]
        }
        guard let found = placer.projection.recognise(written),
            let point = placer.projection.planar(found)
        else { return [outside(place, written, area.map { [$0] } ?? within)] }
        return swapped(place, written) + misplaced(place, written, point, area, within)
    }

    private func outside(
        _ place: GazetteerEntry,
        _ written: WrittenCoordinate,
        _ expected: Set<Int>
    ) -> MapFault {
        let digit = corrected(written, expected)
        return MapFault(
            digit == nil ? .outsideSweden : .wrongDigit,
            .error,
            [place.name],
            detail: digit
        )
    }

    private func swapped(_ place: GazetteerEntry, _ written: WrittenCoordinate) -> [MapFault] {
        written.north < written.east && written.system == nil
            ? [MapFault(.swappedAxes, .warning, [place.name])] : []
    }

    private func misplaced(
        _ place: GazetteerEntry,
        _ written: WrittenCoordinate,
        _ point: PlanarPoint,
        _ area: Int?,
        _ within: Set<Int>
    ) -> [MapFault] {
        let expected = area.map { [$0] } ?? within
        let distance = distance(from: point, to: expected)
        guard distance > (area == nil ? Self.tolerance : 0) else { return [] }
        let digit = distance > Self.tolerance ? corrected(written, expected) : nil
        let kind: MapFault.Kind =
            digit != nil ? .wrongDigit : area == nil ? .outsideMunicipality : .outsideArea
        return [
            MapFault(
                kind,
                .warning,
                [place.name]
                    + (area.map { [areas[$0].name] } ?? place.municipality.map { [$0] } ?? []),
                metres: distance,
                near: placer.projection.geographic(point),
                detail: digit
            )
        ]
    }

    /// Metres from a point to the nearest of some areas.
    private func distance(from point: PlanarPoint, to expected: Set<Int>) -> Double {
        if placer.map.areas(holding: point).contains(where: expected.contains) { return 0 }
        return expected.map { placer.map.distance(from: point, to: $0) }.min() ?? 0
    }

    /// The first number with another digit that is within the expected areas, if any.
    private func corrected(
        _ written: WrittenCoordinate,
        _ expected: Set<Int>
    ) -> MapFault.Detail? {
        let (north, east) = (written.north, written.east)
        for number in north.digitErrors
        where isWithin(expected, number, east, written.system) {
            return .wrongDigit(written: north, likely: number)
        }
        for number in east.digitErrors
        where isWithin(expected, north, number, written.system) {
            return .wrongDigit(written: east, likely: number)
        }
        return nil
    }

    private func isWithin(
        _ expected: Set<Int>,
        _ north: Double,
        _ east: Double,
        _ system: CoordinateSystem?
    ) -> Bool {
        let written = WrittenCoordinate(north: north, east: east, system: system)
        guard let point = placer.projection.recognise(written).flatMap(placer.projection.planar)
        else { return false }
        return placer.map.areas(holding: point).contains(where: expected.contains)
    }
}

extension Double {
    /// The number with one of its first five digits replaced, or two adjacent ones transposed.
    ///
    /// Five digits are a precision of about a kilometre.
    fileprivate var digitErrors: [Double] {
        let text = Array("\(self)")
        let places = text.indices.filter { text[$0].isNumber }.prefix(5)
        var errors: [Double] = []
        for place in places {
            for digit in "0123456789" where digit != text[place] {
                var other = text
                other[place] = digit
                if let error = Double(String(other)) { errors.append(error) }
            }
        }
        for (place, next) in zip(places, places.dropFirst()) where text[place] != text[next] {
            var other = text
            other.swapAt(place, next)
            if let error = Double(String(other)) { errors.append(error) }
        }
        return errors
    }
}
