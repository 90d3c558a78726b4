import Domain

/// Data fusion: the time, place and category of one incident from its reports.
struct IncidentFusion {
    /// The reports, by id, each with its probability of membership.
    let members: [(placed: PlacedReport, probability: Double)]

    func incident(named id: IncidentID) -> Incident {
        Incident(
            id: id,
            members: members.map {
                IncidentMember(report: $0.placed.report.id, probability: $0.probability)
            },
            time: time,
            placement: placement,
            category: category,
            foundOnPatrol: members.allSatisfy { $0.placed.report.origin == .foundOnPatrol }
        )
    }

    /// The shortest interval, the earliest of equals, intersected with each longer one that
    /// overlaps what is left.
    private var time: TimeSpan {
        let spans = members.map(\.placed.report.time).sorted {
            ($0.length, $0.start) < ($1.length, $1.start)
        }
        return spans.dropFirst().reduce(spans[0]) { narrowed, span in
            guard narrowed.overlap(span) > 0 else { return narrowed }
            return TimeSpan(
                start: max(narrowed.start, span.start),
                end: min(narrowed.end, span.end),
                precision: narrowed.precision
            )
        }
    }

    /// The placement with the smallest uncertainty, then the most probable one, then the first
    /// report's; its point is the weighted mean with the others that agree with it.
    private var placement: Placement {
        let placements = members.map(\.placed.placement)
        let ranked = placements.indices.sorted {
            rank(placements[$0], $0) < rank(placements[$1], $1)
        }
        .map { placements[$0] }
        return PointFusion(ranked[0], with: ranked.dropFirst()).placement
    }

    private func rank(_ placement: Placement, _ index: Int) -> (Double, Double, Int) {
        let metres =
            placement.point == nil ? .infinity : placement.metres ?? .greatestFiniteMagnitude
        return (metres, -placement.probability, index)
    }

    /// The category with the largest sum of probabilities; of equal ones the first by name.
    private var category: CategoryID? {
        var votes: [CategoryID: Double] = [:]
        for member in members {
            guard let category = member.placed.report.category else { continue }
            votes[category, default: 0] += member.probability
        }
        return votes.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
    }
}

/// Inverse-variance weighted mean of the points of one incident, as of independent measurements.
struct PointFusion {
    /// The best placement, with the mean point and its uncertainty.
    let placement: Placement

    /// Fuses a placement with the others whose point is within both uncertainties of its own; a
    /// place that several reports name is one measurement, the first of them.
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

/// A placement with a known point, coordinate and uncertainty in metres.
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
