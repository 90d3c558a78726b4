public import Domain
import Intake

/// Contents of `kommun.yml`: all that a municipality decides about the program.
public struct Configuration: Sendable {
    /// The municipality's name.
    public let municipality: String

    /// The day that counts as today in a sample, whose pages all have a banner; nil for real data.
    public let simulatedAsOf: Day?

    /// Calendar that divides time into periods.
    public let calendar: PeriodCalendar

    /// Periods that begin before this day are history and never published.
    public let publishFrom: Day

    /// Whether the periods are as they shall stay: their length is written, and nothing says that it is not confirmed.
    ///
    /// The first page waits for it.
    public let confirmsPeriods: Bool

    /// Days from a period's close to the first day that its plan covers.
    public let planStarts: Int

    /// Maps of areas, oldest first; at least one.
    let areaSources: [AreaSource]

    /// Files of places.
    let placeSources: [PlaceSource]

    /// Whether the internal edition shows the reports' masked text.
    public let showsText: Bool

    /// Handling of the police's case numbers in what reporters write.
    let policeCaseNumbers: PoliceCaseNumbers

    /// Share of the reporters, 0 to 1, below which the exit code says that too few were heard from.
    public let minimumReportingShare: Double

    /// The municipality's words about its weights.
    public let weightNote: String

    /// Categories of incidents, in the order of the page.
    public let categories: [Category]

    /// Phrases by which reporters say that nothing happened, beside the built-in ones (decision 0041).
    let calmPhrases: [String]

    /// Words for what is grave; nil for the built-in list.
    let seriousWords: [String]?

    /// Reporters with their settings, in the order of the page.
    let reporters: [ReporterSettings]

    /// Functions that can be sent, in the order of the page.
    public let resources: [ResourceKind]

    /// Relative optimality gap at which the solver may stop.
    let planGap: Double

    /// Time limit of the solver in seconds; a safeguard only.
    let planSeconds: Double

    /// Share of the plan's capacity that is assigned at random, 0 to 0.5.
    let planDrawn: Double

    /// Handling of delivered files after they are ingested.
    let archive: ArchivePolicy

    /// Retention times and the decision behind them; nil where nothing may be purged.
    let retention: Retention?

    /// Owners and deadlines of measures for the physical environment, by measure.
    let physical: [PhysicalMeasure: PhysicalDuty]

    /// Whether the file is in Swedish, and what is proposed for it too.
    let isSwedish: Bool

    /// Lines of the file's settings.
    let lines: SettingLines

    /// Returns the periods to be published that have closed when `today` begins, oldest first.
    func closedPeriods(on today: Day) -> [Period] {
        var closed: [Period] = []
        var period = calendar.period(containing: publishFrom)
        if period.first < publishFrom { period = calendar.period(1, after: period) }
        while period.last < today {
            closed.append(period)
            period = calendar.period(1, after: period)
        }
        return closed
    }
}

/// Settings of one reporter.
struct ReporterSettings: Sendable {
    let reporter: Reporter
    let map: ColumnMap
    let deliversWhole: Bool

    /// Whether it sends only survey answers on felt safety, and so is never counted as silent (decision 0030).
    var sendsVoices: Bool { map.isSurvey }

    /// Handling of the police's case numbers in what it writes; nil as the municipality says of all.
    let policeCaseNumbers: PoliceCaseNumbers?

    /// Maximum number of rows in a file; a larger file is not read, and nil means no limit.
    let mostRows: Int?
}

/// Owner and deadline of a kind of physical measure: `physical` in `kommun.yml` (decision 0033).
struct PhysicalDuty: Sendable, Equatable {
    /// Function that is responsible.
    let owner: String

    /// Deadline in days from the end of the period that first lists the measure.
    let days: Int

    /// The default: 90 days, a season, is long enough to order and do most measures.
    static let usual = PhysicalDuty(owner: "Säkerhetssamordnare", days: 90)
}

extension PhysicalDuty {
    /// Reads the mapping from short names of measures.
    static func all(_ settings: SettingsReader) -> [PhysicalMeasure: PhysicalDuty] {
        var duties: [PhysicalMeasure: PhysicalDuty] = [:]
        for measure in PhysicalMeasure.allCases {
            guard let key = SettingKey(rawValue: "\(settings.part).\(measure.key)") else {
                preconditionFailure("no key for the measure \(measure)")
            }
            guard let part = settings.part(key, keysOf: SettingKey.physicalOwner.part) else {
                continue
            }
            duties[measure] = PhysicalDuty(
                owner: part.optional(.physicalOwner, .text) ?? usual.owner,
                days: part.optional(.physicalDays, .whole) ?? usual.days
            )
        }
        return duties
    }
}
