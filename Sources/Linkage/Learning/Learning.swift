import Foundation

/// The numbers that learning rests on (decision 0025).
enum Learning {
    /// Rounds of linking and weighing.
    static let rounds = 3

    /// Stems that are told apart: the commonest.
    static let mostStems = 1024

    /// How many pairs the weights at the start are believed as much as.
    static let prior = 60.0

    /// What a learned weight is multiplied by: comparisons are not independent of each other, and
    /// the sum of their weights says too much.
    static let temper = 0.7

    /// Bits added to the prior: incidents that are repeated at one place pass for one, and make
    /// what is learned too sure.
    static let doubt = -0.9

    /// Belief in a pair: at least half where clustering has joined it, else half of its
    /// probability, since a neighbour has been believed more.
    static func belief(_ probability: Double, isJoined: Bool) -> Double {
        isJoined ? max(probability, 0.5) : min(probability, 0.5) / 2
    }

    /// Shares of clock times of one incident by how many joint spreads they are apart: normal, with
    /// three in a hundred from a distribution with a long tail.
    static let clockShares: [Double] = {
        func below(_ spreads: Double) -> Double {
            0.97 * erf(spreads / 2.0.squareRoot()) + 0.03 * (1 - exp(-spreads / 2))
        }
        let bounds = [0] + TimeLevel.bounds.map { below(Double($0)) } + [1]
        return zip(bounds.dropFirst(), bounds).map { $0 - $1 }
    }()

    /// log2 of the odds of a probability.
    static func logOdds(_ probability: Double) -> Double {
        log2(probability / (1 - probability))
    }

    /// How often each level of time is met, where those of two clock times follow `clockShares`
    /// whatever their spread.
    static func shapedByClocks(_ levels: [Double]) -> [Double] {
        var totals: [Int: Double] = [:]
        for case .clocks(let apart, let spread) in TimeLevel.all {
            totals[spread, default: 0] +=
                levels[TimeLevel.clocks(apart: apart, spread: spread).number]
        }
        return TimeLevel.all.map { level in
            guard case .clocks(let apart, let spread) = level else { return levels[level.number] }
            return (totals[spread] ?? 0) * clockShares[apart]
        }
    }
}
