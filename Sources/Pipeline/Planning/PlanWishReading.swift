import Domain
import Intake
import Planning
import Toolkit

/// What was written on the command line → changes of a plan's problem.
struct PlanWishReading {
    let problem: PlanProblem

    /// What a wish means; throws `PlanWishError`.
    func change(_ wish: PlanWish) throws(PlanWishError) -> PlanChange {
        switch wish {
        case .add(let text): .added(try shifts(text))
        case .withoutTeam(let text): try team(text)
        case .silentArea(let text): .silent(try area(text))
        case .weight(let text): try weight(text)
        case .withoutRule(let text): .without(try rule(text))
        }
    }

    private func team(_ text: String) throws(PlanWishError) -> PlanChange {
        let teams = Set(problem.roster.map { TeamName(resource: $0.resource, team: $0.team) })
            .sorted { ($0.resource, $0.team) < ($1.resource, $1.team) }
        let names = teams.flatMap { [$0.team, name($0)] }
        guard
            let found = teams.first(where: {
                [$0.team.folded, name($0).folded].contains(text.folded)
            })
        else { throw unknown(text, "--without-team", names) }
        return .withoutTeam(found.team, of: found.resource)
    }

    private func name(_ team: TeamName) -> String {
        let resource = problem.resources.first { $0.id == team.resource }
        return "\(resource?.name ?? team.resource):\(team.team)"
    }

    private func area(_ text: String) throws(PlanWishError) -> AreaID {
        let found = problem.areas.first { [$0.id.folded, $0.name.folded].contains(text.folded) }
        guard let found else {
            throw unknown(text, "--silent-area", problem.areas.flatMap { [$0.id, $0.name] })
        }
        return found.id
    }

    private func weight(_ text: String) throws(PlanWishError) -> PlanChange {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2,
            let weight = Double(parts[1].replacing(",", with: ".")), (0...100).contains(weight)
        else {
            throw .malformed(text, form: .weight)
        }
        let written = parts[0].folded
        let found = problem.categories.first {
            ([$0.id, $0.name] + $0.aliases).contains { $0.folded == written }
        }
        guard let found else {
            throw unknown(parts[0], "--weight", problem.categories.flatMap { [$0.id, $0.name] })
        }
        return .weight(found.id, weight)
    }

    private func rule(_ text: String) throws(PlanWishError) -> Lifting {
        let rules = Lifting.all(in: problem)
        guard let found = rules.first(where: { $0.name.folded == text.folded }) else {
            throw unknown(text, "--without-rule", rules.map(\.name))
        }
        return found
    }

    private func unknown(_ text: String, _ option: String, _ names: [String]) -> PlanWishError {
        .unknown(text, option: option, nearest: Spelling.nearest(to: text, among: names))
    }
}

/// A team among all teams.
private struct TeamName: Hashable {
    let resource: ResourceID
    let team: String
}

extension PlanWishReading {
    /// One shift for each such day of the plan and each team.
    private func shifts(_ text: String) throws(PlanWishError) -> [RosterEntry] {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard (3...4).contains(parts.count), let hours = SwedishHours.minutes(parts[2]),
            let teams = parts.count < 4 ? 1 : Int(parts[3]), (1...20).contains(teams)
        else { throw .malformed(text, form: .teams) }
        let resource = try function(parts[0])
        let days = try days(parts[1])
        return days.flatMap { day in
            (1...teams).map { number in
                RosterEntry(
                    resource: resource.id,
                    team: teams == 1 ? "nytt lag" : "nytt lag \(number)",
                    time: TimeSpan(
                        start: LocalTime(day).adding(minutes: hours.lowerBound),
                        end: LocalTime(day).adding(minutes: hours.upperBound),
                        precision: .minute
                    ),
                    people: resource.minimumCrew,
                    kind: .schedule
                )
            }
        }
    }

    private func function(_ text: String) throws(PlanWishError) -> ResourceKind {
        let planned = problem.resources.filter { !$0.requestOnly }
        guard
            let found = planned.first(where: {
                [$0.id.folded, $0.name.folded].contains(text.folded)
            })
        else { throw unknown(text, "--add", planned.map(\.name)) }
        return found
    }

    /// The days of the plan that a date or a weekday names.
    private func days(_ text: String) throws(PlanWishError) -> [Day] {
        let days = (0..<problem.period.length).map(problem.period.first.adding)
        let weekdays = SwedishCalendar.weekdays
        let weekday = weekdays.firstIndex { $0.folded == text.folded }
        guard weekday != nil || Day(iso: text) != nil else {
            throw unknown(text, "--add", weekdays)
        }
        let found = days.filter { $0 == Day(iso: text) || $0.weekday - 1 == weekday }
        guard !found.isEmpty else {
            throw .outside(text, days: "\(problem.period.first)–\(problem.period.last)")
        }
        return found
    }
}
