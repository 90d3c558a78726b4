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
    /// Reads one of `resources`.
    init(settings: SettingsReader, categories: Set<CategoryID>) {
        let id = settings.required(.resourcesID, .identifier)
        let fit = settings.optional(.resourcesFit, .shares) ?? [:]
        settings.requireCategories(fit.keys.sorted(), in: .resourcesFit, categories)
        self.init(
            id: id,
            name: settings.optional(.resourcesName, .text) ?? id,
            responsible: settings.required(.resourcesResponsible, .text),
            measure: settings.required(.resourcesMeasure, .text),
            minimumCrew: settings.optional(.resourcesMinimumCrew, .whole) ?? 1,
            visitMinutes: settings.optional(.resourcesVisitMinutes, .whole) ?? 30,
            fit: fit,
            usualFit: settings.optional(.resourcesUsualFit, .number) ?? 0.5,
            avoidsViolence: settings.optional(.resourcesAvoidsViolence, .truth) ?? false,
            requestOnly: settings.optional(.resourcesRequestOnly, .truth) ?? false,
            allowedAreas: settings.optional(.resourcesAllowedAreas, .texts) ?? [],
            permits: settings.parts(.resourcesPermits).map(Permit.init(settings:)),
            needsPermit: settings.optional(.resourcesNeedsPermit, .truth) ?? false
        )
        excludedCategories = settings.optional(.resourcesNever, .texts) ?? []
        settings.requireCategories(excludedCategories, in: .resourcesNever, categories)
        observesOnly = settings.optional(.resourcesObserveOnly, .truth) ?? false
        hours = settings.optional(.resourcesHours, .windows) ?? []
        tiedTo = settings.optional(.resourcesTiedTo, .words) ?? [:]
        contractHours = settings.optional(.resourcesContractHours, .whole)
        let expected = settings.part(.resourcesExpected)
        shortTerm = expected?.optional(.expectedShort, .text) ?? ""
        longTerm = expected?.optional(.expectedLong, .text) ?? ""
        readEmployment(settings)
    }

    /// Reads notice and rest; the law's rest does not apply to volunteers.
    ///
    /// Volunteers are asked 60 days ahead, unless `notice` says otherwise, and at least once a month.
    private mutating func readEmployment(_ settings: SettingsReader) {
        let areVolunteers = settings.optional(.resourcesVolunteers, .truth) ?? false
        noticeDays = settings.optional(.resourcesNotice, .whole) ?? (areVolunteers ? 60 : 14)
        mostDaysBetween = areVolunteers ? 31 : nil
        let rules = settings.part(.resourcesRest).map(RestRules.init(settings:))
        if areVolunteers, rules != nil {
            settings.refuse(.resourcesRest, expected: .leftOutForVolunteers)
        }
        rest = areVolunteers ? nil : rules ?? .law
    }
}

extension RestRules {
    fileprivate init(settings: SettingsReader) {
        self.init()
        daily = settings.optional(.restDaily, .whole) ?? daily
        night = settings.optional(.restNight, .night) ?? night
        weekly = settings.optional(.restWeekly, .whole) ?? weekly
        fortnightHours = settings.optional(.restFortnightHours, .whole) ?? fortnightHours
        agreement = settings.optional(.restAgreement, .text) ?? ""
        isShared = settings.optional(.restShared, .truth) ?? false
        if departsFromLaw, agreement.isEmpty {
            settings.refuse(.restAgreement, expected: .agreement)
        }
    }
}

extension SettingsReader {
    fileprivate func requireCategories(
        _ names: [CategoryID],
        in key: SettingKey,
        _ known: Set<CategoryID>
    ) {
        for name in names where !known.isEmpty && !known.contains(name) {
            refuseCategory(name, in: key, known)
        }
    }
}

extension Permit {
    fileprivate init(settings: SettingsReader) {
        self.init(
            areas: settings.required(.permitsAreas, .texts),
            first: settings.required(.permitsFrom, .day),
            last: settings.required(.permitsTo, .day),
            minutes: settings.required(.permitsHours, .hours),
            weekdays: settings.optional(.permitsWeekdays, .weekdays) ?? Set(1...7)
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
