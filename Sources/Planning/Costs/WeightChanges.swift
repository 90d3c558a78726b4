import Domain

/// How the plan would change with other weights (decision 0033).
struct WeightChanges {
    private let standpoint: Standpoint
    private let evidence: EvidenceTable
    /// Lines of the plan, most important first.
    private let lines: [PlanLine]

    /// What a weight is multiplied by: a quarter less and more.
    private static let factors = [0.75, 1.25]

    init(_ standpoint: Standpoint, _ evidence: EvidenceTable, lines: [PlanLine]) {
        self.standpoint = standpoint
        self.evidence = evidence
        self.lines = lines
    }

    /// One for each category that is forecast and each factor, by category.
    func changes() -> [WeightChange] {
        let expected = Set(standpoint.problem.forecast.filter { $0.incidents > 0 }.map(\.category))
        return standpoint.problem.categories.indices
            .filter { expected.contains(standpoint.problem.categories[$0].id) }
            .flatMap { index in Self.factors.map { change(index, $0) } }
    }

    private func change(_ category: Int, _ factor: Double) -> WeightChange {
        let difference = standpoint.other { problem, _ in
            problem.categories[category].weight *= factor
        }
        let (gone, come) = (difference.gone, difference.come(evidence))
        return WeightChange(
            category: standpoint.problem.categories[category].id,
            factor: factor,
            gone: lines.filter { gone.contains($0.id) },
            come: come
        )
    }
}
