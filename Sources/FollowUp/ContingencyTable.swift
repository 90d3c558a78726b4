import Domain
import Foundation
import Toolkit

/// 2 × 2 table of incidents before and after, in treated and control areas.
struct ContingencyTable {
    let treatedBefore: Int
    let treatedAfter: Int
    let controlBefore: Int
    let controlAfter: Int

    /// Odds ratio of treated to control, after to before; nil where a count is 0.
    var ratio: Double? {
        guard [treatedBefore, treatedAfter, controlBefore, controlAfter].allSatisfy({ $0 > 0 })
        else { return nil }
        return Double(treatedAfter) / Double(treatedBefore)
            / (Double(controlAfter) / Double(controlBefore))
    }

    /// Expected treated incidents after, if they had changed as the control did.
    var expectedAfter: Double {
        controlBefore > 0
            ? Double(treatedBefore) * Double(controlAfter) / Double(controlBefore) : 0
    }

    /// Two-sided exact conditional mid-p by probability (Fisher's exact test with Lancaster's
    /// mid-p, 1961).
    ///
    /// Given all margins the treated count after is hypergeometric; outcomes as probable as the
    /// observed one count one half. 1 where the margins leave a single outcome.
    var midP: Double {
        let treated = treatedBefore + treatedAfter
        let after = treatedAfter + controlAfter
        let total = treated + controlBefore + controlAfter
        let outcomes = max(0, treated + after - total)...min(treated, after)
        guard outcomes.count > 1 else { return 1 }
        func logProbability(_ outcome: Int) -> Double {
            logChoose(after, outcome) + logChoose(total - after, treated - outcome)
                - logChoose(total, treated)
        }
        let seen = exp(logProbability(treatedAfter))
        return outcomes.reduce(0) { sum, outcome in
            let probability = exp(logProbability(outcome))
            if abs(probability - seen) <= seen * 1e-7 { return sum + probability / 2 }
            return probability < seen ? sum + probability : sum
        }
    }

    /// The table with another count of treated incidents after.
    func replacing(treatedAfter: Int) -> ContingencyTable {
        ContingencyTable(
            treatedBefore: treatedBefore,
            treatedAfter: treatedAfter,
            controlBefore: controlBefore,
            controlAfter: controlAfter
        )
    }

    private func logChoose(_ all: Int, _ some: Int) -> Double {
        logFactorial(all) - logFactorial(some) - logFactorial(all - some)
    }

    private func logFactorial(_ number: Int) -> Double {
        SpecialFunctions.logGamma(Double(number + 1))
    }
}

/// Overdispersion of counts: Pearson's φ (variance ÷ mean), at least 1.
struct Overdispersion {
    /// Variance ÷ mean.
    let factor: Double

    /// Estimates φ from counts by area and period: Pearson's χ² over its degrees of freedom, under
    /// independence of rows and columns.
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

    /// Two-sided p with its normal deviate divided by √φ (quasi-likelihood), so that overdispersion
    /// is not mistaken for an effect.
    func widened(_ p: Double) -> Double {
        guard factor > 1, p > 0, p < 1 else { return p }
        let deviate = -SpecialFunctions.normalQuantile(max(p / 2, .leastNormalMagnitude))
        return erfc(deviate / (2 * factor).squareRoot())
    }
}
