public import Domain

/// Tails of cells with and without an outbreak, and what was told of them.
public struct Score {
    /// An empty score.
    public init() {}

    private var quiet: [Double] = []
    private var outbreaks: [Double] = []
    private var told = (right: 0, wrong: 0)
    private var periods = 0
    private var toldFewer = 0

    /// Adds a picture; cells that it leaves out were neither seen nor expected.
    public mutating func add(_ picture: SituationPicture, of town: SimulatedTown, at now: Int) {
        var tails = town.outbreaks[now].map { _ in 1.0 }
        var isTold = town.outbreaks[now].map { _ in false }
        for cell in picture.cells {
            guard let index = town.index(of: cell) else { continue }
            tails[index] = cell.upperTail
            isTold[index] = cell.verdict == .more
            if cell.verdict == .fewer { toldFewer += 1 }
        }
        add(tails, told: isTold, of: town, at: now)
    }

    /// Adds a period's tails and what was told, cell by cell.
    public mutating func add(
        _ tails: [Double],
        told isTold: [Bool],
        of town: SimulatedTown,
        at now: Int
    ) {
        periods += 1
        for (cell, isOutbreak) in town.outbreaks[now].enumerated() {
            if isOutbreak { outbreaks.append(tails[cell]) } else { quiet.append(tails[cell]) }
            guard isTold[cell] else { continue }
            if isOutbreak { told.right += 1 } else { told.wrong += 1 }
        }
    }

    /// Adds all of another score.
    public mutating func add(_ other: Score) {
        quiet += other.quiet
        outbreaks += other.outbreaks
        told = (told.right + other.told.right, told.wrong + other.told.wrong)
        periods += other.periods
        toldFewer += other.toldFewer
    }

    /// Share of all cells that were told as fewer, where nothing ever lowers any.
    public var fewer: Double {
        Double(toldFewer) / Double(quiet.count + outbreaks.count)
    }

    /// Cells told as more, in a period.
    public var flags: Double {
        Double(told.right + told.wrong) / Double(max(1, periods))
    }

    /// Share of the outbreaks whose tail is as small as that of so few quiet cells.
    public func sensitivity(falseAlarms: Double) -> Double {
        let limit = quiet.sorted()[Int(falseAlarms * Double(quiet.count))]
        return Double(outbreaks.count { $0 <= limit }) / Double(outbreaks.count)
    }

    /// Share of the quiet cells whose tail is at most this.
    public func falseAlarms(below tail: Double) -> Double {
        Double(quiet.count { $0 <= tail }) / Double(quiet.count)
    }

    /// Share of the cells told as more that had no outbreak.
    public var falseDiscoveries: Double {
        Double(told.wrong) / Double(max(1, told.wrong + told.right))
    }

    /// Share of the outbreaks that were told.
    public var found: Double {
        Double(told.right) / Double(outbreaks.count)
    }
}
