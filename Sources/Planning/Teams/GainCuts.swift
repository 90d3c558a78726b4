/// Rows that keep divided visits from gaining more than whole ones can; see `GainHull`.
struct GainCuts {
    private var hulls: [GainHull.Shape: GainHull] = [:]
    /// Planes by cell.
    private(set) var planes: [(cell: Int, plane: GainHull.Plane)] = []

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
    ) -> GainHull.Plane? {
        let visits = cell.visits(in: values)
        guard visits.contains(where: { abs($0 - $0.rounded()) > 1e-6 }) else { return nil }
        let gain = model.gain(of: cell, in: values)
        var hull = hulls[cell.shape] ?? GainHull(cell.shape, gain: model.problem.gain(ofDose:))
        defer { hulls[cell.shape] = hull }
        return hull.plane(below: gain * (1 - Self.tolerance), at: visits)
    }
}
