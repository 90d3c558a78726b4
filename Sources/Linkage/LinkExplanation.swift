public import Domain

/// Why two reports are in one incident, or in two.
public struct LinkExplanation: Hashable, Sendable {
    /// The pair as it was weighed, strongest evidence first; `same` only where they are in one incident.
    public let link: Link

    /// log2 of the odds before anything was compared.
    public let prior: Double

    /// log2 of the odds: the prior and every weight; −∞ where the pair is impossible.
    public let sum: Double

    /// Why the pair was never weighed; nil where it was.
    public let obstacle: Obstacle?

    /// What a person has said of the pair.
    public let answer: LinkAnswer?

    /// The incidents of both; the same one twice where they are one.
    public let incidents: [IncidentID]

    /// In one incident: the report that is most like both.
    public let between: ReportID?

    /// In two incidents: mean of the pairs between them, as the clustering counts it.
    public let mean: Double?

    /// In two incidents: the pairs between them that are too unlike to be scored, which speak against.
    public let unscored: Int

    /// Why a pair is never weighed.
    public enum Obstacle: Hashable, Sendable {
        /// So many minutes lie between them, more than reports are compared over.
        case tooLate(minutes: Int)
        /// They are of two municipalities.
        case otherMunicipality
        /// They share no area and no point near by.
        case elsewhere
    }
}

extension Linker {
    /// Explains a pair of these reports; nil where one of the two is not an incident's report here.
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

    private func third(
        _ left: Int,
        _ right: Int,
        _ members: [Int],
        _ scorer: PairScorer
    ) -> Int? {
        func likeness(_ member: Int) -> Double {
            min(probability(left, member, scorer), probability(right, member, scorer))
        }
        return members.filter { $0 != left && $0 != right }
            .min { (-likeness($0), $0) < (-likeness($1), $1) }
    }

    /// The probability of each pair between two incidents; nil for those that were not scored.
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
