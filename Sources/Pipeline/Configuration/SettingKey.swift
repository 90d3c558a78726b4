import Intake

/// Key of `kommun.yml`, by its English path: `periods.length` is the key `length` in the part `periods`.
///
/// This list, ``row`` and the words in `est` are one table of all settings (decision 0045): the compiler asks for what a new
/// key lacks, and a key that is not here is refused.
public enum SettingKey: String, CaseIterable, Sendable {
    case municipality
    case simulatedAsOf = "simulated_as_of"
    case periods
    case periodsAnchor = "periods.anchor"
    case periodsLength = "periods.length"
    case periodsConfirmed = "periods.confirmed"
    case periodsPublishFrom = "periods.publish_from"
    case periodsPlanStarts = "periods.plan_starts"
    case textInInternalEdition = "text_in_internal_edition"
    case policeCaseNumbers = "police_case_numbers"
    case minimumReportingShare = "minimum_reporting_share"
    case weightNote = "weight_note"
    case archive

    case areas
    case areasFile = "areas.file"
    case areasLayer = "areas.layer"
    case areasID = "areas.id"
    case areasName = "areas.name"
    case areasMunicipality = "areas.municipality"
    case areasValidFrom = "areas.valid_from"
    case gazetteer
    case places
    case placesFile = "places.file"
    case placesLayer = "places.layer"
    case placesName = "places.name"
    case placesAliases = "places.aliases"
    case placesKind = "places.kind"

    case categories
    case categoriesID = "categories.id"
    case categoriesName = "categories.name"
    case categoriesWeight = "categories.weight"
    case categoriesAliases = "categories.aliases"
    case categoriesKind = "categories.kind"
    case categoriesProactive = "categories.proactive"
    case categoriesViolence = "categories.violence"
    case categoriesSerious = "categories.serious"
    case calmPhrases = "calm_phrases"
    case seriousWords = "serious_words"

    case reporters
    case reportersID = "reporters.id"
    case reportersName = "reporters.name"
    case reportersType = "reporters.type"
    case reportersHome = "reporters.home"
    case reportersDeliveries = "reporters.deliveries"
    case reportersEmptyMeansCalm = "reporters.empty_means_calm"
    case reportersPoliceCaseNumbers = "reporters.police_case_numbers"
    case reportersMostRows = "reporters.most_rows"
    case reportersColumns = "reporters.columns"
    case columnsCaseNumber = "reporters.columns.case_number"
    case columnsDate = "reporters.columns.date"
    case columnsWeek = "reporters.columns.week"
    case columnsTime = "reporters.columns.time"
    case columnsEndTime = "reporters.columns.end_time"
    case columnsReportedAt = "reporters.columns.reported_at"
    case columnsPlace = "reporters.columns.place"
    case columnsAddress = "reporters.columns.address"
    case columnsArea = "reporters.columns.area"
    case columnsNorth = "reporters.columns.north"
    case columnsEast = "reporters.columns.east"
    case columnsCoordinate = "reporters.columns.coordinate"
    case columnsCategory = "reporters.columns.category"
    case columnsText = "reporters.columns.text"
    case columnsPeople = "reporters.columns.people"
    case columnsOrigin = "reporters.columns.origin"
    case columnsKind = "reporters.columns.kind"
    case columnsMunicipality = "reporters.columns.municipality"
    case columnsReporter = "reporters.columns.reporter"
    case columnsReporterType = "reporters.columns.reporter_type"
    case reportersSplit = "reporters.split"
    case splitColumn = "reporters.split.column"
    case splitBy = "reporters.split.by"
    case splitGroups = "reporters.split.groups"
    case reportersJoin = "reporters.join"
    case reportersCoordinateSystem = "reporters.coordinate_system"
    case reportersDateOrder = "reporters.date_order"
    case reportersMunicipality = "reporters.municipality"
    case reportersCategories = "reporters.categories"
    case reportersKind = "reporters.kind"
    case reportersCategory = "reporters.category"
    case reportersVoices = "reporters.voices"

