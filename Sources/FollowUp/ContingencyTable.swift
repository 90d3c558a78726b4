import Domain
import Foundation
import Toolkit

/// Incidents before and after, where something was done and where nothing was.
struct ContingencyTable {
    let treatedBefore: Int
    let treatedAfter: Int
    let controlBefore: Int
    let controlAfter: Int

    /// Ratio of ratios, treated to control, after to before; nil where a count is 0.
    var ratio: Double? {
        guard [treatedBefore, treatedAfter, controlBefore, controlAfter].allSatisfy({ $0 > 0 })
        else { return nil }
        return Double(treatedAfter) / Double(treatedBefore)
            / (Double(controlAfter) / Double(controlBefore))
    }

    /// Treated incidents after that the control's course leads one to expect, if nothing had been
    /// done.
    var expectedAfter: Double {
        controlBefore > 0
            ? Double(treatedBefore) * Double(controlAfter) / Double(controlBefore) : 0
    }

    /// Exact conditional mid-p, two-sided by probability: given all margins the treated count after
    /// is hypergeometric; outcomes as probable as the one seen weigh one half (Lancaster 1961).
    ///
    /// 1 where the margins leave a single outcome.
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

    /// The same control, with another count of treated incidents after.
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
