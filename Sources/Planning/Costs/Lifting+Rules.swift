import Domain

extension Lifting {
    /// More than anybody could make of anything.
    private static let noLimit = 1000

    /// Smaller crews of a function go out.
    static func crew(of resource: ResourceKind) -> Lifting {
        Lifting("bemanning:\(resource.id)", "Minsta bemanning: \(resource.name)") { problem, _ in
            for index in problem.roster.indices where problem.roster[index].resource == resource.id
            {
                problem.fillCrew(at: index, resource)
            }
        }
    }

    /// A function goes anywhere.
    static func places(of resource: ResourceKind) -> Lifting {
        let label = Rule.boundPlace(resource).label
        return Lifting("platser:\(resource.id)", label) { problem, _ in
            for index in problem.roster.indices where problem.roster[index].resource == resource.id
            {
                problem.roster[index].boundTo = []
            }
            problem.change(resource) { $0.allowedAreas = [] }
        }
    }

    /// A function needs no permit.
    static func permit(of resource: ResourceKind) -> Lifting {
        Lifting("tillstand:\(resource.id)", Rule.permit(resource).label) { problem, _ in
            problem.change(resource) { $0.needsPermit = false }
        }
    }

    /// A function is sent to violence as well.
    static func violence(of resource: ResourceKind) -> Lifting {
        Lifting("vald:\(resource.id)", Rule.violence(resource).label) { problem, _ in
            problem.change(resource) { $0.avoidsViolence = false }
        }
    }

    /// A function is sent to what it never goes to as well.
    static func never(of resource: ResourceKind) -> Lifting {
        Lifting("aldrig:\(resource.id)", Rule.never(resource).label) { problem, _ in
            problem.change(resource) { $0.never = [] }
        }
    }

    /// A function's teams work without heed to rest and hours.
    static func rest(of resource: ResourceKind) -> Lifting {
        Lifting("vila:\(resource.id)", "Vila och arbetstid: \(resource.name)") { problem, _ in
            problem.change(resource) { $0.rest = nil }
        }
    }

    /// Shifts that a rule has shortened or taken away are as they stand on the roster, new ones last.
    init(_ label: String, restoring faults: [RosterFault]) {
        self.init("bemanning", label) { problem, _ in
            for fault in faults {
                var planned = fault.entry
                planned.time = fault.planned ?? planned.time
                let index = fault.planned == nil ? nil : problem.roster.firstIndex(of: planned)
                if let index {
                    problem.roster[index] = fault.entry
                } else {
                    problem.roster.append(fault.entry)
                }
            }
        }
    }

    /// Any number of visits by all teams together.
    static let visitsPerArea = Lifting(
        "besok-per-omrade",
        "Antalet besök per område och del av dygnet"
    ) { $1.visitsPerArea = noLimit }

    /// Any number of visits by one team.
    static let visitsPerTeam = Lifting(
        "besok-per-lag",
        "Antalet besök per lag och område"
    ) { $1.visitsPerTeam = noLimit }

    /// Any number of places for a shift.
    static let areasPerShift = Lifting(
        "omraden-per-pass",
        "Antalet områden per pass"
    ) { $1.areasPerShift = noLimit }

    /// Booked walks and contracted rounds may be left without a place.
    static let promise = Lifting(
        "lovade-pass",
        "Bokade vandringar och avtalsronder får alltid en plats"
    ) { problem, _ in
        for index in problem.roster.indices { problem.roster[index].kind = .schedule }
    }

    /// Areas from which little is reported get nobody for its own sake.
    static let floor = Lifting(
        "golv",
        "Minst ett besök i varje område där något har hänt"
    ) {
        $1.floorWorth = 0
        $1.keepsFloor = false
    }
}

extension Lifting {
    /// The rule in the very case where it binds.
    init(_ rule: Rule) {
        switch rule {
        case .crew(let entry, let resource):
            self.init("bemanning", rule.label) { problem, _ in
                for index in problem.roster.indices where problem.roster[index] == entry {
                    problem.fillCrew(at: index, resource)
                }
            }
        case .boundPlace(let resource): self = .places(of: resource)
        case .permit(let resource): self = .permit(of: resource)
        case .violence(let resource): self = .violence(of: resource)
        case .never(let resource): self = .never(of: resource)
        case .visitsPerArea: self = .visitsPerArea
        case .visitsPerTeam: self = .visitsPerTeam
        case .areasPerShift: self = .areasPerShift
        }
    }
}

extension PlanProblem {
    fileprivate mutating func fillCrew(at index: Int, _ resource: ResourceKind) {
        roster[index].people = max(roster[index].people, resource.minimumCrew)
    }

    fileprivate mutating func change(
        _ resource: ResourceKind,
        _ change: (inout ResourceKind) -> Void
    ) {
        for index in resources.indices where resources[index].id == resource.id {
            change(&resources[index])
        }
    }
}
