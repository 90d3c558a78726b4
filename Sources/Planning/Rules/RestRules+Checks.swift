import Domain

/// Rules of rest and working hours (arbetstidslagen 1982:673, 5, 13 and 14 §§).
extension RuleDescriptor {
    static let restRules = [
        RuleDescriptor(.nightRest, ["rest.night"], .nightRest) { rest, work in
            work.contains(where: rest.touchesNight)
        },
        RuleDescriptor(.dailyRest, ["rest.daily"], .dailyRest) { !$0.restsEachDay($1) },
        RuleDescriptor(.weeklyRest, ["rest.weekly"], .weeklyRest) { !$0.restsEachWeek($1) },
        RuleDescriptor(.fortnightHours, ["rest.fortnight_hours"], .fortnightHours) {
            $1.mostMinutesInFortnight > $0.fortnightHours * 60
        },
    ]

    /// A rule of rest, broken by a team's scheduled work in order of time, without overlap.
    private init(
        _ id: PlanningRule.ID,
        _ keys: [String],
        _ code: FindingCode,
        isBroken: @escaping @Sendable (RestRules, [TimeSpan]) -> Bool
    ) {
        self.init(
            id: id,
            keys: keys,
            forbids: { duty in
                guard let (rest, work) = duty.scheduled, isBroken(rest, work) else { return nil }
                return rest.rules(of: duty.resource.id).first { $0.id == id }
            },
            finding: code,
            relaxation: Relaxation(name: "vila") { problem, _, scope in
                problem.changeResource(scope) { $0.rest = nil }
            }
        )
    }
}

extension ResourceKind {
    /// Rules of rest that depart from the law, with the agreement that allows them.
    var agreements: [RestAgreement] {
        guard let rest else { return [] }
        let law = RestRules.law
        let departs: [PlanningRule.ID: Bool] = [
            .dailyRest: rest.daily < law.daily,
            .nightRest: !rest.holdsLawfulNight,
            .weeklyRest: rest.weekly < law.weekly,
            .fortnightHours: rest.fortnightHours > law.fortnightHours,
        ]
        return rest.rules(of: id).filter { departs[$0.id] ?? false }
            .map { RestAgreement(resource: id, rule: $0, agreement: rest.agreement) }
    }
}

extension RestRules {
    /// The rules of a function, with their limits.
    fileprivate func rules(of resource: ResourceID) -> [PlanningRule] {
        [
            .dailyRest(resource, hours: daily), .nightRest(resource, night: night),
            .weeklyRest(resource, hours: weekly), .fortnightHours(resource, most: fortnightHours),
        ]
    }

    fileprivate func touchesNight(_ time: TimeSpan) -> Bool {
        !night.isEmpty
            && (time.start.day.number - 1...time.end.day.number).contains { number in
                let midnight = LocalTime(Day(number: number))
                return time.start < midnight.adding(minutes: night.upperBound)
                    && midnight.adding(minutes: night.lowerBound) < time.end
            }
    }

    /// Work with shorter breaks than the rest is one duty; a day has room for both duty and rest.
    fileprivate func restsEachDay(_ work: [TimeSpan]) -> Bool {
        guard var begin = work.first?.start, var end = work.first?.end else { return true }
        for time in work {
            if end.elapsed(until: time.start) >= daily * 60 { begin = time.start }
            end = time.end
            if begin.elapsed(until: end) > (24 - daily) * 60 { return false }
        }
        return true
    }

    /// Weeks begin on Monday, at midnight.
    fileprivate func restsEachWeek(_ work: [TimeSpan]) -> Bool {
        let mondays = work.flatMap { [$0.start.day, $0.end.day] }.map { $0.adding(1 - $0.weekday) }
        return Set(mondays).allSatisfy { monday in
            let (first, after) = (LocalTime(monday), LocalTime(monday.adding(7)))
            let starts = work.map { min(max($0.start, first), after) } + [after]
            let ends = [first] + work.map { min(max($0.end, first), after) }
            return zip(ends, starts).contains { $0.elapsed(until: $1) >= weekly * 60 }
        }
    }
}

extension [TimeSpan] {
    /// Most minutes of work in any 14 days in a row.
    var mostMinutesInFortnight: Int {
        let days = Set(flatMap { [$0.start.day, $0.end.day] })
        return days.map { day in
            let (first, after) = (LocalTime(day), LocalTime(day.adding(14)))
            return reduce(0) { sum, time in
                let (start, end) = (Swift.max(first, time.start), Swift.min(after, time.end))
                return start < end ? sum + start.elapsed(until: end) : sum
            }
        }
        .max() ?? 0
    }
}
