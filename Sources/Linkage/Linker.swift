public import Domain

/// Finds the reports that tell of the same incident.
///
/// Probabilistic record linkage (Fellegi and Sunter 1969): pairs near in place and time are
/// compared in five ways, the weights are added, and average linkage cuts the pairs into incidents.
/// The result depends on the reports alone, never on their order.
public struct Linker: Sendable {
    let parameters: LinkParameters

    /// A linker that weighs by these parameters.
    public init(_ parameters: LinkParameters = .shipped) {
        self.parameters = parameters
    }

    /// Minutes: reports further apart than this are never compared.
    public var reach: Int {
        parameters.reach
    }

    /// Mean probability between two groups of reports from which they are one incident, 0 to 1.
    public var same: Double {
        parameters.same
    }

    /// Joins reports of type *händelse* into incidents; reports of other types are left out.
    ///
    /// The ids of the reports are unique. What people have answered binds. An incident keeps the
    /// name that most of its reports are `known` by; a new one is named after its first report,
    /// but never by a name that an incident elsewhere has `taken`.
    public func link(
        _ reports: [PlacedReport],
        known: [ReportID: IncidentID] = [:],
        taken: Set<IncidentID> = [],
        answers: LinkAnswers = LinkAnswers()
    ) -> Linking {
        builder(reports, answers).linking(known: known, taken: taken)
    }

    /// The same, for so many reports that all of it at once would not fit: each report's place in
    /// `reports`, its incident and its probability there, incident by incident.
    public func memberships(
        of reports: [PlacedReport],
        answers: LinkAnswers = LinkAnswers(),
        _ body: (Int, IncidentID, Double) -> Void
    ) {
        let builder = builder(reports, answers)
        builder.memberships { body(builder.events.place(of: $0), $1, $2) }
    }

    private func builder(_ reports: [PlacedReport], _ answers: LinkAnswers) -> LinkingBuilder {
        let events = SortedEvents(reports)
        let scorer = PairScorer(events, parameters: parameters)
        let scored = scorer.scored(CandidatePairs(scorer.batch, reach: reach))
        let pairs = AnsweredPairs(answers, among: events).merged(into: scored)
        let clusters = Clusters(pairs, count: events.count, parameters: parameters) {
            scorer.pair(Int($0), Int($1)).probability
        }
        return LinkingBuilder(
            events: events,
            scorer: scorer,
            pairs: pairs,
            clusters: clusters,
            answers: answers
        )
    }
}
