/// How many teams to have out when, and where they would go, while hours can still be changed.
///
/// Flat tables that point at each other by index: a kind's teams take duties, a duty has pieces of time, and
/// a piece has slots that visits fill. Teams of a kind are alike; see decision 0031.
public struct TeamProblem: Sendable {
    /// What each unit of dose is worth in turn, as a share of a cell's weight; never rising.
    let gains: [Gain]
    private(set) var cells: [Cell] = []
    /// Teams of each kind.
    private(set) var kinds: [Int] = []
    private(set) var duties: [Duty] = []
    private(set) var pieces: [Piece] = []
    private(set) var options: [Option] = []
    private(set) var windows: [Window] = []
    private(set) var floors: [Floor] = []

    /// A segment of dose over which each unit gains the same.
    struct Gain {
        let length: Double
        let worth: Double
    }

    /// Somewhere at some time, with what it is worth and the most visits it takes.
    struct Cell {
        let weight: Double
        let mostVisits: Int
    }

    /// A shift that teams of a kind can take.
    struct Duty {
        let kind: Int
        let mostTeams: Int
        let minutes: Int
    }

    /// A part of a duty, with the slots that each team has in it.
    struct Piece {
        let duty: Int
        let slots: Int
    }

    /// A way to use slots of a piece: to visit a cell.
    struct Option {
        let piece: Int
        let cell: Int
        let slots: Int
        let effect: Double
        let mostVisits: Int
    }

    /// Duties after each other that teams take at most so much of, all together.
    struct Window {
        let duties: Range<Int>
        let most: Int
        let measure: Measure
    }

    /// What a window limits.
    public enum Measure: Sendable {
        /// The number of duties.
        case duties
        /// The time of the duties.
        case minutes
    }

    /// Cells that are to have so many visits together.
    struct Floor {
        let cells: [Int]
        let visits: Int
    }

    /// An empty problem; `gains` are lengths of dose with what each unit of it is worth, never rising.
    public init(gains: [(length: Double, worth: Double)]) {
        precondition(
            gains.allSatisfy { $0.length > 0 && $0.worth >= 0 }
                && zip(gains, gains.dropFirst()).allSatisfy { $0.worth >= $1.worth },
            "gains have a length and never rise"
        )
        self.gains = gains.map { Gain(length: $0.length, worth: $0.worth) }
    }

    /// Adds a cell worth `weight` for each unit gained, with the most visits it takes; returns its index.
    public mutating func addCell(weight: Double, mostVisits: Int) -> Int {
        cells.append(Cell(weight: weight, mostVisits: mostVisits))
        return cells.count - 1
    }

    /// Adds a kind with so many teams; returns its index.
    public mutating func addKind(teams: Int) -> Int {
        kinds.append(teams)
        return kinds.count - 1
    }

    /// Adds a duty for a kind, and returns its index; a kind's duties come after each other in order of time.
    public mutating func addDuty(kind: Int, mostTeams: Int, minutes: Int) -> Int {
        precondition(duties.last.map { $0.kind <= kind } ?? true, "a kind's duties lie together")
        duties.append(
            Duty(kind: kind, mostTeams: min(mostTeams, kinds[kind]), minutes: minutes)
        )
        return duties.count - 1
    }

    /// Adds a piece of a duty, in which each team has so many slots; returns its index.
    public mutating func addPiece(duty: Int, slots: Int) -> Int {
        pieces.append(Piece(duty: duty, slots: slots))
        return pieces.count - 1
    }

    /// Adds a way to use a piece, with the slots and the dose of one visit; returns its index.
    public mutating func addOption(
        piece: Int,
        cell: Int,
        slots: Int,
        effect: Double,
        mostVisits: Int
    ) -> Int {
        options.append(
            Option(piece: piece, cell: cell, slots: slots, effect: effect, mostVisits: mostVisits)
        )
        return options.count - 1
    }

    /// Lets all teams of a kind together take at most so much of some of its duties.
    public mutating func addWindow(
        duties: Range<Int>,
        most: Int,
        counting measure: Measure = .duties
    ) {
        guard let first = duties.first, let last = duties.last else { return }
        precondition(self.duties[first].kind == self.duties[last].kind, "a window is of one kind")
        windows.append(Window(duties: duties, most: most, measure: measure))
    }

    /// Asks for so many visits to some cells together.
    public mutating func addFloor(cells: [Int], visits: Int) {
        floors.append(Floor(cells: cells, visits: visits))
    }
}

extension TeamProblem {
    /// Columns of its model while teams and visits are free.
    public var columns: Int {
        options.count + duties.count + floors.count
            + gains.count * Set(options.map(\.cell)).count
    }

    /// What a dose gains for each unit of weight.
    func gain(ofDose dose: Double) -> Double {
        var (rest, sum) = (dose, 0.0)
        for gain in gains {
            let part = min(rest, gain.length)
            sum += part * gain.worth
            rest -= part
            if rest <= 0 { break }
        }
        return sum
    }

    /// What a dose in a cell is worth.
    func worth(ofDose dose: Double, inCell cell: Int) -> Double {
        gain(ofDose: dose) * cells[cell].weight
    }

    /// What each visit that a floor lacks costs: four times what any visit can give, so that it is sold only for more than that.
    var floorPenalty: Double {
        let most = options.reduce(0) {
            max($0, worth(ofDose: $1.effect, inCell: $1.cell))
        }
        return 4 * most
    }

    /// What one team on a duty takes of a window.
    func use(of window: Window, by duty: Int) -> Int {
        switch window.measure {
        case .duties: 1
        case .minutes: duties[duty].minutes
        }
    }
}
