import Domain
import Intake
import Toolkit

extension Configuration {
    /// Reads the text of `kommun.yml`; throws `ConfigurationError`.
    init(bytes: [UInt8], file: String) throws {
        let top = try SettingsReader(bytes: bytes, file: file)
        try top.allow(
            "municipality",
            "simulated_as_of",
            "periods",
            "areas",
            "gazetteer",
            "places",
            "text_in_internal_edition",
            "police_case_numbers",
            "minimum_reporting_share",
            "weight_note",
            "categories",
            "calm_phrases",
            "serious_words",
            "reporters",
            "resources",
            "plan",
            "physical",
            "archive",
            "retention"
        )
        municipality = try top.required("municipality", .text)
        simulatedAsOf = try top.optional("simulated_as_of", .day)
        showsText = try top.optional("text_in_internal_edition", .truth) ?? false
        policeCaseNumbers = try top.optional("police_case_numbers", .choice) ?? .keep
        minimumReportingShare =
            try top.optional("minimum_reporting_share", .number(0...1)) ?? 0.5
        weightNote = try top.optional("weight_note", .text) ?? ""

        guard let periods = try top.part("periods") else {
            throw top.invalid("periods", expected: .periods)
        }
        try periods.allow("anchor", "length", "publish_from", "plan_starts")
        calendar = PeriodCalendar(
            anchor: try periods.required("anchor", .day),
            length: try periods.optional("length", .whole(1...92)) ?? 14
        )
        publishFrom = try periods.required("publish_from", .day)
        planStarts = try periods.optional("plan_starts", .whole(0...60)) ?? 3

        areaSources = try [AreaSource](settings: top)
        placeSources = try [PlaceSource](settings: top)

        categories = try top.parts("categories").map(Category.init(settings:))
        try top.requireUnique(categories.map(\.id), in: "categories")
        try top.requireOneMeaning(
            categories.flatMap { category in
                ([category.id, category.name] + category.aliases).map { ($0, category.id) }
            },
            in: "categories"
        )
        calmPhrases = try top.optional("calm_phrases", .texts) ?? []
        seriousWords = try top.optional("serious_words", .texts)
        let known = Set(categories.map(\.id))
        reporters = try top.parts("reporters").map {
            try ReporterSettings(settings: $0, categories: known)
        }
        try top.requireUnique(reporters.map(\.reporter.id), in: "reporters")
        resources = try top.parts("resources").map {
            try ResourceKind(settings: $0, categories: known)
        }
        try top.requireUnique(resources.map(\.id), in: "resources")
        try top.requireOneMeaning(
            resources.flatMap { [($0.id, $0.id), ($0.name, $0.id)] },
            in: "resources"
        )

        let plan = try top.part("plan")
        try plan?.allow("gap", "seconds", "drawn")
        planGap = try plan?.optional("gap", .number(0...1)) ?? 0.005
        planSeconds = try plan?.optional("seconds", .number(1...3600)) ?? 60
        planDrawn = try plan?.optional("drawn", .number(0...0.5)) ?? 0.1
        physical = try top.part("physical").map(PhysicalDuty.all) ?? [:]
        archive = try top.optional("archive", .choice) ?? .off
        let length = calendar.length
        retention = try top.part("retention").map {
            try Retention(settings: $0, periodLength: length)
        }
    }
}

extension SettingsReader {
    /// Refuses an empty list, and one in which an id occurs twice.
    fileprivate func requireUnique(_ ids: [String], in key: String) throws {
        guard !ids.isEmpty, Set(ids).count == ids.count else {
            throw invalid(key, expected: .uniqueIDs)
        }
    }

    /// Refuses two words that only differ in letter case, spaces or what cannot be seen, and mean different things.
    fileprivate func requireOneMeaning(
        _ words: [(word: String, meaning: String)],
        in key: String
    ) throws {
        var known: [String: (word: String, meaning: String)] = [:]
        for entry in words {
            guard let other = known.updateValue(entry, forKey: entry.word.exactForm),
                other.meaning != entry.meaning
            else { continue }
            throw invalid(key, expected: .oneMeaning(of: entry.word, and: other.word))
        }
    }

    /// Returns a category, which must be a known one if any are known; nil where the key is absent.
    fileprivate func category(_ key: String, among known: Set<CategoryID>) throws -> CategoryID? {
        guard let id = try optional(key, .text) else { return nil }
        guard known.isEmpty || known.contains(id) else { throw unknownCategory(id, key, known) }
        return id
    }

