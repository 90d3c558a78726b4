import Domain

/// Rules of when a team's shift may be worked, apart from rest.
extension RuleDescriptor {
    static let workRules = [doubleBooking, hours, contractHours, walkInterval]

    private static let doubleBooking = RuleDescriptor(
        id: .doubleBooking,
        keys: [],
        forbids: { duty in
            duty.circumstances.before.contains { $0.time.overlap(duty.time) > 0 }
                ? .doubleBooking(duty.resource.id) : nil
        },
        finding: .doubleBooking
    )

    private static let hours = RuleDescriptor(
        id: .hours,
        keys: ["hours"],
        forbids: { duty in
            duty.resource.mayWork(at: duty.time) ? nil : .hours(duty.resource.id)
        },
        finding: .outsideHours
    )

    private static let contractHours = RuleDescriptor(
        id: .contractHours,
        keys: ["contract_hours"],
        forbids: { duty in
            guard duty.circumstances.kind == .contractedRound,
                let most = duty.resource.contractHours
            else { return nil }
            let rounds = duty.circumstances.rounds + [duty.time]
            return rounds.mostMinutesInFortnight > most * 60
                ? .contractHours(duty.resource.id, most: most) : nil
        },
        finding: .contractHours
    )

    private static let walkInterval = RuleDescriptor(
        id: .walkInterval,
        keys: ["volunteers"],
        rosterFaults: { entries, resource in
            guard let most = resource.mostDaysBetween else { return [] }
            let walks = entries.filter { $0.kind == .bookedWalk && !$0.team.isEmpty }
            let teams = Dictionary(grouping: walks, by: \.team).sorted { $0.key < $1.key }
            return teams.flatMap { _, walks in
                zip(walks, walks.dropFirst())
                    .filter { $1.time.start.day.number - $0.time.start.day.number > most }
                    .map {
                        let rule = PlanningRule.walkInterval(resource.id, days: most)
                        return RosterFault(entry: $1, rule: rule, planned: $1.time)
                    }
            }
        },
        finding: .rareWalks
    )
}

/// A shift at some time, with what its rules depend on.
struct ProposedShift {
    let time: TimeSpan
    let circumstances: ShiftCircumstances
    /// The team's scheduled work with this shift, in order of time; nil where no rules of rest apply.
    ///
    /// Booked walks are volunteers' and contracted rounds another employer's, so only a schedule has rest.
    let scheduled: (rest: RestRules, work: [TimeSpan])?

    var resource: ResourceKind { circumstances.resource }

    init(_ time: TimeSpan, _ circumstances: ShiftCircumstances) {
        (self.time, self.circumstances) = (time, circumstances)
        guard circumstances.kind == .schedule, let rest = circumstances.resource.rest,
            !rest.isShared
        else {
            scheduled = nil
            return
        }
        let work = circumstances.before.filter { $0.kind == .schedule }.map(\.time) + [time]
        scheduled = (rest, work.sorted { $0.start < $1.start })
    }
}

/// Everything on the roster that decides when a shift may be worked.
struct ShiftCircumstances {
    let kind: RosterEntry.Kind
    let resource: ResourceKind
    /// Work of its team in the weeks before.
    let before: [RosterEntry]
    /// Contracted rounds of its function in the weeks before.
    let rounds: [TimeSpan]
}

extension ResourceKind {
    /// Whether one window of the hours when it may work holds all of a time.
    fileprivate func mayWork(at time: TimeSpan) -> Bool {
        hours.isEmpty
            || [time.start.day.adding(-1), time.start.day].contains { day in
                hours.contains { window in
                    LocalTime(day).adding(minutes: window.lowerBound) <= time.start
                        && time.end <= LocalTime(day).adding(minutes: window.upperBound)
                }
            }
    }
}
