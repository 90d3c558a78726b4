import Domain
import Intake
import Store

/// Writer of one delivered file's rows to the database: reports, row outcomes, findings and quarantine.
final class DeliveryWriter {
    let transaction: Transaction
    let rules: IngestRules
    let reporter: ReporterSettings
    let delivery: Delivery

    /// Id of the delivery in the database.
    let number: Int64
    let run: Int64

    /// Reports that the file contains now.
    private(set) var current: Set<ReportID> = []

    /// Reports that are new, changed or withdrawn.
    private(set) var touched: Set<ReportID> = []

    /// What the rows were, where the delivery is read again.
    private let earlier: EarlierRows?

    private let identity: CaseIdentity
    private let newer: NewerExports
    private let described: ClosedRange<Day>?
    private let purged: Day?
    private var names = QuarantineNames()

    /// Earlier rows that rows of this file correct, by line, until what they have lost is withdrawn.
    private var revised: [Int: RowPlace] = [:]
    private var keepsHeading = false
    private var rowsOfPeriod: [Period: Int] = [:]

    /// Rows without a time, or with one far from the rest.
    ///
    /// They are counted in the period of most of the file, so that their sender sees them in the receipt.
    private var apart: [AccountedRow] = []

    /// Outcomes of rows that later rows were joined to, by the later rows' lines, until those are written.
    private var joined: [Int: (row: AccountedRow, period: Period?)] = [:]

    /// Whether a newer export stood for a row.
    private var hasOlderRows = false

    /// Whether the file could be read; if not, its earlier content is kept.
    private var isReadable = true

    /// Adds the delivery itself, before any of its rows; `replaced` are the earlier deliveries whose place it takes.
    ///
    /// A delivery that is read again by other settings, `outdated`, is known: what its rows were is deleted.
    init(
        _ delivery: Delivery,
        replacing replaced: [Int64],
        again outdated: OutdatedDelivery? = nil,
        from reporter: ReporterSettings,
        by rules: IngestRules,
        run: Int64,
        to transaction: Transaction
    ) throws {
        (self.delivery, self.reporter, self.rules) = (delivery, reporter, rules)
        (self.run, self.transaction) = (run, transaction)
        described = rules.describedDays(delivery.file)
        newer = try NewerExports(
            than: delivery.file,
            from: reporter,
            by: rules,
            in: transaction.deliveries
        )
        identity = CaseIdentity(
            reports: transaction.reports,
            isWhole: reporter.deliversWhole,
            described: described,
            replaced: Set(replaced),
            newer: newer
        )
        purged = try transaction.retention.purgedThrough(.reports)
        let deliveries = transaction.deliveries
        let basis = rules.basis(of: reporter)
        guard let outdated else {
            earlier = nil
            let period = rules.period(ofFile: delivery.file)
            number = try deliveries.add(delivery, status: .read, period: period, run: run)
            try deliveries.setBasis(basis, of: number)
            return
        }
        number = outdated.number
        let rows = try EarlierRows(of: number, in: deliveries)
        earlier = rows
        try deliveries.clearRows(of: number, keeping: rows.correctedLines)
        keepsHeading = try deliveries.hasHeading(number)
        try deliveries.setStatus(.read, of: number)
        try deliveries.setBasis(basis, of: number, readIn: run)
    }

    /// Writes one row: its outcome, reports and findings.
    func write(_ row: IngestedRow) throws {
        if earlier?.correctedLines.contains(row.line) == true { return }
        if let mark = row.mends { return try CorrectedRows(writer: self).write(row, mending: mark) }
        switch row.outcome {
        case .reports(let reports): try write(row, reports)
        case .joined(let line): try write(row, joinedTo: line)
        case .quarantined: try putInQuarantine(row)
        }
    }

    /// Writes the findings and status of the file as a whole, after its rows.
    ///
    /// A corrected quarantine file neither reports calm nor withdraws the rows that it omits.
    func finish(_ file: IngestedFile, calm: IngestedReport?, mends: Bool) throws {
        let older = hasOlderRows ? [Finding(.olderExport, file: delivery.file)] : []
        try writeApart(with: file.findings + older)
        if mends { return try transaction.deliveries.markMending(number) }
        isReadable = !file.isUnreadable
        if file.isUnreadable {
            try transaction.deliveries.setStatus(.unreadable, of: number)
        } else if let calm, !newer.tell(of: calm.placed.report.time.start.day) {
            _ = try upsert(calm)
        }
        if let earlier {
            let lost = earlier.own.subtracting(current).sorted()
            touched.formUnion(try transaction.reports.lose(lost, of: number, run: run))
        } else if reporter.deliversWhole, !file.isUnreadable {
            try withdrawMissing()
        }
    }

