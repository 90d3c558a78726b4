import Domain
import Planning
import Store

/// Lägesbild, rosters and rules → the plan for the days until the next plan begins.
struct PlanStage {
    let settings: Settings
    let transaction: Transaction

    /// The days that the plan of a period covers: from `planStarts` days after it closes.
    func days(after period: Period) -> Period {
        Period(
            first: period.last.adding(1 + settings.configuration.planStarts),
            length: period.length
        )
    }

    func plan(from picture: SituationPicture) throws -> DeploymentPlan {
        let days = days(after: picture.period)
        let before = settings.configuration.calendar.period(-1, after: picture.period)
        var problem = PlanProblem(
            period: days,
            areas: settings.maps[picture.period].areas,
            categories: settings.configuration.categories,
            resources: settings.resources,
            roster: settings.roster.filter { days.contains($0.workDay) },
            forecast: picture.forecast,
            incidents: try transaction.incidents(of: picture.period),
            calendar: settings.calendar.filter { $0.last >= days.first && $0.first <= days.last },
            earlier: try transaction.planLines(of: before)
        )
        problem.rostersOnFile = settings.roster
        var rules = PlanSettings.standard
        rules.relativeGap = settings.configuration.planGap
        rules.secondsLimit = settings.configuration.planSeconds
        return try Planner(rules).plan(problem)
    }
}
