import Domain

/// Weighs the points of one incident together by their precision: inverse variance, as of
/// measurements that do not depend on each other.
struct PointFusion {
    /// The best placement, with the point that all those that agree with it point out.
    let placement: Placement

    /// Fuses a placement with the others that lie within both uncertainties of it; a place that several
    /// reports name is one measurement, the first of them.
    init(_ best: Placement, with others: some Sequence<Placement>) {
        guard let point = best.point, let metres = best.metres, metres > 0 else {
            placement = best
            return
        }
        var seen: Set<String> = []
        let agreeing = ([best] + others).compactMap { other -> Measured? in
            guard let measured = Measured(other), measured.metres > 0,
                measured.distance(to: point) <= metres + measured.metres,
                other.place.map({ seen.insert($0).inserted }) ?? true
            else { return nil }
            return measured
        }
        guard agreeing.count > 1 else {
            placement = best
            return
        }
        let weights = agreeing.map { 1 / ($0.metres * $0.metres) }
        let total = weights.reduce(0, +)
        func mean(_ value: (Measured) -> Double) -> Double {
            zip(agreeing, weights).reduce(0) { $0 + value($1.0) * $1.1 } / total
        }
        placement = Placement(
            areas: best.areas,
            point: PlanarPoint(north: mean(\.point.north), east: mean(\.point.east)),
            coordinate: Coordinate(
                latitude: mean(\.coordinate.latitude),
                longitude: mean(\.coordinate.longitude)
            ),
            metres: (1 / total).squareRoot(),
            method: best.method,
            place: best.place,
            suggestions: best.suggestions
        )
    }
}

/// A placement whose point, coordinate and uncertainty are known.
private struct Measured {
    let point: PlanarPoint
    let coordinate: Coordinate
    let metres: Double

    init?(_ placement: Placement) {
        guard let point = placement.point, let coordinate = placement.coordinate,
            let metres = placement.metres
        else { return nil }
        (self.point, self.coordinate, self.metres) = (point, coordinate, metres)
    }

    func distance(to other: PlanarPoint) -> Double {
        let (north, east) = (point.north - other.north, point.east - other.east)
        return (north * north + east * east).squareRoot()
    }
}
