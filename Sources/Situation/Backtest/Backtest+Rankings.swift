import Domain

extension Backtest {
    /// Fewest periods for which a difference between rankings is tested.
    private static let fewestPeriods = 8

    /// Incidents called in from the places that each ranking puts first, on a share of the area.
    static func rankings(_ steps: [Step], share: Double) -> [RankingAccuracy] {
        let found = RankingAccuracy.Ranking.allCases.map { ranking in
            (ranking, steps.map { $0.found(within: share, rankedBy: ranking) })
        }
        let ours = found.first { $0.0 == .forecast }?.1 ?? []
        return found.map { ranking, periods in
            RankingAccuracy(
                share: share,
                ranking: ranking,
                periods: periods,
                lead: [.forecast, .outcome].contains(ranking) ? nil : lead(of: ours, over: periods)
            )
        }
    }

    /// Sum of the paired differences, with 1.96 standard errors by their variance.
    private static func lead(
        of ours: [RankedPeriod],
        over theirs: [RankedPeriod]
    ) -> RankingAccuracy.Lead? {
        let differences = zip(ours, theirs).map { $0.found - $1.found }
        let count = Double(differences.count)
        guard differences.count >= fewestPeriods else { return nil }
        let sum = differences.reduce(0, +)
        let squares = differences.reduce(0) { $0 + ($1 - sum / count) * ($1 - sum / count) }
        return RankingAccuracy.Lead(
            incidents: sum,
            margin: chance * (count * squares / (count - 1)).squareRoot()
        )
    }
}

extension Backtest.Step {
    /// Incidents of the next period in the places that a ranking puts first.
    fileprivate func found(
        within share: Double,
        rankedBy ranking: RankingAccuracy.Ranking
    ) -> RankedPeriod {
        let outcome = byArea { Double(after.cells[$0].calledIn) }
        let rate = HitRate(observed: outcome, predicted: ranks(ranking), sizes: before.sizes)
        return RankedPeriod(
            period: after.period,
            found: rate.found(within: share),
            incidents: Int(outcome.reduce(0, +))
        )
    }

    /// Score of each area by a ranking.
    private func ranks(_ ranking: RankingAccuracy.Ranking) -> [Double] {
        byArea { cell in
            switch ranking {
            case .forecast: before.forecast.mean(cell)
            case .lastPeriod: Double(before.cells[cell].calledIn)
            case .allHistory: Double(before.cells[cell].calledInSoFar)
            case .outcome: Double(after.cells[cell].calledIn)
            }
        }
    }

    /// Sums over the forecast cells of each area.
    private func byArea(_ value: (Int) -> Double) -> [Double] {
        forecastCells.reduce(into: before.sizes.map { _ in 0 }) { sums, cell in
            sums[before.area(of: cell)] += value(cell)
        }
    }
}

/// Hit rate of a ranking of places by predicted density: incidents found on a share of the area.
///
/// The basis of the predictive accuracy index (PAI; Chainey, Tompson and Uhlig 2008, Security
/// Journal 21:4). A share of the area is used exactly: of a place of which only a part fits, that
/// part of its incidents counts, so that no ranking surpasses a perfect one whatever the places'
/// sizes. Places of equal density form one group, since a ranking that cannot tell them apart gains
/// nothing from their order.
public struct HitRate: Sendable {
    /// Incidents of each place.
    public let observed: [Double]

    /// Predicted incidents of each place.
    public let predicted: [Double]

    /// Area of each place, in any unit.
    public let sizes: [Double]

    /// Creates a ranking of places by predicted incidents per unit of area; every area is above 0.
    public init(observed: [Double], predicted: [Double], sizes: [Double]) {
        precondition(observed.count == predicted.count && predicted.count == sizes.count)
        precondition(sizes.allSatisfy { $0 > 0 }, "a place has an area")
        self.observed = observed
        self.predicted = predicted
        self.sizes = sizes
    }

    /// Incidents in the places with the highest predicted density, on this share (0 to 1) of the
    /// total area.
    public func found(within share: Double) -> Double {
        let density = zip(predicted, sizes).map { $0 / $1 }
        let order = density.indices.sorted { (density[$0], $1) > (density[$1], $0) }
        var left = share * sizes.reduce(0, +)
        var sum = 0.0
        var next = order.startIndex
        while left > 0, next < order.endIndex {
            let tie = order[next...].prefix { density[$0] == density[order[next]] }
            let size = tie.reduce(0) { $0 + sizes[$1] }
            sum += tie.reduce(0) { $0 + observed[$1] } * min(1, left / size)
            left -= size
            next = tie.endIndex
        }
        return sum
    }
}
