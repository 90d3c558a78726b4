public import Domain
import GRDB

/// When and where an incident was: what the pattern over the week is made from.
public struct IncidentTime: Hashable, Sendable {
    /// First day of the period.
    public let period: Day

    /// The area.
    public let area: AreaID?

    /// The category.
    public let category: CategoryID?

    /// When.
    public let time: TimeSpan

    /// Whether it was found on the reporters' own patrols.
    public let foundOnPatrol: Bool
}

extension Transaction {
    /// Incidents per period, area and category; combinations without any are left out.
    ///
    /// Those of purged periods are as they were when they were purged.
    public func incidentCounts(from first: Period, through last: Period) throws -> [IncidentCount] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT period, area, category, count(*) AS number, sum(foundOnPatrol) AS found
                FROM incident WHERE period BETWEEN :first AND :last AND period > :purged
                GROUP BY period, area, category
                UNION ALL SELECT period, area, category, incidents, foundOnPatrol FROM keptCount
                WHERE period BETWEEN :first AND :last
                ORDER BY 1, 2, 3
                """,
            arguments: [
                "first": first.first.number, "last": last.first.number,
                "purged": try purgedThrough(.reports)?.number ?? Int.min,
            ]
        )
        .map {
            IncidentCount(
                period: last.age(of: Day(number: $0["period"])),
                area: $0["area"],
                category: $0["category"],
                incidents: $0["number"],
                foundOnPatrol: $0["found"]
            )
        }
    }

    /// Incidents of a period by area and category, those only that one of some reporters told of; those of
    /// purged periods are none.
    public func incidentCounts(
        of period: Period,
        toldBy reporters: some Collection<ReporterID>
    ) throws -> [IncidentCount] {
        let marks = reporters.map { _ in "?" }.joined(separator: ", ")
        return try Row.fetchAll(
            database,
            sql: """
                SELECT area, category, count(*) AS number, sum(foundOnPatrol) AS found FROM incident
                WHERE period = ? AND category IS NOT NULL AND EXISTS (
                    SELECT 1 FROM member JOIN report ON report.id = member.report
                    WHERE member.incident = incident.id AND report.knownUntil IS NULL
                        AND report.reporter IN (\(marks)))
                GROUP BY area, category ORDER BY area, category
                """,
            arguments: [period.first.number] + StatementArguments(reporters.sorted())
        )
        .map {
            IncidentCount(
                period: 0,
                area: $0["area"],
                category: $0["category"],
                incidents: $0["number"],
                foundOnPatrol: $0["found"]
            )
        }
    }

    /// When and where each incident was, over some periods.
    public func incidentTimes(
        from first: Period,
        through last: Period,
        _ body: (IncidentTime) -> Void
    ) throws {
        let cursor = try Row.fetchCursor(
            database,
            sql: """
                SELECT period, area, category, start, "end", foundOnPatrol FROM incident
                WHERE period BETWEEN ? AND ?
                """,
            arguments: [first.first.number, last.first.number]
        )
        while let row = try cursor.next() {
            body(
                IncidentTime(
                    period: Day(number: row[0]),
                    area: row[1],
                    category: row[2],
                    time: TimeSpan(
                        start: LocalTime(minutes: row[3]),
                        end: LocalTime(minutes: row[4]),
                        precision: .period
                    ),
                    foundOnPatrol: row[5]
                )
            )
        }
    }

    /// Reports of each type by area, over some periods; types and areas without any are left out.
    public func listCounts(from first: Period, through last: Period) throws -> [RollupList] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT kind, area, count(*) AS number FROM report
                WHERE knownUntil IS NULL AND kind NOT IN ('händelse', 'lugnt')
                    AND period BETWEEN ? AND ?
                GROUP BY kind, area ORDER BY kind, area
                """,
            arguments: [first.first.number, last.first.number]
        )
        .compactMap { row in
            ReportKind(rawValue: row["kind"]).map {
                RollupList(kind: $0, area: row["area"], reports: row["number"])
            }
        }
    }

    /// Reports of type händelse per period, reporter, area and category.
    public func reportCounts(from first: Period, through last: Period) throws -> [ReportCount] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT period, reporter, area, category, count(*) AS number FROM report
                WHERE knownUntil IS NULL AND kind = 'händelse' AND period BETWEEN ? AND ?
                GROUP BY period, reporter, area, category
                ORDER BY period, reporter, area, category
                """,
            arguments: [first.first.number, last.first.number]
        )
        .map {
            ReportCount(
                period: last.age(of: Day(number: $0["period"])),
                reporter: $0["reporter"],
                area: $0["area"],
                category: $0["category"],
                reports: $0["number"]
            )
        }
    }
}
