public import Domain

/// Power, false alarms and false discoveries of a method over simulated towns: p-values of cells
/// with and without an outbreak.
public struct DetectionScore {
    /// Creates an empty score.
    public init() {}

    private var quiet: [Double] = []
    private var outbreaks: [Double] = []
    private var told = (right: 0, wrong: 0)
    private var periods = 0
    private var toldFewer = 0

    /// Adds a picture; cells that it leaves out have p = 1.
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

    /// Adds p-values and flags of a period, cell by cell.
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
    public mutating func add(_ other: DetectionScore) {
        quiet += other.quiet
        outbreaks += other.outbreaks
        told = (told.right + other.told.right, told.wrong + other.told.wrong)
        periods += other.periods
        toldFewer += other.toldFewer
    }

    /// Share of all cells with verdict `fewer`, where nothing ever decreases.
    public var fewer: Double {
        Double(toldFewer) / Double(quiet.count + outbreaks.count)
    }

    /// Mean number of flags per period.
    public var flags: Double {
        Double(told.right + told.wrong) / Double(max(1, periods))
    }

    /// Power at this share of false alarms: outbreaks with p at most that quantile of quiet cells.
    public func sensitivity(falseAlarms: Double) -> Double {
        let limit = quiet.sorted()[Int(falseAlarms * Double(quiet.count))]
        return Double(outbreaks.count { $0 <= limit }) / Double(outbreaks.count)
    }

    /// Share of the quiet cells with p at most this.
    public func falseAlarms(below tail: Double) -> Double {
        Double(quiet.count { $0 <= tail }) / Double(quiet.count)
    }

    /// False discovery proportion: flags without an outbreak.
    public var falseDiscoveries: Double {
        Double(told.wrong) / Double(max(1, told.wrong + told.right))
    }

    /// Share of the outbreaks that were flagged.
    public var found: Double {
        Double(told.right) / Double(outbreaks.count)
    }
}