    /// Replaces an earlier delivery with this one, and withdraws reports that are no longer in it.
    ///
    /// A corrected quarantine file with the name of a delivery does not replace that delivery.
    func replace(_ earlier: Int64, mends: Bool) throws {
        guard isReadable, try transaction.deliveries.isReplaceable(earlier, byMending: mends) else {
            return
        }
        touched.formUnion(
            try transaction.deliveries.replace(earlier, with: number, keeping: current, run: run)
        )
    }

    private func write(_ row: IngestedRow, _ reports: [IngestedReport]) throws {
        guard let first = reports.first else { preconditionFailure("a row became no report") }
        if let purged, first.period.last <= purged {
            let note = Finding(.purgedPeriod, file: delivery.file, line: row.line)
            let known = AccountedRow(row, .duplicate, findings: row.findings + [note])
            return try account(for: known, of: first.placed.report, in: first.period)
        }
        if reports.allSatisfy({ newer.tell(of: $0.placed.report.time.start.day) }) {
            hasOlderRows = true
            let known = AccountedRow(row, .duplicate)
            return try account(for: known, of: first.placed.report, in: first.period)
        }
        let isKnown = try reports.map(upsert).allSatisfy { $0.outcome == .duplicate }
        try withdrawLostParts(of: row)
        let isFar = row.findings.contains { $0.code == .farTime }
        try account(
            for: AccountedRow(row, isKnown ? .duplicate : .accepted),
            of: first.placed.report,
            in: isFar ? nil : first.period
        )
    }

    /// Counts a row in a period, or apart from it if nil, and has the rows joined to it follow.
    private func account(for row: AccountedRow, of report: Report, in period: Period?) throws {
        for line in report.joinedLines { joined[line] = (row, period) }
        try account(for: row, in: period)
    }

    /// Counts a joined row with the outcome and period of the earlier row.
    private func write(_ row: IngestedRow, joinedTo line: Int) throws {
        guard let (first, period) = joined.removeValue(forKey: row.line) else {
            preconditionFailure("a row was joined to one that has not been read")
        }
        try account(for: AccountedRow(row, first.outcome, joinedTo: line), in: period)
    }

    private func account(for row: AccountedRow, in period: Period?) throws {
        guard let period else { return apart.append(row) }
        rowsOfPeriod[period, default: 0] += 1
        try write(row, period)
    }

    /// Puts an unreadable row in quarantine; one already waiting or corrected counts as a duplicate.
    func putInQuarantine(_ row: IngestedRow) throws {
        let id = names.id(of: row.cells, from: reporter.reporter.id)
        let known = try transaction.quarantine.standing(of: id, from: reporter.reporter.id)
        if !keepsHeading { try transaction.quarantine.addHeading(row.heading, of: number) }
        keepsHeading = true
        try transaction.quarantine.add(
            row.cells,
            as: id,
            at: RowPlace(delivery: number, line: row.line)
        )
        switch known {
        case .waiting: apart.append(AccountedRow(row, .duplicate))
        case .mended(let place, _):
            current.formUnion(try transaction.reports.ids(of: place))
            apart.append(AccountedRow(row, .duplicate))
        case .settled, nil: apart.append(AccountedRow(row, .quarantined))
        }
    }

    /// Writes the rows set apart and the file's findings in the file's period.
    ///
    /// That is the period in the file's name, else the one with most of its rows, else the next to be made.
    private func writeApart(with findings: [Finding]) throws {
        let most = rowsOfPeriod.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        let period = described.map(rules.period) ?? most ?? rules.current
        for row in apart { try write(row, period) }
        for finding in findings { try add(finding, period: period) }
    }

    /// Adds a report or revises the one that it corrects, and returns the outcome with the report's id.
    func upsert(
        _ report: IngestedReport
    ) throws -> (id: ReportID, outcome: ReportUpsertOutcome) {
        if let known = earlier?.report(of: report.placed.report), known.standing != .lost {
            return try reread(report, as: known)
        }
        let (id, isOlder) = try identify(report)
        if isOlder {
            hasOlderRows = true
            current.insert(id)
            return (id, .duplicate)
        }
        let outcome = try transaction.reports.upsert(report.placed(as: id), as: entry(of: report))
        current.insert(id)
        guard outcome != .duplicate else { return (id, outcome) }
        touched.insert(id)
        for finding in report.findings { try add(finding, period: report.period) }
        return (id, outcome)
    }

    private func entry(of report: IngestedReport) -> ReportEntry {
        ReportEntry(fingerprint: report.content, delivery: number, run: run, period: report.period)
    }

