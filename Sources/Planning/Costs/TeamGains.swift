import Domain

/// What one more team of each function would give (decision 0033).
struct TeamGains {
    private let standpoint: Standpoint

    /// Name of the team that is thought out.
    private static let team = "ett lag till"

    init(_ standpoint: Standpoint) {
        self.standpoint = standpoint
    }

    /// The best of each function's own shifts for one team more, where that gives more than the plan may lack; most first.
    func gains() -> [TeamGain] {
        let candidates = candidates()
        guard !candidates.isEmpty else { return [] }
        var problem = standpoint.problem
        problem.roster += candidates
        let space = SearchSpace(problem, settings: standpoint.settings)
        let start = Allocation(carrying: standpoint.base, to: space)
        let first = space.shifts.count - candidates.count
        let gains = candidates.indices.compactMap { gain(of: first + $0, from: start) }
        return Dictionary(grouping: gains, by: \.resource).values
            .compactMap { $0.max { ($0.gain, $1.time.start) < ($1.gain, $0.time.start) } }
            .filter { $0.gain > standpoint.slack }
            .sorted { ($1.gain, $0.resource) < ($0.gain, $1.resource) }
    }

    /// One free team of the smallest crew at each time that the function's teams work.
    private func candidates() -> [RosterEntry] {
        standpoint.problem.resources.filter { !$0.requestOnly }.flatMap { resource in
            let shifts = standpoint.problem.roster.filter { $0.resource == resource.id }
            let times = Set(shifts.map(\.time)).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
            return times.map {
                RosterEntry(
                    resource: resource.id,
                    team: Self.team,
                    time: $0,
                    people: resource.minimumCrew,
                    kind: .schedule
                )
            }
        }
    }

    private func gain(of shift: Int, from start: Allocation) -> TeamGain? {
        let end = Improvement.filled(start, shift: shift)
        let visits = Timetable.visits(of: end).filter { $0.shift == shift }
        let needs = end.space.needs
        guard !visits.isEmpty else { return nil }
        let areas = visits.sorted { needs.cells[$0.cell].total > needs.cells[$1.cell].total }
            .reduce(into: [Int]()) { if !$0.contains($1.area) { $0.append($1.area) } }
        return TeamGain(
            resource: end.space.shifts[shift].entry.resource,
            time: end.space.shifts[shift].entry.time,
            areas: areas.map { needs.areas[$0] },
            gain: end.worth - start.worth
        )
    }
}
