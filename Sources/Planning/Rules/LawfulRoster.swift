import Domain

/// Part of a roster that a plan may use without breaking a rule of work or rest (decision 0032).
///
/// The roster is never changed. Shifts are judged in order of time, each with what is planned before it; of a shift that
/// breaks a rule, the longest part that keeps every rule is planned, or nothing.
struct LawfulRoster {
    /// The shifts as they stand and as they are planned, in order of time.
    private(set) var entries: [(set: RosterEntry, planned: RosterEntry)] = []

    /// Shifts that are not planned as they stand, in order of time.
    private(set) var faults: [RosterFault] = []

    /// Judges the shifts in order of time.
    init(_ roster: [RosterEntry], resources: [ResourceKind]) {
        let kinds = Dictionary(resources.map { ($0.id, $0) }) { first, _ in first }
        var log = WorkLog()
        for entry in roster.sorted(by: { $0.orderKey < $1.orderKey }) {
            guard let time = lawfulTime(of: entry, kinds[entry.resource], log) else { continue }
            var planned = entry
            planned.time = time
            log.add(planned)
            entries.append((entry, planned))
        }
    }

    /// Time when a shift is planned to be worked; nil where no part of it may be.
    private mutating func lawfulTime(
        of entry: RosterEntry,
        _ resource: ResourceKind?,
        _ log: WorkLog
    ) -> TimeSpan? {
        guard let resource, !resource.requestOnly else { return entry.time }
        let circumstances = log.circumstances(of: entry, resource)
        guard let rule = RuleDescriptor.forbidding(ProposedShift(entry.time, circumstances)) else {
            return entry.time
        }
        let planned = entry.time.longestPart {
            RuleDescriptor.forbidding(ProposedShift($0, circumstances)) == nil
        }
        faults.append(RosterFault(entry: entry, rule: rule, planned: planned))
        return planned
    }
}

extension PlanProblem {
    /// The same problem with rosters that keep the law, and the faults of its own.
    var lawful: (problem: PlanProblem, faults: [RosterFault]) {
        let own = Set(roster)
        let around = rostersOnFile.filter { !own.contains($0) }
        let reading = LawfulRoster(roster + around, resources: resources)
        var problem = self
        problem.roster = reading.entries.filter { own.contains($0.set) }.map(\.planned)
        let onFile = Set(rostersOnFile)
        problem.rostersOnFile = reading.entries.filter { onFile.contains($0.set) }.map(\.planned)
        let faults = reading.faults.filter {
            own.contains($0.entry) && period.contains($0.entry.workDay)
        }
        return (problem, faults)
    }
}

extension TimeSpan {
    /// Quarters of an hour, which rosters are written in.
    private static let step = 15

    /// The longest part that a condition holds for, the earliest of equals; nil where none of half an hour or more does.
    fileprivate func longestPart(where holds: (TimeSpan) -> Bool) -> TimeSpan? {
        for length in stride(from: length - length % Self.step, through: 30, by: -Self.step) {
            for offset in stride(from: 0, through: self.length - length, by: Self.step) {
                let begin = start.adding(minutes: offset)
                let part = TimeSpan(
                    start: begin,
                    end: begin.adding(minutes: length),
                    precision: precision
                )
                if holds(part) { return part }
            }
        }
        return nil
    }
}

/// Work that each team has been planned for so far, in order of time.
private struct WorkLog {
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

    /// Work and rounds before a shift; a row without a team's name is a team of its own.
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
