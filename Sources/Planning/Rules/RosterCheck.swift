public import Domain

/// Check of a roster as it stands against the rules of its functions.
///
/// ```swift
/// let findings = RosterCheck(resources).faults(in: roster).map(\.finding)
/// ```
public struct RosterCheck {
    private let resources: [ResourceKind]

    /// A check by the functions' rules, whose places are ids.
    public init(_ resources: [ResourceKind]) {
        self.resources = resources
    }

    /// Faults in order of time, then of rule.
    public func faults(in roster: [RosterEntry]) -> [RosterFault] {
        let found = LawfulRoster(roster, resources: resources).faults
        return (found + resources.flatMap { faults(in: roster, of: $0) }).sorted { left, right in
            let keys = (left.entry.orderKey, right.entry.orderKey)
            return keys.0 == keys.1 ? left.rule < right.rule : keys.0 < keys.1
        }
    }

    private func faults(in roster: [RosterEntry], of resource: ResourceKind) -> [RosterFault] {
        guard !resource.requestOnly else { return [] }
        let entries = roster.filter { $0.resource == resource.id }
            .sorted { $0.orderKey < $1.orderKey }
        return RuleDescriptor.all.compactMap(\.rosterFaults).flatMap { $0(entries, resource) }
    }
}

/// A shift that breaks a rule as it stands on the roster.
public struct RosterFault: Hashable, Sendable {
    /// The shift, as it stands.
    public let entry: RosterEntry

    /// The first rule that it breaks.
    public let rule: PlanningRule

    /// The part that is planned all the same; nil where nothing is.
    public let planned: TimeSpan?

    /// The fault as a finding; its hint is the part that is planned, where that is not all of the shift.
    public var finding: Finding {
        guard let code = RuleDescriptor.table[rule.id]?.finding else {
            preconditionFailure("a rule that a roster can break has a finding")
        }
        let part = planned == entry.time ? nil : planned
        return Finding(
            code,
            file: entry.file,
            line: entry.line,
            hint: part.map { "\($0.start)–\($0.end.clock)" }
        )
        .concerning(entry.time.end.day)
    }
}
