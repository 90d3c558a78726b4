import Domain
import Foundation
import Planning

/// The law and the functions' hours, in real minutes by the machine's own calendar.
extension PlanChecker {
    /// Work that the plan asks for against the law, and shifts against the law that it does not list.
    func workFaults(_ plan: DeploymentPlan) -> [String] {
        let planned = problem.resources.flatMap { resource in
            let lines = plan.lines.filter { $0.resource == resource.id && $0.roster != nil }
            let teams = Dictionary(grouping: lines, by: \.team)
            let rests = teams.flatMap { team, lines in
                breaches(
                    of: lines.filter { $0.roster == .schedule }.map(\.time),
                    by: resource
                )
                .map { "\(resource.id) \(team): \($0)" }
            }
            let outside = lines.filter { !isWithinHours($0.time, resource) }
            return rests + outside.map { "\($0.id): hours" } + contractFaults(lines, resource)
        }
        return planned + cutFaults(plan)
    }

    /// A roster that keeps every rule is never cut, and one that does not never passes in silence.
    private func cutFaults(_ plan: DeploymentPlan) -> [String] {
        let cut = plan.unmetPreferences.contains { $0.preference == .shiftsAsRostered }
        let isLawful = problem.resources.allSatisfy(isLawful)
        if cut && isLawful { return ["a lawful roster is cut"] }
        let isInside = problem.rostersOnFile.isEmpty && problem.roster.allSatisfy(isPlanned)
        return !cut && !isLawful && isInside ? ["an unlawful roster is not listed"] : []
    }

    /// Whether all rows of a function keep the law as they stand.
    private func isLawful(_ resource: ResourceKind) -> Bool {
        let own = Set(problem.roster + problem.rostersOnFile).filter { $0.resource == resource.id }
        guard !resource.requestOnly else { return true }
        let teams = Dictionary(grouping: own.filter { !$0.team.isEmpty }, by: \.team)
        return own.allSatisfy { isWithinHours($0.time, resource) }
            && contractFaults(own.filter { $0.kind == .contractedRound }.map(\.time), resource)
                .isEmpty
            && own.filter { $0.kind == .schedule && $0.team.isEmpty }
                .allSatisfy { breaches(of: [$0.time], by: resource).isEmpty }
            && teams.values.allSatisfy { entries in
                let overlaps = entries.indices.contains { index in
                    entries[..<index].contains { $0.time.overlap(entries[index].time) > 0 }
                }
                let work = entries.filter { $0.kind == .schedule }.map(\.time)
                return !overlaps && breaches(of: work, by: resource).isEmpty
            }
    }

    private func breaches(of work: [TimeSpan], by resource: ResourceKind) -> [String] {
        guard let rest = resource.rest, !rest.isShared, !work.isEmpty else { return [] }
        let spans = work.map { realMinute($0.start)..<realMinute($0.end) }
            .sorted { $0.lowerBound < $1.lowerBound }
        let nights = work.contains { time in
            (time.start.minutes..<time.end.minutes).contains {
                let minute = (($0 % 1440) + 1440) % 1440
                return rest.night.contains(minute) || rest.night.contains(minute + 1440)
            }
        }
        let checks = [
            ("night", !nights),
            ("daily rest", restsDaily(spans, hours: rest.daily)),
            ("weekly rest", restsWeekly(work, spans, hours: rest.weekly)),
            ("hours in a fortnight", mostInFortnight(work) <= rest.fortnightHours * 60),
        ]
        return checks.filter { !$0.1 }.map(\.0)
    }

    /// Each 24 hours that begin with work after a rest hold another.
    private func restsDaily(_ spans: [Range<Int>], hours: Int) -> Bool {
        var rested = Int.min
        for (index, span) in spans.enumerated() {
            let before = index > 0 ? spans[index - 1].upperBound : Int.min / 2
            guard span.lowerBound - before >= hours * 60 || rested == Int.min else { continue }
            rested = span.lowerBound
            let day = span.lowerBound..<span.lowerBound + 1440
            if longestGap(in: day, spans) < hours * 60 { return false }
        }
        return true
    }

    private func restsWeekly(_ work: [TimeSpan], _ spans: [Range<Int>], hours: Int) -> Bool {
        let touched = work.flatMap { [$0.start.day.number, $0.end.day.number] }
        return Set(touched.map { $0 - (($0 + 3) % 7 + 7) % 7 }).allSatisfy { monday in
            let week =
                realMinute(
                    LocalTime(Day(number: monday))
                )..<realMinute(LocalTime(Day(number: monday + 7)))
            return longestGap(in: week, spans) >= hours * 60
        }
    }

    private func longestGap(in window: Range<Int>, _ spans: [Range<Int>]) -> Int {
        let inside = spans.map { $0.clamped(to: window) }.filter { !$0.isEmpty }
        let borders =
            [window.lowerBound] + inside.flatMap { [$0.lowerBound, $0.upperBound] }
            + [window.upperBound]
        return stride(from: 0, to: borders.count, by: 2).map { borders[$0 + 1] - borders[$0] }
            .max() ?? 0
    }

    /// Most minutes that fall in 14 days in a row.
    private func mostInFortnight(_ work: [TimeSpan]) -> Int {
        let days = Set(work.flatMap { [$0.start.day.number, $0.end.day.number] })
        return days.map { day in
            let (first, after) = (
                realMinute(LocalTime(Day(number: day))),
                realMinute(LocalTime(Day(number: day + 14)))
            )
            return work.reduce(0) {
                $0 + max(0, min(after, realMinute($1.end)) - max(first, realMinute($1.start)))
            }
        }
        .max() ?? 0
    }

    private func contractFaults(_ lines: [PlanLine], _ resource: ResourceKind) -> [String] {
        contractFaults(lines.filter { $0.roster == .contractedRound }.map(\.time), resource)
    }

    private func contractFaults(_ rounds: [TimeSpan], _ resource: ResourceKind) -> [String] {
        guard let most = resource.contractHours else { return [] }
        return mostInFortnight(rounds) > most * 60 ? ["\(resource.id): contract"] : []
    }

    private func isWithinHours(_ time: TimeSpan, _ resource: ResourceKind) -> Bool {
        resource.hours.isEmpty
            || resource.hours.contains { window in
                (-1...0).contains { offset in
                    let midnight = (time.start.day.number + offset) * 1440
                    return (time.start.minutes..<time.end.minutes).allSatisfy {
                        window.contains($0 - midnight)
                    }
                }
            }
    }

    /// Minutes since 1970 in Greenwich; the hour that comes twice is its first.
    private func realMinute(_ time: LocalTime) -> Int {
        let summer = time.minutes - 120
        let offset = Self.stockholm.secondsFromGMT(
            for: Date(timeIntervalSince1970: Double(summer) * 60)
        )
        return offset == 7200 ? summer : time.minutes - 60
    }

    private static let stockholm = TimeZone(identifier: "Europe/Stockholm") ?? .gmt
}
