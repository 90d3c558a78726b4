import Foundation

/// How a kind of reporter tells of time.
struct ReporterTimeProfile: Hashable, Codable, Sendable {
    /// Standard deviation of its clock times, in minutes.
    var spread: Double

    /// How often, 0 to 1, it tells of what it found in the morning and dates it so.
    var findsInMorning: Double

    /// What is assumed of a kind that nothing is known of, by how it rounds this clock time: those
    /// who write 21.17 know better than those who write 21.00 (decision 0025).
    static func assumed(ofClock minute: Int32) -> ReporterTimeProfile {
        let spread = minute % 5 != 0 ? 7.0 : minute % 15 != 0 ? 12 : 25
        return ReporterTimeProfile(spread: spread, findsInMorning: 0.05)
    }
}

/// Learns how kinds of reporters tell of time from pairs that are believed to tell of one incident.
///
/// The error of a clock time is normal, with a spread of its kind's own; the time between two clock
/// times then has the sum of both variances, which are told apart by expectation–maximisation
/// (variance components). What lies further off than `cut` spreads counts as that far: a wrong
/// pair.
struct TimeProfileEstimator {
    /// Two clock times of one incident.
    private struct Pair {
        let one: Int
        let other: Int
        let squaredMinutes: Double
        let belief: Double
    }

    private let kinds: Int
    private var pairs: [Pair] = []
    private var mornings: [Double]
    private var later: [Double]
    /// Sum of what rounding alone makes of each kind's variance, and the number of its clock times.
    private var assumed: [(variance: Double, times: Double)]

    init(kinds: Int) {
        self.kinds = kinds
        mornings = Array(repeating: 0, count: kinds)
        later = mornings
        assumed = Array(repeating: (0, 0), count: kinds)
    }

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

    /// The profiles of the kinds that enough was seen of, by their numbers.
    func profiles() -> [Int32: ReporterTimeProfile] {
        let (variances, weights) = variances()
        var profiles: [Int32: ReporterTimeProfile] = [:]
        for kind in 0..<kinds where weights[kind] >= TimeProfileEstimator.leastPairs {
            profiles[Int32(kind)] = ReporterTimeProfile(
                spread: variances[kind].squareRoot(),
                // As if one find in twenty had been in the morning before anything was seen.
                findsInMorning: (mornings[kind] + 1) / (later[kind] + 20)
            )
        }
        return profiles
    }

    /// Begins with what rounding tells: where two kinds only ever meet each other, the sum of their
    /// variances is all that can be learned.
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

    /// Clock times further apart in minutes are not of one observation.
    private static let reach: Int32 = 240
    private static let cut = 2.5
    /// The variance of a normal distribution over that of one cut at 2.5 standard deviations.
    private static let cutCorrection = 1.05
    private static let leastVariance = 9.0
    private static let leastPairs = 30.0
    private static let rounds = 30
}
