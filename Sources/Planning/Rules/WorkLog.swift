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

    /// Days back that any rule looks, with one to spare for work that began the day before.
    private static let memory = 22

    /// The first rule that a time breaks, if the shift is worked then; nil where it may be.
    ///
    /// A row without a team's name is a team of its own. Booked walks are volunteers' and contracted
    /// rounds another employer's, so only a schedule is held to the rules of rest.
    func broken(
        by time: TimeSpan,
        of entry: RosterEntry,
        _ resource: ResourceKind
    ) -> RosterRule? {
        let before = recent(teams[Team(entry)], at: time)
        if before.contains(where: { $0.time.overlap(time) > 0 }) { return .doubleBooking }
        if !resource.mayWork(at: time) { return .hours }
        if entry.kind == .contractedRound, let most = resource.contractHours {
            let rounds = recent(contracts[entry.resource], at: time).map(\.time) + [time]
            if rounds.mostMinutesInFortnight > most * 60 { return .contractHours }
        }
        guard entry.kind == .schedule, let rest = resource.rest, !rest.isShared else { return nil }
        let work = before.filter { $0.kind == .schedule }.map(\.time) + [time]
        return rest.broken(by: work.sorted { $0.start < $1.start })
    }

    /// Adds a shift as it is planned.
    mutating func add(_ entry: RosterEntry) {
        if !entry.team.isEmpty { teams[Team(entry), default: []].append(entry) }
        if entry.kind == .contractedRound { contracts[entry.resource, default: []].append(entry) }
    }

    private func recent(_ work: [RosterEntry]?, at time: TimeSpan) -> [RosterEntry] {
        let first = LocalTime(time.start.day.adding(-Self.memory))
        return (work ?? []).filter { first <= $0.time.start }
    }
}

extension ResourceKind {
    /// Whether all of a time lies within one window of the hours that it may work.
    func mayWork(at time: TimeSpan) -> Bool {
        hours.isEmpty
            || [time.start.day.adding(-1), time.start.day].contains { day in
                hours.contains { window in
                    LocalTime(day).adding(minutes: window.lowerBound) <= time.start
                        && time.end <= LocalTime(day).adding(minutes: window.upperBound)
                }
            }
    }
}
