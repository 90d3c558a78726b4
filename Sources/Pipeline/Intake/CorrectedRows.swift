import Domain
import Intake
import Store

/// Writing of the corrected rows of a quarantine file, each replacing the row that it names (decision 0018).
struct CorrectedRows {
    let writer: DeliveryWriter

    private var transaction: Transaction { writer.transaction }

    /// Writes a corrected row in the place of the one that waits, or was corrected before.
    func write(_ row: IngestedRow, mending mark: MendedRow) throws {
        switch try transaction.quarantine.standing(of: mark.id, from: writer.reporter.reporter.id) {
        case nil:
            try writer.putInQuarantine(unknown(row))
        case .settled(let day):
            try writer.write(AccountedRow(row, .duplicate, findings: []), period(of: day))
        case .waiting(let earlier):
            try write(row, mending: mark, waiting: earlier)
        case .mended(let earlier, let day):
            guard mark.isStruck || !row.reports.isEmpty else {
                return try writer.write(
                    AccountedRow(row, .duplicate, findings: []),
                    period(of: day)
                )
            }
            try replace(earlier, by: row, mending: mark, period: period(of: day))
        }
    }

    private func write(
        _ row: IngestedRow,
        mending mark: MendedRow,
        waiting earlier: WaitingRow
    ) throws {
        let period = period(of: earlier.period)
        let isMended = !row.reports.isEmpty && !isStillDamaged(row, earlier)
        if mark.isStruck || isMended {
            return try replace(earlier.place, by: row, mending: mark, period: period)
        }
        try writer.write(AccountedRow(row, .duplicate, findings: []), period)
        guard row.cells != earlier.cells, row.heading == earlier.heading else { return }
        try transaction.quarantine.rewrite(earlier, cells: row.cells)
        for finding in row.findings {
            let there = finding.moved(to: earlier.place.line)
            try transaction.findings.add(there, delivery: earlier.place.delivery, period: period)
        }
    }

    private func period(of day: Day) -> Period {
        writer.rules.settings.configuration.calendar.period(containing: day)
    }

    /// Replaces an earlier row with a corrected one; a struck row is counted in `period`.
    private func replace(
        _ earlier: RowPlace,
        by row: IngestedRow,
        mending mark: MendedRow,
        period: Period
    ) throws {
        let before = try transaction.reports.ids(of: earlier)
        let wasAccepted = try transaction.rows.outcome(of: earlier) == .accepted
        let reports = mark.isStruck ? [] : row.reports
        let kept = try reports.map(writer.upsert)
        let isKnown = kept.allSatisfy { $0.outcome == .duplicate }
        let ids = Set(kept.map(\.id))
        try transaction.quarantine.replace(
            mark.id,
            replacing: earlier,
            with: RowPlace(delivery: writer.number, line: row.line),
            reports: before,
            keeping: ids
        )
        try writer.release(before.filter { !ids.contains($0) })
        guard let first = reports.first else {
            let note = Finding(.struckRow, file: writer.delivery.file, line: row.line)
            return try writer.write(AccountedRow(row, .struck, findings: [note]), period)
        }
        let isAccepted = !isKnown || (wasAccepted && ids.isSubset(of: before))
        try writer.write(AccountedRow(row, isAccepted ? .accepted : .duplicate), first.period)
    }

    /// Whether a row with an error of shape comes back with the same cells.
    ///
    /// Spreadsheets pad short rows, which then look complete.
    private func isStillDamaged(_ row: IngestedRow, _ earlier: WaitingRow) -> Bool {
        let shapes: Set<FindingCode> = [.shortRow, .longRow, .unclosedQuote, .fieldTooLong]
        guard !earlier.errors.isDisjoint(with: shapes) else { return false }
        return folded(row.cells) == folded(earlier.cells)
    }

    private func folded(_ cells: [String]) -> [String] {
        var folded = cells.map(\.folded)
        while folded.last?.isEmpty == true { folded.removeLast() }
        return folded
    }

    private func unknown(_ row: IngestedRow) -> IngestedRow {
        let finding = Finding(
            .unknownQuarantineID,
            file: writer.delivery.file,
            line: row.line,
            column: "karantän-id"
        )
        return IngestedRow(
            line: row.line,
            outcome: .quarantined,
            findings: row.findings.filter { $0.severity == .error } + [finding],
            mends: nil,
            cells: row.cells,
            heading: row.heading
        )
    }
}

extension Finding {
    fileprivate func moved(to line: Int) -> Finding {
        Finding(code, severity, file: file, line: line, column: column, hint: hint)
    }
}
