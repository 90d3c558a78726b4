import Domain
import Intake
import Toolkit

extension Configuration {
    /// Reads the text of `kommun.yml`; throws `ConfigurationError`, with all mistakes of the file.
    init(bytes: [UInt8], file: String) throws {
        let top = try SettingsReader(bytes: bytes, file: file)
        municipality = top.required(.municipality, .text)
        top.refuseExample(.municipality)
        simulatedAsOf = top.optional(.simulatedAsOf, .day)
        showsText = top.optional(.textInInternalEdition, .truth) ?? false
        policeCaseNumbers = top.optional(.policeCaseNumbers, .choice) ?? .keep
        minimumReportingShare = top.optional(.minimumReportingShare, .number) ?? 0.5
        weightNote = top.optional(.weightNote, .text) ?? ""

        let periods = top.requiredPart(.periods)
        let length = periods?.optional(.periodsLength, .whole) ?? 14
        calendar = PeriodCalendar(
            anchor: periods?.required(.periodsAnchor, .day) ?? .placeholder,
            length: length
        )
        publishFrom = periods?.required(.periodsPublishFrom, .day) ?? .placeholder
        planStarts = periods?.optional(.periodsPlanStarts, .whole) ?? 3
        confirmsPeriods =
            periods?.has(.periodsLength) == true
            && periods?.optional(.periodsConfirmed, .truth) != false

        areaSources = [AreaSource](settings: top)
        placeSources = [PlaceSource](settings: top)

        categories = top.parts(.categories).map(Category.init(settings:))
        top.requireUnique(categories.map(\.id), in: .categories)
        top.requireOneMeaning(categories.flatMap(\.words), in: .categories)
        calmPhrases = top.optional(.calmPhrases, .texts) ?? []
        seriousWords = top.optional(.seriousWords, .texts)
        let ids = Set(categories.map(\.id))
        let known = ids.contains("") ? [] : ids
        reporters = top.parts(.reporters).map {
            ReporterSettings(settings: $0, categories: known)
        }
        top.requireUnique(reporters.map(\.reporter.id), in: .reporters)
        resources = top.parts(.resources).map {
            ResourceKind(settings: $0, categories: known)
        }
        top.requireUnique(resources.map(\.id), in: .resources)
        top.requireOneMeaning(
            resources.flatMap { [($0.id, $0.id), ($0.name, $0.id)] },
            in: .resources
        )

        let plan = top.part(.plan)
        planGap = plan?.optional(.planGap, .number) ?? 0.005
        planSeconds = plan?.optional(.planSeconds, .number) ?? 60
        planDrawn = plan?.optional(.planDrawn, .number) ?? 0.1
        physical = top.part(.physical).map(PhysicalDuty.all) ?? [:]
        archive = top.optional(.archive, .choice) ?? .off
        retention = top.part(.retention).map { Retention(settings: $0, periodLength: length) }
        isSwedish = top.file.isSwedish
        lines = top.file.lines
        try top.file.requireNoFaults()
    }

    /// The municipality of the template, and its reporter: a file that still has them never makes a page.
    public static let exampleMunicipality = "Exempelkommun"

    /// The reporter of the template.
    public static let exampleReporter = "Exempelskolan"
}

extension SettingsReader {
    /// Returns the mapping below a key that must be there.
    fileprivate func requiredPart(_ key: SettingKey) -> SettingsReader? {
        requirePresence(of: key)
        return part(key)
    }

    /// Refuses a name that is still the template's.
    fileprivate func refuseExample(_ key: SettingKey) {
        let examples = [Configuration.exampleMunicipality, Configuration.exampleReporter]
        guard let name = optional(key, .text), examples.contains(name) else { return }
        note(.example(full(key), value: name), at: key)
    }

    /// Refuses a missing or empty list, and one in which an id occurs twice; ids that could not be read are told elsewhere.
    fileprivate func requireUnique(_ ids: [String], in key: SettingKey) {
        requirePresence(of: key)
        guard has(key) else { return }
        if isEmpty(key) { refuse(key, expected: .entries) }
        var seen: Set<String> = [""]
        for id in ids where !seen.insert(id).inserted && !id.isEmpty {
            note(.repeatedID(id, setting: full(key)), at: key, word: id)
        }
    }

    /// Refuses two words that only differ in letter case, spaces or what cannot be seen, and mean different things.
    fileprivate func requireOneMeaning(
        _ words: [(word: String, meaning: String)],
        in key: SettingKey
    ) {
        var known: [String: (word: String, meaning: String)] = [:]
        for entry in words where !entry.word.isEmpty && !entry.meaning.isEmpty {
            guard let other = known.updateValue(entry, forKey: entry.word.exactForm),
                other.meaning != entry.meaning
            else { continue }
            note(
                .twoMeanings(of: entry.word, like: other.word, setting: full(key)),
                at: key,
                word: entry.word
            )
        }
    }

