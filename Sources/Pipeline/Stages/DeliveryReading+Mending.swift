import Domain
import Intake
import Store

/// Rows of a quarantine file that staff have mended: each takes the place of the row it names (decision 0018).
extension DeliveryReading {
    func take(_ row: ReadRow, mending mark: MendedRow) throws {
        switch try stage.transaction.standing(ofRow: mark.id, from: settings.reporter.id) {
        case nil:
            try putInQuarantine(unknown(row))
        case .settled(let day):
            try write(AccountedRow(row, .duplicate, findings: []), period(of: day))
        case .waiting(let earlier):
            try take(row, mending: mark, waiting: earlier)
        case .mended(let earlier, let day):
            guard mark.isStruck || !row.reports.isEmpty else {
                return try write(AccountedRow(row, .duplicate, findings: []), period(of: day))
            }
            try replace(earlier, by: row, mending: mark, period: period(of: day))
        }
    }

    private func take(
        _ row: ReadRow,
        mending mark: MendedRow,
        waiting earlier: WaitingRow
    ) throws {
        let period = period(of: earlier.period)
        let isMended = !row.reports.isEmpty && !isStillDamaged(row, earlier)
        if mark.isStruck || isMended {
            return try replace(earlier.place, by: row, mending: mark, period: period)
        }
        try write(AccountedRow(row, .duplicate, findings: []), period)
        let cells = row.cells.map(masked)
        guard cells != earlier.cells, heading == earlier.heading else { return }
        try stage.transaction.rewrite(earlier, cells: cells)
        for finding in row.findings {
            let there = finding.moved(to: earlier.place.line)
            try stage.transaction.add(there, delivery: earlier.place.delivery, period: period)
        }
    }

    private func period(of day: Day) -> Period {
        stage.settings.configuration.calendar.period(containing: day)
    }

    /// Lets a row stand in the place of another; `period` is where a struck row is accounted for.
    private func replace(
        _ earlier: RowPlace,
        by row: ReadRow,
        mending mark: MendedRow,
        period: Period
    ) throws {
        let before = try stage.transaction.reportIDs(of: earlier)
        let wasAccepted = try stage.transaction.outcome(of: earlier) == .accepted
        let reports = mark.isStruck ? [] : row.reports
        let intaken = try reports.enumerated().map { try take($1, position: $0) }
        let isKnown = intaken.allSatisfy { $0 == .duplicate }
        let told = Set(reports.enumerated().map { Fingerprint.id(of: $1, position: $0) })
        try stage.transaction.mend(
            mark.id,
            standing: earlier,
            by: RowPlace(delivery: number, line: row.line),
            reports: before,
            tells: told
        )
        touched.formUnion(
            try stage.transaction.release(
                before.filter { !told.contains($0) },
                to: number,
                keeping: [],
                run: stage.run
            )
        )
        guard let first = reports.first else {
            let note = Finding(.struckRow, .note, file: delivery.file, line: row.line)
            return try write(AccountedRow(row, .quarantined, findings: [note]), period)
        }
        let isAccepted = !isKnown || (wasAccepted && told.isSubset(of: before))
        try write(
            AccountedRow(row, isAccepted ? .accepted : .duplicate),
            stage.settings.configuration.calendar.period(of: first.time)
        )
    }

    /// A row whose cells do not fit its headings, and that comes back as it was: spreadsheets fill up short
    /// rows, which then look whole.
    private func isStillDamaged(_ row: ReadRow, _ earlier: WaitingRow) -> Bool {
        let shapes: Set<FindingCode> = [.shortRow, .longRow, .unclosedQuote, .fieldTooLong]
        guard !earlier.errors.isDisjoint(with: shapes) else { return false }
        return folded(row.cells.map(masked)) == folded(earlier.cells)
    }

    private func folded(_ cells: [String]) -> [String] {
        var folded = cells.map(\.folded)
        while folded.last?.isEmpty == true { folded.removeLast() }
        return folded
    }

    private func unknown(_ row: ReadRow) -> ReadRow {
        let finding = Finding(
            .unknownQuarantineID,
            .error,
            file: delivery.file,
            line: row.line,
            column: "karantän-id"
        )
        return ReadRow(
            line: row.line,
            cells: row.cells,
            outcome: .quarantined,
            findings: row.findings.filter { $0.severity == .error } + [finding]
        )
    }
}

extension ReadRow {
    fileprivate var reports: [Report] {
        if case .reports(let reports) = outcome { return reports }
        return []
    }
}

extension Finding {
    fileprivate func moved(to line: Int) -> Finding {
        Finding(code, severity, file: file, line: line, column: column, hint: hint)
    }
}
