import Domain
import Foundation
import SimulatedTown
import Toolkit

/// Simple methods of outbreak detection, and an oracle that knows the expected counts.
enum ComparisonMethod: String, CaseIterable {
    case oracle
    case negativeBinomial = "NB per cell"
    case poisson = "Poisson, last 13"
    case ears = "EARS C1"

    /// Upper p-values of a period's cells.
    func tails(of town: SimulatedTown, at now: Int) -> [Double] {
        town.incidents[now].indices.map { cell in
            let history = town.incidents[..<now].map { Double($0[cell]) }
            let count = town.incidents[now][cell]
            switch self {
            case .oracle:
                let mean = town.means[now][cell]
                return mean > 0
                    ? Self.midP(count, mean: mean, dispersion: (town.setting.dispersion - 1) / mean)
                    : 1
            case .negativeBinomial:
                let (mean, variance) = Self.moments(history)
                return Self.midP(
                    count,
                    mean: mean,
                    dispersion: max(1e-6, (variance - mean) / (mean * mean))
                )
            case .poisson:
                return Self.midP(
                    count,
                    mean: Self.moments(history.suffix(13)).mean,
                    dispersion: 1e-6
                )
            case .ears:
                let (mean, variance) = Self.moments(history.suffix(7))
                let deviate = (Double(count) - mean) / max(0.2, variance.squareRoot())
                return erfc(deviate / 2.0.squareRoot()) / 2
            }
        }
    }

    /// Mean, with half an incident added so that it is never 0, and variance.
    private static func moments(_ counts: some Collection<Double>) -> (mean: Double, Double) {
        let mean = (counts.reduce(0, +) + 0.5) / Double(counts.count)
        let squares = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (mean, squares / Double(max(1, counts.count - 1)))
    }

    private static func midP(_ count: Int, mean: Double, dispersion: Double) -> Double {
        func atLeast(_ count: Int) -> Double {
            guard count > 0 else { return 1 }
            let odds = mean * dispersion
            return SpecialFunctions.beta(odds / (1 + odds), a: Double(count), b: 1 / dispersion)
        }
        return (atLeast(count) + atLeast(count + 1)) / 2
    }

    /// Flags by Benjamini–Hochberg at q = 0.2 with at least three incidents.
    static func told(_ tails: [Double], of town: SimulatedTown, at now: Int) -> [Bool] {
        let sorted = tails.sorted()
        let last = sorted.indices.last { sorted[$0] <= 0.2 * Double($0 + 1) / Double(tails.count) }
        let threshold = last.map { sorted[$0] } ?? -1
        return zip(tails, town.incidents[now]).map { $0 <= threshold && $1 >= 3 }
    }
}
