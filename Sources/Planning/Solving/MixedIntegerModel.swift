/// A mixed-integer linear programme, to be maximised.
struct MixedIntegerModel {
    private(set) var costs: [Double] = []
    private(set) var uppers: [Double] = []
    private(set) var isWhole: [Bool] = []
    private(set) var rowLowers: [Double] = []
    private(set) var rowUppers: [Double] = []
    /// Where each row begins in `terms`.
    private(set) var rowStarts: [Int] = []
    private(set) var terms: [Term] = []

    /// A column with its coefficient in a row.
    struct Term {
        let column: Int
        let coefficient: Double
    }

    /// A column from 0 to `upper`; returns its index.
    mutating func addColumn(worth: Double, upper: Double, whole: Bool = false) -> Int {
        costs.append(worth)
        uppers.append(upper)
        isWhole.append(whole)
        return costs.count - 1
    }

    /// Adds a row with a lower and an upper bound, either of which may be infinite.
    mutating func addRow(
        from lower: Double = -.infinity,
        to upper: Double = .infinity,
        _ rowTerms: [Term]
    ) {
        rowLowers.append(lower)
        rowUppers.append(upper)
        rowStarts.append(terms.count)
        terms += rowTerms
    }

    /// Requires a least objective of the columns so far.
    mutating func requireWorth(_ least: Double) {
        let worths = costs.enumerated().filter { $0.element != 0 }
        addRow(from: least, worths.map { Term(column: $0.offset, coefficient: $0.element) })
    }

    /// Scales the objective of the columns so far.
    mutating func scaleWorth(by factor: Double) {
        costs = costs.map { $0 * factor }
    }

    /// The linear relaxation.
    var relaxed: MixedIntegerModel {
        var relaxed = self
        relaxed.isWhole = isWhole.map { _ in false }
        return relaxed
    }
}

/// Limits at which the solver stops.
struct SolverLimits {
    /// Gap to the bound, as a share.
    var relativeGap: Double
    /// Gap to the bound, in units of the objective.
    var absoluteGap = 1e-6
    /// Nodes of the search tree.
    var nodes: Int
    /// Seconds, as a safeguard.
    var seconds: Double
}

/// Solution of a mixed-integer programme, with its dual bound.
struct SolverOutcome {
    let values: [Double]
    let value: Double
    /// Upper bound on the objective of any solution.
    let bound: Double
    let status: Status

    enum Status {
        /// Within the gap.
        case optimal
        /// At the limit of nodes.
        case nodeLimit
        /// At the limit of seconds.
        case timeLimit
    }
}

/// Solution of a linear relaxation, with its reduced costs.
struct RelaxedOutcome {
    let values: [Double]
    /// Reduced cost of each column.
    let duals: [Double]
    let value: Double
}
