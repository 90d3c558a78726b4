import Domain
import Intake
import Toolkit

extension Configuration {
    /// Returns the function that staff mean by a name: its id or its name on the page, in any spelling that no other
    /// function has.
    func resourceID(_ name: String) -> ResourceID? {
        WordTable(
            resources.flatMap { [(word: $0.id, meaning: $0.id), (word: $0.name, meaning: $0.id)] }
        )[
            name
        ]
    }

    /// Returns a shift with its function by id; nil where the configuration does not have the function.
    func withResourceID(_ entry: RosterEntry) -> RosterEntry? {
        resourceID(entry.resource).map {
            var entry = entry
            entry.resource = $0
            return entry
        }
    }

    /// Returns a delivered measure with its function by id, where the configuration has the function.
    func withResourceID(_ measure: WrittenMeasure) -> WrittenMeasure {
        var measure = measure
        measure.resource = resourceID(measure.resource) ?? measure.resource
        return measure
    }

    /// Returns a finding for each function in the rosters that the configuration does not have.
    func unknownFunctions(in roster: [RosterEntry]) -> [Finding] {
        let names = resources.map(\.name)
        return Set(roster.map(\.resource)).filter { resourceID($0) == nil }.sorted().map { name in
            Finding(
                .unknownValue,
                file: "bemanning",
                column: "funktion",
                hint: Spelling.nearest(to: name, among: names)
            )
            .concerning(roster.filter { $0.resource == name }.map(\.time.end.day).max())
        }
    }
}

extension ResourceKind {
    private static let keys = [
        "id", "name", "responsible", "measure", "expected", "minimum_crew", "visit_minutes",
        "usual_fit", "fit", "never", "avoids_violence", "observe_only", "request_only",
        "volunteers",
        "hours", "notice", "rest", "contract_hours", "tied_to", "allowed_areas", "needs_permit",
        "permits",
    ]

    /// Reads one of `resources`; throws `ConfigurationError`.
    init(settings: SettingsReader, categories: Set<CategoryID>) throws {
        try settings.allow(Self.keys)
        let id = try settings.required("id", .identifier)
        let fit = try settings.optional("fit", .shares) ?? [:]
        try settings.requireCategories(fit.keys.sorted(), in: "fit", categories)
        self.init(
            id: id,
            name: try settings.optional("name", .text) ?? id,
            responsible: try settings.required("responsible", .text),
            measure: try settings.required("measure", .text),
            minimumCrew: try settings.optional("minimum_crew", .whole(1...50)) ?? 1,
            visitMinutes: try settings.optional("visit_minutes", .whole(5...240)) ?? 30,
            fit: fit,
            usualFit: try settings.optional("usual_fit", .number(0...1)) ?? 0.5,
            avoidsViolence: try settings.optional("avoids_violence", .truth) ?? false,
            requestOnly: try settings.optional("request_only", .truth) ?? false,
            allowedAreas: try settings.optional("allowed_areas", .texts) ?? [],
            permits: try settings.parts("permits").map(Permit.init(settings:)),
            needsPermit: try settings.optional("needs_permit", .truth) ?? false
        )
        excludedCategories = try settings.optional("never", .texts) ?? []
        try settings.requireCategories(excludedCategories, in: "never", categories)
        observesOnly = try settings.optional("observe_only", .truth) ?? false
        hours = try settings.optional("hours", .windows) ?? []
        tiedTo = try settings.optional("tied_to", .words) ?? [:]
        contractHours = try settings.optional("contract_hours", .whole(0...336))
        let expected = try settings.part("expected")
        try expected?.allow("short", "long")
        shortTerm = try expected?.optional("short", .text) ?? ""
        longTerm = try expected?.optional("long", .text) ?? ""
        try readEmployment(settings)
    }

    /// Reads notice and rest; the law's rest does not apply to volunteers.
    ///
    /// Volunteers are asked 60 days ahead, unless `notice` says otherwise, and at least once a month.
    private mutating func readEmployment(_ settings: SettingsReader) throws {
        let areVolunteers = try settings.optional("volunteers", .truth) ?? false
        noticeDays = try settings.optional("notice", .whole(0...365)) ?? (areVolunteers ? 60 : 14)
        mostDaysBetween = areVolunteers ? 31 : nil
        let rules = try settings.part("rest").map(RestRules.init(settings:))
        if areVolunteers, rules != nil {
            throw settings.invalid("rest", expected: .leftOutForVolunteers)
        }
        rest = areVolunteers ? nil : rules ?? .law
    }
}

extension RestRules {
    fileprivate init(settings: SettingsReader) throws {
        try settings.allow("daily", "night", "weekly", "fortnight_hours", "agreement", "shared")
        self.init()
        daily = try settings.optional("daily", .whole(0...24)) ?? daily
        night = try settings.optional("night", .night) ?? night
        weekly = try settings.optional("weekly", .whole(0...168)) ?? weekly
        fortnightHours = try settings.optional("fortnight_hours", .whole(0...336)) ?? fortnightHours
        agreement = try settings.optional("agreement", .text) ?? ""
        isShared = try settings.optional("shared", .truth) ?? false
        guard departsFromLaw, agreement.isEmpty else { return }
        throw settings.invalid(
            "agreement",
            expected: .agreement
        )
    }
}

extension SettingsReader {
    fileprivate func requireCategories(
        _ names: [CategoryID],
        in key: String,
        _ known: Set<CategoryID>
    ) throws {
        for name in names where !known.contains(name) { throw unknownCategory(name, key, known) }
    }
}

extension Permit {
    fileprivate init(settings: SettingsReader) throws {
        try settings.allow("areas", "from", "to", "hours", "weekdays")
        let names = try settings.optional("weekdays", .texts) ?? SwedishCalendar.weekdays
        let weekdays = try names.map { name in
            guard let index = SwedishCalendar.weekdays.firstIndex(of: name.lowercased()) else {
                throw settings.invalid("weekdays", expected: .weekdays)
            }
            return index + 1
        }
        self.init(
            areas: try settings.required("areas", .texts),
            first: try settings.required("from", .day),
            last: try settings.required("to", .day),
            minutes: try settings.required("hours", .hours),
            weekdays: Set(weekdays)
        )
    }
}

/// Hours of a day in Swedish notation.
enum SwedishHours {
    /// Returns `18.00-02.00` as minutes after midnight; an end before the start is on the next day.
    static func minutes(_ text: String) -> Range<Int>? {
        let ends = text.split(separator: "-").map { clock(String($0)) }
        guard ends.count == 2, let from = ends[0], let until = ends[1] else { return nil }
        return from..<(until > from ? until : until + 1440)
    }

    private static func clock(_ text: String) -> Int? {
        let parts = text.split(whereSeparator: { $0 == "." || $0 == ":" })
            .map { Int($0.filter { $0 != " " }) }
        guard let hour = parts.first ?? nil, (0...24).contains(hour) else { return nil }
        guard parts.count > 1 else { return hour * 60 }
        guard parts.count == 2, let minute = parts[1], (0..<60).contains(minute) else { return nil }
        return hour * 60 + minute
    }
}