    /// Revises the report that a row was to what it says now, unless a newer row or file has the say, or another report says
    /// just this.
    private func reread(
        _ report: IngestedReport,
        as known: EarlierReport
    ) throws -> (id: ReportID, outcome: ReportUpsertOutcome) {
        if let same = try sameElsewhere(report, beside: known.id) {
            current.insert(same)
            return (same, .duplicate)
        }
        current.insert(known.id)
        if report.id != known.id { try transaction.reports.addAlias(report.id, of: known.id) }
        guard known.standing == .own else { return (known.id, .duplicate) }
        let placed = report.placed(as: known.id)
        if try transaction.reports.reread(placed, as: entry(of: report)) {
            touched.insert(known.id)
        }
        for finding in report.findings { try add(finding, period: report.period) }
        return (known.id, .revised)
    }

    /// Another report that is known with the content that this one has now.
    private func sameElsewhere(
        _ report: IngestedReport,
        beside id: ReportID
    ) throws -> ReportID? {
        let candidates =
            [report.id] + [try transaction.reports.knownID(of: report.id)].compactMap(\.self)
        return try candidates.first {
            try $0 != id && transaction.reports.currentFingerprint(of: $0) == report.content
        }
    }

    /// Returns the id of a report, and whether a newer export tells of it; a case number that another case has is a finding.
    private func identify(_ report: IngestedReport) throws -> (id: ReportID, isOlder: Bool) {
        guard report.placed.report.caseNumber != nil else {
            return (try transaction.reports.knownID(of: report.id) ?? report.id, false)
        }
        switch try identity.match(report, seen: current) {
        case .same(let id): return (id, false)
        case .new(let id):
            if id != report.caseID {
                try transaction.reports.addCaseVariant(id, of: report.caseID)
            }
            return (id, false)
        case .older(let id): return (id, true)
        case .revision(let id, let earlier):
            revised[report.placed.report.line] = RowPlace(
                delivery: earlier.delivery,
                line: earlier.placed.report.line
            )
            return (id, false)
        case .other(let id, let isTied, let isRepeated):
            try transaction.reports.addCaseVariant(id, of: report.caseID)
            let line = report.placed.report.line
            guard isTied || !isRepeated else { return (id, false) }
            let code = isTied ? FindingCode.tiedCaseNumber : .reusedCaseNumber
            try add(Finding(code, file: delivery.file, line: line), period: report.period)
            return (id, false)
        }
    }

    /// Withdraws the reports of an earlier row, under the same case number, that the row correcting it no longer contains.
    private func withdrawLostParts(of row: IngestedRow) throws {
        guard let earlier = revised.removeValue(forKey: row.line) else { return }
        let keys = Set(row.reports.compactMap(\.placed.report.caseKey))
        let ids = try transaction.reports.ids(of: earlier).filter { !current.contains($0) }
        let lost = try transaction.reports.all(in: Set(ids)).map(\.report).filter {
            $0.caseKey.map(keys.contains) ?? false
        }
        try release(lost.map(\.id))
    }

    /// Withdraws missing reports of a reporter that sends whole files.
    ///
    /// Only reports within the weeks or the span in the file's name are withdrawn, or all of the reporter's if it has
    /// none: a single day in the name is when the file was made.
    private func withdrawMissing() throws {
        let absent = try transaction.reports.ids(of: reporter.reporter.id, in: described)
            .filter { !current.contains($0) }
        let missing = try withoutNewer(absent)
        try transaction.reports.supersede(missing, run: run)
        touched.formUnion(missing)
    }

    /// The reports of which no newer export tells.
    private func withoutNewer(_ reports: [ReportID]) throws -> [ReportID] {
        if newer.numbers.isEmpty { return reports }
        return try transaction.reports.all(in: Set(reports))
            .filter { !newer.tell(of: $0.report.time.start.day) }.map(\.report.id).sorted()
    }

    /// Withdraws reports that a corrected row no longer contains.
    func release(_ reports: [ReportID]) throws {
        touched.formUnion(
            try transaction.reports.release(reports, to: number, keeping: [], run: run)
        )
    }

    func write(_ row: AccountedRow, _ period: Period) throws {
        try transaction.rows.add(
            delivery: number,
            line: row.line,
            outcome: row.outcome,
            period: period,
            joinedTo: row.joinedTo
        )
        for finding in row.findings { try add(finding, period: period) }
    }

    private func add(_ finding: Finding, period: Period) throws {
        try transaction.findings.add(finding, delivery: number, period: period)
    }
}

/// Ids of one file's unreadable rows; equal rows are distinguished by their order.
private struct QuarantineNames {
    private var occurrences: [[String]: Int] = [:]

    /// Returns the id of the next row with these cells; empty cells at its end are ignored.
    mutating func id(of cells: [String], from reporter: ReporterID) -> QuarantineID {
        var cells = cells
        while cells.last?.isEmpty == true { cells.removeLast() }
        let occurrence = occurrences[cells, default: 0]
        occurrences[cells] = occurrence + 1
        return Fingerprint.quarantineID(of: cells, from: reporter, occurrence: occurrence)
    }
}
