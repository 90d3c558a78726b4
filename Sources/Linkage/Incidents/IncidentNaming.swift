import Domain

/// Names incidents so that a name once given stays with the reports that bore it.
///
/// A known name goes to the incident where most of its reports are; any other incident is named
/// after its first report, and where that name is taken, after the next, then by a number.
struct IncidentNaming {
    /// Names in the order of `clusters`, whose members are the sorted ids of their reports; none
    /// that incidents elsewhere have taken.
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

    private struct Claim {
        let holders: Int
        let name: IncidentID
        let cluster: Int
    }

    /// Most holders first, then the smallest name, then the first incident.
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
