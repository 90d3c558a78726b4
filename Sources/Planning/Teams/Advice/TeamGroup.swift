import Domain

/// Interchangeable teams of a function, by the rosters on file: bound to the same places, promised or not.
struct TeamGroup {
    let resource: ResourceKind
    /// Places that its shifts are bound to; empty means free.
    let boundTo: [AreaID]
    /// Its shifts on file, in order of time.
    let shifts: [RosterEntry]

    /// Whether its shifts are booked walks or contracted rounds, which can be redirected and not added to.
    let isBooked: Bool

    /// Number of teams with a name.
    var teams: Int {
        Set(shifts.map(\.team)).count
    }

    /// Groups of all functions that can be scheduled, in order of function and places.
    static func all(in problem: PlanProblem) -> [TeamGroup] {
        problem.resources.filter { !$0.requestOnly }.flatMap { resource in
            let manned = problem.rostersOnFile.filter {
                $0.resource == resource.id && $0.people >= resource.minimumCrew
            }
            return Dictionary(grouping: manned, by: Key.init)
                .sorted { $0.key.orderKey < $1.key.orderKey }
                .map { key, shifts in
                    TeamGroup(
                        resource: resource,
                        boundTo: key.boundTo,
                        shifts: shifts.sorted {
                            ($0.time.start, $0.time.end, $0.team)
                                < ($1.time.start, $1.time.end, $1.team)
                        },
                        isBooked: key.isBooked
                    )
                }
        }
    }

    /// Shifts that its teams can work in some days, with the most teams at once.
    ///
    /// Shifts as they are set if they are promised, or if it is too late to change them on the day that the advice is given; else
    /// each time of day of its shifts on file, on each of their weekdays.
    func duties(in days: Period, given: Day) -> [(time: TimeSpan, mostTeams: Int)] {
        let open = given.adding(resource.noticeDays)
        let set = shifts.filter {
            days.contains($0.time.start.day) && (isBooked || $0.time.start.day < open)
        }
        let kept = Dictionary(grouping: set, by: \.time).map { ($0.key, $0.value.count) }
        let free = isBooked ? [] : possible(in: days).filter { open <= $0.time.start.day }
        return (kept + free).sorted(by: Self.isEarlier)
    }

    /// Each time of day of its shifts on file, on each of their weekdays.
    private func possible(in days: Period) -> [(time: TimeSpan, mostTeams: Int)] {
        let weekdays = Set(shifts.map(\.time.start.day.weekday))
        let hours = Set(
            shifts.map { Hours(start: $0.time.start.minuteOfDay, length: $0.time.length) }
        )
        return (0..<days.length).map(days.first.adding).filter { weekdays.contains($0.weekday) }
            .flatMap { day in hours.map { ($0.span(on: day), teams) } }
    }

    /// Most minutes of its shifts on file within a number of days.
    func mostMinutes(in days: Int) -> Int {
        shifts.map { first in
            let window = Period(first: first.time.start.day, length: days)
            return shifts.filter { window.contains($0.time.start.day) }
                .reduce(0) { $0 + $1.time.length }
        }.max() ?? 0
    }

    /// Most shifts on file that begin from the start of one of them until an end that depends on it.
    func mostShifts(before end: (TimeSpan) -> LocalTime) -> Int {
        shifts.map { first in
            shifts.count { first.time.start <= $0.time.start && $0.time.start < end(first.time) }
        }.max() ?? 0
    }

    private static func isEarlier(
        _ left: (time: TimeSpan, mostTeams: Int),
        _ right: (time: TimeSpan, mostTeams: Int)
    ) -> Bool {
        (left.time.start, left.time.end) < (right.time.start, right.time.end)
    }

    /// Properties that the teams of a group share.
    private struct Key: Hashable {
        let boundTo: [AreaID]
        let isBooked: Bool

        init(_ entry: RosterEntry) {
            boundTo = entry.boundTo.sorted()
            isBooked = entry.kind != .schedule
        }

        var orderKey: (String, Int) {
            (boundTo.joined(separator: "|"), isBooked ? 1 : 0)
        }
    }

    /// A time of day.
    private struct Hours: Hashable {
        let start: Int
        let length: Int

        func span(on day: Day) -> TimeSpan {
            let from = LocalTime(day).adding(minutes: start)
            return TimeSpan(start: from, end: from.adding(minutes: length), precision: .minute)
        }
    }
}
