import Domain

extension RestRules {
    /// The first rule that a team's work in some weeks breaks; nil where it keeps them all.
    ///
    /// The work comes in order of time, without overlap.
    func broken(by work: [TimeSpan]) -> RosterRule? {
        if work.contains(where: touchesNight) { return .nightRest }
        if !restsEachDay(work) { return .dailyRest }
        if !restsEachWeek(work) { return .weeklyRest }
        return work.mostMinutesInFortnight > fortnightHours * 60 ? .fortnightHours : nil
    }

    private func touchesNight(_ time: TimeSpan) -> Bool {
        !night.isEmpty
            && (time.start.day.number - 1...time.end.day.number).contains { number in
                let midnight = LocalTime(Day(number: number))
                return time.start < midnight.adding(minutes: night.upperBound)
                    && midnight.adding(minutes: night.lowerBound) < time.end
            }
    }

    /// Work with shorter breaks than the rest is one duty; a day has room for both duty and rest.
    private func restsEachDay(_ work: [TimeSpan]) -> Bool {
        guard var begin = work.first?.start, var end = work.first?.end else { return true }
        for time in work {
            if end.elapsed(until: time.start) >= daily * 60 { begin = time.start }
            end = time.end
            if begin.elapsed(until: end) > (24 - daily) * 60 { return false }
        }
        return true
    }

    /// Weeks begin on Monday, at midnight.
    private func restsEachWeek(_ work: [TimeSpan]) -> Bool {
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
