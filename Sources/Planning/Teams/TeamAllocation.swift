/// An allocation of teams to duties and of their visits, within all limits.
struct TeamAllocation {
    let problem: TeamProblem
    /// Teams on each duty.
    private(set) var teams: [Int]
    /// Visits by each option.
    private(set) var visits: [Int]
    private var doses: [Double]
    private var cellVisits: [Int]
    private var usedSlots: [Int]
    private var windowUse: [Int]
    /// Windows of each duty.
    private let windows: [[Int]]
    /// Pieces of each duty.
    private let pieces: [[Int]]

    /// An empty allocation.
    init(_ problem: TeamProblem) {
        self.problem = problem
        teams = Array(repeating: 0, count: problem.duties.count)
        visits = Array(repeating: 0, count: problem.options.count)
        doses = Array(repeating: 0, count: problem.cells.count)
        cellVisits = Array(repeating: 0, count: problem.cells.count)
        usedSlots = Array(repeating: 0, count: problem.pieces.count)
        windowUse = Array(repeating: 0, count: problem.windows.count)
        var windows: [[Int]] = problem.duties.map { _ in [] }
        for (index, window) in problem.windows.enumerated() {
            for duty in window.duties { windows[duty].append(index) }
        }
        self.windows = windows
        var pieces: [[Int]] = problem.duties.map { _ in [] }
        for (index, piece) in problem.pieces.enumerated() { pieces[piece.duty].append(index) }
        self.pieces = pieces
    }

    /// The allocation of a solution, made one by one so that it breaks no limit.
    init(_ problem: TeamProblem, teams: [Int], visits: [Int] = []) {
        self.init(problem)
        for (duty, count) in teams.enumerated() {
            for _ in 0..<count where canOpen(duty) { open(duty) }
        }
        for (option, count) in visits.enumerated() {
            for _ in 0..<count where allows(option) && hasRoom(for: option) { visit(option) }
        }
    }

    /// Whether one more team may work a duty.
    func canOpen(_ duty: Int) -> Bool {
        teams[duty] < problem.duties[duty].mostTeams
            && windows[duty].allSatisfy { index in
                let window = problem.windows[index]
                return windowUse[index] + problem.use(of: window, by: duty) <= window.most
            }
    }

    /// Adds a team to a duty.
    mutating func open(_ duty: Int) {
        change(duty, by: 1)
    }

    /// Whether an option's teams have slots left for one more visit.
    func hasRoom(for option: Int) -> Bool {
        let (option, piece) = (
            problem.options[option], problem.pieces[problem.options[option].piece]
        )
        return usedSlots[option.piece] + option.slots <= piece.slots * teams[piece.duty]
    }

    /// Whether the limits of an option and its cell allow one more visit.
    func allows(_ option: Int) -> Bool {
        let chosen = problem.options[option]
        return visits[option] < chosen.mostVisits
            && cellVisits[chosen.cell] < problem.cells[chosen.cell].mostVisits
    }

    /// Adds a visit.
    mutating func visit(_ option: Int) {
        let chosen = problem.options[option]
        visits[option] += 1
        doses[chosen.cell] += chosen.effect
        cellVisits[chosen.cell] += 1
        usedSlots[chosen.piece] += chosen.slots
    }

    /// Worth of one more visit, without floors.
    func gain(of option: Int) -> Double {
        let chosen = problem.options[option]
        let dose = doses[chosen.cell]
        return problem.worth(ofDose: dose + chosen.effect, inCell: chosen.cell)
            - problem.worth(ofDose: dose, inCell: chosen.cell)
    }

    /// Removes teams that no visit needs.
    mutating func closeIdle() {
        for duty in teams.indices {
            while teams[duty] > 0,
                pieces[duty].allSatisfy({
                    usedSlots[$0] <= problem.pieces[$0].slots * (teams[duty] - 1)
                })
            {
                change(duty, by: -1)
            }
        }
    }

    /// Dose in a cell.
    func dose(inCell cell: Int) -> Double {
        doses[cell]
    }

    /// Number of visits that a floor lacks.
    func shortfall(of floor: TeamProblem.Floor) -> Int {
        max(0, floor.visits - floor.cells.reduce(0) { $0 + cellVisits[$1] })
    }

    /// Worth of all visits, less the penalty of floors.
    var value: Double {
        let worth = doses.indices.reduce(0) { $0 + problem.worth(ofDose: doses[$1], inCell: $1) }
        let lacking = problem.floors.reduce(0) { $0 + shortfall(of: $1) }
        return lacking == 0 ? worth : worth - Double(lacking) * problem.floorPenalty
    }

    private mutating func change(_ duty: Int, by count: Int) {
        teams[duty] += count
        for index in windows[duty] {
            windowUse[index] += count * problem.use(of: problem.windows[index], by: duty)
        }
    }
}
