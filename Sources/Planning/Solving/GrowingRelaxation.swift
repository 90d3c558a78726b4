import CHiGHS

/// A model solved as if its whole columns could be divided, again and again as it grows.
///
/// Each solve begins where the last one ended: after a few more rows that is some steps away.
final class GrowingRelaxation {
    private let highs: UnsafeMutableRawPointer
    private var columns = 0
    private var rows = 0

    /// Nothing yet; nil where the solver cannot be had.
    init?(_ limits: SolverLimits) {
        guard let highs = Highs_create() else { return nil }
        self.highs = highs
        guard HiGHSSolver.setOptions(highs, limits) else { return nil }
    }

    deinit {
        Highs_destroy(highs)
    }

    /// Solves a model that begins as the last one did; nil where that is not done within the limits.
    func solve(_ model: MixedIntegerModel) -> RelaxedOutcome? {
        guard columns == 0 ? HiGHSSolver.pass(model.relaxed, to: highs) : grow(to: model),
            Highs_run(highs) == kHighsStatusOk,
            Highs_getModelStatus(highs) == kHighsModelStatusOptimal
        else { return nil }
        (columns, rows) = (model.costs.count, model.rowLowers.count)
        var values = Array(repeating: 0.0, count: columns)
        var duals = values
        guard Highs_getSolution(highs, &values, &duals, nil, nil) == kHighsStatusOk else {
            return nil
        }
        let value = Highs_getObjectiveValue(highs)
        return RelaxedOutcome(values: values, duals: duals, value: value)
    }

    /// Adds the columns and rows that are new.
    private func grow(to model: MixedIntegerModel) -> Bool {
        let costs = Array(model.costs[columns...])
        let lowers = costs.map { _ in 0.0 }
        let added = Highs_addCols(
            highs,
            HighsInt(costs.count),
            costs,
            lowers,
            Array(model.uppers[columns...]),
            0,
            [],
            [],
            []
        )
        guard added == kHighsStatusOk, rows < model.rowLowers.count else {
            return added == kHighsStatusOk
        }
        let first = model.rowStarts[rows]
        let terms = model.terms[first...]
        let status = Highs_addRows(
            highs,
            HighsInt(model.rowLowers.count - rows),
            Array(model.rowLowers[rows...]),
            Array(model.rowUppers[rows...]),
            HighsInt(terms.count),
            model.rowStarts[rows...].map { HighsInt($0 - first) },
            terms.map { HighsInt($0.column) },
            terms.map(\.coefficient)
        )
        return status == kHighsStatusOk
    }
}
