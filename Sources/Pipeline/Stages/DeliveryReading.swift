import Domain
import Geography
import Intake
import Store

/// One file on its way into the database: each row is read, placed and written as it comes.
final class DeliveryReading {
    let stage: IntakeStage
    let delivery: Delivery
    let settings: ReporterSettings
    let number: Int64

    /// Reports that the file tells of now.
    var current: Set<ReportID> = []

    /// Headings of the file as they may be kept, once a row could not be read.
    private(set) lazy var heading = reader.heading.map(masked)

    private let reader: DeliveryReader
    private let described: ClosedRange<Day>?
    private let purged: Day?
    private var names = QuarantineNames()
    private var keepsHeading = false
    private var rows = 0
    private var rowsOfPeriod: [Period: Int] = [:]

    /// Rows without a time, or with one far from the rest: they are accounted for where most of the
    /// file is, so that their sender reads of them.
    private var apart: [AccountedRow] = []

    /// What became of rows to which later ones were joined, until those come: by the later ones' lines.
    private var joined: [Int: (row: AccountedRow, period: Period?)] = [:]

    /// Answers about felt safety so far, by what they say.
    private var voices: [String: Int] = [:]

    /// Whether the file could be read: where it could not, what it held before stands.
    private(set) var isReadable = true

    /// Whether the file is a quarantine file that staff have mended.
    var mends: Bool { reader.mends }

    /// Reports that are new, changed or withdrawn.
    var touched: Set<ReportID> = []

    /// `origins` tells where the rows that may be mended came from.
    init(
        stage: IntakeStage,
        delivery: Delivery,
        settings: ReporterSettings,
        origins: [QuarantineID: RowOrigin] = [:]
    ) throws {
        self.stage = stage
        self.delivery = delivery
        self.settings = settings
        described = stage.describedDays(delivery.file)
        purged = try stage.transaction.purgedThrough(.reports)
        reader = DeliveryReader(
            DeliveryContext(
                reporter: settings.reporter,
                file: delivery.file,
                delivery: delivery.hash,
                receivedOn: stage.today,
                describes: described.map(stage.period),
                categories: stage.settings.configuration.categories,
                map: settings.map,
                masks: true,
                origins: origins
            ),
            masker: stage.settings.masker
        )
        number = try stage.transaction.add(
            delivery,
            status: .read,
            period: described.map(stage.period) ?? stage.current,
            run: stage.run
        )
    }

    /// Reads the file, and returns the hash of what was read.
    func read(_ input: InputFile) throws -> String {
        let hash = try input.hash { try reader.feed($0, take) }
        let summary = try reader.finish(take)
        try setAside(summary.findings)
        // A mended file neither says that it was calm nor withdraws what it does not tell of.
        if mends {
            try stage.transaction.setMends(number)
            return hash
        }
        isReadable = !summary.isUnreadable
        if summary.isUnreadable {
            try stage.transaction.setStatus(.unreadable, of: number)
        } else if summary.isCalm, summary.rows == 0 {
            try takeCalm()
        }
        if settings.deliversWhole, !summary.isUnreadable { try withdrawMissing() }
        return hash
    }

    /// Whether what the file held before is to end: a mended quarantine file under the name of a delivery
    /// stands beside it.
    func replaces(_ earlier: Int64) throws -> Bool {
        guard isReadable else { return false }
        return try stage.transaction.gives(way: earlier, toMending: mends)
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
        rows += 1
        if let most = settings.mostRows, rows > most { throw TooManyRows(most: most) }
        if let mark = row.mends { return try take(row, mending: mark) }
        switch row.outcome {
        case .reports(let reports): try take(row, reports)
        case .joined(let line): try take(row, joinedTo: line)
        case .quarantined: try putInQuarantine(row)
        }
    }

    private func take(_ row: ReadRow, _ reports: [Report]) throws {
        guard let first = reports.first else { preconditionFailure("a row became no report") }
        let period = stage.settings.configuration.calendar.period(of: first.time)
        if let purged, period.last <= purged {
            let note = Finding(.purgedPeriod, .note, file: delivery.file, line: row.line)
            let known = AccountedRow(row, .duplicate, findings: row.findings + [note])
            return try account(for: known, of: first, in: period)
        }
        let intaken = try reports.enumerated().map { try take($1, position: $0) }
        let outcome: RowOutcome =
            intaken.allSatisfy { $0 == .duplicate } ? .duplicate : .accepted
        let isFar = row.findings.contains { $0.code == .farTime }
        try account(for: AccountedRow(row, outcome), of: first, in: isFar ? nil : period)
    }

