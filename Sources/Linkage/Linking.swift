public import Domain

/// The result of linking: incidents, and the links behind them.
public struct Linking: Hashable, Sendable {
    /// The incidents, by id; every report of type *händelse* is a member of exactly one.
    public let incidents: [Incident]

    /// Pairs within one incident, judged `same`, and pairs for clerical review, judged `unsure`; by
    /// the ids of their reports.
    ///
    /// Only some pairs of an incident with more than 24 reports are kept, and at most four doubtful
    /// ones for each report.
    public let links: [Link]

    /// Incidents connected through doubtful pairs: a change in one may change the others.
    public let neighbourhoods: [[IncidentID]]

    /// Incidents with their links.
    public init(
        incidents: [Incident],
        links: [Link],
        neighbourhoods: [[IncidentID]] = []
    ) {
        self.incidents = incidents
        self.links = links
        self.neighbourhoods = neighbourhoods
    }
}

/// Builds incidents and links from clusters of indices.
struct LinkingBuilder {
    /// The reports by id, which the indices below refer to.
    let events: SortedEvents
    let scorer: PairScorer
    let pairs: [ScoredPair]
    let clusters: Clusters
    let answers: LinkAnswers

    /// Most members of an incident whose pairs are all kept.
    ///
    /// In a larger one the others are compared with the first eight by id only, so that links stay
    /// few for each report (decision 0024).
    private static let (mostMembers, representatives) = (24, 8)
    /// Most doubtful pairs kept for each report, the most probable ones.
    private static let doubts = 4

    /// The incidents by id, and their links by the ids of the reports.
    func linking(known: [ReportID: IncidentID], taken: Set<IncidentID>) -> Linking {
        var links = doubtful().map { link($0, .unsure) }
        var incidents: [Incident] = []
        each(known: known, taken: taken) { incident, within in
            incidents.append(incident)
            links += within.map { link($0, .same) }
        }
        let names = incidents.map(\.id)
        return Linking(
            incidents: incidents.sorted { $0.id < $1.id },
            links: links.sorted { ($0.first, $0.second) < ($1.first, $1.second) },
            neighbourhoods: clusters.neighbourhoods.filter { $0.count > 1 }
                .map { $0.map { names[$0] } }
        )
    }

    /// Calls back with each incident and the pairs within it, in the order of the clusters.
    private func each(
        known: [ReportID: IncidentID],
        taken: Set<IncidentID>,
        _ body: (Incident, [ScoredPair]) -> Void
    ) {
        let members = clusters.groups.map { $0.map { events[Int($0)].report.id } }
        let names = IncidentNaming.names(of: members, known: known, taken: taken)
        for (cluster, name) in zip(clusters.groups, names) {
            let within = pairs(within: cluster)
            let placed = cluster.map { events[Int($0)] }
            let members = Array(zip(placed, probabilities(cluster, within)))
            body(IncidentFusion(members: members).incident(named: name), within)
        }
    }

    /// Calls back with each report's index in `events`, its incident, named after the first member,
    /// and its probability there.
    func memberships(_ body: (Int, IncidentID, Double) -> Void) {
        for cluster in clusters.groups {
            let probabilities = probabilities(cluster, pairs(within: cluster))
            for (member, probability) in zip(cluster, probabilities) {
                body(Int(member), id(cluster[0]), probability)
            }
        }
    }

    /// Pairs across incidents that are probable enough for review, and that no answer decides.
    private func doubtful() -> [ScoredPair] {
        let apart = pairs.filter {
            $0.probability >= scorer.parameters.unsure
                && clusters.groupOf[Int($0.left)] != clusters.groupOf[Int($0.right)]
                && answers.verdict(id($0.left), id($0.right)) == .unsure
        }
        var kept: [Int32: Int] = [:]
        return apart.sorted { (-$0.bits, $0.left, $0.right) < (-$1.bits, $1.left, $1.right) }
            .filter { pair in
                let members = [pair.left, pair.right]
                let isKept = members.contains { kept[$0, default: 0] < LinkingBuilder.doubts }
                for member in members { kept[member, default: 0] += 1 }
                return isKept
            }
    }

    /// Mean probability of each member to the others, or to the representatives among them.
    private func probabilities(_ cluster: [Int32], _ pairs: [ScoredPair]) -> [Double] {
        guard cluster.count > 1 else { return [1] }
        var sums: [Int32: (total: Double, count: Double)] = [:]
        for pair in pairs {
            for member in [pair.left, pair.right] {
                sums[member, default: (0, 0)].total += pair.probability
                sums[member, default: (0, 0)].count += 1
            }
        }
        return cluster.map { sums[$0].map { $0.total / $0.count } ?? 1 }
    }

    private func pairs(within cluster: [Int32]) -> [ScoredPair] {
        let isLarge = cluster.count > LinkingBuilder.mostMembers
        return cluster.prefix(isLarge ? LinkingBuilder.representatives : cluster.count).indices
            .flatMap { position in
                cluster[(position + 1)...].map { pair(cluster[position], $0) }
            }
    }

    private func pair(_ left: Int32, _ right: Int32) -> ScoredPair {
        guard answers.answer(id(left), id(right)) == nil else {
            return ScoredPair(left: left, right: right, bits: .infinity)
        }
        return scorer.pair(Int(left), Int(right))
    }

    private func id(_ index: Int32) -> ReportID {
        events[Int(index)].report.id
    }

    private func link(_ pair: ScoredPair, _ judgement: Link.Judgement) -> Link {
        Link(
            first: id(pair.left),
            second: id(pair.right),
            probability: pair.probability,
            judgement: judgement,
            evidence: scorer.evidence(Int(pair.left), Int(pair.right))
        )
    }
}
