import Domain

/// What a plan may use of a roster (decision 0032).
///
/// Hours are never changed, and never used against the law: of a shift that breaks a rule as things
/// stand before it, the longest part that keeps every rule is planned, or nothing.
struct LawfulRoster {
    /// The shifts as they stand and as they are planned, in order of time.
    private(set) var entries: [(set: RosterEntry, planned: RosterEntry)] = []

    /// What is not planned as it stands, in order of time.
    private(set) var faults: [RosterFault] = []

    /// Goes through the shifts in order of time.
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

    /// When a shift is planned to be worked; nil where no part of it may be.
    private mutating func lawfulTime(
        of entry: RosterEntry,
        _ resource: ResourceKind?,
        _ log: WorkLog
    ) -> TimeSpan? {
        guard let resource, !resource.requestOnly else { return entry.time }
        let circumstances = log.circumstances(of: entry, resource)
        guard let rule = circumstances.broken(by: entry.time) else { return entry.time }
        let planned = entry.time.longestPart { circumstances.broken(by: $0) == nil }
        faults.append(RosterFault(entry: entry, rule: rule, planned: planned))
        return planned
    }
}

extension PlanProblem {
    /// The same problem with rosters that keep the law, and what was wrong with the one that it has.
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

    /// The longest part that a rule holds for, the earliest of equals; nil where none of half an hour does.
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
