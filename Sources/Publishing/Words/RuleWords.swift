import Domain

/// Names of planning rules, departures from rest and unmet preferences on the page.
struct RuleWords {
    let names: Names

    /// The rule with its limit and its function.
    func rule(_ rule: PlanningRule) -> String {
        switch rule {
        case .crew(let id, let minimum, let shift?):
            "Minsta bemanning: \(function(id)), \(shift.team), \(shift.start) "
                + "(\(shift.people) av \(minimum))"
        case .crew(let id, let minimum, nil): "Minsta bemanning \(minimum): \(function(id))"
        case .places(let id): "Bundna platser: \(function(id))"
        case .permit(let id): "Tillståndets områden och tider: \(function(id))"
        case .violence(let id): "Inte till våld: \(function(id))"
        case .excludedCategories(let id):
            "Inte till det som funktionen aldrig går till: \(function(id))"
        case .doubleBooking(let id): "Ett lag kan bara vara på ett pass i taget: \(function(id))"
        case .hours(let id): "Tider då funktionen får arbeta: \(function(id))"
        case .contractHours(let id, let most):
            "Högst \(most) timmar på 14 dagar enligt avtalet: \(function(id))"
        case .walkInterval(let id, let days): "Minst en vandring var \(days):e dag: \(function(id))"
        case .nightRest(let id, _), .dailyRest(let id, _), .weeklyRest(let id, _),
            .fortnightHours(let id, _):
            "\(rest(rule)): \(function(id))"
        case .visitsPerArea(let most): "Högst \(most) besök per område och del av dygnet"
        case .visitsPerTeam(let most): "Högst \(most) besök per lag och område"
        case .areasPerShift(let most): "Högst \(most) områden per pass"
        case .bookings: "Bokade vandringar och avtalsronder får alltid en plats"
        case .floor: "Minst ett besök i varje område där något har hänt"
        }
    }

    /// Several rules, each once and in alphabetical order, as "a, b och c"; empty where there are none.
    func rules(_ rules: [PlanningRule]) -> String {
        Swedish.list(Set(rules.map(rule)).sorted())
    }

    /// A limit of rest, compared with the law's.
    func departure(_ rule: PlanningRule) -> String {
        let law = RestRules.law
        return switch rule {
        case .dailyRest(_, let hours): "Dygnsvila \(hours) timmar i stället för \(law.daily)"
        case .nightRest(_, let night):
            "Nattvila \(self.night(night)) i stället för \(self.night(law.night))"
        case .weeklyRest(_, let hours): "Veckovila \(hours) timmar i stället för \(law.weekly)"
        case .fortnightHours(_, let most):
            "Högst \(most) timmar på 14 dagar i stället för \(law.fortnightHours)"
        default: self.rule(rule)
        }
    }

    private func rest(_ rule: PlanningRule) -> String {
        switch rule {
        case .nightRest(_, let night): "Nattvila \(self.night(night))"
        case .dailyRest(_, let hours): "Dygnsvila minst \(hours) timmar"
        case .weeklyRest(_, let hours): "Veckovila minst \(hours) timmar"
        case .fortnightHours(_, let most): "Högst \(most) timmar på 14 dagar"
        default: self.rule(rule)
        }
    }

    /// The hours of the night that rest must include.
    private func night(_ night: Range<Int>) -> String {
        let ends = [night.lowerBound, night.upperBound].map { LocalTime(minutes: $0).clock }
        return night.isEmpty ? "på andra tider" : "kl. \(ends[0])–\(ends[1])"
    }

    private func function(_ id: ResourceID) -> String {
        names.resourceName(id)
    }
}

extension RuleWords {
    /// An unmet preference in words.
    struct Unmet {
        let preference: String
        let reason: String
        let times: Int
    }

    /// Preferences that a plan could not keep, in the order of the plan.
    func unmet(_ plan: DeploymentPlan) -> [Unmet] {
        plan.unmetPreferences.map {
            Unmet(preference: words($0.preference), reason: words($0.reason), times: $0.times)
        }
    }

    private func words(_ preference: UnmetPreference.Preference) -> String {
        switch preference {
        case .rosterForEveryFunction: "Bemanning för varje funktion"
        case .shiftsAsRostered: "Varje pass används så som det är bemannat"
        case .placeForEveryWalk: "En plats åt varje bokad vandring"
        case .placeForEveryRound: "En plats åt varje avtalsrond"
        case .visitToEveryArea: rule(.floor)
        case .presenceAtEvents: "Någon på plats när något står i kalendern"
        }
    }

    private func words(_ reason: UnmetPreference.Reason) -> String {
        switch reason {
        case .noShift(let id): "Inget pass i bemanningen under planens dagar: \(function(id))"
        case .rule(let rule): self.rule(rule)
        case .removedShift: "Passet stryks av en regel för bemanningen"
        case .noTimeForVisit(let id): "Passet har ingen tid för ett besök: \(function(id))"
        case .closed(let names): "Inget pass kan gå dit: \(some(names))"
        case .tooFewShifts(let names): "Passen räcker inte: \(some(names))"
        }
    }

    /// Most names that a reason gives.
    private static let mostNames = 5

    private func some(_ names: [String]) -> String {
        let more = names.count > Self.mostNames ? " m.fl." : ""
        return names.prefix(Self.mostNames).joined(separator: ", ") + more
    }
}
