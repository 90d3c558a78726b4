import Domain

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
            measure: try settings.measure(),
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
        never = try settings.optional("never", .texts) ?? []
        try settings.requireCategories(never, in: "never", categories)
        hours = try settings.optional("hours", .windows) ?? []
        tiedTo = try settings.optional("tied_to", .words) ?? [:]
        contractHours = try settings.optional("contract_hours", .whole(0...336))
        let expected = try settings.part("expected")
        try expected?.allow("short", "long")
        shortTerm = try expected?.optional("short", .text) ?? ""
        longTerm = try expected?.optional("long", .text) ?? ""
        try readEmployment(settings)
    }

    /// Volunteers have no rest by law, but are asked well ahead and at least once a month.
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
    /// What a function does; one that only observes says so to everybody.
    fileprivate func measure() throws -> String {
        let measure = try required("measure", .text)
        let observes = try optional("observe_only", .truth) ?? false
        return observes ? "\(measure) (iakttar och ringer, ingriper inte)" : measure
    }

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
