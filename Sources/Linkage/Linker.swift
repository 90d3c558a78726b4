public import Domain

/// Links reports that describe the same incident, by probabilistic record linkage
/// (Fellegi and Sunter 1969).
///
/// Blocking leaves pairs that are near in place and time (`CandidatePairs`); each is compared in
/// five fields whose weights, in bits, are added to a prior (`PairScorer`); average linkage cuts
/// the pairs into incidents (`Clusters`). The result depends on the reports alone, never on their
/// order.
///
/// ```swift
/// let linker = Linker(LinkLearner().weights(from: history))
/// let linking = linker.link(reports, known: names, answers: LinkAnswers(answers))
/// let sizes = linking.incidents.map(\.members.count)
/// let forReview = linking.links.filter { $0.judgement == .unsure }
/// ```
public struct Linker: Sendable {
    let parameters: LinkParameters

    /// A linker with these weights and thresholds.
    public init(_ parameters: LinkParameters = .shipped) {
        self.parameters = parameters
    }

    /// Largest time between two compared reports, in minutes.
    public var reach: Int {
        parameters.reach
    }

    /// Threshold of the clustering: the mean probability between two groups from which they are one
    /// incident, 0 to 1.
    public var same: Double {
        parameters.same
    }

    /// Joins reports of type *händelse* into incidents; reports of other types are left out.
    ///
    /// Answers are constraints. An incident keeps the name that most of its reports are known by;
    /// a new one is named after its first report.
    ///
    /// - Parameters:
    ///   - reports: Reports with unique ids, in any order.
    ///   - known: The incident that a report belonged to before.
    ///   - taken: Names of incidents outside `reports`, which a new incident never gets.
    ///   - answers: People's answers about pairs.
    /// - Returns: The incidents, and the links that a person may look at.
    public func link(
        _ reports: [PlacedReport],
        known: [ReportID: IncidentID] = [:],
        taken: Set<IncidentID> = [],
        answers: LinkAnswers = LinkAnswers()
    ) -> Linking {
        builder(reports, answers).linking(known: known, taken: taken)
    }

    /// Links as `link` does, but calls back incident by incident instead of keeping all links: for
    /// a million reports and more.
    ///
    /// The body is called with a report's index in `reports`, its incident, and its probability there.
    public func memberships(
        of reports: [PlacedReport],
        answers: LinkAnswers = LinkAnswers(),
        _ body: (Int, IncidentID, Double) -> Void
    ) {
        let builder = builder(reports, answers)
        builder.memberships { body(builder.events.sourceIndex(of: $0), $1, $2) }
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
