/// Planes above what whole visits to one cell can gain.
///
/// Gains that fall with the dose let divided visits stop where they fall, which whole visits cannot. The
/// least concave function above the gains of all whole visits takes that back: the planes are its facets,
/// and no plan is lost. Each is found when it is needed, by a linear programme over the whole visits.
struct ConcaveEnvelope {
    /// What cells must share to have the same envelope.
    struct Shape: Hashable {
        /// Dose of a visit, and the most visits, of each sort of visit; the smallest dose first.
        let sorts: [Sort]
        let mostVisits: Int

        struct Sort: Hashable {
            let effect: Double
            let most: Int
        }
    }

    /// A bound on what visits of each sort gain together: a slope for each, and an offset.
    struct Plane {
        let slopes: [Double]
        let offset: Double

        func height(at visits: [Double]) -> Double {
            zip(slopes, visits).reduce(offset) { $0 + $1.0 * $1.1 }
        }
    }

    /// All whole visits but none at all, with what they gain.
    private let points: [(visits: [Double], gain: Double)]
    /// Planes found so far.
    private(set) var planes: [Plane] = []

    /// Whole visits beyond which a envelope is not looked for.
    private static let mostPoints = 4000

    init(_ shape: Shape, gain: (Double) -> Double) {
        var visits: [[Int]] = [[]]
        for sort in shape.sorts {
            visits = visits.flatMap { made in
                (0...max(0, min(sort.most, shape.mostVisits - made.reduce(0, +)))).map {
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
            let dose = zip(visits, shape.sorts).reduce(0) { $0 + Double($1.0) * $1.1.effect }
            return (visits.map(Double.init), gain(dose))
        }
    }

    /// The lowest known plane at some visits if a gain lies above it, else the lowest of all planes.
    ///
    /// Nil where the gain lies above none.
    mutating func plane(below gain: Double, at visits: [Double]) -> Plane? {
        let known = planes.min { $0.height(at: visits) < $1.height(at: visits) }
        if let known, known.height(at: visits) < gain { return known }
        guard let found = lowest(at: visits), found.height(at: visits) < gain else { return nil }
        planes.append(found)
        return found
    }

    /// The lowest plane at some visits that lies above all whole ones.
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
        // Reckoned from the points themselves, so that rounding in the solver costs no plan.
        let offset = points.reduce(0) { offset, point in
            max(offset, point.gain - zip(slopes, point.visits).reduce(0) { $0 + $1.0 * $1.1 })
        }
        return Plane(slopes: slopes, offset: offset)
    }
}

/// Rows that keep divided visits from gaining more than whole ones can; see `ConcaveEnvelope`.
struct EnvelopeCuts {
    private var envelopes: [ConcaveEnvelope.Shape: ConcaveEnvelope] = [:]
    /// Planes by cell.
    private(set) var planes: [(cell: Int, plane: ConcaveEnvelope.Plane)] = []

    /// Times that the relaxation is solved for the planes that it violates.
    private static let rounds = 5
    /// Share of a gain below which a violation is not worth a row.
    private static let tolerance = 1e-4

    /// Solves the model with nothing whole and adds the planes that its solution lies above, in turns.
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
            envelopes[cell.shape] ?? ConcaveEnvelope(cell.shape, gain: model.problem.gain(ofDose:))
        defer { envelopes[cell.shape] = envelope }
        return envelope.plane(below: gain * (1 - Self.tolerance), at: visits)
    }
}
