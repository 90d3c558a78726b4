public import Domain
import Intake
import Planning
import Toolkit

/// Change requested by `est plan --what-if`, as written on the command line.
public enum WhatIfRequest: Hashable, Sendable {
    /// Added shifts: `funktion:dag:från-till`, with `:antal` for several teams; the day is a weekday or a date.
    case add(String)
    /// Team that stays at home: its name, or `funktion:lag`.
    case withoutTeam(String)
    /// Area without reports, by id or name.
    case silentArea(String)
    /// Weight of a category from 0 to 100: `kategori=vikt`.
    case weight(String)
    /// Rule that is removed, by its short name.
    case withoutRule(String)
}

/// Reason why a request cannot be read in this workspace.
public enum WhatIfRequestError: ClassifiedError, Equatable {
    /// Unknown name, with the nearest known one.
    case unknown(String, option: String, nearest: String?)

    /// Text that does not have its option's form.
    case malformed(String, form: Form)

    /// Day that the plan does not cover.
    case outside(String, days: String)

    /// Required form of an option's text.
    public enum Form: CaseIterable, Sendable {
        /// Added shifts: `funktion:dag:från-till`, with `:antal` for several teams.
        case teams
        /// Weight of a category: `kategori=vikt`.
        case weight
    }

    /// Kind of failure.
    public var kind: FailureKind { .usage }
}

/// Parser of what-if requests: text → changes of a plan's problem.
struct WhatIfParser {
    let problem: PlanProblem
    /// Name of an added team, which a number follows where there are several.
    let newTeam: String

    /// Returns the change that a request means.
    ///
    /// Throws `WhatIfRequestError`.
    func change(_ request: WhatIfRequest) throws(WhatIfRequestError) -> PlanChange {
        switch request {
        case .add(let text): .added(try shifts(text))
        case .withoutTeam(let text): try team(text)
        case .silentArea(let text): .silent(try area(text))
        case .weight(let text): try weight(text)
        case .withoutRule(let text): .without(try rule(text))
        }
    }

    private func team(_ text: String) throws(WhatIfRequestError) -> PlanChange {
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

    private func area(_ text: String) throws(WhatIfRequestError) -> AreaID {
        let found = problem.areas.first { [$0.id.folded, $0.name.folded].contains(text.folded) }
        guard let found else {
            throw unknown(text, "--silent-area", problem.areas.flatMap { [$0.id, $0.name] })
        }
        return found.id
    }

    private func weight(_ text: String) throws(WhatIfRequestError) -> PlanChange {
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

    private func rule(_ text: String) throws(WhatIfRequestError) -> RuleRelaxation {
        let rules = RuleRelaxation.all(in: problem)
        guard let found = rules.first(where: { $0.name.folded == text.folded }) else {
            throw unknown(text, "--without-rule", rules.map(\.name))
        }
        return found
    }

    private func unknown(_ text: String, _ option: String, _ names: [String]) -> WhatIfRequestError
    {
        .unknown(text, option: option, nearest: Spelling.nearest(to: text, among: names))
    }
}

/// Team and the function that it belongs to.
private struct TeamName: Hashable {
    let resource: ResourceID
    let team: String
}

extension WhatIfParser {
    /// Returns a shift for each matching day of the plan and each team.
    private func shifts(_ text: String) throws(WhatIfRequestError) -> [RosterEntry] {
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
                    team: teams == 1 ? newTeam : "\(newTeam) \(number)",
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

    private func function(_ text: String) throws(WhatIfRequestError) -> ResourceKind {
        let planned = problem.resources.filter { !$0.requestOnly }
        guard
            let found = planned.first(where: {
                [$0.id.folded, $0.name.folded].contains(text.folded)
            })
        else { throw unknown(text, "--add", planned.map(\.name)) }
        return found
    }

    /// Returns the days of the plan that match a date or a weekday.
    private func days(_ text: String) throws(WhatIfRequestError) -> [Day] {
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
