/// A linear programme to be maximised, some of whose columns must be whole numbers.
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

    /// A row whose sum lies within both bounds, either of which may be infinite.
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

    /// Asks that the columns so far be worth so much together.
    mutating func requireWorth(_ least: Double) {
        let worths = costs.enumerated().filter { $0.element != 0 }
        addRow(from: least, worths.map { Term(column: $0.offset, coefficient: $0.element) })
    }

    /// Makes all columns so far worth so many times as much.
    mutating func scaleWorth(by factor: Double) {
        costs = costs.map { $0 * factor }
    }

    /// The same with no column that must be whole.
    var relaxed: MixedIntegerModel {
        var relaxed = self
        relaxed.isWhole = isWhole.map { _ in false }
        return relaxed
    }
}

/// When the solver may stop.
struct SolverLimits {
    /// Gap to the bound, as a share.
    var relativeGap: Double
    /// Gap to the bound, in worth.
    var absoluteGap = 1e-6
    /// Nodes of the search tree.
    var nodes: Int
    /// Seconds, as a safety net.
    var seconds: Double
}

/// What the solver found.
struct SolverOutcome {
    let values: [Double]
    let value: Double
    /// No solution is worth more.
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

/// What the solver found where whole columns may be divided.
struct RelaxedOutcome {
    let values: [Double]
    /// What one more of each column would add to the value.
    let duals: [Double]
    let value: Double
}
