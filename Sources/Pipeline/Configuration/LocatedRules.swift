import Domain
import Geography
import Intake

/// Rules and shifts with the areas that their names mean.
///
/// What is bound to a place that nobody knows goes nowhere rather than anywhere: a rule stops the run,
/// a shift is left out and told of.
struct LocatedRules {
    let placer: Placer
    let areas: [Area]

    /// A function with the areas of its rules by id; throws `ConfigurationError`.
    func located(_ resource: ResourceKind) throws -> ResourceKind {
        ResourceKind(
            id: resource.id,
            name: resource.name,
            responsible: resource.responsible,
            measure: resource.measure,
            minimumCrew: resource.minimumCrew,
            visitMinutes: resource.visitMinutes,
            fit: resource.fit,
            usualFit: resource.usualFit,
            avoidsViolence: resource.avoidsViolence,
            requestOnly: resource.requestOnly,
            allowedAreas: try known(resource.allowedAreas, of: resource),
            permits: try resource.permits.map { permit in
                Permit(
                    areas: try known(permit.areas, of: resource),
                    first: permit.first,
                    last: permit.last,
                    minutes: permit.minutes,
                    weekdays: permit.weekdays
                )
            },
            needsPermit: resource.needsPermit
        )
    }

    /// A shift with its places by id; nil where one of them is not known.
    func located(_ entry: RosterEntry) -> RosterEntry? {
        let bound = entry.boundTo.compactMap(area)
        guard bound.count == entry.boundTo.count else { return nil }
        return RosterEntry(
            resource: entry.resource,
            team: entry.team,
            time: entry.time,
            people: entry.people,
            kind: entry.kind,
            boundTo: bound
        )
    }

    /// Refuses a home that nobody knows, or that several places have for a name.
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

    /// A finding for each place in the rosters that nobody knows.
    func unknownPlaces(in roster: [RosterEntry]) -> [Finding] {
        Set(roster.flatMap(\.boundTo)).filter { area($0) == nil }.sorted().map {
            Finding(
                .unknownValue,
                .error,
                file: "bemanning",
                column: "bunden till",
                hint: nearest($0)
            )
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
