/// Problem of staffing: how many teams to have out when, and where they go, while hours can still be changed.
///
/// Tables that refer to each other by index: teams of a kind work duties, a duty has pieces of time, and a piece has slots that
/// visits fill. Teams of a kind are interchangeable (decision 0031).
public struct TeamProblem: Sendable {
    /// Gain of a dose in any cell, for each unit of the cell's weight.
    let gain: ConcaveGain
    private(set) var cells: [Cell] = []
    /// Teams of each kind.
    private(set) var kinds: [Int] = []
    private(set) var duties: [Duty] = []
    private(set) var pieces: [Piece] = []
    private(set) var options: [Option] = []
    private(set) var windows: [Window] = []
    private(set) var floors: [Floor] = []

    /// An area at some time, with its weight and the most visits to it.
    struct Cell {
        let weight: Double
        let mostVisits: Int
    }

    /// A shift that teams of a kind can work.
    struct Duty {
        let kind: Int
        let mostTeams: Int
        let minutes: Int
    }

    /// A part of a duty, with the slots of each team.
    struct Piece {
        let duty: Int
        let slots: Int
    }

    /// A decision: to use slots of a piece for a visit to a cell.
    struct Option {
        let piece: Int
        let cell: Int
        let slots: Int
        let effect: Double
        let mostVisits: Int
    }

    /// A limit on the duties of a kind within a window of time, for all its teams together.
    struct Window {
        let duties: Range<Int>
        let most: Int
        let measure: Measure
    }

    /// Measure that a window limits.
    public enum Measure: Sendable {
        /// The number of duties.
        case duties
        /// The time of the duties.
        case minutes
    }

    /// Least visits to some cells together.
    struct Floor {
        let cells: [Int]
        let visits: Int
    }

    /// An empty problem; `gains` are lengths of dose with the worth of each unit, never rising.
    public init(gains: [(length: Double, worth: Double)]) {
        self.init(ConcaveGain(gains.map { .init(length: $0.length, slope: $0.worth) }))
    }

    init(_ gain: ConcaveGain) {
        self.gain = gain
    }

    /// Adds a cell worth `weight` for each unit gained, with the most visits to it; returns its index.
    public mutating func addCell(weight: Double, mostVisits: Int) -> Int {
        cells.append(Cell(weight: weight, mostVisits: mostVisits))
        return cells.count - 1
    }

    /// Adds a kind with its number of teams; returns its index.
    public mutating func addKind(teams: Int) -> Int {
        kinds.append(teams)
        return kinds.count - 1
    }

    /// Adds a duty of a kind, in order of kind and time; returns its index.
    public mutating func addDuty(kind: Int, mostTeams: Int, minutes: Int) -> Int {
        precondition(duties.last.map { $0.kind <= kind } ?? true, "duties come by kind")
        duties.append(
            Duty(kind: kind, mostTeams: min(mostTeams, kinds[kind]), minutes: minutes)
        )
        return duties.count - 1
    }

    /// Adds a piece of a duty with the slots of each team; returns its index.
    public mutating func addPiece(duty: Int, slots: Int) -> Int {
        pieces.append(Piece(duty: duty, slots: slots))
        return pieces.count - 1
    }

    /// Adds an option of a piece, with the slots and the dose of one visit; returns its index.
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

    /// Limits some duties of a kind, for all its teams together.
    public mutating func addWindow(
        duties: Range<Int>,
        most: Int,
        counting measure: Measure = .duties
    ) {
        guard let first = duties.first, let last = duties.last else { return }
        precondition(self.duties[first].kind == self.duties[last].kind, "a window is of one kind")
        windows.append(Window(duties: duties, most: most, measure: measure))
    }

    /// Requires visits to some cells together.
    public mutating func addFloor(cells: [Int], visits: Int) {
        floors.append(Floor(cells: cells, visits: visits))
    }
}

extension TeamProblem {
    /// Number of columns of its model.
    public var columns: Int {
        options.count + duties.count + floors.count
            + gain.segments.count * Set(options.map(\.cell)).count
    }

    /// Worth of a dose in a cell.
    func worth(ofDose dose: Double, inCell cell: Int) -> Double {
        gain.gain(ofDose: dose) * cells[cell].weight
    }

    /// Penalty of each visit that a floor lacks: four times the most that any visit can gain.
    var floorPenalty: Double {
        let most = options.reduce(0) {
            max($0, worth(ofDose: $1.effect, inCell: $1.cell))
        }
        return 4 * most
    }

    /// Use of a window by one team on a duty.
    func use(of window: Window, by duty: Int) -> Int {
        switch window.measure {
        case .duties: 1
        case .minutes: duties[duty].minutes
        }
    }
}
