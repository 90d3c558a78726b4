import Domain

/// Finds the preferences that a plan could not keep, and why (decision 0032).
struct UnmetPreferences {
    let problem: PlanProblem
    let allocation: Allocation
    /// Shifts that rules of work and rest have shortened or removed.
    let faults: [RosterFault]

    private var space: SearchSpace { allocation.space }

    /// Every preference that is not kept, by preference and then most often first.
    func listed() -> [UnmetPreference] {
        missingRosters() + shortenedShifts() + bookings() + floor() + events()
    }

    /// Functions that can be planned and have nothing on the roster in the plan's days.
    private func missingRosters() -> [UnmetPreference] {
        let planned = space.shifts.map(\.entry).filter { problem.period.contains($0.workDay) }
        let staffed = Set((planned + faults.map(\.entry)).map(\.resource))
        return problem.resources.filter { !$0.requestOnly && !staffed.contains($0.id) }.map {
            UnmetPreference(.rosterForEveryFunction, .noShift($0.id), times: 1)
        }
    }

    /// Shifts of which only a part is planned, or nothing.
    private func shortenedShifts() -> [UnmetPreference] {
        counted(.shiftsAsRostered, faults.map { .rule($0.rule) })
    }

    /// Booked walks and contracted rounds that go nowhere, with those that a rule has removed.
    private func bookings() -> [UnmetPreference] {
        let kinds: [(RosterEntry.Kind, UnmetPreference.Preference)] = [
            (.bookedWalk, .placeForEveryWalk), (.contractedRound, .placeForEveryRound),
        ]
        return kinds.flatMap { kind, preference in
            let idle = space.shifts.indices.filter {
                let entry = space.shifts[$0].entry
                return entry.kind == kind && problem.period.contains(entry.workDay)
                    && !allocation.isUsed(shift: $0)
            }
            let removed = faults.filter { $0.planned == nil && $0.entry.kind == kind }
            return counted(preference, idle.map(reason) + removed.map { _ in .removedShift })
        }
    }

    /// The rule that closes most to a shift.
    private func reason(shift: Int) -> UnmetPreference.Reason {
        let closing = space.closed.filter { $0.move.shift == shift }.map(\.rule.ofAllShifts)
        let counts = Dictionary(grouping: closing) { $0 }.mapValues(\.count)
        let worst = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }
        return worst.map { .rule($0.key) } ?? .noTimeForVisit(space.shifts[shift].resource.id)
    }

    private func floor() -> [UnmetPreference] {
        let left = space.needs.areas.indices.filter {
            space.hasHistory[$0] && !allocation.isReached(area: $0)
        }
        let open = Set(space.moves.map(\.area))
        return named(
            .visitToEveryArea,
            closed: left.filter { !open.contains($0) }.map(name),
            open: left.filter(open.contains).map(name)
        )
    }

    /// Events in an area of their own where nobody comes on any of their days.
    private func events() -> [UnmetPreference] {
        let missed = problem.calendar.compactMap { event -> (name: String, isOpen: Bool)? in
            guard let area = problem.areas.firstIndex(where: event.isIn) else { return nil }
            let cells = Set(
                space.needs.cells.indices.filter {
                    let cell = space.needs.cells[$0]
                    return cell.area == area && event.first <= cell.day && cell.day <= event.last
                }
            )
            guard !cells.isEmpty, !cells.contains(where: allocation.isVisited(cell:)) else {
                return nil
            }
            return (event.name, space.moves.contains { cells.contains($0.cell) })
        }
        return named(
            .presenceAtEvents,
            closed: missed.filter { !$0.isOpen }.map(\.name),
            open: missed.filter(\.isOpen).map(\.name)
        )
    }

    private func name(_ area: Int) -> String {
        problem.areas[area].name
    }

    private func named(
        _ preference: UnmetPreference.Preference,
        closed: [String],
        open: [String]
    ) -> [UnmetPreference] {
        [(UnmetPreference.Reason.closed, closed), (UnmetPreference.Reason.tooFewShifts, open)]
            .filter { !$0.1.isEmpty }
            .map { UnmetPreference(preference, $0($1.sorted()), times: $1.count) }
    }

    /// Each reason once, the most frequent first; of equals in order of rule.
    private func counted(
        _ preference: UnmetPreference.Preference,
        _ reasons: [UnmetPreference.Reason]
    ) -> [UnmetPreference] {
        Dictionary(grouping: reasons) { $0 }
            .map { UnmetPreference(preference, $0.key, times: $0.value.count) }
            .sorted { left, right in
                left.times == right.times
                    ? left.reason.orderKey < right.reason.orderKey : left.times > right.times
            }
    }
}

extension UnmetPreference.Reason {
    /// Rules first, then lacks, each in order of its function.
    fileprivate var orderKey: (Int, PlanningRule, ResourceID) {
        switch self {
        case .rule(let rule): (0, rule, "")
        case .noTimeForVisit(let resource): (1, .floor, resource)
        case .noShift(let resource): (2, .floor, resource)
        case .removedShift, .closed, .tooFewShifts: (3, .floor, "")
        }
    }
}

extension PlanningRule {
    /// The rule for all shifts of its function.
    fileprivate var ofAllShifts: PlanningRule {
        if case .crew(let resource, let minimum, _) = self {
            return .crew(resource, minimum: minimum, shift: nil)
        }
        return self
    }
}

extension CalendarEvent {
    fileprivate func isIn(_ area: Area) -> Bool {
        self.area == area.id || self.area == area.name
    }
}
