import Domain
import Geography
import Intake
import Store

/// One file on its way into the database: each row is read, placed and written as it comes.
final class DeliveryReading {
    private let stage: IntakeStage
    private let delivery: Delivery
    private let settings: ReporterSettings
    private let described: Period?
    private let number: Int64
    private var current: Set<ReportID> = []
    private var days: ClosedRange<Day>?

    /// Reports that are new, changed or withdrawn.
    private(set) var touched: Set<ReportID> = []

    init(stage: IntakeStage, delivery: Delivery, settings: ReporterSettings) throws {
        self.stage = stage
        self.delivery = delivery
        self.settings = settings
        described = stage.describedPeriod(delivery.file)
        number = try stage.transaction.add(
            delivery,
            status: .read,
            period: described ?? stage.latest,
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
                describes: described,
                categories: stage.configuration.categories,
                map: settings.map,
                masks: true
            ),
            masker: stage.masker
        )
        try input.read { try reader.feed($0, take) }
        let summary = try reader.finish(take)
        for finding in summary.findings { try add(finding, period: described ?? stage.latest) }
        if summary.isUnreadable {
            try stage.transaction.setStatus(.unreadable, of: number)
        } else if summary.isCalm, summary.rows == 0 {
            try takeCalm()
        } else if settings.deliversWhole {
            try withdrawMissing()
        }
    }

    /// Writes down one row: what it became, and what is to be said of it.
    private func take(_ row: ReadRow) throws {
        var period = described ?? stage.latest
        var outcome = RowOutcome.quarantined
        if case .reports(let reports) = row.outcome, !reports.isEmpty {
            period = stage.configuration.calendar.period(of: reports[0].time)
            let intaken = try reports.enumerated().map { try take($1, position: $0) }
            outcome = intaken.allSatisfy { $0 == .duplicate } ? .duplicate : .accepted
        }
        try stage.transaction.addRow(
            delivery: number,
            line: row.line,
            outcome: outcome,
            period: period
        )
        // The reporter reads of a wrong year beside the delivery it came with, not in that year.
        let delivered = described ?? stage.latest
        for finding in row.findings {
            try add(finding, period: finding.code == .farTime ? delivered : period)
        }
    }

    private func take(_ read: Report, position: Int) throws -> Intaken {
        var report = read
        report.id = Fingerprint.id(of: read, position: position)
        let fingerprint = Fingerprint.content(of: read)
        let period = stage.configuration.calendar.period(of: report.time)
        let (placement, codes) = stage.placement(of: report, home: settings.reporter.home)
        let intaken = try stage.transaction.take(
            PlacedReport(report: report, placement: placement),
            as: ReportEntry(
                fingerprint: fingerprint,
                delivery: number,
                run: stage.run,
                period: period
            )
        )
        current.insert(report.id)
        extendDays(to: report.time.start.day)
        if intaken != .duplicate {
            touched.insert(report.id)
            for code in codes {
                let finding = Finding(code, .warning, file: delivery.file, line: report.line)
                try add(finding, period: period)
            }
        }
        return intaken
    }

    /// An empty file that says "lugnt": a nil report of the days that its name describes.
    private func takeCalm() throws {
        guard let described else {
            try stage.transaction.setStatus(.unreadable, of: number)
            let finding = Finding(.badTime, .error, file: delivery.file)
            return try add(finding, period: stage.latest)
        }
        let calm = Report(
            id: "",
            reporter: settings.reporter.id,
            reporterType: settings.reporter.type,
            delivery: delivery.hash,
            kind: .calm,
            time: described.span
        )
        _ = try take(calm, position: 0)
    }

    /// A reporter that sends whole files withdraws what is missing within the days of the new one.
    private func withdrawMissing() throws {
        guard let days else { return }
        let missing = try stage.transaction.reportIDs(of: settings.reporter.id, in: days)
            .filter { !current.contains($0) }
        try stage.transaction.supersede(missing, run: stage.run)
        touched.formUnion(missing)
    }

    private func extendDays(to day: Day) {
        days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
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
        return placer.place(report.place, text: report.text, home: home)
    }
}
