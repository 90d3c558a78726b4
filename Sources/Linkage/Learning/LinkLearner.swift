public import Domain
import Foundation

/// Learns the linker's weights from a municipality's own reports, without labels, by
/// expectation–maximisation for record linkage (Winkler 1988; decision 0025).
///
/// Each round links the reports and estimates new weights from the result: how exact each reporter
/// type is in time, which categories are confused, which words replace each other, and the weight
/// of every level of agreement. The clustering corrects the beliefs in pairs; people's answers
/// override them.
public struct LinkLearner: Sendable {
    /// Least number of reports that weights are learned from.
    public static let leastReports = 500

    /// Most reports that weights are learned from.
    public static let mostReports = 30_000

    private let start: LinkParameters

    /// A learner that begins with these weights and shrinks its estimates towards them.
    public init(from start: LinkParameters = .shipped) {
        self.start = start
    }

    /// Learns weights from reports.
    ///
    /// Of more than `mostReports` the first by municipality and time are used. The result depends
    /// on the reports and answers alone, not on their order.
    ///
    /// - Returns: The weights; those it started from if there are fewer than `leastReports` reports.
    public func weights(
        from reports: [PlacedReport],
        verdict: (ReportID, ReportID) -> LinkAnswer.Verdict = { _, _ in .unsure }
    ) -> LinkParameters {
        let events = LearningSample.of(reports)
        guard events.count >= LinkLearner.leastReports else { return start }
        var parameters = start
        parameters.stems = LearningSample.stems(of: events, like: start.stems)
        parameters.categories = LearningSample.categories(of: events, like: start.categories)
        var round = LearningRound(events, start: parameters, verdict: verdict)
        guard !round.isEmpty else { return start }
        for _ in 0..<LearningConstants.rounds { parameters = round.weights(improving: parameters) }
        return parameters
    }
}

/// The reports that weights are learned from, and the names of their substitution matrices.
enum LearningSample {
    /// The events, of more than `LinkLearner.mostReports` the first by municipality and time.
    static func of(_ reports: [PlacedReport]) -> SortedEvents {
        let events = SortedEvents(reports)
        guard events.count > LinkLearner.mostReports else { return events }
        let keys = events.indices.map { index in
            let report = events[index].report
            return (report.place.municipality ?? "", report.time.start.minutes, index)
        }
        let first = keys.sorted { $0 < $1 }.prefix(LinkLearner.mostReports)
        return SortedEvents(first.map { events[$0.2] })
    }

    /// A matrix of the most frequent stems, of which nothing is learned yet.
    static func stems(of events: SortedEvents, like table: SubstitutionWeights)
        -> SubstitutionWeights
    {
        var counts: [UInt64: Int] = [:]
        var extractor = StemExtractor()
        for event in events {
            for stem in extractor.stems(of: event.report.text) { counts[stem, default: 0] += 1 }
        }
        let commonest = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
        return SubstitutionWeights(
            names: commonest.prefix(LearningConstants.mostStems).map(\.key),
            same: table.same,
            other: table.other
        )
    }

    /// A matrix of all categories, of which nothing is learned yet.
    static func categories(of events: SortedEvents, like table: SubstitutionWeights)
        -> SubstitutionWeights
    {
        let categories = Set(events.compactMap(\.report.category))
        return SubstitutionWeights(
            names: categories.sorted().map { StemExtractor.fingerprint($0) },
            same: table.same,
            other: table.other
        )
    }
}

/// The constants of learning (decision 0025).
enum LearningConstants {
    /// Rounds of expectation–maximisation.
    static let rounds = 3

    /// Most stems with weights of their own, the most frequent.
    static let mostStems = 1024

    /// Number of pairs that the weights at the start count as.
    static let prior = 60.0

    /// Factor of a learned weight: the fields are not independent, so the sum of their weights is
    /// too large.
    static let temper = 0.7

    /// Bits added to the prior: incidents repeated at one place are taken for one, which makes the
    /// estimates too sure.
    static let doubt = -0.9

    /// Belief in a pair: at least a half where the clustering joins it, else half of its
    /// probability, since another pair has won.
    static func belief(_ probability: Double, isJoined: Bool) -> Double {
        isJoined ? max(probability, 0.5) : min(probability, 0.5) / 2
    }

    /// Distribution of the difference of two clock times of one incident, in joint standard
    /// deviations, over the steps of `TimeLevel.bounds`: normal, with 3 % of a long-tailed one.
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

    /// Redistributes the levels of two clock times by `clockShares`, for each spread; the others
    /// stay.
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
