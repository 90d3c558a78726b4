import Domain

/// What each team has been planned to work so far, in order of time.
struct WorkLog {
    private var teams: [Team: [RosterEntry]] = [:]
    private var contracts: [ResourceID: [RosterEntry]] = [:]

    private struct Team: Hashable {
        let resource: ResourceID
        let name: String

        init(_ entry: RosterEntry) {
            (resource, name) = (entry.resource, entry.team)
        }
    }

    /// Days back that any rule looks, with more than a week to spare for work that is not quite in order.
    private static let memory = 22

    /// What stands before a shift.
    ///
    /// A row without a team's name is a team of its own.
    func circumstances(of entry: RosterEntry, _ resource: ResourceKind) -> ShiftCircumstances {
        ShiftCircumstances(
            kind: entry.kind,
            resource: resource,
            before: recent(teams[Team(entry)], at: entry.time.start),
            rounds: recent(contracts[entry.resource], at: entry.time.start).map(\.time)
        )
    }

    /// Adds a shift as it is planned.
    mutating func add(_ entry: RosterEntry) {
        if !entry.team.isEmpty { teams[Team(entry), default: []].append(entry) }
        if entry.kind == .contractedRound { contracts[entry.resource, default: []].append(entry) }
    }

    private func recent(_ work: [RosterEntry]?, at time: LocalTime) -> [RosterEntry] {
        let first = LocalTime(time.day.adding(-Self.memory))
        return Array((work ?? []).reversed().prefix { first <= $0.time.start })
    }
}
