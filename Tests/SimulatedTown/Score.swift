public import Domain

/// Tails of cells with and without an outbreak, and what was told of them.
public struct Score {
    /// An empty score.
    public init() {}

    private var quiet: [Double] = []
    private var outbreaks: [Double] = []
    private var told = (right: 0, wrong: 0)

    /// Adds a picture; cells that it leaves out were neither seen nor expected.
    public mutating func add(_ picture: SituationPicture, of town: SimulatedTown, at now: Int) {
        var (hits, others) = ([Double](), [Double]())
        for cell in picture.cells {
            let outbreak = town.outbreak(cell, at: now)
            if outbreak { hits.append(cell.upperTail) } else { others.append(cell.upperTail) }
            guard cell.verdict == .more else { continue }
            if outbreak { told.right += 1 } else { told.wrong += 1 }
        }
        let all = town.outbreaks[now]
        let missed = all.count { $0 } - hits.count
        outbreaks += hits + Array(repeating: 1, count: missed)
        quiet += others + Array(repeating: 1, count: all.count { !$0 } - others.count)
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
