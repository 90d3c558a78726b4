import Foundation

/// The accuracy in time of a reporter type.
struct ReporterTimeProfile: Hashable, Codable, Sendable {
    /// Standard deviation of its clock times in minutes.
    var spread: Double

    /// Share of its reports, 0 to 1, that give the time of a discovery on the next morning.
    var findsInMorning: Double

    /// The profile assumed for an unknown type, by the rounding of this clock time: 21.17 is more
    /// exact than 21.00 (decision 0025).
    static func assumed(ofClock minute: Int32) -> ReporterTimeProfile {
        let spread = minute % 5 != 0 ? 7.0 : minute % 15 != 0 ? 12 : 25
        return ReporterTimeProfile(spread: spread, findsInMorning: 0.05)
    }
}

/// Variance components of clock times, by reporter type, estimated by expectation–maximisation
/// (Dempster, Laird and Rubin 1977) from pairs that are believed to describe one incident.
///
/// The error of a clock time is normal with a variance of its type, so the difference of two clock
/// times has the sum of both variances. Differences beyond `cut` standard deviations are winsorised
/// to it: they come from wrong pairs.
struct TimeProfileEstimator {
    /// Two clock times of one incident.
    private struct Pair {
        let one: Int
        let other: Int
        let squaredMinutes: Double
        let belief: Double
    }

    /// Number of reporter types.
    private let kinds: Int
    private var pairs: [Pair] = []
    /// By type the belief in pairs where its report is the later one, and in those of them that may
    /// be morning discoveries.
    private var later: [Double]
    private var mornings: [Double]
    /// By type the sum of the variances that rounding alone suggests, and the number of clock
    /// times.
    private var assumed: [(variance: Double, times: Double)]

    init(kinds: Int) {
        self.kinds = kinds
        mornings = Array(repeating: 0, count: kinds)
        later = mornings
        assumed = Array(repeating: (0, 0), count: kinds)
    }

    /// Adds a pair with the belief, 0 to 1, that it describes one incident.
    mutating func add(_ left: CompactReport, _ right: CompactReport, belief: Double) {
        let (earlier, late) = left.start <= right.start ? (left, right) : (right, left)
        guard belief > 0.05, earlier.reporterType >= 0, late.reporterType >= 0 else { return }
        let minutes = late.start - earlier.start
        later[Int(late.reporterType)] += belief
        guard max(earlier.length, late.length) <= TimeLevel.clockSpan else { return }
        if late.isMorningFind(after: earlier), minutes > 120 {
            mornings[Int(late.reporterType)] += belief
        }
        guard minutes < TimeProfileEstimator.reach else { return }
        for report in [earlier, late] {
            let spread = ReporterTimeProfile.assumed(ofClock: report.start).spread
            assumed[Int(report.reporterType)].variance += spread * spread
            assumed[Int(report.reporterType)].times += 1
        }
        pairs.append(
            Pair(
                one: Int(earlier.reporterType),
                other: Int(late.reporterType),
                squaredMinutes: Double(minutes) * Double(minutes),
                belief: belief
            )
        )
    }

    /// The profiles of the types with enough pairs, by their numbers.
    func profiles() -> [Int32: ReporterTimeProfile] {
        let (variances, weights) = variances()
        var profiles: [Int32: ReporterTimeProfile] = [:]
        for kind in 0..<kinds where weights[kind] >= TimeProfileEstimator.leastPairs {
            profiles[Int32(kind)] = ReporterTimeProfile(
                spread: variances[kind].squareRoot(),
                // Pseudo-counts: one morning discovery in twenty.
                findsInMorning: (mornings[kind] + 1) / (later[kind] + 20)
            )
        }
        return profiles
    }

    /// Iterates from the variances that rounding suggests: where two types only ever meet each
    /// other, only the sum of their variances can be learned.
    private func variances() -> (variances: [Double], weights: [Double]) {
        var variances = assumed.map {
            max(TimeProfileEstimator.leastVariance, $0.variance / max(1, $0.times))
        }
        var weights = [Double](repeating: 0, count: kinds)
        for _ in 0..<TimeProfileEstimator.rounds {
            var sums = [Double](repeating: 0, count: kinds)
            weights = sums
            for pair in pairs {
                let (one, other) = (variances[pair.one], variances[pair.other])
                let squared = min(
                    pair.squaredMinutes,
                    TimeProfileEstimator.cut * TimeProfileEstimator.cut * (one + other)
                )
                for (kind, mine, others) in [(pair.one, one, other), (pair.other, other, one)] {
                    let share = mine / (mine + others)
                    sums[kind] += pair.belief * (share * others + share * share * squared)
                    weights[kind] += pair.belief
                }
            }
            for kind in 0..<kinds where weights[kind] > 0 {
                variances[kind] = max(
                    TimeProfileEstimator.leastVariance,
                    TimeProfileEstimator.cutCorrection * sums[kind] / weights[kind]
                )
            }
        }
        return (variances, weights)
    }

    /// Clock times more minutes apart than this are not of one observation.
    private static let reach: Int32 = 240
    private static let cut = 2.5
    /// The variance of a normal distribution over that of one cut at 2.5 standard deviations.
    private static let cutCorrection = 1.05
    private static let leastVariance = 9.0
    private static let leastPairs = 30.0
    private static let rounds = 30
}
