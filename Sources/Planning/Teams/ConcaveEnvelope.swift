/// Concave envelope of the gain of integer visits to one cell, facet by facet.
///
/// Fractional visits can stop where the slope of the gain falls, which integer visits cannot, so the relaxation is loose there. The
/// least concave function above the gains of all integer visits removes that: its facets are valid cuts. Each is separated when
/// it is needed, by a linear programme over the integer points.
struct ConcaveEnvelope {
    /// Everything that the envelope of a cell depends on.
    struct Shape: Hashable {
        /// Kinds of visit by dose, the smallest dose first.
        let doses: [VisitDose]
        let mostVisits: Int

        struct VisitDose: Hashable {
            let effect: Double
            let most: Int
        }
    }

    /// A facet: an upper bound on the gain, linear in the visits of each dose.
    struct Plane {
        let slopes: [Double]
        let offset: Double

        func height(at visits: [Double]) -> Double {
            zip(slopes, visits).reduce(offset) { $0 + $1.0 * $1.1 }
        }
    }

    /// All integer points but the origin, with their gains.
    private let points: [(visits: [Double], gain: Double)]
    /// Facets found so far.
    private(set) var planes: [Plane] = []

    /// Most integer points of an envelope that is computed.
    private static let mostPoints = 4000

    init(_ shape: Shape, gain: (Double) -> Double) {
        var visits: [[Int]] = [[]]
        for dose in shape.doses {
            visits = visits.flatMap { made in
                (0...max(0, min(dose.most, shape.mostVisits - made.reduce(0, +)))).map {
                    made + [$0]
                }
            }
            if visits.count > Self.mostPoints { break }
        }
        guard visits.count <= Self.mostPoints else {
            points = []
            return
        }
        points = visits.filter { $0.contains { $0 > 0 } }.map { visits in
            let dose = zip(visits, shape.doses).reduce(0) { $0 + Double($1.0) * $1.1.effect }
            return (visits.map(Double.init), gain(dose))
        }
    }

    /// A facet that a gain violates at some visits, a known one if there is one; nil where it violates none.
    mutating func plane(below gain: Double, at visits: [Double]) -> Plane? {
        let known = planes.min { $0.height(at: visits) < $1.height(at: visits) }
        if let known, known.height(at: visits) < gain { return known }
        guard let found = lowest(at: visits), found.height(at: visits) < gain else { return nil }
        planes.append(found)
        return found
    }

    /// The facet that is lowest at some visits.
    private func lowest(at visits: [Double]) -> Plane? {
        guard !points.isEmpty else { return nil }
        var model = MixedIntegerModel()
        for visit in visits + [1] { _ = model.addColumn(worth: -visit, upper: .infinity) }
        for point in points {
            model.addRow(
                from: point.gain,
                (point.visits + [1]).enumerated().filter { $1 > 0 }
                    .map { .init(column: $0, coefficient: $1) }
            )
        }
        let limits = SolverLimits(relativeGap: 0, nodes: 1, seconds: 10)
        guard let values = HiGHSSolver.solve(model, limits: limits)?.values else { return nil }
        let slopes = values.dropLast().map { $0 > 1e-9 ? $0 : 0 }
        // Computed from the points themselves, so that rounding in the solver cuts off no plan.
        let offset = points.reduce(0) { offset, point in
            max(offset, point.gain - zip(slopes, point.visits).reduce(0) { $0 + $1.0 * $1.1 })
        }
        return Plane(slopes: slopes, offset: offset)
    }
}

/// Cutting planes from the concave envelopes of all cells; see `ConcaveEnvelope`.
struct EnvelopeCuts {
    private var envelopes: [ConcaveEnvelope.Shape: ConcaveEnvelope] = [:]
    /// Cuts with their cells.
    private(set) var planes: [(cell: Int, plane: ConcaveEnvelope.Plane)] = []

    /// Rounds of separation.
    private static let rounds = 5
    /// Relative violation below which a cut is not added.
    private static let tolerance = 1e-4

    /// Solves the relaxation and adds the cuts that its solution violates, round by round.
    mutating func tighten(_ model: inout TeamModel, limits: SolverLimits) {
        for _ in 0..<Self.rounds {
            guard let relaxed = HiGHSSolver.solve(model.model.relaxed, limits: limits) else {
                return
            }
            let found = model.cells.compactMap { cell in
                plane(above: cell, at: relaxed.values, in: model).map { (cell.cell, $0) }
            }
            guard !found.isEmpty else { return }
            for (cell, plane) in found { model.add(plane, cell: cell) }
            planes += found.map { (cell: $0, plane: $1) }
        }
    }

    private mutating func plane(
        above cell: TeamModel.CellColumns,
        at values: [Double],
        in model: TeamModel
    ) -> ConcaveEnvelope.Plane? {
        let visits = cell.visits(in: values)
        guard visits.contains(where: { abs($0 - $0.rounded()) > 1e-6 }) else { return nil }
        let gain = model.gain(of: cell, in: values)
        var envelope =
            envelopes[cell.shape]
            ?? ConcaveEnvelope(cell.shape, gain: model.problem.gain.gain(ofDose:))
        defer { envelopes[cell.shape] = envelope }
        return envelope.plane(below: gain * (1 - Self.tolerance), at: visits)
    }
}
