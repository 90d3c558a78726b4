import Domain
import Foundation
import Toolkit

/// How much more counts vary than chance alone would have them: φ, never below 1.
struct Overdispersion {
    /// Variance over mean.
    let factor: Double

    /// From a table of counts, areas by periods: Pearson's χ² over its degrees of freedom around
    /// what the area's and the period's sums lead one to expect.
    init(of rows: [[Int]]) {
        let rowSums = rows.map { $0.reduce(0, +) }
        let columns = rows.first?.count ?? 0
        let columnSums = (0..<columns).map { column in rows.reduce(0) { $0 + $1[column] } }
        let total = Double(rowSums.reduce(0, +))
        var chiSquare = 0.0
        for (row, rowSum) in zip(rows, rowSums) where rowSum > 0 {
            for (count, columnSum) in zip(row, columnSums) where columnSum > 0 {
                let expected = Double(rowSum) * Double(columnSum) / total
                chiSquare += (Double(count) - expected) * (Double(count) - expected) / expected
            }
        }
        let freedom = (rowSums.count { $0 > 0 } - 1) * (columnSums.count { $0 > 0 } - 1)
        factor = freedom > 0 ? max(1, chiSquare / Double(freedom)) : 1
    }

    /// A two-sided p with its normal deviate divided by √φ, so that variance beyond chance is not
    /// taken for effect.
    func widened(_ p: Double) -> Double {
        guard factor > 1, p > 0, p < 1 else { return p }
        let deviate = -SpecialFunctions.normalQuantile(max(p / 2, .leastNormalMagnitude))
        return erfc(deviate / (2 * factor).squareRoot())
    }
}
