import Domain

/// Tells which wishes a plan could not keep, and why (decision 0032).
struct BrokenWishes {
    let problem: PlanProblem
    let allocation: Allocation
    /// What the law and the functions' own hours left of the roster.
    let faults: [RosterFault]

    private var space: SearchSpace { allocation.space }

    /// Most names that a reason gives.
    private static let mostNames = 5

    /// Every broken wish, by wish and then most often broken first.
    func listed() -> [BrokenWish] {
        missingRosters() + cutShifts() + promises() + floor() + events()
    }

    /// Functions that can be planned and have nothing on the roster in the plan's days.
    private func missingRosters() -> [BrokenWish] {
        let planned = space.shifts.map(\.entry).filter { problem.period.contains($0.workDay) }
        let staffed = Set((planned + faults.map(\.entry)).map(\.resource))
        return problem.resources.filter { !$0.requestOnly && !staffed.contains($0.id) }.map {
            BrokenWish(
                wish: "Bemanning för varje funktion",
                reason: "Inget pass i bemanningen under planens dagar: \($0.name)",
                times: 1
            )
        }
    }

    /// Shifts that are planned for a part only, or not at all.
    private func cutShifts() -> [BrokenWish] {
        let names = Dictionary(problem.resources.map { ($0.id, $0) }) { first, _ in first }
        let reasons = faults.compactMap { fault in
            names[fault.entry.resource].map { fault.rule.label($0) }
        }
        return counted("Varje pass används så som det är bemannat", reasons)
    }

    /// Booked walks and contracted rounds that go nowhere; what the law took away whole is among them.
    private func promises() -> [BrokenWish] {
        let wishes = [
            (RosterEntry.Kind.bookedWalk, "En plats åt varje bokad vandring"),
            (.contractedRound, "En plats åt varje avtalsrond"),
        ]
        return wishes.flatMap { kind, wish in
            let idle = space.shifts.indices.filter {
                let entry = space.shifts[$0].entry
                return entry.kind == kind && problem.period.contains(entry.workDay)
                    && !allocation.isUsed(shift: $0)
            }
            let dropped = faults.filter { $0.planned == nil && $0.entry.kind == kind }
            return counted(
                wish,
                idle.map(reason) + dropped.map { _ in "Passet stryks av en regel för bemanningen" }
            )
        }
    }

    /// The rule that closes most to a shift.
    private func reason(shift: Int) -> String {
        let resource = space.shifts[shift].resource
        let closing = space.closed.filter { $0.move.shift == shift }.map(\.rule.reason)
        let counts = Dictionary(grouping: closing) { $0 }.mapValues(\.count)
        let worst = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }
        return worst?.key ?? "Passet har ingen tid för ett besök: \(resource.name)"
    }

    private func floor() -> [BrokenWish] {
        let left = space.needs.areas.indices.filter {
            space.hasHistory[$0] && !allocation.isReached(area: $0)
        }
        let open = Set(space.moves.map(\.area))
        return named(
            "Minst ett besök i varje område där något har hänt",
            closed: left.filter { !open.contains($0) }.map(name),
            crowded: left.filter(open.contains).map(name)
        )
    }

    /// Events in an area of their own where nobody comes on any of their days.
    private func events() -> [BrokenWish] {
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
            "Någon på plats när något står i kalendern",
            closed: missed.filter { !$0.isOpen }.map(\.name),
            crowded: missed.filter(\.isOpen).map(\.name)
        )
    }

    private func name(_ area: Int) -> String {
        problem.areas[area].name
    }

    private func named(_ wish: String, closed: [String], crowded: [String]) -> [BrokenWish] {
        [("Inget pass kan gå dit", closed), ("Passen räcker inte", crowded)]
            .filter { !$0.1.isEmpty }
            .map { reason, names in
                let more = names.count > Self.mostNames ? " m.fl." : ""
                let listed = names.sorted().prefix(Self.mostNames).joined(separator: ", ")
                return BrokenWish(
                    wish: wish,
                    reason: "\(reason): \(listed)\(more)",
                    times: names.count
                )
            }
    }

    private func counted(_ wish: String, _ reasons: [String]) -> [BrokenWish] {
        Dictionary(grouping: reasons) { $0 }
            .map { BrokenWish(wish: wish, reason: $0.key, times: $0.value.count) }
            .sorted { ($1.times, $0.reason) < ($0.times, $1.reason) }
    }
}

extension CalendarEvent {
    fileprivate func isIn(_ area: Area) -> Bool {
        self.area == area.id || self.area == area.name
    }
}