    /// Writes down a row, in the period of its reports or apart, and lets those joined to it follow it there.
    private func account(for row: AccountedRow, of report: Report, in period: Period?) throws {
        for line in report.joinedLines { joined[line] = (row, period) }
        guard let period else { return apart.append(row) }
        rowsOfPeriod[period, default: 0] += 1
        try write(row, period)
    }

    /// Accounts for a row that was joined to an earlier one as for that.
    private func take(_ row: ReadRow, joinedTo line: Int) throws {
        guard let (first, period) = joined.removeValue(forKey: row.line) else {
            preconditionFailure("a row was joined to one that has not been read")
        }
        let accounted = AccountedRow(row, first.outcome, joinedTo: line)
        guard let period else { return apart.append(accounted) }
        rowsOfPeriod[period, default: 0] += 1
        try write(accounted, period)
    }

    func write(_ row: AccountedRow, _ period: Period) throws {
        try stage.transaction.addRow(
            delivery: number,
            line: row.line,
            outcome: row.outcome,
            period: period,
            joinedTo: row.joinedTo
        )
        for finding in row.findings { try add(finding, period: period) }
    }

    /// Keeps a row that could not be read; one that waits already, or is mended, is told of once more.
    func putInQuarantine(_ row: ReadRow) throws {
        let cells = row.cells.map(masked)
        let id = names.id(of: cells, from: settings.reporter.id)
        let known = try stage.transaction.standing(ofRow: id, from: settings.reporter.id)
        try keep(cells, as: id, line: row.line)
        switch known {
        case .waiting: apart.append(AccountedRow(row, .duplicate))
        case .mended(let place, _):
            current.formUnion(try stage.transaction.reportIDs(of: place))
            apart.append(AccountedRow(row, .duplicate))
        case .settled, nil: apart.append(AccountedRow(row, .quarantined))
        }
    }

    private func keep(_ cells: [String], as id: QuarantineID, line: Int) throws {
        if !keepsHeading { try stage.transaction.keepHeading(heading, of: number) }
        keepsHeading = true
        let place = RowPlace(delivery: number, line: line)
        try stage.transaction.keep(cells, as: id, at: place)
    }

    func masked(_ text: String) -> String {
        stage.settings.masker.mask(text).text
    }

    /// Writes down the rows set apart and what is to be said of the file, in the period that its name
    /// describes, else that most of its rows belong to, else that is made next.
    private func setAside(_ findings: [Finding]) throws {
        let most = rowsOfPeriod.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        let period = described.map(stage.period) ?? most ?? stage.current
        for row in apart { try write(row, period) }
        for finding in findings { try add(finding, period: period) }
    }

    func take(_ read: Report, position: Int) throws -> Intaken {
        var report = read
        report.id = Fingerprint.id(of: read, position: occurrence(of: read) ?? position)
        let period = stage.settings.configuration.calendar.period(of: report.time)
        let (placement, codes) = stage.placement(
            of: report,
            in: period,
            home: settings.reporter.home
        )
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

    /// How many answers like it the file has had, since two people may answer the same.
    ///
    /// Nil for what is no answer, and where the answer has a number of its own.
    private func occurrence(of report: Report) -> Int? {
        guard report.kind.isVoice, report.caseNumber == nil else { return nil }
        let content = Fingerprint.content(of: report)
        defer { voices[content, default: 0] += 1 }
        return voices[content, default: 0]
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

    func add(_ finding: Finding, period: Period) throws {
        try stage.transaction.add(finding, delivery: number, period: period)
    }
}

/// A row as it is accounted for.
struct AccountedRow {
    let line: Int
    let outcome: RowOutcome
    let findings: [Finding]
    let joinedTo: Int?

    init(
        _ row: ReadRow,
        _ outcome: RowOutcome,
        findings: [Finding]? = nil,
        joinedTo: Int? = nil
    ) {
        line = row.line
        self.findings = findings ?? row.findings
        (self.outcome, self.joinedTo) = (outcome, joinedTo)
    }
}

extension IntakeStage {
    /// Where a report is, on the map of its period; a nil report is nowhere.
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

/// A file has more rows than the configuration lets its reporter send at a time.
struct TooManyRows: ClassifiedError {
    let most: Int

    /// Kind of failure.
    var kind: FailureKind { .usage }
}
