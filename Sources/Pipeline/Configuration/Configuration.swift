public import Domain
import Intake

/// What `kommun.yml` says: all that a municipality decides about the program.
public struct Configuration: Sendable {
    /// The municipality's name.
    public let municipality: String

    /// For samples: the day the program takes for today, and a banner on every page.
    public let simulatedAsOf: Day?

    /// How time is cut into periods.
    public let calendar: PeriodCalendar

    /// Periods that begin before this day are history and never published.
    public let publishFrom: Day

    /// Days from a period's close to the first day that its plan covers.
    public let planStarts: Int

    /// The maps of areas, oldest first; at least one.
    let areaSources: [AreaSource]

    /// The files of places.
    let placeSources: [PlaceSource]

    /// Whether the internal edition shows the reports' masked text.
    public let showsText: Bool

    /// Share of the reporters that must have been heard of, below which the exit code says so.
    public let minimumReportingShare: Double

    /// The municipality's words about its weights.
    public let weightNote: String

    /// What is counted, in the order of the page.
    public let categories: [Category]

    /// Who reports, in the order of the page.
    let reporters: [ReporterSettings]

    /// Who can be sent, in the order of the page.
    public let resources: [ResourceKind]

    /// Relative gap at which the solver may stop.
    let planGap: Double

    /// Seconds after which the solver is cut off: a safety net only.
    let planSeconds: Double

    /// Share of the plan's capacity that chance deals out.
    let planDrawn: Double

    /// What becomes of delivered files once they are taken in.
    let archive: ArchiveHabit

    /// What may be purged, by which decision; nil where nothing may.
    let retention: Retention?

    /// Who answers for measures for the physical environment, by measure.
    let physical: [PhysicalMeasure: PhysicalDuty]

    /// Periods to be published that have closed when `today` begins, oldest first.
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

/// What the configuration says of one reporter.
struct ReporterSettings: Sendable {
    let reporter: Reporter
    let map: ColumnMap
    let deliversWhole: Bool

    /// Whether it sends answers about felt safety only, and nobody waits for it (decision 0030).
    var sendsVoices: Bool { map.isSurvey }

    /// Rows that one file may have; a file with more is not read, and nil sets no limit.
    let mostRows: Int?
}

/// Who answers for a kind of physical measure, and how soon: `physical` in `kommun.yml` (decision 0033).
struct PhysicalDuty: Sendable, Equatable {
    /// The function.
    let owner: String

    /// Days from the end of the period that first lists it.
    let days: Int

    /// Where nothing is said: a season is long enough to order and do most of it.
    static let usual = PhysicalDuty(owner: "Säkerhetssamordnare", days: 90)
}

extension PhysicalDuty {
    /// Reads the mapping from short names of measures; throws `ConfigurationError`.
    static func all(_ settings: SettingsReader) throws -> [PhysicalMeasure: PhysicalDuty] {
        try settings.allow(PhysicalMeasure.allCases.map(\.key))
        var duties: [PhysicalMeasure: PhysicalDuty] = [:]
        for measure in PhysicalMeasure.allCases {
            guard let part = try settings.part(measure.key) else { continue }
            try part.allow("owner", "days")
            duties[measure] = PhysicalDuty(
                owner: try part.optional("owner", .text) ?? usual.owner,
                days: try part.optional("days", .whole(1...730)) ?? usual.days
            )
        }
        return duties
    }
}