    /// Returns a category, which must be a known one if any are known; nil where the key is absent.
    fileprivate func category(_ key: SettingKey, among known: Set<CategoryID>) -> CategoryID? {
        guard let id = optional(key, .text) else { return nil }
        if !known.isEmpty, !known.contains(id) { refuseCategory(id, in: key, known) }
        return id
    }

    /// Notes that a word is no known category.
    func refuseCategory(_ id: CategoryID, in key: SettingKey, _ known: Set<CategoryID>) {
        let nearest = Spelling.nearest(to: id, among: known.sorted())
        note(.unknownCategory(id, setting: full(key), nearest: nearest), at: key, word: id)
    }
}

extension Category {
    fileprivate init(settings: SettingsReader) {
        self.init(
            id: settings.required(.categoriesID, .identifier),
            name: settings.required(.categoriesName, .text),
            weight: settings.optional(.categoriesWeight, .number) ?? 1,
            aliases: settings.optional(.categoriesAliases, .wordList) ?? [],
            kind: settings.optional(.categoriesKind, .choice) ?? .event,
            proactive: settings.optional(.categoriesProactive, .truth) ?? false,
            violence: settings.optional(.categoriesViolence, .truth) ?? false,
            serious: settings.optional(.categoriesSerious, .truth) ?? false
        )
    }

    /// Its words, each with what it means.
    fileprivate var words: [(word: String, meaning: String)] {
        ([id, name] + aliases).map { ($0, id) }
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

    /// Reads the settings of a separate file, for the stand-alone stages; throws `ConfigurationError`.
    ///
    /// The id may be left out: the rows name the reporter.
    init(alone bytes: [UInt8], file: String) throws {
        let settings = try SettingsReader(
            bytes: bytes,
            file: file,
            part: SettingKey.reporters.rawValue
        )
        self.init(id: "", settings: settings, categories: [])
        try settings.file.requireNoFaults()
    }

    fileprivate init(settings: SettingsReader, categories: Set<CategoryID>) {
        let id = settings.required(.reportersID, .identifier)
        settings.refuseExample(.reportersName)
        self.init(id: id, settings: settings, categories: categories)
    }

    private init(
        id: ReporterID,
        settings: SettingsReader,
        categories: Set<CategoryID>
    ) {
        reporter = Reporter(
            id: id,
            name: settings.optional(.reportersName, .text) ?? id,
            type: settings.optional(.reportersType, .text) ?? "",
            home: settings.optional(.reportersHome, .text)
        )
        deliversWhole =
            settings.optional(.reportersDeliveries, SettingKind<DeliveryHabit>.choice) == .whole
        policeCaseNumbers = settings.optional(.reportersPoliceCaseNumbers, .choice)
        mostRows = settings.optional(.reportersMostRows, .whole)
        map = ColumnMap(settings: settings, categories: categories)
    }
}

extension ColumnMap {
    /// Reads the map from a reporter's settings, or from a separate file for the stand-alone stages.
    init(settings: SettingsReader, categories: Set<CategoryID>) {
        let words = settings.optional(.reportersCategories, .words) ?? [:]
        let ordered = words.sorted { $0.key < $1.key }
        for (_, id) in ordered where !categories.isEmpty && !categories.contains(id) {
            settings.refuseCategory(id, in: .reportersCategories, categories)
        }
        settings.requireOneMeaning(ordered.map { ($0.key, $0.value) }, in: .reportersCategories)
        self.init(
            headings: ColumnMap.headings(settings),
            dateOrder: settings.optional(.reportersDateOrder, .choice),
            coordinateSystem: settings.optional(.reportersCoordinateSystem, .whole)
                .map(CoordinateSystem.init(rawValue:)),
            categoryWords: words,
            municipality: settings.optional(.reportersMunicipality, .text),
            kind: settings.optional(.reportersKind, .choice),
            category: settings.category(.reportersCategory, among: categories),
            emptyMeansCalm: settings.optional(.reportersEmptyMeansCalm, .truth) ?? false,
            split: settings.part(.reportersSplit).map(RowSplit.init(settings:)),
            join: settings.optional(.reportersJoin, .choice)
        )
        isSurvey = settings.optional(.reportersVoices, .truth) ?? false
    }

    private static func headings(_ settings: SettingsReader) -> [Field: [String]] {
        guard let columns = settings.part(.reportersColumns) else { return [:] }
        var headings: [Field: [String]] = [:]
        for field in Field.allCases {
            guard let key = SettingKey(field) else {
                preconditionFailure("no key for the field \(field)")
            }
            headings[field] = columns.optional(key, .texts)
        }
        return headings
    }
}

extension RowSplit {
    /// Reads the setting `split`: a column with its separator, or groups of columns.
    init(settings: SettingsReader) {
        if settings.has(.splitGroups) {
            self = .groups(settings.optional(.splitGroups, .groups) ?? [])
        } else {
            self = .cell(
                column: settings.required(.splitColumn, .text),
                separator: settings.required(.splitBy, .separator)
            )
        }
    }
}
