import Domain
import FollowUp
import Foundation
import Testing
import Toolkit

/// Regression to the mean: an area selected for its worst period would have been better in the next
/// in any case.
struct RegressionToTheMeanTests {
    private static func poisson(_ mean: Double, using generator: inout SplitMix64) -> Int {
        let limit = exp(-mean)
        var (product, count) = (Double.random(in: 0..<1, using: &generator), 0)
        while product > limit {
            product *= Double.random(in: 0..<1, using: &generator)
            count += 1
        }
        return count
    }

    /// Thirty areas without any effect; the measure goes where period 12 was worst.
    private static func world(mean: Double, using generator: inout SplitMix64) -> FollowUpInput {
        var counts: [AreaPeriodCount] = []
        for area in 0..<30 {
            for period in 0...Samples.after {
                let incidents = poisson(mean, using: &generator)
                counts.append(
                    AreaPeriodCount(area: "a\(area)", period: period, incidents: incidents)
                )
            }
        }
        let worst = counts.filter { $0.period == Samples.selectionPeriod }
            .max { $0.incidents < $1.incidents }
        return Samples.input(lines: [Samples.line("a", area: worst?.area ?? "")], counts: counts)
    }

    @Test(arguments: [(1.0, 3 as UInt64), (20.0, 4)])
    func `the worst of thirty areas shows no effect where there is none`(
        mean: Double,
        seed: UInt64
    ) {
        var generator = SplitMix64(seed: seed)
        let rounds = 1000
        var (before, after, significant, claimed) = (0.0, 0.0, 0, 0)
        for _ in 0..<rounds {
            let input = RegressionToTheMeanTests.world(mean: mean, using: &generator)
            guard let seen = Evaluation.effects(input).first?.comparison else { continue }
            before += seen.before ?? 0
            after += Double(seen.after)
            if seen.midP < 0.05 { significant += 1 }
            if seen.verdict == .fewer || seen.verdict == .more { claimed += 1 }
        }
        let error = 3 * (mean / Double(rounds)).squareRoot() / mean
        #expect(abs(after / before - 1) < max(0.02, error))
        #expect(Double(significant) / Double(rounds) <= 0.065)
        #expect(Double(claimed) / Double(rounds) <= 0.065)
    }
}
