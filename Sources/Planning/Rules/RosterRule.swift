import Domain

/// A rule that a roster can break before anything is planned.
public enum RosterRule: String, CaseIterable, Sendable {
    /// The team is on another shift at the same time.
    case doubleBooking
    /// Outside the hours that the function may work.
    case hours
    /// More contracted rounds than the contract has hours.
    case contractHours
    /// Work in the hours of the night that rest must hold.
    case nightRest
    /// Too short a rest in 24 hours.
    case dailyRest
    /// Too short a rest in a week.
    case weeklyRest
    /// Too many hours in 14 days.
    case fortnightHours
    /// Fewer people than the function's smallest crew.
    case crew
    /// Some of it at a time that no permit covers.
    case permit
    /// Too long since the team's walk before.
    case rareWalks

    /// The rule in the words of the page.
    func label(_ resource: ResourceKind) -> String {
        let rest = resource.rest ?? .law
        let rule =
            switch self {
            case .doubleBooking: "Ett lag kan bara vara på ett pass i taget"
            case .hours: "Tider då funktionen får arbeta"
            case .contractHours:
                "Högst \(resource.contractHours ?? 0) timmar på 14 dagar enligt avtalet"
            case .nightRest: "Nattvila \(rest.nightLabel)"
            case .dailyRest: "Dygnsvila minst \(rest.daily) timmar"
            case .weeklyRest: "Veckovila minst \(rest.weekly) timmar"
            case .fortnightHours: "Högst \(rest.fortnightHours) timmar på 14 dagar"
            case .crew: "Minst \(resource.minimumCrew) personer"
            case .permit: "Tillståndets tider"
            case .rareWalks: "Minst en vandring var \(resource.mostDaysBetween ?? 0):e dag"
            }
        return "\(rule): \(resource.name)"
    }
}

extension RestRules {
    /// The hours that the night's rest must hold.
    var nightLabel: String {
        let ends = [night.lowerBound, night.upperBound].map { LocalTime(minutes: $0).clock }
        return night.isEmpty ? "på andra tider" : "kl. \(ends[0])–\(ends[1])"
    }
}
