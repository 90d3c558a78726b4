import Domain
import Geography
import Intake
import Store

/// One file on its way into the database: each row is read, placed and written as it comes.
final class DeliveryReading {
    private let stage: IntakeStage
    private let delivery: Delivery
    private let settings: ReporterSettings
    private let described: ClosedRange<Day>?
    private let number: Int64
    private let purged: Day?
    private var current: Set<ReportID> = []
    private var rowsOfPeriod: [Period: Int] = [:]

    /// Rows without a time, or with one far from the rest: they are accounted for where most of the
    /// file is, so that their sender reads of them.
    private var apart: [(line: Int, outcome: RowOutcome, findings: [Finding])] = []

    /// Whether the file could be read: where it could not, what it held before stands.
    private(set) var isReadable = true

    /// Reports that are new, changed or withdrawn.
    private(set) var touched: Set<ReportID> = []

    init(stage: IntakeStage, delivery: Delivery, settings: ReporterSettings) throws {
        self.stage = stage
        self.delivery = delivery
        self.settings = settings
        described = stage.describedDays(delivery.file)
        purged = try stage.transaction.purgedThrough(.reports)
        number = try stage.transaction.add(
            delivery,
            status: .read,
            period: described.map(stage.period) ?? stage.current,
            run: stage.run
        )
    }

    func read(_ input: InputFile) throws {
        let reader = DeliveryReader(
            DeliveryContext(
                reporter: settings.reporter,
                file: delivery.file,
                delivery: delivery.hash,
                receivedOn: stage.today,
                describes: described.map(stage.period),
                categories: stage.settings.configuration.categories,
                map: settings.map,
                masks: true
            ),
            masker: stage.settings.masker
        )
        try input.read { try reader.feed($0, take) }
        let summary = try reader.finish(take)
        try setAside(summary.findings)
        isReadable = !summary.isUnreadable
        if summary.isUnreadable {
            try stage.transaction.setStatus(.unreadable, of: number)
        } else if summary.isCalm, summary.rows == 0 {
            try takeCalm()
        }
        if settings.deliversWhole, !summary.isUnreadable { try withdrawMissing() }
    }

    /// Ends what the file held before: rows that are gone from it are withdrawn.
    func replace(_ earlier: Int64) throws {
        touched.formUnion(
            try stage.transaction.replace(
                earlier,
                with: number,
                keeping: current,
                run: stage.run
            )
        )
    }

    /// Writes down one row: what it became, and what is to be said of it.
    private func take(_ row: ReadRow) throws {
        guard case .reports(let reports) = row.outcome, let first = reports.first else {
            return apart.append((row.line, .quarantined, row.findings))
        }
        let period = stage.settings.configuration.calendar.period(of: first.time)
        if let purged, period.last <= purged {
            let note = Finding(.purgedPeriod, .note, file: delivery.file, line: row.line)
            return try write(row.line, .duplicate, row.findings + [note], period)
        }
        let intaken = try reports.enumerated().map { try take($1, position: $0) }
        let outcome: RowOutcome =
            intaken.allSatisfy { $0 == .duplicate } ? .duplicate : .accepted
        if row.findings.contains(where: { $0.code == .farTime }) {
            return apart.append((row.line, outcome, row.findings))
        }
        rowsOfPeriod[period, default: 0] += 1
        try write(row.line, outcome, row.findings, period)
    }

    private func write(
        _ line: Int,
        _ outcome: RowOutcome,
        _ findings: [Finding],
        _ period: Period
    ) throws {
        try stage.transaction.addRow(
            delivery: number,
            line: line,
            outcome: outcome,
            period: period
        )
        for finding in findings { try add(finding, period: period) }
    }

    /// Writes down the rows set apart and what is to be said of the file, in the period that its name
    /// describes, else that most of its rows belong to, else that is made next.
    private func setAside(_ findings: [Finding]) throws {
        let most = rowsOfPeriod.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        let period = described.map(stage.period) ?? most ?? stage.current
        for row in apart { try write(row.line, row.outcome, row.findings, period) }
        for finding in findings { try add(finding, period: period) }
    }

    private func take(_ read: Report, position: Int) throws -> Intaken {
        var report = read
        report.id = Fingerprint.id(of: read, position: position)
        let period = stage.settings.configuration.calendar.period(of: report.time)
        let (placement, codes) = stage.placement(of: report, home: settings.reporter.home)
        let intaken = try stage.transaction.take(
            PlacedReport(report: report, placement: placement),
            as: ReportEntry(
                fingerprint: Fingerprint.content(of: read),
                delivery: number,
                run: stage.run,
                period: period
            )
        )
        current.insert(report.id)
        guard intaken != .duplicate else { return intaken }
        touched.insert(report.id)
        for code in codes {
            let finding = Finding(code, .warning, file: delivery.file, line: report.line)
            try add(finding, period: period)
        }
        return intaken
    }

    /// An empty file that says "lugnt": a nil report of the days that its name describes.
    private func takeCalm() throws {
        guard let described else {
            isReadable = false
            try stage.transaction.setStatus(.unreadable, of: number)
            let finding = Finding(.badTime, .error, file: delivery.file)
            return try add(finding, period: stage.current)
        }
        let calm = Report(
            id: "",
            reporter: settings.reporter.id,
            reporterType: settings.reporter.type,
            delivery: delivery.hash,
            kind: .calm,
            time: stage.period(described).span
        )
        _ = try take(calm, position: 0)
    }

    /// A reporter that sends whole files withdraws what is missing: within the days that the file's name
    /// describes, or of all that it has sent where the name says nothing.
    private func withdrawMissing() throws {
        let missing = try stage.transaction.reportIDs(of: settings.reporter.id, in: described)
            .filter { !current.contains($0) }
        try stage.transaction.supersede(missing, run: stage.run)
        touched.formUnion(missing)
    }

    private func add(_ finding: Finding, period: Period) throws {
        try stage.transaction.add(finding, delivery: number, period: period)
    }
}

extension IntakeStage {
    /// Where a report is; a nil report is nowhere.
    func placement(
        of report: Report,
        home: String?
    ) -> (placement: Placement, findings: [FindingCode]) {
        guard report.kind != .calm else { return (.unplaced(), []) }
        return settings.placer.place(report.place, text: report.text, home: home)
    }
}
