public import Domain

/// Finds the reports that tell of the same incident.
///
/// Probabilistic record linkage (Fellegi and Sunter 1969): pairs near in place and time are compared in five ways, the weights
/// are added, and average linkage cuts the pairs into incidents. The result depends on the
/// reports alone, never on their order.
public struct Linker: Sendable {
    private let parameters: LinkParameters

    /// A linker that weighs by these parameters.
    public init(_ parameters: LinkParameters = .shipped) {
        self.parameters = parameters
    }

    /// Minutes: reports further apart than this are never compared.
    public var reach: Int {
        parameters.reach
    }

    /// Joins reports of type *händelse* into incidents; reports of other types are left out.
    ///
    /// The ids of the reports are unique. An incident keeps the name that most of its reports are `known` by;
    /// a new one is named after its first report.
    public func link(_ reports: [PlacedReport], known: [ReportID: IncidentID] = [:]) -> Linking {
        let events = SortedEvents(reports)
        let scorer = scorer(of: events)
        let clusters = Clusters.of(
            scorer.pairs,
            count: events.count,
            threshold: parameters.same
        )
        let result = LinkingBuilder(events: events, scorer: scorer, clusters: clusters)
        return Linking(incidents: result.incidents(known: known), links: result.links())
    }

    /// What speaks for and against that two reports tell of the same incident.
    ///
    /// How rare a word is, and which categories are akin, is learned `among` these reports: given all that were
    /// linked, the probability is the one that `link` gave. The pair is judged by that alone; in `link` the
    /// reports around it have a say too.
    public func explain(
        _ one: PlacedReport,
        _ other: PlacedReport,
        among reports: [PlacedReport] = []
    ) -> Link {
        let ids = [one.report.id, other.report.id].sorted()
        precondition(ids[0] != ids[1], "a report is compared with another report")
        let events = reports.filter { !ids.contains($0.report.id) && $0.report.kind == .event }
        let sorted = (events + [one, other]).sorted { $0.report.id < $1.report.id }
        let pair = sorted.indices.filter { ids.contains(sorted[$0].report.id) }
        let scorer = scorer(of: sorted)
        let probability = scorer.pair(pair[0], pair[1]).probability
        return Link(
            first: ids[0],
            second: ids[1],
            probability: probability,
            judgement: parameters.judgement(of: probability),
            evidence: scorer.evidence(pair[0], pair[1])
        )
    }

    private func scorer(of events: some Collection<PlacedReport>) -> PairScorer {
        let batch = Batch(events)
        let candidates = CandidatePairs(batch, reach: reach)
        return PairScorer(batch: batch, parameters: parameters, candidates: candidates)
    }
}