    case resources
    case resourcesID = "resources.id"
    case resourcesName = "resources.name"
    case resourcesResponsible = "resources.responsible"
    case resourcesMeasure = "resources.measure"
    case resourcesObserveOnly = "resources.observe_only"
    case resourcesExpected = "resources.expected"
    case expectedShort = "resources.expected.short"
    case expectedLong = "resources.expected.long"
    case resourcesMinimumCrew = "resources.minimum_crew"
    case resourcesVisitMinutes = "resources.visit_minutes"
    case resourcesFit = "resources.fit"
    case resourcesUsualFit = "resources.usual_fit"
    case resourcesNever = "resources.never"
    case resourcesAvoidsViolence = "resources.avoids_violence"
    case resourcesHours = "resources.hours"
    case resourcesNotice = "resources.notice"
    case resourcesVolunteers = "resources.volunteers"
    case resourcesRest = "resources.rest"
    case restDaily = "resources.rest.daily"
    case restNight = "resources.rest.night"
    case restWeekly = "resources.rest.weekly"
    case restFortnightHours = "resources.rest.fortnight_hours"
    case restAgreement = "resources.rest.agreement"
    case restShared = "resources.rest.shared"
    case resourcesContractHours = "resources.contract_hours"
    case resourcesTiedTo = "resources.tied_to"
    case resourcesAllowedAreas = "resources.allowed_areas"
    case resourcesNeedsPermit = "resources.needs_permit"
    case resourcesPermits = "resources.permits"
    case permitsAreas = "resources.permits.areas"
    case permitsFrom = "resources.permits.from"
    case permitsTo = "resources.permits.to"
    case permitsHours = "resources.permits.hours"
    case permitsWeekdays = "resources.permits.weekdays"
    case resourcesRequestOnly = "resources.request_only"

    case physical
    case physicalLighting = "physical.belysning"
    case physicalVegetation = "physical.buskage"
    case physicalOverlook = "physical.insyn"
    case physicalSight = "physical.sikt"
    case physicalCleaning = "physical.stadning"
    case physicalLocks = "physical.las"
    case physicalTraffic = "physical.fordonshinder"
    case physicalCauseAnalysis = "physical.orsaksanalys"
    case physicalOwner = "physical.<name>.owner"
    case physicalDays = "physical.<name>.days"

    case plan
    case planGap = "plan.gap"
    case planSeconds = "plan.seconds"
    case planDrawn = "plan.drawn"

    case retention
    case retentionDecision = "retention.decision"
    case retentionDecided = "retention.decided"
    case retentionDeliveredFiles = "retention.delivered_files"
    case retentionQuarantine = "retention.quarantine"
    case retentionReceipts = "retention.receipts"
    case retentionReports = "retention.reports"
    case retentionPages = "retention.pages"
    case retentionDecisions = "retention.decisions"

    /// English name within its part: `length`.
    public var english: String {
        rawValue.split(separator: ".").last.map(String.init) ?? rawValue
    }

    /// Swedish name within its part: `längd`.
    public var swedish: String { row.swedish }

    /// English path of the part that it stands in: `periods`; empty for the top of the file.
    public var part: String {
        rawValue.split(separator: ".").dropLast().joined(separator: ".")
    }

    /// Name that a file in Swedish or in English would use.
    func name(inSwedish: Bool) -> String { inSwedish ? swedish : english }

    /// The setting of a field of `columns`.
    init?(_ field: ColumnMap.Field) {
        self.init(rawValue: "\(SettingKey.reportersColumns.rawValue).\(field.rawValue)")
    }

    /// Keys of a part by each of their names, without differences that people do not mean.
    static let byName: [String: [String: SettingKey]] = Dictionary(grouping: allCases, by: \.part)
        .mapValues { keys in
            let names = keys.flatMap { [($0.english.foldedName, $0), ($0.swedish.foldedName, $0)] }
            return Dictionary(names) { first, _ in first }
        }
}

extension String {
    /// A key without differences that people do not mean: capitals, and spaces or hyphens for the line between words.
    var foldedName: String {
        String(lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    }
}
