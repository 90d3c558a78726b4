import Domain

/// Teams of a function that are alike, as the rosters on file know them: same places, same way of being set.
struct TeamGroup {
    let resource: ResourceKind
    /// Places that its shifts are tied to; empty means free.
    let boundTo: [AreaID]
    /// Its shifts on file, in order of time.
    let shifts: [RosterEntry]

    /// Booked walks and contracted rounds are promised: they are redirected, never asked for anew.
    let isPromised: Bool

    /// Teams that are known by name.
    var teams: Int {
        Set(shifts.map(\.team)).count
    }

    /// The groups of all functions that are scheduled at all, in order of function and places.
    static func all(in problem: PlanProblem) -> [TeamGroup] {
        problem.resources.filter { !$0.requestOnly }.flatMap { resource in
            let manned = problem.rostersOnFile.filter {
                $0.resource == resource.id && $0.people >= resource.minimumCrew
            }
            return Dictionary(grouping: manned, by: Key.init)
                .sorted { $0.key < $1.key }
                .map { key, shifts in
                    TeamGroup(
                        resource: resource,
                        boundTo: key.boundTo,
                        shifts: shifts.sorted {
                            ($0.time.start, $0.time.end, $0.team)
                                < ($1.time.start, $1.time.end, $1.team)
                        },
                        isPromised: key.isPromised
                    )
                }
        }
    }

    /// The times that its teams can take in some days, with the most teams at once.
    ///
    /// Shifts as they are set where they are promised, or the function's notice has run out on the day that the
    /// advice is told; else each time of day it has been out on each weekday that it has worked.
    func duties(in days: Period, told: Day) -> [(time: TimeSpan, mostTeams: Int)] {
        let open = told.adding(resource.noticeDays)
        let set = shifts.filter {
            days.contains($0.time.start.day) && (isPromised || $0.time.start.day < open)
        }
        let kept = Dictionary(grouping: set, by: \.time).map { ($0.key, $0.value.count) }
        let free = isPromised ? [] : possible(in: days).filter { open <= $0.time.start.day }
        return (kept + free).sorted(by: Self.isEarlier)
    }

    /// Each time of day it has been out on each weekday that it has worked.
    private func possible(in days: Period) -> [(time: TimeSpan, mostTeams: Int)] {
        let weekdays = Set(shifts.map(\.time.start.day.weekday))
        let hours = Set(
            shifts.map { Hours(start: $0.time.start.minuteOfDay, length: $0.time.length) }
        )
        return (0..<days.length).map(days.first.adding).filter { weekdays.contains($0.weekday) }
            .flatMap { day in hours.map { ($0.span(on: day), teams) } }
    }

    /// Most minutes that its teams have been out within so many days: what they are reckoned to have.
    func mostMinutes(in days: Int) -> Int {
        shifts.map { first in
            let window = Period(first: first.time.start.day, length: days)
            return shifts.filter { window.contains($0.time.start.day) }
                .reduce(0) { $0 + $1.time.length }
        }.max() ?? 0
    }

    /// Most shifts on file that begin from one of them on and before what is told of it.
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

    /// What makes teams alike.
    private struct Key: Hashable, Comparable {
        let boundTo: [AreaID]
        let isPromised: Bool

        init(_ entry: RosterEntry) {
            boundTo = entry.boundTo.sorted()
            isPromised = entry.kind != .schedule
        }

        static func < (left: Key, right: Key) -> Bool {
            let places = [left, right].map { $0.boundTo.joined(separator: "|") }
            return (places[0], left.isPromised ? 1 : 0) < (places[1], right.isPromised ? 1 : 0)
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
