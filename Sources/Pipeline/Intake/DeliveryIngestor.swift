import Domain
import Intake

/// Conversion of one delivered file's rows to placed reports and findings: values only, nothing is stored.
///
/// ```swift
/// let ingestor = DeliveryIngestor(file: name, hash: hash, from: reporter, by: rules)
/// let file = try ingestor.read(input) { row in try writer.write(row) }
/// ```
final class DeliveryIngestor {
    private let file: String
    private let hash: String
    private let reporter: ReporterSettings
    private let rules: IngestRules
    private let reader: DeliveryReader
    private var rows = 0

    /// Number of answers about perceived safety so far, by content.
    private var voices: [String: Int] = [:]

    /// Headings of the file, masked; read when the first row is to be kept with them.
    private lazy var heading = reader.heading.map(masked)

    /// Days that the file's name says it covers.
    let described: ClosedRange<Day>?

    /// Whether the file is a quarantine file that staff have corrected.
    var mends: Bool { reader.mends }

    /// Creates an ingestor of the file with a name and a hash of its content.
    ///
    /// `origins` contains the files and periods of the rows that a quarantine file may correct; `habits` are known where the
    /// file has been read before.
    init(
        file: String,
        hash: String,
        from reporter: ReporterSettings,
        by rules: IngestRules,
        origins: [QuarantineID: RowOrigin] = [:],
        habits: FileHabits = FileHabits()
    ) {
        (self.file, self.hash, self.reporter, self.rules) = (file, hash, reporter, rules)
        described = rules.describedDays(file)
        var context = DeliveryContext(
            reporter: reporter.reporter,
            file: file,
            delivery: hash,
            receivedOn: rules.today,
            describes: described.map(rules.period),
            categories: rules.settings.configuration.categories,
            map: reporter.map,
            masks: true,
            origins: origins
        )
        context.calmPeriod = rules.calmPeriod(ofFile: file)
        context.timeSpelling = habits.times
        context.sharedCaseNumbers = habits.sharedCaseNumbers
        context.textRules = rules.textRules
        reader = DeliveryReader(context, masker: rules.settings.masker(of: reporter))
    }

    /// Reads the file to its end, and passes each row to `body` as it is read.
    ///
    /// Throws `TooManyRows`, and what `body` throws.
    func read(
        _ input: InputFile,
        _ body: (IngestedRow) throws -> Void
    ) throws -> IngestedFile {
        let hash = try input.hash { try reader.feed($0) { try body(ingested($0)) } }
        let summary = try reader.finish { try body(ingested($0)) }
        return IngestedFile(
            hash: hash,
            findings: summary.findings,
            isUnreadable: summary.isUnreadable,
            isCalm: summary.isCalm && summary.rows == 0 && !summary.isUnreadable,
            habits: FileHabits(
                times: summary.otherTimeSpelling,
                sharedCaseNumbers: summary.sharedCaseNumbers
            )
        )
    }

    /// Returns the nil report of an empty file that says "lugnt", for the period that its name or its day tells.
    func calmReport() -> IngestedReport {
        let calm = Report(
            id: "",
            reporter: reporter.reporter.id,
            reporterType: reporter.reporter.type,
            delivery: hash,
            kind: .calm,
            time: rules.calmPeriod(ofFile: file).span
        )
        return ingested(calm, position: 0)
    }

    private func ingested(_ row: ReadRow) throws -> IngestedRow {
        rows += 1
        if let most = reporter.mostRows, rows > most { throw TooManyRows(most: most) }
        let outcome = outcome(row)
        var isKept = row.mends != nil
        if case .quarantined = outcome { isKept = true }
        return IngestedRow(
            line: row.line,
            outcome: outcome,
            findings: row.findings,
            mends: row.mends,
            cells: isKept ? reader.masked(row.cells) : [],
            heading: isKept ? heading : []
        )
    }

    private func outcome(_ row: ReadRow) -> IngestedRow.Outcome {
        switch row.outcome {
        case .reports(let reports):
            .reports(reports.enumerated().map { ingested($1, position: $0) })
        case .joined(let line): .joined(to: line)
        case .quarantined: .quarantined
        }
    }

    private func ingested(_ read: Report, position: Int) -> IngestedReport {
        var report = read
        let place = occurrence(of: read) ?? position
        report.id = Fingerprint.id(of: read, position: place)
        let period = rules.settings.configuration.calendar.period(of: read.time)
        let (placement, findings) = rules.placement(
            of: report,
            in: period,
            home: reporter.reporter.home
        )
        return IngestedReport(
            placed: PlacedReport(report: report, placement: placement),
            content: Fingerprint.content(of: read),
            period: period,
            position: place,
            findings: findings.map {
                Finding($0, file: file, line: report.line)
            }
        )
    }

    /// Returns the number of equal answers earlier in the file, since two people may answer the same.
    ///
    /// Nil for reports that are not answers, and for answers with their own number.
    private func occurrence(of report: Report) -> Int? {
        guard report.kind.isVoice, report.caseNumber == nil else { return nil }
        let content = Fingerprint.content(of: report)
        defer { voices[content, default: 0] += 1 }
        return voices[content, default: 0]
    }

    private func masked(_ text: String) -> String {
        rules.settings.masker.mask(text).text
    }
}

/// Error for a delivered file with more rows than its reporter may send at a time.
struct TooManyRows: ClassifiedError {
    let most: Int

    /// Kind of failure.
    var kind: FailureKind { .usage }
}
