public import Domain
import Foundation

/// Learns the linker's weights from a municipality's own reports, without anybody's labels.
///
/// Reports are linked, what was joined teaches new weights, and so on for some rounds
/// (expectation–maximisation after Winkler 1988, where clustering decides on what to believe): how
/// well each kind of reporter knows the time, which categories are mixed up, which words stand for
/// each other, and what every level of agreement is worth. What people have answered is believed
/// before anything else. Decision 0025.
public struct LinkLearner: Sendable {
    /// Fewer reports than this teach nothing.
    public static let leastReports = 500

    /// More reports than this teach nothing new.
    public static let mostReports = 30_000

    private let start: LinkParameters

    /// A learner that begins with these weights and draws what it learns towards them.
    public init(from start: LinkParameters = .shipped) {
        self.start = start
    }

    /// The weights that these reports teach; the ones at the start where they are too few, or
    /// no two come near each other.
    ///
    /// Of more than `mostReports` the first by municipality and time are used. The result depends
    /// on the reports and answers alone, not on their order.
    ///
    /// - Parameters:
    ///   - reports: Reports of any type; those of type *händelse* teach.
    ///   - verdict: What people have said of a pair.
    /// - Returns: The weights, to link by or to keep.
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

/// What of the reports is learned from.
enum LearningSample {
    /// At most so many events, the first by municipality and time.
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

    /// A table of the commonest stems, where nothing is learned yet.
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

    /// A table of all categories, where nothing is learned yet.
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

/// The numbers that learning rests on (decision 0025).
enum LearningConstants {
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
