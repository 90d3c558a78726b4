import CHiGHS

/// Branch and bound by HiGHS 1.15, whose pointers only this file meets.
///
/// Pinned to one thread and one seed, so that the same model gives the same solution.
enum HiGHSSolver {
    /// Solves a model, from a start if one is given; nil where no feasible solution was found.
    static func solve(
        _ model: MixedIntegerModel,
        limits: SolverLimits,
        start: [Double]? = nil
    ) -> SolverOutcome? {
        guard let highs = Highs_create() else { return nil }
        defer { Highs_destroy(highs) }
        guard setOptions(highs, limits), pass(model, to: highs) else { return nil }
        if let start { Highs_setSolution(highs, start, nil, nil, nil) }
        guard Highs_run(highs) != kHighsStatusError else { return nil }
        return outcome(highs, columns: model.costs.count)
    }

    /// Sets threads, seed and limits.
    static func setOptions(_ highs: UnsafeMutableRawPointer, _ limits: SolverLimits) -> Bool {
        let statuses = [
            Highs_setBoolOptionValue(highs, "output_flag", 0),
            Highs_setIntOptionValue(highs, "threads", 1),
            Highs_setIntOptionValue(highs, "random_seed", 0),
            Highs_setIntOptionValue(highs, "mip_max_nodes", HighsInt(limits.nodes)),
            Highs_setDoubleOptionValue(highs, "mip_rel_gap", limits.relativeGap),
            Highs_setDoubleOptionValue(highs, "mip_abs_gap", limits.absoluteGap),
            Highs_setDoubleOptionValue(highs, "time_limit", limits.seconds),
        ]
        return statuses.allSatisfy { $0 == kHighsStatusOk }
    }

    /// Passes a whole model, by row.
    static func pass(
        _ model: MixedIntegerModel,
        to highs: UnsafeMutableRawPointer
    ) -> Bool {
        let kinds = model.isWhole.map {
            $0 ? kHighsVarTypeInteger : kHighsVarTypeContinuous
        }
        let status = Highs_passMip(
            highs,
            HighsInt(model.costs.count),
            HighsInt(model.rowLowers.count),
            HighsInt(model.terms.count),
            kHighsMatrixFormatRowwise,
            kHighsObjSenseMaximize,
            0,
            model.costs,
            model.costs.map { _ in 0 },
            model.uppers,
            model.rowLowers,
            model.rowUppers,
            model.rowStarts.map { HighsInt($0) },
            model.terms.map { HighsInt($0.column) },
            model.terms.map(\.coefficient),
            kinds
        )
        return status != kHighsStatusError
    }

    private static func outcome(_ highs: UnsafeMutableRawPointer, columns: Int) -> SolverOutcome? {
        let status: SolverOutcome.Status
        switch Highs_getModelStatus(highs) {
        case kHighsModelStatusOptimal: status = .optimal
        case kHighsModelStatusSolutionLimit: status = .nodeLimit
        case kHighsModelStatusTimeLimit: status = .timeLimit
        default: return nil
        }
        var found: HighsInt = 0
        Highs_getIntInfoValue(highs, "primal_solution_status", &found)
        guard found == kHighsSolutionStatusFeasible else { return nil }
        var values = Array(repeating: 0.0, count: columns)
        var bound = 0.0
        guard Highs_getSolution(highs, &values, nil, nil, nil) == kHighsStatusOk,
            Highs_getDoubleInfoValue(highs, "mip_dual_bound", &bound) == kHighsStatusOk
        else { return nil }
        let value = Highs_getObjectiveValue(highs)
        return SolverOutcome(values: values, value: value, bound: bound, status: status)
    }
}

/// The linear relaxation of a model that grows by columns and rows, as in a cutting-plane method.
///
/// Each solve is warm-started from the basis of the last.
final class GrowingRelaxation {
    private let highs: UnsafeMutableRawPointer
    private var columns = 0
    private var rows = 0

    /// An empty relaxation; nil where the solver cannot be created.
    init?(_ limits: SolverLimits) {
        guard let highs = Highs_create() else { return nil }
        self.highs = highs
        guard HiGHSSolver.setOptions(highs, limits) else { return nil }
    }

    deinit {
        Highs_destroy(highs)
    }

    /// Solves a model that begins as the last one did; nil where no optimum is found within the limits.
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
