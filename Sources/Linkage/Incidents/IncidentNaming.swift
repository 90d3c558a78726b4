import Domain

/// Stable identifiers of clusters between runs: a known name goes to the incident that holds most
/// of its reports.
///
/// Any other incident is named after its first report; where that name is taken, after the next,
/// and last with a number.
struct IncidentNaming {
    /// The names of clusters, in their order.
    ///
    /// A cluster is the sorted ids of an incident's reports; `known` has the name of the incident that a
    /// report belonged to before, and `elsewhere` the names of other incidents, which are never given.
    static func names(
        of clusters: [[ReportID]],
        known: [ReportID: IncidentID],
        taken elsewhere: Set<IncidentID> = []
    ) -> [IncidentID] {
        var names = [IncidentID?](repeating: nil, count: clusters.count)
        var taken = elsewhere
        for claim in claims(of: clusters, known: known)
        where names[claim.cluster] == nil && taken.insert(claim.name).inserted {
            names[claim.cluster] = claim.name
        }
        return zip(names, clusters).map { name, members in
            if let name { return name }
            let fresh = freshName(of: members) { taken.contains($0) }
            taken.insert(fresh)
            return fresh
        }
    }

    /// A cluster's claim to a known name, by the number of its reports that had it.
    private struct Claim {
        let holders: Int
        let name: IncidentID
        let cluster: Int
    }

    /// The claims: most holders first, then the smallest name, then the first cluster.
    private static func claims(
        of clusters: [[ReportID]],
        known: [ReportID: IncidentID]
    ) -> [Claim] {
        clusters.enumerated().flatMap { index, members in
            Dictionary(grouping: members.compactMap { known[$0] }, by: \.self).map {
                Claim(holders: $0.value.count, name: $0.key, cluster: index)
            }
        }.sorted { (-$0.holders, $0.name, $0.cluster) < (-$1.holders, $1.name, $1.cluster) }
    }

    private static func freshName(
        of members: [ReportID],
        isTaken: (IncidentID) -> Bool
    ) -> IncidentID {
        let numbered = (2...).lazy.map { "\(members[0])+\($0)" }
        return members.first { !isTaken($0) } ?? numbered.first { !isTaken($0) } ?? members[0]
    }
}
