public import Domain
import GRDB

/// Numbers, times and texts of incidents over some periods: input of the statistical model.
extension IncidentRepository {
    /// Number of incidents per period, area and category, also of purged periods.
    ///
    /// A purged period has the numbers that it had when it was purged.
    public func counts(from first: Period, through last: Period) throws -> [IncidentCount] {
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
                "purged": try RetentionRepository(database: database).purgedThrough(.reports)?
                    .number ?? Int.min,
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

    /// Number of a period's incidents by area and category with a report by one of some reporters.
    ///
    /// Incidents without a category are left out, and a purged period has none.
    public func counts(
        of period: Period,
        reportedBy reporters: some Collection<ReporterID>
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

    /// Number of incidents per period, named place and category; a purged period has none.
    public func placeCounts(from first: Period, through last: Period) throws -> [PlaceCount] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT period, area, place, category, count(*) AS number FROM incident
                WHERE period BETWEEN ? AND ? AND area IS NOT NULL AND place IS NOT NULL
                    AND category IS NOT NULL
                GROUP BY period, area, place, category ORDER BY period, area, place, category
                """,
            arguments: [first.first.number, last.first.number]
        )
        .map {
            PlaceCount(
                period: last.age(of: Day(number: $0["period"])),
                area: $0["area"],
                place: $0["place"],
                category: $0["category"],
                incidents: $0["number"]
            )
        }
    }

    /// Gives the time and area of each incident, in no order.
    public func times(
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

    /// Masked texts of the reports of each incident, by incident and report; empty ones are left
    /// out.
    public func texts(from first: Period, through last: Period) throws -> [IncidentText] {
        let cursor = try Row.fetchCursor(
            database,
            sql: """
                SELECT incident.period, incident.id, incident.area, report.reporter, report.text
                FROM incident JOIN member ON member.incident = incident.id
                    JOIN report ON report.id = member.report AND report.knownUntil IS NULL
                WHERE incident.period BETWEEN ? AND ? AND report.text <> ''
                ORDER BY incident.id, report.id
                """,
            arguments: [first.first.number, last.first.number]
        )
        var texts: [IncidentText] = []
        while let row = try cursor.next() {
            texts.append(
                IncidentText(
                    period: last.age(of: Day(number: row[0])),
                    incident: row[1],
                    area: row[2],
                    reporter: row[3],
                    text: row[4]
                )
            )
        }
        return texts
    }
}

/// Time and area of an incident, for the pattern over the week.
public struct IncidentTime: Hashable, Sendable {
    /// First day of the period.
    public let period: Day

    /// The area; nil where it could not be placed.
    public let area: AreaID?

    /// The category; nil where none is known.
    public let category: CategoryID?

    /// Interval in which it happened.
    public let time: TimeSpan

    /// Whether it was found on the reporters' own patrols.
    public let foundOnPatrol: Bool
}
