import Domain
import Geography
import Intake

/// One row of a delivered file, placed and masked: all that is kept of it.
struct IngestedRow {
    /// 1-based line in the file where the row begins.
    let line: Int

    let outcome: Outcome
    let findings: [Finding]

    /// The row in quarantine that it is to replace, where it names one.
    let mends: MendedRow?

    /// Its cells, masked, of a row in quarantine or one that mends; else none.
    let cells: [String]

    /// The headings of those cells, masked.
    let heading: [String]

    /// The reading of a row.
    enum Outcome {
        /// These reports, at least one.
        case reports([IngestedReport])
        /// A part of the row that begins on this line, which came before.
        case joined(to: Int)
        /// Unreadable: an error among the findings says why.
        case quarantined
    }

    /// Its reports; none where it was joined or could not be read.
    var reports: [IngestedReport] {
        if case .reports(let reports) = outcome { return reports }
        return []
    }
}

/// A report with its id, its place and the period that it belongs to.
struct IngestedReport {
    let placed: PlacedReport

    /// Hash of its content, by which an unchanged report is known again.
    let content: String

    let period: Period

    /// Doubts about its place.
    let findings: [Finding]

    var id: ReportID { placed.report.id }
}

/// A delivered file as a whole, once its rows are read.
struct IngestedFile {
    /// Hash of the bytes that were read.
    let hash: String

    let findings: [Finding]

    /// Whether nothing could be read from it.
    let isUnreadable: Bool

    /// Whether it says "lugnt" and nothing else.
    let isCalm: Bool
}

/// The settings, the day and the page to come that every file of a run is read by.
struct IngestRules {
    let settings: Settings
    let today: Day

    /// The period of the page that is made next: a file that says nothing of its days is accounted for there.
    let current: Period

    /// Days that a file's name says it describes.
    func describedDays(_ name: String) -> ClosedRange<Day>? {
        DeliveryName.days(name, receivedOn: today)
    }

    /// The period that holds the larger part of some days.
    func period(_ days: ClosedRange<Day>) -> Period {
        settings.configuration.calendar.period(
            of: TimeSpan(
                start: LocalTime(days.lowerBound),
                end: LocalTime(days.upperBound.adding(1)),
                precision: .period
            )
        )
    }

    /// The period that a file is accounted for in, by its name or else the page to come.
    func period(ofFile name: String) -> Period {
        describedDays(name).map(period) ?? current
    }

    /// The place of a report, on the map of its period; a nil report is nowhere.
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
            reporter: report.reporter
        )
    }
}
