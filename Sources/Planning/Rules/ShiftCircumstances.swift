import Domain

/// All that decides when a shift may be worked.
struct ShiftCircumstances {
    let kind: RosterEntry.Kind
    let resource: ResourceKind
    /// What its team works in the weeks before.
    let before: [RosterEntry]
    /// Contracted rounds of its function in the weeks before.
    let rounds: [TimeSpan]

    /// The first rule that a time breaks, if the shift is worked then; nil where it may be.
    ///
    /// Booked walks are volunteers' and contracted rounds another employer's, so only a schedule is held
    /// to the rules of rest.
    func broken(by time: TimeSpan) -> RosterRule? {
        if before.contains(where: { $0.time.overlap(time) > 0 }) { return .doubleBooking }
        if !resource.mayWork(at: time) { return .hours }
        if kind == .contractedRound, let most = resource.contractHours,
            (rounds + [time]).mostMinutesInFortnight > most * 60
        {
            return .contractHours
        }
        guard kind == .schedule, let rest = resource.rest, !rest.isShared else { return nil }
        let work = before.filter { $0.kind == .schedule }.map(\.time) + [time]
        return rest.broken(by: work.sorted { $0.start < $1.start })
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
