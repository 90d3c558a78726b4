import Domain

/// A rule that can keep a team from going somewhere.
enum Rule: Hashable {
    /// Fewer people than the function's smallest crew.
    case crew(RosterEntry, ResourceKind)
    /// The entry or its function is tied to other places.
    case boundPlace(ResourceKind)
    /// No permit covers the place and time (lag 2023:421).
    case permit(ResourceKind)
    /// Mostly violence, and the function is never sent there.
    case violence(ResourceKind)
    /// Mostly what the function is never sent for.
    case never(ResourceKind)
    /// Enough visits by all teams.
    case visitsPerArea(Int)
    /// Enough visits by this team.
    case visitsPerTeam(Int)
    /// Enough places for one shift.
    case areasPerShift(Int)

    /// The rule that closes a cell to a shift in a stretch, nil where it may go.
    static func closing(_ cell: NeedCell, area: AreaID, to shift: Shift, _ stretch: Stretch)
        -> Rule?
    {
        let (entry, resource) = (shift.entry, shift.resource)
        if entry.people < resource.minimumCrew { return .crew(entry, resource) }
        let bound = [entry.boundTo, resource.allowedAreas]
        if bound.contains(where: { !$0.isEmpty && !$0.contains(area) }) {
            return .boundPlace(resource)
        }
        if resource.needsPermit, !resource.permits.contains(where: { $0.covers(stretch, in: area) })
        {
            return .permit(resource)
        }
        if resource.avoidsViolence, cell.isMostly(\.violence) { return .violence(resource) }
        return cell.isMostly(resource.avoids) ? .never(resource) : nil
    }

    /// The rule in the words of the page.
    var label: String {
        switch self {
        case .crew(let entry, let resource):
            "Minsta bemanning: \(resource.name), \(entry.team), \(entry.time.start) "
                + "(\(entry.people) av \(resource.minimumCrew))"
        case .boundPlace(let resource): "Bundna platser: \(resource.name)"
        case .permit(let resource): "Tillståndets områden och tider: \(resource.name)"
        case .violence(let resource): "Inte till våld: \(resource.name)"
        case .never(let resource): "Inte till det som funktionen aldrig går till: \(resource.name)"
        case .visitsPerArea(let most): "Högst \(most) besök per område och del av dygnet"
        case .visitsPerTeam(let most): "Högst \(most) besök per lag och område"
        case .areasPerShift(let most): "Högst \(most) områden per pass"
        }
    }

    /// The rule as a reason that several shifts can share.
    var reason: String {
        if case .crew(_, let resource) = self {
            return "Minsta bemanning \(resource.minimumCrew): \(resource.name)"
        }
        return label
    }
}