    func unknownCategory(
        _ id: CategoryID,
        _ key: String,
        _ known: Set<CategoryID>
    ) -> ConfigurationError {
        let nearest = Spelling.nearest(to: id, among: known.sorted())
        return invalid(
            key,
            expected: .category(not: id, nearest: nearest)
        )
    }
}

extension Category {
    fileprivate init(settings: SettingsReader) throws {
        try settings.allow(
            "id",
            "name",
            "weight",
            "aliases",
            "kind",
            "proactive",
            "violence",
            "serious"
        )
        self.init(
            id: try settings.required("id", .identifier),
            name: try settings.required("name", .text),
            weight: try settings.optional("weight", .number(0...100)) ?? 1,
            aliases: try settings.optional("aliases", .wordList) ?? [],
            kind: try settings.optional("kind", .word) ?? .event,
            proactive: try settings.optional("proactive", .truth) ?? false,
            violence: try settings.optional("violence", .truth) ?? false,
            serious: try settings.optional("serious", .truth) ?? false
        )
    }
}

extension ReporterSettings {
    /// Settings of an unknown reporter: the rows name it.
    static let unknown = ReporterSettings(
        reporter: Reporter(id: "", name: "", type: ""),
        map: ColumnMap(),
        deliversWhole: false,
        policeCaseNumbers: nil,
        mostRows: nil
    )

    /// Reads the settings from a separate file, for the stand-alone stages.
    ///
    /// The id may be left out: the rows name the reporter.
    init(alone settings: SettingsReader) throws {
        try self.init(id: "", settings: settings, categories: [])
    }

    fileprivate init(settings: SettingsReader, categories: Set<CategoryID>) throws {
        let id = try settings.required("id", .identifier)
        try self.init(id: id, settings: settings, categories: categories)
    }

    private init(
        id: ReporterID,
        settings: SettingsReader,
        categories: Set<CategoryID>
    ) throws {
        try settings.allow(
            "id",
            "name",
            "type",
            "home",
            "deliveries",
            "empty_means_calm",
            "most_rows",
            "police_case_numbers",
            "columns",
            "split",
            "join",
            "coordinate_system",
            "date_order",
            "municipality",
            "categories",
            "kind",
            "category",
            "voices"
        )
        reporter = Reporter(
            id: id,
            name: try settings.optional("name", .text) ?? id,
            type: try settings.optional("type", .text) ?? "",
            home: try settings.optional("home", .text)
        )
        deliversWhole =
            try settings.optional("deliveries", SettingKind<DeliveryHabit>.choice) == .whole
        policeCaseNumbers = try settings.optional("police_case_numbers", .choice)
        mostRows = try settings.optional("most_rows", .whole(1...100_000_000))
        map = try ColumnMap(settings: settings, categories: categories)
    }

    /// Content of a delivery: additions, or everything for its days.
    private enum DeliveryHabit: String, CaseIterable {
        case additions
        case whole
    }
}

extension ColumnMap {
    /// Reads the map from a reporter's settings, or from a separate file for the stand-alone stages.
    init(settings: SettingsReader, categories: Set<CategoryID>) throws {
        let words = try settings.optional("categories", .words) ?? [:]
        for (_, id) in words.sorted(by: { $0.key < $1.key })
        where !categories.isEmpty && !categories.contains(id) {
            throw settings.unknownCategory(id, "categories", categories)
        }
        try settings.requireOneMeaning(
            words.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
            in: "categories"
        )
        self.init(
            headings: try ColumnMap.headings(settings),
            dateOrder: try settings.optional("date_order", .choice),
            coordinateSystem: try settings.optional("coordinate_system", .whole(1000...99_999))
                .map(CoordinateSystem.init(rawValue:)),
            categoryWords: words,
            municipality: try settings.optional("municipality", .text),
            kind: try settings.optional("kind", .word),
            category: try settings.category("category", among: categories),
            emptyMeansCalm: try settings.optional("empty_means_calm", .truth) ?? false,
            split: try settings.part("split").map(RowSplit.init(settings:)),
            join: try settings.optional("join", .choice)
        )
        isSurvey = try settings.optional("voices", .truth) ?? false
    }

    private static func headings(_ settings: SettingsReader) throws -> [Field: [String]] {
        guard let columns = try settings.part("columns") else { return [:] }
        let known = Field.allCases.map(\.rawValue)
        var headings: [Field: [String]] = [:]
        for key in columns.keys {
            guard let field = Field(rawValue: key) else {
                throw ConfigurationError.unknownSetting(
                    "columns.\(key)",
                    file: columns.file,
                    line: columns.line,
                    nearest: Spelling.nearest(to: key, among: known)
                )
            }
            headings[field] = try columns.required(key, .texts)
        }
        return headings
    }
}
