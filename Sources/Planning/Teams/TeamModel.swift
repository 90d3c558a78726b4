/// Teams and visits as a mixed-integer model; see decision 0031.
///
/// Columns: visits by option; teams by duty, unless they are given; how far each cell's gains are filled;
/// visits that each floor lacks. Gains fall, so they fill in order by themselves.
struct TeamModel {
    private(set) var model = MixedIntegerModel()
    private let problem: TeamProblem
    private let givenTeams: [Int]?
    /// Cells that any option visits, with their options.
    private let reached: [(cell: Int, options: [Int])]

    /// What is to be whole.
    enum Whole {
        /// Teams, while visits may be divided: a quick bound.
        case teams
        /// Teams and visits.
        case everything
        /// Visits by teams that are given, duty by duty.
        case visits(teams: [Int])
    }

    init(_ problem: TeamProblem, whole: Whole) {
        self.problem = problem
        if case .visits(let teams) = whole { givenTeams = teams } else { givenTeams = nil }
        reached = Dictionary(grouping: problem.options.indices) { problem.options[$0].cell }
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let divides: Bool
        if case .teams = whole { divides = true } else { divides = false }
        for option in problem.options {
            _ = model.addColumn(worth: 0, upper: Double(option.mostVisits), whole: !divides)
        }
        if givenTeams == nil { addTeams() }
        addPieces()
        for (cell, options) in reached { addCell(cell, options) }
        for floor in problem.floors { addFloor(floor) }
    }

    /// The values that a filling has in the model.
    func values(of filling: TeamFilling) -> [Double] {
        var values = filling.visits.map(Double.init)
        if givenTeams == nil { values += filling.teams.map(Double.init) }
        for (cell, _) in reached {
            var rest = filling.dose(inCell: cell)
            for gain in problem.gains {
                values.append(min(rest, gain.length))
                rest -= min(rest, gain.length)
            }
        }
        return values + problem.floors.map { Double(filling.lack(of: $0)) }
    }

    /// Teams by duty in a solution.
    func teams(in values: [Double]) -> [Int] {
        givenTeams
            ?? problem.duties.indices.map { Int(values[problem.options.count + $0].rounded()) }
    }

    /// The filling that a solution tells.
    func filling(of values: [Double]) -> TeamFilling {
        let visits = problem.options.indices.map { Int((values[$0] + 1e-6).rounded(.down)) }
        return TeamFilling(problem, teams: teams(in: values), visits: visits)
    }

    private mutating func addTeams() {
        for duty in problem.duties {
            _ = model.addColumn(worth: 0, upper: Double(duty.mostTeams), whole: true)
        }
        for window in problem.windows {
            model.addRow(
                to: Double(problem.most(in: window)),
                window.duties.map { .init(column: problem.options.count + $0, coefficient: 1) }
            )
        }
    }

    /// Slots of each piece: those of the teams that are out.
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

    /// Dose and gain of a cell, and the most visits it takes.
    private mutating func addCell(_ cell: Int, _ options: [Int]) {
        let filled = problem.gains.map {
            MixedIntegerModel.Term(
                column: model.addColumn(
                    worth: $0.worth * problem.cells[cell].weight,
                    upper: $0.length
                ),
                coefficient: 1
            )
        }
        let doses = options.map {
            MixedIntegerModel.Term(column: $0, coefficient: -problem.options[$0].effect)
        }
        model.addRow(to: 0, filled + doses)
        model.addRow(
            to: Double(problem.cells[cell].mostVisits),
            options.map { .init(column: $0, coefficient: 1) }
        )
    }

    private mutating func addFloor(_ floor: TeamProblem.Floor) {
        let cells = Set(floor.cells)
        let lack = model.addColumn(worth: -problem.floorPenalty, upper: Double(floor.visits))
        let visits = reached.filter { cells.contains($0.cell) }.flatMap(\.options)
        model.addRow(
            from: Double(floor.visits),
            visits.map { .init(column: $0, coefficient: 1) }
                + [.init(column: lack, coefficient: 1)]
        )
    }
}
