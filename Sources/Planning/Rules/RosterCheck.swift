public import Domain

/// Looks for shifts that break a rule as they stand on the roster.
public struct RosterCheck {
    private let resources: [ResourceKind]

    /// A check by the functions' rules, whose places are ids.
    public init(_ resources: [ResourceKind]) {
        self.resources = resources
    }

    /// What is wrong, in order of time; the plan uses of each shift what the fault says.
    public func faults(in roster: [RosterEntry]) -> [RosterFault] {
        let found = LawfulRoster(roster, resources: resources).faults
        return (found + resources.flatMap { faults(in: roster, of: $0) }).sorted { left, right in
            let keys = (left.entry.orderKey, right.entry.orderKey)
            return keys.0 == keys.1 ? left.rule.rawValue < right.rule.rawValue : keys.0 < keys.1
        }
    }

    private func faults(in roster: [RosterEntry], of resource: ResourceKind) -> [RosterFault] {
        let entries = roster.filter { $0.resource == resource.id }
            .sorted { $0.orderKey < $1.orderKey }
        guard !resource.requestOnly else { return [] }
        let small = entries.filter { $0.people < resource.minimumCrew }
        let outside = entries.filter { !resource.isPermitted(at: $0.time) }
        return small.map { RosterFault(entry: $0, rule: .crew, planned: nil) }
            + outside.map { RosterFault(entry: $0, rule: .permit, planned: nil) }
            + rareWalks(entries, of: resource)
    }

    /// Walks that come too long after the team's walk before.
    private func rareWalks(_ entries: [RosterEntry], of resource: ResourceKind) -> [RosterFault] {
        guard let most = resource.mostDaysBetween else { return [] }
        let walks = entries.filter { $0.kind == .bookedWalk && !$0.team.isEmpty }
        let teams = Dictionary(grouping: walks, by: \.team).sorted { $0.key < $1.key }
        return teams.flatMap { _, walks in
            zip(walks, walks.dropFirst())
                .filter { $1.time.start.day.number - $0.time.start.day.number > most }
                .map { RosterFault(entry: $1, rule: .rareWalks, planned: $1.time) }
        }
    }
}

extension ResourceKind {
    /// Whether permits cover all of a time somewhere, or none is needed.
    fileprivate func isPermitted(at time: TimeSpan) -> Bool {
        let areas = Set(permits.flatMap(\.areas))
        return !needsPermit
            || Stretch.cut(time, permits: permits).allSatisfy { stretch in
                areas.contains { area in permits.contains { $0.covers(stretch, in: area) } }
            }
    }
}
