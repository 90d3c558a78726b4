public import Domain
import GRDB

/// Reports, in every revision.
///
/// A revision is current from the run `knownFrom` until `knownUntil`; earlier ones are kept as
/// history. Reading gives current revisions only.
public struct ReportRepository {
    let database: Database

    /// Inserts a report, or a revision of one that is known with other content.
    ///
    /// A report that is known with the same fingerprint is not written again; its delivery is added
    /// to those that have it.
    public func upsert(
        _ placed: PlacedReport,
        as entry: ReportEntry
    ) throws -> ReportUpsertOutcome {
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

    /// Ends the current revisions of some reports: they were withdrawn, or a revision follows.
    public func supersede(_ reports: [ReportID], run: Int64) throws {
        let statement = try database.cachedStatement(
            sql: "UPDATE report SET knownUntil = ? WHERE id = ? AND knownUntil IS NULL"
        )
        for report in reports { try statement.execute(arguments: [run, report]) }
    }

    /// Releases reports that a delivery or a row no longer has, and returns those that were
    /// withdrawn.
    ///
    /// Those in `kept` become the newer delivery's, those that another current file has become that
    /// file's, and the rest are withdrawn.
    public func release(
        _ reports: [ReportID],
        to newer: Int64,
        keeping kept: Set<ReportID>,
        run: Int64
    ) throws -> [ReportID] {
        var withdrawn: [ReportID] = []
        for report in reports {
            if let owner = kept.contains(report) ? newer : try otherDelivery(of: report) {
                try database.cachedStatement(
                    sql: "UPDATE report SET delivery = ? WHERE id = ? AND knownUntil IS NULL"
                )
                .execute(arguments: [owner, report])
            } else {
                withdrawn.append(report)
            }
        }
        try supersede(withdrawn, run: run)
        return withdrawn
    }

    /// Number of the latest current delivery that has the report too.
    private func otherDelivery(of report: ReportID) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT max(delivery.id) FROM retelling JOIN delivery
                        ON delivery.id = retelling.delivery
                    WHERE retelling.report = ? AND delivery.status = 'read'
                    """
            ),
            arguments: [report]
        )
    }

    /// Replaces the placement of a current report.
    public func setPlacement(_ placement: Placement, of report: ReportID) throws {
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
}

/// Reading of current reports.
extension ReportRepository {
    /// Condition on a current revision of kind event.
    static let isEvent = "knownUntil IS NULL AND kind = \(ReportKind.event.sql)"

    /// Reports of a period, by id.
    public func all(of period: Period) throws -> [PlacedReport] {
        try placedReports(
            "WHERE knownUntil IS NULL AND report.period = ?",
            [period.first.number]
        )
    }

    /// Reports of a period's incidents that have a serious one among theirs, by id.
    public func ofSeriousIncidents(in period: Period) throws -> [PlacedReport] {
        try placedReports(
            """
            WHERE knownUntil IS NULL AND report.id IN (SELECT other.report FROM incident
                JOIN member ON member.incident = incident.id
                JOIN report AS serious ON serious.id = member.report
                    AND serious.knownUntil IS NULL AND serious.isSerious
                JOIN member AS other ON other.incident = incident.id
                WHERE incident.period = ?)
            """,
            [period.first.number]
        )
    }

    /// Reports with one of some ids, by id.
    public func all(in ids: Set<ReportID>) throws -> [PlacedReport] {
        try ids.sorted().flatMap {
            try placedReports("WHERE knownUntil IS NULL AND report.id = ?", [$0])
        }
    }

    /// Reports whose ids follow one, by id, at most `limit`: pages of all reports.
    public func page(after id: ReportID, limit: Int = 1000) throws -> [PlacedReport] {
        try placedReports("WHERE knownUntil IS NULL AND report.id > ?", [id], limit: limit)
    }

    /// Events that began from `first` until just before `last`, by id.
    public func events(from first: LocalTime, until last: LocalTime) throws -> [PlacedReport] {
        try placedReports(
            "WHERE \(Self.isEvent) AND start >= ? AND start < ?",
            [first.minutes, last.minutes]
        )
    }

    /// The `limit` events that began last, by id.
    public func latestEvents(_ limit: Int) throws -> [PlacedReport] {
        try placedReports(
            """
            WHERE report.id IN (SELECT id FROM report WHERE \(Self.isEvent)
                ORDER BY start DESC, id LIMIT ?) AND knownUntil IS NULL
            """,
            [limit]
        )
    }

    /// Number of events.
    public func eventCount() throws -> Int {
        try Int.fetchOne(
            database,
            sql:
                "SELECT count(*) FROM report WHERE \(Self.isEvent)"
        ) ?? 0
    }

    /// Begin of each event among some reports, in minutes of wall-clock time.
    public func startMinutes(of reports: some Sequence<ReportID>) throws -> [Int] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT start FROM report
                WHERE id = ? AND \(Self.isEvent)
                """
        )
        return try reports.compactMap { try Int.fetchOne(statement, arguments: [$0]) }
    }

    /// Ids of a reporter's reports that began within some days, or ever, in their order.
    public func ids(of reporter: ReporterID, in days: ClosedRange<Day>?) throws -> [ReportID] {
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

    /// Ids of the reports that one row brought, in their order.
    public func ids(of place: RowPlace) throws -> [ReportID] {
        try String.fetchAll(
            database,
            sql: """
                SELECT id FROM report WHERE delivery = ? AND line = ? AND knownUntil IS NULL
                ORDER BY id
                """,
            arguments: [place.delivery, place.line]
        )
    }

    /// Ids that no current report has.
    public func missing(among ids: some Sequence<ReportID>) throws -> Set<ReportID> {
        let statement = try database.cachedStatement(
            sql: "SELECT 1 FROM report WHERE id = ? AND knownUntil IS NULL"
        )
        return try Set(ids.filter { try Int.fetchOne(statement, arguments: [$0]) == nil })
    }

    func placedReports(
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
}
