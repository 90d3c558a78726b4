public import Domain
import GRDB

/// Categories of reports: what teaches them, and those that a text or an answer told.
extension ReportRepository {
    /// Masked text and category of the latest reports whose category a column told, at most `limit`, newest first.
    public func labelledTexts(limit: Int) throws -> [(text: String, category: CategoryID)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT text, category FROM report
                WHERE knownUntil IS NULL AND category IS NOT NULL AND categoryProbability IS NULL
                    AND text <> '' ORDER BY start DESC, id LIMIT ?
                """,
            arguments: [limit]
        )
        .map { ($0["text"], $0["category"]) }
    }

    /// Current reports whose category was read from their text, by id: those among some ids, or, with nil, all.
    public func untold(among ids: Set<ReportID>?) throws -> [PlacedReport] {
        let condition = "WHERE knownUntil IS NULL AND categoryProbability IS NOT NULL"
        guard let ids else { return try placedReports(condition, []) }
        return try ids.sorted().flatMap {
            try placedReports("\(condition) AND report.id = ?", [$0])
        }
    }

    /// Replaces the category of a current report, its probability and its kind.
    public func setCategory(of report: Report) throws {
        try database.cachedStatement(
            sql: """
                UPDATE report SET category = ?, categoryProbability = ?, kind = ?, isSerious = ?
                WHERE id = ? AND knownUntil IS NULL
                """
        )
        .execute(
            arguments: [
                report.category, report.categoryProbability, ColumnCodes.kind(report.kind),
                report.isSerious, report.id,
            ]
        )
    }
}
