import Foundation

/// How much more or less the municipality reports of late than its rates say.
///
/// Rates that remember years lag where all of a municipality rises or falls. One factor for all cells moves the level
/// and never the order of places (decision 0029).
struct Level {
    /// What to multiply the rates by.
    let factor: Double

    /// The level of the latest periods, each weighing half as much as that `halfLife` periods later, as if
    /// `strength` more incidents had been seen and expected.
    init(
        _ tally: Tally,
        means: [Double],
        coverage: Coverage,
        season: Season,
        halfLife: Double,
        strength: Double
    ) {
        var (seen, expected) = (strength, strength)
        for (age, counts) in tally.counts.enumerated() {
            let weight = exp2(-Double(age) / halfLife)
            guard weight > 0.01 else { break }
            let covered = zip(means, coverage.byCell[age]).reduce(0) { $0 + $1.0 * $1.1 }
            seen += weight * Double(counts.reduce(0, +))
            expected += weight * covered * season.factor(ahead: -age)
        }
        factor = seen / expected
    }
}
