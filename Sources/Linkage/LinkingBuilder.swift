import Domain

/// Turns clusters of indices back into incidents and links.
struct LinkingBuilder {
    /// The reports by id; indices below point here.
    let events: SortedEvents
    let scorer: PairScorer
    let pairs: [ScoredPair]
    let clusters: [[Int32]]

    /// The incidents by id.
    func incidents(known: [ReportID: IncidentID]) -> [Incident] {
        let members = clusters.map { $0.map { events[Int($0)].report.id } }
        return zip(clusters, IncidentNames.names(of: members, known: known)).map { cluster, name in
            IncidentFusion(members: weighed(cluster)).incident(named: name)
        }.sorted { $0.id < $1.id }
    }

    /// Pairs within an incident, and pairs left apart that are probable enough to be shown.
    func links() -> [Link] {
        var clusterOf = [Int32](repeating: 0, count: events.count)
        for (number, cluster) in clusters.enumerated() {
            for member in cluster { clusterOf[Int(member)] = Int32(number) }
        }
        let unsure = pairs.filter {
            $0.probability >= scorer.parameters.unsure
                && clusterOf[Int($0.left)] != clusterOf[Int($0.right)]
        }.map { link($0, .unsure) }
        let same = clusters.flatMap { pairs(within: $0).map { link($0, .same) } }
        return (same + unsure).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// Each member with its mean probability to the others.
    private func weighed(_ cluster: [Int32]) -> [(placed: PlacedReport, probability: Double)] {
        guard cluster.count > 1 else { return cluster.map { (events[Int($0)], 1) } }
        var sums: [Int32: Double] = [:]
        for pair in pairs(within: cluster) {
            for member in [pair.left, pair.right] { sums[member, default: 0] += pair.probability }
        }
        return cluster.map {
            (events[Int($0)], (sums[$0] ?? 0) / Double(cluster.count - 1))
        }
    }

    private func pairs(within cluster: [Int32]) -> [ScoredPair] {
        cluster.indices.flatMap { position in
            cluster[(position + 1)...].map { scorer.pair(Int(cluster[position]), Int($0)) }
        }
    }

    private func link(_ pair: ScoredPair, _ judgement: Link.Judgement) -> Link {
        let (left, right) = (Int(pair.left), Int(pair.right))
        return Link(
            first: events[left].report.id,
            second: events[right].report.id,
            probability: pair.probability,
            judgement: judgement,
            evidence: scorer.evidence(left, right)
        )
    }
}
