import Domain
import Geography
import Intake
import Toolkit

/// Resolver of the place names in rules and shifts to areas.
///
/// A rule or shift bound to an unknown place must not apply everywhere: the rule stops the run, and the
/// shift is left out with a finding.
struct LocatedRules {
    let placer: Placer
    let areas: [Area]

    /// Returns a function with the areas of its rules by id; throws `ConfigurationError`.
    func located(_ resource: ResourceKind) throws -> ResourceKind {
        var located = resource
        located.allowedAreas = try known(resource.allowedAreas, of: resource)
        located.permits = try resource.permits.map { permit in
            Permit(
                areas: try known(permit.areas, of: resource),
                first: permit.first,
                last: permit.last,
                minutes: permit.minutes,
                weekdays: permit.weekdays
            )
        }
        located.tiedTo = try resource.tiedTo.mapValues { try known([$0], of: resource)[0] }
        return located
    }

    /// Returns a shift with its places by id; nil where one of them is unknown.
    func located(_ entry: RosterEntry) -> RosterEntry? {
        let bound = entry.boundTo.compactMap(area)
        guard bound.count == entry.boundTo.count else { return nil }
        var located = entry
        located.boundTo = bound
        return located
    }

    /// Returns a shift tied to its team's area, unless its own row ties it.
    ///
    /// Returns nil where the function ties its teams but does not list this one.
    func tied(_ entry: RosterEntry, among resources: [ResourceKind]) -> RosterEntry? {
        guard entry.boundTo.isEmpty,
            let ties = resources.first(where: { $0.id == entry.resource })?.tiedTo, !ties.isEmpty
        else { return entry }
        return ties[entry.team].map { area in
            var tied = entry
            tied.boundTo = [area]
            return tied
        }
    }

    /// Refuses a home that is unknown, or that is the name of several places.
    func requireHome(of settings: ReporterSettings) throws {
        guard let home = settings.reporter.home,
            placer.area(named: home, municipality: settings.map.municipality) == nil
        else { return }
        throw ConfigurationError.unknownHome(
            home,
            reporter: settings.reporter.name,
            nearest: nearest(home)
        )
    }

    /// Returns a finding for each unknown place in the rosters.
    func unknownPlaces(in roster: [RosterEntry]) -> [Finding] {
        Set(roster.flatMap(\.boundTo)).filter { area($0) == nil }.sorted().map { name in
            Finding(
                .unknownValue,
                file: "bemanning",
                column: "bunden till",
                hint: nearest(name)
            )
            .concerning(roster.filter { $0.boundTo.contains(name) }.map(\.time.end.day).max())
        }
    }

    private func known(_ names: [String], of resource: ResourceKind) throws -> [AreaID] {
        try names.map { name in
            guard let area = area(name) else {
                throw ConfigurationError.unknownPlace(
                    name,
                    resource: resource.id,
                    nearest: nearest(name)
                )
            }
            return area
        }
    }

    private func area(_ name: String) -> AreaID? {
        placer.area(named: name, municipality: nil)
    }

    private func nearest(_ name: String) -> String? {
        Spelling.nearest(to: name, among: areas.map(\.name))
    }
}
