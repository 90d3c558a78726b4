import Domain
import Geography
import Intake
import Store

/// Row of a delivered file, placed and masked: everything of it that is stored.
struct IngestedRow {
    /// 1-based line in the file on which the row begins.
    let line: Int

    let outcome: Outcome
    let findings: [Finding]

    /// Quarantined row that this one corrects; nil if it names none.
    let mends: MendedRow?

    /// Masked cells of a row in quarantine or of a correcting row; otherwise empty.
    let cells: [String]

    /// Headings of the cells, masked.
    let heading: [String]

    /// Outcome of reading a row.
    enum Outcome {
        /// Reports of the row, at least one.
        case reports([IngestedReport])
        /// Part of the earlier row that begins on this line.
        case joined(to: Int)
        /// Unreadable row; an error among the findings gives the reason.
        case quarantined
    }

    /// Reports of the row; empty if it was joined or could not be read.
    var reports: [IngestedReport] {
        if case .reports(let reports) = outcome { return reports }
        return []
    }
}

/// Report with its id, place and period.
struct IngestedReport {
    let placed: PlacedReport

    /// Hash of the content, used to recognize an unchanged report.
    let content: String

    let period: Period

    /// Index among the reports of its row, or among equal answers of its file, from 0.
    let position: Int

    /// Findings about an uncertain place.
    let findings: [Finding]

    /// Id by its case number as it is written, or by its content if it has none.
    var id: ReportID { placed.report.id }

    /// Id as another case under its case number: by number and content.
    var caseVariantID: ReportID {
        Fingerprint.id(
            of: placed.report.reporter,
            caseNumber: "\(placed.report.caseKey ?? "")\u{1F}\(content)",
            position: position
        )
    }

    /// Id by its case number as it is compared, under which every case with the number is kept.
    var caseID: ReportID {
        Fingerprint.id(
            of: placed.report.reporter,
            caseNumber: placed.report.caseKey ?? "",
            position: position
        )
    }

    /// The report with its place, under another id.
    func placed(as id: ReportID) -> PlacedReport {
        var report = placed.report
        report.id = id
        return PlacedReport(report: report, placement: placed.placement)
    }
}

/// What only all rows of a file tell, by which it is read again (decisions 0037 and 0038).
struct FileHabits {
    /// How its times are written; nil where the first rows told it, or it is not known.
    var times: TimeSpelling?

    /// Hashes of the case numbers that many of its rows share.
    var sharedCaseNumbers: Set<UInt64> = []

    /// Whether a reading by what is known told more.
    func isNew(beside known: FileHabits) -> Bool {
        (times != nil && known.times == nil)
            || !sharedCaseNumbers.isSubset(of: known.sharedCaseNumbers)
    }

    /// What is known, with what a reading by it told.
    func adding(_ told: FileHabits) -> FileHabits {
        FileHabits(
            times: times ?? told.times,
            sharedCaseNumbers: sharedCaseNumbers.union(told.sharedCaseNumbers)
        )
    }
}

/// Delivered file as a whole, after its rows are read.
struct IngestedFile {
    /// Hash of the bytes that were read.
    let hash: String

    let findings: [Finding]

    /// Whether nothing in it could be read.
    let isUnreadable: Bool

    /// Whether it says "lugnt" and nothing else.
    let isCalm: Bool

    /// What all rows tell of the file, where the rows before each one did not: the file is to be read again.
    let habits: FileHabits
}

/// Rules for reading every file of a run: the settings, the day and the next page's period.
struct IngestRules {
    let settings: Settings
    let today: Day

    /// Period of the page that is made next, used for files whose name has no days.
    let current: Period

    /// The municipality's words about free texts, its answers and what labelled reports teach.
    var textRules = TextRules()

    /// Returns the hash of the settings by which a reporter's files are read.
    func basis(of reporter: ReporterSettings) -> String {
        ReadingBasis(reporter, settings.configuration).hash
    }

    /// Returns the rules as they were when a delivery was first read.
    func asOf(_ outdated: OutdatedDelivery) -> IngestRules {
        IngestRules(
            settings: settings,
            today: outdated.receivedOn,
            current: settings.configuration.calendar.period(containing: outdated.period),
            textRules: textRules
        )
    }

    /// Returns the days that a file's name says it covers.
    func describedDays(_ name: String) -> ClosedRange<Day>? {
        DeliveryName.days(name, receivedOn: today)
    }

    /// Returns the period of a nil report without a day: the one that closed just before its file was made, else
    /// the one in which it was made.
    ///
    /// Until the plan begins, the lägesbild of the closed period is being made (decision 0038).
    func calmPeriod(ofFile name: String) -> Period {
        if let days = describedDays(name) { return period(days) }
        let made = DeliveryName.exportDay(name, receivedOn: today) ?? today
        let configuration = settings.configuration
        return configuration.calendar.period(ofCalmSentOn: made, days: configuration.planStarts)
    }

    /// Returns the period that contains the larger part of the given days.
    func period(_ days: ClosedRange<Day>) -> Period {
        settings.configuration.calendar.period(
            of: TimeSpan(
                start: LocalTime(days.lowerBound),
                end: LocalTime(days.upperBound.adding(1)),
                precision: .period
            )
        )
    }

    /// Returns the period that a file is counted in: the one in its name, else that of the next page.
    func period(ofFile name: String) -> Period {
        describedDays(name).map(period) ?? current
    }

    /// Returns the place of a report on the map of its period; a nil report has none.
    func placement(
        of report: Report,
        in period: Period,
        home: String?
    ) -> (placement: Placement, findings: [FindingCode]) {
        guard report.kind != .calm else { return (.unplaced(), []) }
        return settings.maps[period].placer.place(
            report.place,
            text: report.text,
            home: home,
            reporter: report.reporter,
            id: report.id
        )
    }
}

/// Row with its outcome in the account.
struct AccountedRow {
    let line: Int
    let outcome: RowOutcome
    let findings: [Finding]
    let joinedTo: Int?

    init(
        _ row: IngestedRow,
        _ outcome: RowOutcome,
        findings: [Finding]? = nil,
        joinedTo: Int? = nil
    ) {
        line = row.line
        self.findings = findings ?? row.findings
        (self.outcome, self.joinedTo) = (outcome, joinedTo)
    }
}
