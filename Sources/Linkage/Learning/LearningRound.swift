import Domain

/// One set of reports that teaches weights, round by round.
struct LearningRound {
    private let start: LinkParameters
    private var batch: ReportBatch
    /// Numbers of the kinds of reporters by name.
    private let kinds: [Int32: String]
    private var pairs: [(left: Int, right: Int)] = []
    /// What people have said of a pair, by its place in `pairs`.
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

    /// Whether no two reports are ever compared.
    var isEmpty: Bool { pairs.isEmpty }

    /// The weights that follow from linking by the given ones.
    mutating func weights(improving parameters: LinkParameters) -> LinkParameters {
        let beliefs = beliefs(by: parameters)
        var learned = parameters
        let profiles = timeProfiles(by: beliefs)
        batch.adopt(profiles)
        learned.timeProfiles = profiles.reduce(into: [:]) { $0[kinds[$1.key] ?? ""] = $1.value }
        let halves = substitutionCounts(by: beliefs)
        learned.stems = (halves[0] + halves[1]).association(towards: start.stems)
        // Words are weighed by what the other half of the pairs says of them: otherwise rare words
        // would seem to tell more than they do.
        count(
            beliefs,
            stems: halves.map { $0.association(towards: start.stems) },
            into: &learned
        )
        return learned
    }

    /// The belief in each pair.
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

    /// How stems meet, in each half of the pairs.
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

    /// Weighs every level of agreement by how often it was met.
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
        // One pair of each sort more than there are, so that neither can be missing.
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
