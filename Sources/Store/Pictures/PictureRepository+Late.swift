public import Domain
import GRDB

/// Figures that a lägesbild printed, and what has come since (decision 0030).
extension PictureRepository {
    /// Adds the figures of a published version.
    public func add(_ counts: [PublishedCount], of picture: PublishedPicture) throws {
        let key: StatementArguments = [picture.period.first.number, picture.version]
        try database.execute(
            sql: "UPDATE picture SET hasFigures = 1 WHERE period = ? AND version = ?",
            arguments: key
        )
        let statement = try database.cachedStatement(
            sql: "INSERT INTO publishedCount VALUES (?, ?, ?, ?, ?)"
        )
        for count in counts {
            try statement.execute(arguments: key + [count.area, count.category, count.incidents])
        }
    }

    /// Figures of a published version; nil where they were not kept.
    public func counts(of picture: PublishedPicture) throws -> [PublishedCount]? {
        let key: StatementArguments = [picture.period.first.number, picture.version]
        let isKnown = try Bool.fetchOne(
            database,
            sql: "SELECT hasFigures FROM picture WHERE period = ? AND version = ?",
            arguments: key
        )
        guard isKnown == true else { return nil }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT area, category, incidents FROM publishedCount
                WHERE period = ? AND version = ? ORDER BY area, category
                """,
            arguments: key
        )
        .map {
            PublishedCount(
                area: $0["area"],
                category: $0["category"],
                incidents: $0["incidents"]
            )
        }
    }

    /// Number of rows and reports of a period that changed since a version was made.
    ///
    /// Those are rows accepted or put in quarantine, rows that belong to another period since they
    /// were mended, reports that were withdrawn or moved to another period, and reports that rows read
    /// again say otherwise.
    public func lateRows(of picture: PublishedPicture) throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT (
                    SELECT count(*) FROM row JOIN delivery ON delivery.id = row.delivery
                    WHERE row.period = :period AND row.outcome IN ('accepted', 'quarantined', 'struck')
                        AND delivery.run > :run
                ) + (
                    SELECT count(*) FROM row JOIN quarantine USING (delivery, line)
                    JOIN mending USING (id) JOIN delivery ON delivery.id = mending.delivery
                    JOIN row AS newer ON newer.delivery = mending.delivery
                        AND newer.line = mending.line
                    WHERE row.period = :period AND row.outcome = 'replaced'
                        AND newer.period <> row.period AND delivery.run > :run
                ) + (
                    SELECT count(*) FROM report
                    WHERE period = :period AND knownUntil > :run AND NOT EXISTS (
                        SELECT 1 FROM report AS newer WHERE newer.id = report.id
                            AND newer.period = report.period AND newer.revision > report.revision)
                ) + (
                    SELECT count(*) FROM report JOIN delivery ON delivery.id = report.delivery
                    WHERE report.period = :period AND knownUntil IS NULL AND knownFrom > :run
                        AND delivery.run <= :run AND readAgain > :run
                )
                """,
            arguments: ["period": picture.period.first.number, "run": picture.run]
        ) ?? 0
    }

    /// Number of changes to a period's incidents since a version was made, in the order of
    /// `LateCause`; causes without any are left out.
    public func lateCauses(of picture: PublishedPicture) throws -> [LateCauseCount] {
        let arguments: StatementArguments = [
            "period": picture.period.first.number, "run": picture.run,
        ]
        return try LateCause.allCases.compactMap { cause in
            let number = try Int.fetchOne(database, sql: sql(cause), arguments: arguments) ?? 0
            return number > 0 ? LateCauseCount(cause, number) : nil
        }
    }

    private func sql(_ cause: LateCause) -> String {
        switch cause {
        case .late: Self.news(mends: 0)
        case .mended: Self.news(mends: 1)
        case .corrected:
            """
            SELECT count(DISTINCT id) FROM report WHERE period = :period AND kind = \(ReportKind.event.sql)
                AND (knownFrom <= :run AND knownUntil > :run
                    OR knownFrom > :run AND knownUntil IS NULL AND revision > 1)
            """
        case .answered:
            """
            SELECT count(DISTINCT answer.first || ' ' || answer.second) FROM report
            JOIN answer ON report.id IN (answer.first, answer.second)
            WHERE report.period = :period AND answer.run > :run
            """
        case .placed:
            "SELECT sum(moved) FROM mapChange WHERE period = :period AND run > :run"
        }
    }

    /// Query for events that were not known then, from files that mend rows or from others.
    private static func news(mends: Int) -> String {
        """
        SELECT count(*) FROM report JOIN delivery ON delivery.id = report.delivery
        WHERE report.period = :period AND kind = \(ReportKind.event.sql) AND knownFrom > :run
            AND knownUntil IS NULL AND revision = 1 AND mends = \(mends)
        """
    }
}

/// Number of incidents of one area and category as a lägesbild printed it.
public struct PublishedCount: Hashable, Sendable {
    /// The area; nil for what could not be placed.
    public let area: AreaID?

    /// The category; nil where none is known.
    public let category: CategoryID?

    /// Incidents.
    public let incidents: Int

    /// Creates a figure.
    public init(area: AreaID?, category: CategoryID?, incidents: Int) {
        self.area = area
        self.category = category
        self.incidents = incidents
    }
}
