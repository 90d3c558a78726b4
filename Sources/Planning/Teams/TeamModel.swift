/// Mixed-integer model of teams and their visits (decision 0031).
///
/// Columns: visits by option; teams by duty, unless they are given; dose in each segment of each cell's gain; visits that each
/// floor lacks. Slopes fall, so segments fill in order without binary variables.
struct TeamModel {
    private(set) var model = MixedIntegerModel()
    let problem: TeamProblem
    /// Cells that any option visits, by index of cell.
    private(set) var cells: [CellColumns] = []
    private let givenTeams: [Int]?
    /// Position of each cell in `cells`.
    private var positions: [Int: Int] = [:]

    /// Columns that must be integer.
    enum Whole {
        /// Teams, with fractional visits: a quick bound.
        case teams
        /// Teams and visits.
        case everything
        /// Visits by teams that are given, duty by duty.
        case visits(teams: [Int])
    }

    init(_ problem: TeamProblem, whole: Whole) {
        self.problem = problem
        if case .visits(let teams) = whole { givenTeams = teams } else { givenTeams = nil }
        let divides: Bool
        if case .teams = whole { divides = true } else { divides = false }
        for option in problem.options {
            _ = model.addColumn(worth: 0, upper: Double(option.mostVisits), whole: !divides)
        }
        if givenTeams == nil { addTeams() }
        addPieces()
        let reached = Dictionary(grouping: problem.options.indices) { problem.options[$0].cell }
        for (cell, options) in reached.sorted(by: { $0.key < $1.key }) { addCell(cell, options) }
        for floor in problem.floors { addFloor(floor) }
    }

    /// The solution that stands for an allocation.
    func values(of allocation: TeamAllocation) -> [Double] {
        var values = allocation.visits.map(Double.init)
        if givenTeams == nil { values += allocation.teams.map(Double.init) }
        for cell in cells {
            values += problem.gain.parts(ofDose: allocation.dose(inCell: cell.cell))
        }
        return values + problem.floors.map { Double(allocation.shortfall(of: $0)) }
    }

    /// Teams by duty in a solution.
    func teams(in values: [Double]) -> [Int] {
        givenTeams
            ?? problem.duties.indices.map { Int(values[problem.options.count + $0].rounded()) }
    }

    /// The allocation that a solution stands for; fractional visits are rounded down.
    func allocation(of values: [Double]) -> TeamAllocation {
        let visits = problem.options.indices.map { Int((values[$0] + 1e-6).rounded(.down)) }
        return TeamAllocation(problem, teams: teams(in: values), visits: visits)
    }

    /// Gain of a cell in a solution, for each unit of its weight.
    func gain(of cell: CellColumns, in values: [Double]) -> Double {
        zip(cell.gains, problem.gain.segments).reduce(0) { $0 + values[$1.0] * $1.1.slope }
    }

    /// Adds a cut that keeps a cell's gain below a plane.
    mutating func add(_ plane: ConcaveEnvelope.Plane, cell: Int) {
        guard let position = positions[cell] else { return }
        let columns = cells[position]
        let gains = zip(columns.gains, problem.gain.segments).map {
            MixedIntegerModel.Term(column: $0, coefficient: $1.slope)
        }
        let visits = zip(columns.options, plane.slopes).flatMap { options, slope in
            options.map { MixedIntegerModel.Term(column: $0, coefficient: -slope) }
        }
        model.addRow(to: plane.offset, gains + visits.filter { $0.coefficient < 0 })
    }

    private mutating func addTeams() {
        for duty in problem.duties {
            _ = model.addColumn(worth: 0, upper: Double(duty.mostTeams), whole: true)
        }
        for window in problem.windows {
            model.addRow(
                to: Double(window.most),
                window.duties.map {
                    .init(
                        column: problem.options.count + $0,
                        coefficient: Double(problem.use(of: window, by: $0))
                    )
                }
            )
        }
    }

    /// Adds the limit on the slots of each piece, those of the teams that are out.
    private mutating func addPieces() {
        let options = Dictionary(grouping: problem.options.indices) { problem.options[$0].piece }
        for (index, piece) in problem.pieces.enumerated() {
            guard let options = options[index] else { continue }
            let slots = options.map {
                MixedIntegerModel.Term(column: $0, coefficient: Double(problem.options[$0].slots))
            }
            if let givenTeams {
                model.addRow(to: Double(piece.slots * givenTeams[piece.duty]), slots)
            } else {
                let team = problem.options.count + piece.duty
                model.addRow(
                    to: 0,
                    slots + [.init(column: team, coefficient: -Double(piece.slots))]
                )
            }
        }
    }

    /// Adds dose and gain of a cell, and the limit on its visits.
    private mutating func addCell(_ cell: Int, _ options: [Int]) {
        let gains = problem.gain.segments.map {
            model.addColumn(worth: $0.slope * problem.cells[cell].weight, upper: $0.length)
        }
        let doses = options.map {
            MixedIntegerModel.Term(column: $0, coefficient: -problem.options[$0].effect)
        }
        model.addRow(to: 0, gains.map { .init(column: $0, coefficient: 1) } + doses)
        model.addRow(
            to: Double(problem.cells[cell].mostVisits),
            options.map { .init(column: $0, coefficient: 1) }
        )
        positions[cell] = cells.count
        cells.append(CellColumns(problem, cell: cell, options: options, gains: gains))
    }

    private mutating func addFloor(_ floor: TeamProblem.Floor) {
        let lack = model.addColumn(worth: -problem.floorPenalty, upper: Double(floor.visits))
        let visits = floor.cells.compactMap { positions[$0] }.flatMap { cells[$0].options.joined() }
        model.addRow(
            from: Double(floor.visits),
            visits.map { .init(column: $0, coefficient: 1) }
                + [.init(column: lack, coefficient: 1)]
        )
    }
}

extension TeamModel {
    /// Columns of a cell's visits and gain.
    struct CellColumns {
        let cell: Int
        /// Columns of visits, grouped by dose; the smallest dose first.
        let options: [[Int]]
        /// Columns of the segments of gain, in order.
        let gains: [Int]
        /// Shape of its concave envelope.
        let shape: ConcaveEnvelope.Shape

        init(_ problem: TeamProblem, cell: Int, options: [Int], gains: [Int]) {
            (self.cell, self.gains) = (cell, gains)
            let most = problem.cells[cell].mostVisits
            let groups = Dictionary(grouping: options) { problem.options[$0].effect }
                .sorted { $0.key < $1.key }
            self.options = groups.map(\.value)
            shape = ConcaveEnvelope.Shape(
                doses: groups.map { effect, options in
                    let all = options.reduce(0) { $0 + problem.options[$1].mostVisits }
                    return .init(effect: effect, most: min(most, all))
                },
                mostVisits: most
            )
        }

        /// Visits of each dose in a solution.
        func visits(in values: [Double]) -> [Double] {
            options.map { $0.reduce(0) { $0 + values[$1] } }
        }
    }
}
