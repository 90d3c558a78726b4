import GRDB

extension Transaction {
    /// Rows that are not accounted for: they became nothing that a row can become, or wait in quarantine
    /// without a reason.
    ///
    /// By delivered file.
    public func unaccountedRows() throws -> [(file: String, rows: Int)] {
        let outcomes = RowOutcome.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try Row.fetchAll(
            database,
            sql: """
                SELECT reporter || '/' || file AS file, count(*) AS number
                FROM row JOIN delivery ON delivery.id = row.delivery
                WHERE outcome NOT IN (\(outcomes)) OR outcome = 'quarantined' AND NOT EXISTS (
                    SELECT 1 FROM finding WHERE finding.delivery = row.delivery
                        AND finding.line = row.line AND severity = 'error')
                GROUP BY 1 ORDER BY 1
                """
        )
        .map { ($0["file"], $0["number"]) }
    }

    /// Every version of every lägesbild that was published, by period and version.
    public func allPictures() throws -> [PublishedPicture] {
        try Row.fetchAll(database, sql: "SELECT * FROM picture ORDER BY period, length, version")
            .map(PublishedPicture.init)
    }
}
