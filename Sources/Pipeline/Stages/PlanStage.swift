import Domain
import Planning
import Store

/// Planning stage: lägesbild, rosters and rules → the plan for the days until the next plan begins.
struct PlanStage {
    let settings: Settings
    let transaction: Transaction

    /// Returns the days that a period's plan covers, starting `planStarts` days after the period closes.
    func days(after period: Period) -> Period {
        Period(
            first: period.last.adding(1 + settings.configuration.planStarts),
            length: period.length
        )
    }

    func plan(from picture: SituationPicture) throws -> DeploymentPlan {
        try planner.plan(problem(from: picture))
    }

    /// Returns the planner's input.
    func problem(from picture: SituationPicture) throws -> PlanProblem {
        let days = days(after: picture.period)
        let before = settings.configuration.calendar.period(-1, after: picture.period)
        var problem = PlanProblem(
            period: days,
            areas: settings.maps[picture.period].areas,
            categories: settings.configuration.categories,
            resources: settings.resources,
            roster: settings.roster.filter { days.contains($0.workDay) },
            forecast: picture.forecast,
            incidents: try transaction.incidents.all(of: picture.period),
            calendar: settings.calendar.filter { $0.last >= days.first },
            earlier: try keptLines(of: before)
        )
        problem.rostersOnFile = settings.roster
        return problem
    }

    /// Returns a hash of the shifts that a period's plan is made by.
    func rosterBasis(of period: Period) -> String {
        let days = days(after: period)
        let shifts = settings.roster.filter { days.contains($0.workDay) }.map { shift in
            [
                shift.resource, shift.team, "\(shift.time.start.minutes)",
                "\(shift.time.end.minutes)", "\(shift.people)", "\(shift.kind)",
            ] + shift.boundTo
        }
        return Fingerprint.hash(
            shifts.map { $0.joined(separator: "\u{1F}") }.joined(separator: "\u{1E}")
        )
    }

    /// Planner with the settings of the configuration.
    var planner: Planner {
        var rules = PlanSettings.standard
        rules.relativeGap = settings.configuration.planGap
        rules.secondsLimit = settings.configuration.planSeconds
        rules.drawnShare = settings.configuration.planDrawn
        return Planner(rules)
    }

    /// Returns the lines of an earlier plan, except those that the group rejected.
    private func keptLines(of period: Period) throws -> [PlanLine] {
        let answers = try StaffAnswers(transaction, settings.configuration)
        let rejected = answers.decisions.filter { $0.verdict == .rejected }.map(\.line)
        return try transaction.plans.lines(of: period).filter { !rejected.contains($0.id) }
    }
}
