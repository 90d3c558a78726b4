public import Domain
import GRDB

extension Transaction {
    /// Takes in a report: new, a revision of one that is known, or the same again.
    public func take(_ placed: PlacedReport, as entry: ReportEntry) throws -> Intaken {
        let current = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT revision, fingerprint, knownUntil FROM report WHERE id = ?
                    ORDER BY revision DESC LIMIT 1
                    """
            ),
            arguments: [placed.report.id]
        )
        let isCurrent = current.map { ($0["knownUntil"] as Int64?) == nil } ?? false
        if isCurrent, current?["fingerprint"] == entry.fingerprint {
            try database.cachedStatement(
                sql: "INSERT OR IGNORE INTO retelling (report, delivery) VALUES (?, ?)"
            )
            .execute(arguments: [placed.report.id, entry.delivery])
            return .duplicate
        }
        if isCurrent { try supersede([placed.report.id], run: entry.run) }
        let revision = (current?["revision"] as Int?).map { $0 + 1 } ?? 1
        try database.cachedStatement(sql: ReportRow.insertion)
            .execute(arguments: ReportRow.arguments(of: placed, as: entry, revision: revision))
        return revision == 1 ? .new : .revised
    }

    /// Ends what is known of some reports: they were withdrawn, or a revision follows.
    public func supersede(_ reports: [ReportID], run: Int64) throws {
        let statement = try database.cachedStatement(
            sql: "UPDATE report SET knownUntil = ? WHERE id = ? AND knownUntil IS NULL"
        )
        for report in reports { try statement.execute(arguments: [run, report]) }
    }

    /// Current reports of a reporter that began within some days, or ever, by id.
    public func reportIDs(of reporter: ReporterID, in days: ClosedRange<Day>?) throws -> [ReportID]
    {
        try String.fetchAll(
            database,
            sql: """
                SELECT id FROM report WHERE knownUntil IS NULL AND reporter = ?
                    AND start >= ? AND start < ? ORDER BY id
                """,
            arguments: [
                reporter, days.map { LocalTime($0.lowerBound).minutes } ?? Int.min,
                days.map { LocalTime($0.upperBound.adding(1)).minutes } ?? Int.max,
            ]
        )
    }

    /// Current reports of type händelse that began from `first` until `last`, by id.
    public func events(from first: LocalTime, until last: LocalTime) throws -> [PlacedReport] {
        try placedReports(
            "WHERE knownUntil IS NULL AND kind = 'händelse' AND start >= ? AND start < ?",
            [first.minutes, last.minutes]
        )
    }

    /// Number of current reports of type händelse.
    public func eventCount() throws -> Int {
        try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM report WHERE knownUntil IS NULL AND kind = 'händelse'"
        ) ?? 0
    }

    /// The current reports of type händelse that began last, at most so many, by id.
    public func latestEvents(_ limit: Int) throws -> [PlacedReport] {
        try placedReports(
            """
            WHERE report.id IN (SELECT id FROM report WHERE knownUntil IS NULL AND kind = 'händelse'
                ORDER BY start DESC, id LIMIT ?) AND knownUntil IS NULL
            """,
            [limit]
        )
    }

    /// All current reports of a period, by id.
    public func reports(of period: Period) throws -> [PlacedReport] {
        try placedReports(
            "WHERE knownUntil IS NULL AND report.period = ?",
            [period.first.number]
        )
    }

    /// The current reports among some, by id.
    public func reports(_ ids: Set<ReportID>) throws -> [PlacedReport] {
        try ids.sorted().flatMap {
            try placedReports("WHERE knownUntil IS NULL AND report.id = ?", [$0])
        }
    }

    /// Current reports by id, a thousand at a time: for placing them anew.
    public func reports(after id: ReportID, limit: Int = 1000) throws -> [PlacedReport] {
        try placedReports("WHERE knownUntil IS NULL AND report.id > ?", [id], limit: limit)
    }

    private func placedReports(
        _ condition: String,
        _ arguments: StatementArguments,
        limit: Int = -1
    ) throws -> [PlacedReport] {
        let cursor = try Row.fetchCursor(
            database,
            sql: """
                SELECT report.*, delivery.hash AS deliveryHash
                FROM report JOIN delivery ON delivery.id = report.delivery
                \(condition) ORDER BY report.id LIMIT \(limit)
                """,
            arguments: arguments
        )
        var reports: [PlacedReport] = []
        while let row = try cursor.next() { reports.append(ReportRow.placed(row)) }
        return reports
    }

    /// Gives a current report another place.
    public func replace(_ placement: Placement, of report: ReportID) throws {
        try database.cachedStatement(
            sql: """
                UPDATE report SET area = ?, areas = ?, north = ?, east = ?, latitude = ?, longitude = ?,
                    metres = ?, method = ?, place = ?, suggestions = ?
                WHERE id = ? AND knownUntil IS NULL
                """
        )
        .execute(
            arguments: PlacementRow.arguments(of: placement)
                + [placement.suggestions.joined(separator: "|"), report]
        )
    }

    /// The minutes at which some current reports of type händelse begin.
    public func startMinutes(of reports: some Sequence<ReportID>) throws -> [Int] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT start FROM report
                WHERE id = ? AND knownUntil IS NULL AND kind = 'händelse'
                """
        )
        return try reports.compactMap { try Int.fetchOne(statement, arguments: [$0]) }
    }
}
