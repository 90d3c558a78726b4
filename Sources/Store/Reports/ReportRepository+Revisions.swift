public import Domain
import GRDB

/// Latest revision of a report, with what a row under the same case number is compared with.
public struct LatestRevision: Sendable {
    /// The report as it was last known.
    public let placed: PlacedReport

    /// Hash of its content.
    public let fingerprint: String

    /// Number of the delivery that it is kept for.
    public let delivery: Int64

    /// Whether it is known now, rather than withdrawn.
    public let isCurrent: Bool
}

/// Revision of a report by another row, as the check of the account reads it.
public struct ReportRevision: Sendable {
    /// The report before.
    public let earlier: PlacedReport

    /// The report after.
    public let later: PlacedReport

    /// File of the earlier row, with its reporter.
    public let file: String

    /// Whether the earlier row no longer counts: its file was replaced, staff corrected it, or it was read again.
    public let isReplacedRow: Bool
}

/// Reports under one case number, and revisions (decision 0037).
extension ReportRepository {
    /// Latest revision of a report, even if it was withdrawn; nil if the report was never known.
    public func latest(_ id: ReportID) throws -> LatestRevision? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT report.*, delivery.hash AS deliveryHash
                    FROM report JOIN delivery ON delivery.id = report.delivery
                    WHERE report.id = ? ORDER BY revision DESC LIMIT 1
                    """
            ),
            arguments: [id]
        )
        return row.map { row in
            LatestRevision(
                placed: ReportRow.placed(row),
                fingerprint: row["fingerprint"],
                delivery: row["delivery"],
                isCurrent: (row["knownUntil"] as Int64?) == nil
            )
        }
    }

    /// Hash of a report's content as it is known now; nil if the report is not known.
    public func currentFingerprint(of id: ReportID) throws -> String? {
        try String.fetchOne(
            database.cachedStatement(
                sql: "SELECT fingerprint FROM report WHERE id = ? AND knownUntil IS NULL"
            ),
            arguments: [id]
        )
    }

    /// Reports that are other cases under the number by which a report is known, by id.
    public func caseVariants(of base: ReportID) throws -> [ReportID] {
        try String.fetchAll(
            database.cachedStatement(
                sql: "SELECT report FROM caseVariant WHERE base = ? ORDER BY report"
            ),
            arguments: [base]
        )
    }

    /// Keeps a report as another case under the number by which `base` is known.
    public func addCaseVariant(_ report: ReportID, of base: ReportID) throws {
        try database.execute(
            sql: "INSERT OR IGNORE INTO caseVariant (base, report) VALUES (?, ?)",
            arguments: [base, report]
        )
    }

    /// Revisions by which a run ended what was known of a report with a case number.
    public func revisions(byRun run: Int64) throws -> [ReportRevision] {
        let ended = try Row.fetchAll(
            database,
            sql: """
                SELECT report.*, delivery.hash AS deliveryHash,
                    delivery.reporter || '/' || file AS file, delivery.status = 'replaced'
                    OR row.outcome IS NULL OR row.outcome = 'replaced'
                    OR readAgain IS knownUntil AS isReplacedRow
                FROM report JOIN delivery ON delivery.id = report.delivery
                LEFT JOIN row ON row.delivery = report.delivery AND row.line = report.line
                WHERE knownUntil = ? AND caseNumber IS NOT NULL ORDER BY report.id, revision
                """,
            arguments: [run]
        )
        return try ended.compactMap { row in
            let later = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT report.*, '' AS deliveryHash FROM report WHERE id = ? AND revision = ?
                        """
                ),
                arguments: [row["id"] as String, (row["revision"] as Int) + 1]
            )
            return later.map {
                ReportRevision(
                    earlier: ReportRow.placed(row),
                    later: ReportRow.placed($0),
                    file: row["file"],
                    isReplacedRow: row["isReplacedRow"]
                )
            }
        }
    }
}
