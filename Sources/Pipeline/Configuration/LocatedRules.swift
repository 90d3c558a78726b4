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

    /// Returns the mistakes in the places that reporters' homes and functions' rules name.
    func faults(in configuration: Configuration) -> [SettingFault] {
        let homes = configuration.reporters.enumerated().compactMap { index, reporter in
            fault(inHomeOf: reporter).map {
                let path = "reporters[\(index + 1)].home"
                return SettingFault(line: configuration.lines[path] ?? 1, reason: $0)
            }
        }
        let rules = configuration.resources.enumerated().flatMap { index, resource in
            names(in: resource).filter { area($0.name) == nil }.map {
                SettingFault(
                    line: configuration.lines["resources[\(index + 1)].\($0.path)"] ?? 1,
                    reason: .unknownPlace($0.name, resource: resource.id, nearest: nearest($0.name))
                )
            }
        }
        return homes + rules
    }

    /// The mistake of a home that is unknown, or that is the name of several places.
    private func fault(inHomeOf settings: ReporterSettings) -> SettingFault.Reason? {
        guard let home = settings.reporter.home,
            placer.area(named: home, municipality: settings.map.municipality) == nil
        else { return nil }
        return .unknownHome(home, reporter: settings.reporter.name, nearest: nearest(home))
    }

    /// Refuses a home that is unknown, in a separate file of settings; throws `ConfigurationError`.
    func requireHome(of settings: ReporterSettings, in file: String) throws {
        let faults = [fault(inHomeOf: settings)].compactMap(\.self)
        try ConfigurationError.require(faults.map { SettingFault(line: 1, reason: $0) }, file: file)
    }

    /// The names of places in a function's rules, with their settings.
    private func names(in resource: ResourceKind) -> [(name: String, path: String)] {
        resource.allowedAreas.map { ($0, "allowed_areas") }
            + resource.permits.enumerated().flatMap { index, permit in
                permit.areas.map { ($0, "permits[\(index + 1)].areas") }
            }
            + resource.tiedTo.values.sorted().map { ($0, "tied_to") }
    }

    /// Returns a function with the areas of its rules by id; they are known, as `faults` found none.
    func located(_ resource: ResourceKind) -> ResourceKind {
        var located = resource
        located.allowedAreas = resource.allowedAreas.compactMap(area)
        located.permits = resource.permits.map { permit in
            Permit(
                areas: permit.areas.compactMap(area),
                first: permit.first,
                last: permit.last,
                minutes: permit.minutes,
                weekdays: permit.weekdays
            )
        }
        located.tiedTo = resource.tiedTo.compactMapValues(area)
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

    private func area(_ name: String) -> AreaID? {
        placer.area(named: name, municipality: nil)
    }

    private func nearest(_ name: String) -> String? {
        Spelling.nearest(to: name, among: areas.map(\.name))
    }
}
