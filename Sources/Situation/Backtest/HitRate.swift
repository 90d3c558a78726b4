/// How much of what came lies where most was predicted, by share of the ground.
///
/// Chainey, Tompson and Uhlig 2008, Security Journal 21:4 (PAI); Hunt 2016 (PEI); Levine 2008 (RRI). A share of the ground is taken
/// exactly: of a place of which only a part fits, that part counts. So an oracle on equal ground is never
/// surpassed, whatever the places' sizes. Places with equal density are taken as one, for a ranking
/// that cannot tell them apart earns nothing by their order.
public struct HitRate: Sendable {
    private let observed: [Double]
    private let predicted: [Double]
    private let ground: [Double]

    /// Incidents, predictions and ground of the same places, ground in any unit.
    public init(observed: [Double], predicted: [Double], ground: [Double]) {
        precondition(observed.count == predicted.count && predicted.count == ground.count)
        precondition(ground.allSatisfy { $0 > 0 }, "a place has some ground")
        self.observed = observed
        self.predicted = predicted
        self.ground = ground
    }

    /// Incidents where most was predicted, on this share of the ground.
    public func found(within share: Double) -> Double {
        sum(of: observed, within: share, rankedBy: predicted)
    }

    /// Incidents that the best choice of ground of that size would hold.
    public func most(within share: Double) -> Double {
        sum(of: observed, within: share, rankedBy: observed)
    }

    /// Share of the incidents found beside the share of the ground (PAI); 0 where nothing came.
    public func accuracy(within share: Double) -> Double {
        let all = observed.reduce(0, +)
        return all > 0 ? found(within: share) / all / share : 0
    }

    /// Incidents found beside the most that could be (PEI), 0 to 1; 1 where nothing came.
    public func efficiency(within share: Double) -> Double {
        let most = most(within: share)
        return most > 0 ? found(within: share) / most : 1
    }

    /// Predicted incidents for each that came there (RRI); nil where none did.
    public func relativeRate(within share: Double) -> Double? {
        let found = found(within: share)
        return found > 0 ? sum(of: predicted, within: share, rankedBy: predicted) / found : nil
    }

    private func sum(of values: [Double], within share: Double, rankedBy rank: [Double]) -> Double {
        let density = zip(rank, ground).map { $0 / $1 }
        let order = density.indices.sorted { (density[$0], $1) > (density[$1], $0) }
        var left = share * ground.reduce(0, +)
        var sum = 0.0
        var next = order.startIndex
        while left > 0, next < order.endIndex {
            let tie = order[next...].prefix { density[$0] == density[order[next]] }
            let size = tie.reduce(0) { $0 + ground[$1] }
            sum += tie.reduce(0) { $0 + values[$1] } * min(1, left / size)
            left -= size
            next = tie.endIndex
        }
        return sum
    }
}
