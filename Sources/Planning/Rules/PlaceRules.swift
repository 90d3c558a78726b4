import Domain

/// Rules of where a function may go, each for a visit of one of its shifts.
extension RuleDescriptor {
    static let placeRules = [crew, boundPlaces, permit, violence, excludedCategories]

    private static let crew = RuleDescriptor(
        id: .crew,
        keys: ["minimum_crew"],
        closes: { visit in
            let (entry, resource) = (visit.shift.entry, visit.shift.resource)
            guard entry.people < resource.minimumCrew else { return nil }
            return .crew(resource.id, minimum: resource.minimumCrew, shift: .init(entry))
        },
        rosterFaults: { entries, resource in
            entries.filter { $0.people < resource.minimumCrew }.map { entry in
                let minimum = resource.minimumCrew
                let rule = PlanningRule.crew(resource.id, minimum: minimum, shift: .init(entry))
                return RosterFault(entry: entry, rule: rule, planned: nil)
            }
        },
        finding: .smallCrew,
        relaxation: Relaxation(name: "bemanning") { problem, _, scope in
            let minimum = problem.resources.first { $0.id == scope.resource }?.minimumCrew ?? 0
            for (index, entry) in problem.roster.enumerated()
            where entry.resource == scope.resource
                && scope.shift.map({ $0 == .init(entry) }) ?? true
            {
                problem.roster[index].people = max(entry.people, minimum)
            }
        }
    )

    private static let boundPlaces = RuleDescriptor(
        id: .places,
        keys: ["allowed_areas", "tied_to"],
        closes: { visit in
            let bound = [visit.shift.entry.boundTo, visit.shift.resource.allowedAreas]
            return bound.contains { !$0.isEmpty && !$0.contains(visit.area) }
                ? .places(visit.shift.resource.id) : nil
        },
        relaxation: Relaxation(name: "platser") { problem, _, scope in
            for index in problem.roster.indices
            where problem.roster[index].resource == scope.resource {
                problem.roster[index].boundTo = []
            }
            problem.changeResource(scope) { $0.allowedAreas = [] }
        }
    )

    private static let permit = RuleDescriptor(
        id: .permit,
        keys: ["needs_permit", "permits"],
        closes: { visit in
            let resource = visit.shift.resource
            guard resource.needsPermit else { return nil }
            return resource.permits.contains { $0.covers(visit.segment, in: visit.area) }
                ? nil : .permit(resource.id)
        },
        rosterFaults: { entries, resource in
            entries.filter { !resource.isPermitted(at: $0.time) }.map {
                RosterFault(entry: $0, rule: .permit(resource.id), planned: nil)
            }
        },
        finding: .outsidePermit,
        relaxation: Relaxation(name: "tillstand") { problem, _, scope in
            problem.changeResource(scope) { $0.needsPermit = false }
        }
    )

    private static let violence = RuleDescriptor(
        id: .violence,
        keys: ["avoids_violence"],
        closes: { visit in
            visit.shift.resource.avoidsViolence && visit.need.isMostly(\.violence)
                ? .violence(visit.shift.resource.id) : nil
        },
        relaxation: Relaxation(name: "vald") { problem, _, scope in
            problem.changeResource(scope) { $0.avoidsViolence = false }
        }
    )

    private static let excludedCategories = RuleDescriptor(
        id: .excludedCategories,
        keys: ["never"],
        closes: { visit in
            visit.need.isMostly(visit.shift.resource.avoids)
                ? .excludedCategories(visit.shift.resource.id) : nil
        },
        relaxation: Relaxation(name: "aldrig") { problem, _, scope in
            problem.changeResource(scope) { $0.excludedCategories = [] }
        }
    )
}

extension ResourceKind {
    /// Whether permits cover all of a time somewhere, or none is needed.
    fileprivate func isPermitted(at time: TimeSpan) -> Bool {
        let areas = Set(permits.flatMap(\.areas))
        return !needsPermit
            || ShiftSegment.cut(time, permits: permits).allSatisfy { segment in
                areas.contains { area in permits.contains { $0.covers(segment, in: area) } }
            }
    }
}

extension PlanProblem {
    /// Changes the function of a scope.
    mutating func changeResource(
        _ scope: RuleDescriptor.Scope,
        _ change: (inout ResourceKind) -> Void
    ) {
        for index in resources.indices where resources[index].id == scope.resource {
            change(&resources[index])
        }
    }
}
