import Domain

/// The rounds of expectation–maximisation over one set of reports and their candidate pairs.
struct LearningRound {
    private let start: LinkParameters
    private var batch: ReportBatch
    /// Names of the reporter types by their numbers.
    private let kinds: [Int32: String]
    private var pairs: [(left: Int, right: Int)] = []
    /// People's answers about pairs – whether they are one incident – by index in `pairs`.
    private var verdicts: [Int: Bool] = [:]

    init(
        _ events: SortedEvents,
        start: LinkParameters,
        verdict: (ReportID, ReportID) -> LinkAnswer.Verdict
    ) {
        self.start = start
        batch = ReportBatch(events, parameters: start)
        kinds = Dictionary(
            zip(batch.reports.map(\.reporterType), events.map(\.report.reporterType))
        ) { first, _ in first }
        var pairs: [(left: Int, right: Int)] = []
        CandidatePairs(batch, reach: start.reach).visit { pairs.append(($0, $1)) }
        self.pairs = pairs.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
        for (number, pair) in self.pairs.enumerated() {
            switch verdict(events[pair.left].report.id, events[pair.right].report.id) {
            case .same: verdicts[number] = true
            case .different: verdicts[number] = false
            case .unsure: break
            }
        }
    }

    /// Whether there is no candidate pair.
    var isEmpty: Bool { pairs.isEmpty }

    /// One round: links by the given weights, and estimates new ones from the result.
    mutating func weights(improving parameters: LinkParameters) -> LinkParameters {
        let beliefs = beliefs(by: parameters)
        var learned = parameters
        let profiles = timeProfiles(by: beliefs)
        batch.adopt(profiles)
        learned.timeProfiles = profiles.reduce(into: [:]) { $0[kinds[$1.key] ?? ""] = $1.value }
        let halves = substitutionCounts(by: beliefs)
        learned.stems = (halves[0] + halves[1]).association(towards: start.stems)
        // Cross-fitting: words of one half are weighed by the other half, otherwise rare words
        // would seem more informative than they are.
        count(
            beliefs,
            stems: halves.map { $0.association(towards: start.stems) },
            into: &learned
        )
        return learned
    }

    /// The expectation step: the belief in each pair, 0 to 1.
    private func beliefs(by parameters: LinkParameters) -> [Double] {
        let scorer = PairScorer(batch: batch, parameters: parameters)
        let scored = pairs.map { scorer.pair($0.left, $0.right) }
        let clusters = Clusters(
            scored.filter { $0.bits >= PairScorer.leastBits },
            count: batch.reports.count,
            parameters: parameters
        ) { scorer.pair(Int($0), Int($1)).probability }
        return scored.enumerated().map { number, pair in
            if let verdict = verdicts[number] { return verdict ? 1 : 0 }
            return LearningConstants.belief(
                pair.probability,
                isJoined: clusters.groupOf[Int(pair.left)] == clusters.groupOf[Int(pair.right)]
            )
        }
    }

    private func timeProfiles(by beliefs: [Double]) -> [Int32: ReporterTimeProfile] {
        var estimator = TimeProfileEstimator(kinds: kinds.count + 1)
        for (pair, belief) in zip(pairs, beliefs) {
            estimator.add(batch.reports[pair.left], batch.reports[pair.right], belief: belief)
        }
        return estimator.profiles()
    }

    /// Co-occurrence of stems, in each half of the pairs.
    private func substitutionCounts(by beliefs: [Double]) -> [SubstitutionCounts] {
        var halves = [SubstitutionCounts(of: start.stems), SubstitutionCounts(of: start.stems)]
        for (pair, belief) in zip(pairs, beliefs) {
            for left in batch.stems(of: pair.left) {
                for right in batch.stems(of: pair.right) {
                    halves[pair.left % 2].add(left, right, belief: belief)
                }
            }
        }
        return halves
    }

    /// The maximisation step: the weight of every level of agreement from its expected counts.
    private func count(
        _ beliefs: [Double],
        stems: [SubstitutionWeights],
        into learned: inout LinkParameters
    ) {
        var time = LevelCounts<TimeLevel>()
        var place = LevelCounts<PlaceLevel>()
        var words = LevelCounts<WordLevel>()
        var reporter = LevelCounts<ReporterLevel>()
        var categories = SubstitutionCounts(of: start.categories)
        for (pair, belief) in zip(pairs, beliefs) {
            let other = stems[1 - pair.left % 2]
            let levels = PairLevels(pair.left, pair.right, in: batch, stems: other)
            time.add(levels.time, belief: belief)
            place.add(levels.place, belief: belief)
            words.add(levels.words, belief: belief)
            reporter.add(levels.reporter, belief: belief)
            if case .both(let left, let right) = levels.category {
                categories.add(left, right, belief: belief)
            }
        }
        // Laplace smoothing: one pair of either sort more, so that neither is missing.
        let odds = LearningConstants.logOdds((beliefs.sum + 1) / Double(beliefs.count + 2))
        learned.prior = odds * LearningConstants.temper + LearningConstants.doubt
        learned.time = time.weights(towards: start.time, shape: LearningConstants.shapedByClocks)
            .tempered(
                by: LearningConstants.temper
            )
        learned.place = place.weights(towards: start.place).tempered(by: LearningConstants.temper)
        learned.words = words.weights(towards: start.words).tempered(by: LearningConstants.temper)
        learned.reporter = reporter.weights(towards: start.reporter).tempered(
            by: LearningConstants.temper
        )
        learned.categories = categories.weights(towards: start.categories).tempered(
            by: LearningConstants.temper
        )
    }
}
