public import Domain

/// An explanation of why two reports are in one incident, or in two.
public struct LinkExplanation: Hashable, Sendable {
    /// The pair with its evidence; judged `same` only where both are in one incident.
    public let link: Link

    /// Prior weight in bits: log2 of the odds before anything is compared.
    public let prior: Double

    /// Total weight in bits: the prior and all evidence; −∞ where the pair is impossible.
    public let sum: Double

    /// The reason that the pair was never compared; nil where it was.
    public let obstacle: Obstacle?

    /// A person's answer about the pair.
    public let answer: LinkAnswer?

    /// The incident of each report; the same one twice where they are together.
    public let incidents: [IncidentID]

    /// The third member of their incident that links best with both; nil where they are apart.
    public let between: ReportID?

    /// Mean probability between their two incidents, as the clustering counts it; nil where they
    /// are together.
    public let mean: Double?

    /// Number of pairs between their two incidents that were too improbable to be scored, which the
    /// clustering counts as contradictions.
    public let unscored: Int

    /// The reasons that a pair is never compared.
    public enum Obstacle: Hashable, Sendable {
        /// They are this many minutes apart, more than `Linker.reach`.
        case tooLate(minutes: Int)
        /// They are from two municipalities.
        case otherMunicipality
        /// They share no area, and their points are not near each other.
        case elsewhere
    }
}

extension Linker {
    /// Explains a pair of these reports; nil where one of the two is not among the events.
    public func explain(
        _ one: ReportID,
        _ other: ReportID,
        among reports: [PlacedReport],
        known: [ReportID: IncidentID] = [:],
        answers: LinkAnswers = LinkAnswers()
    ) -> LinkExplanation? {
        let events = SortedEvents(reports)
        guard let left = events.index(of: min(one, other)),
            let right = events.index(of: max(one, other)), left != right
        else { return nil }
        let scorer = PairScorer(events, parameters: parameters)
        let incidents = link(reports, known: known, answers: answers).incidents
        let (first, second) = (events[left].report.id, events[right].report.id)
        let homes = [first, second].map { id in
            incidents.first { $0.members.contains { $0.report == id } }
        }
        let members = homes.map { ($0?.members ?? []).compactMap { events.index(of: $0.report) } }
        let isTogether = homes[0]?.id == homes[1]?.id
        let pair = scorer.pair(left, right)
        let isDoubtful =
            pair.probability >= parameters.unsure && answers.verdict(first, second) == .unsure
        let evidence = scorer.evidence(left, right)
        let between = between(members[0], members[1], scorer)
        return LinkExplanation(
            link: Link(
                first: first,
                second: second,
                probability: pair.probability,
                judgement: isTogether ? .same : isDoubtful ? .unsure : .different,
                evidence: evidence
            ),
            prior: parameters.prior,
            sum: pair.bits,
            obstacle: obstacle(left, right, in: scorer.batch),
            answer: answers.answer(first, second),
            incidents: homes.compactMap { $0?.id },
            between: isTogether
                ? third(left, right, members[0], scorer).map { events[$0].report.id } : nil,
            mean: isTogether ? nil : AverageLinkage.mean(between),
            unscored: isTogether ? 0 : between.count { $0 == nil }
        )
    }

    private func obstacle(_ left: Int, _ right: Int, in batch: ReportBatch) -> LinkExplanation
        .Obstacle?
    {
        let (one, other) = (batch.reports[left], batch.reports[right])
        let gap = one.gap(to: other)
        if gap > reach { return .tooLate(minutes: gap) }
        if one.municipality != other.municipality { return .otherMunicipality }
        var isCandidate = false
        CandidatePairs(batch, reach: reach).visit {
            if $0 == left, $1 == right { isCandidate = true }
        }
        return isCandidate ? nil : .elsewhere
    }

    /// The member that links best with both, by the weaker of its two links.
    private func third(
        _ left: Int,
        _ right: Int,
        _ members: [Int],
        _ scorer: PairScorer
    ) -> Int? {
        func weakerLink(_ member: Int) -> Double {
            min(probability(left, member, scorer), probability(right, member, scorer))
        }
        return members.filter { $0 != left && $0 != right }
            .min { (-weakerLink($0), $0) < (-weakerLink($1), $1) }
    }

    /// Probability of each pair between two incidents; nil for those that were not scored.
    private func between(_ one: [Int], _ other: [Int], _ scorer: PairScorer) -> [Double?] {
        let scored = scorer.scored(CandidatePairs(scorer.batch, reach: reach))
        let found = Dictionary(
            uniqueKeysWithValues: scored.map { ([$0.left, $0.right], $0.probability) }
        )
        return one.flatMap { left in
            other.map { found[[Int32(min(left, $0)), Int32(max(left, $0))]] }
        }
    }

    private func probability(_ one: Int, _ other: Int, _ scorer: PairScorer) -> Double {
        scorer.pair(min(one, other), max(one, other)).probability
    }
}
