public import Domain
import GRDB

/// Incidents with their member reports, and the links that were judged between reports.
public struct IncidentRepository {
    let database: Database

    /// Adds an incident with its members.
    public func add(_ incident: Incident, period: Period) throws {
        let values: [(any DatabaseValueConvertible)?] = [
            incident.id, period.first.number, incident.category,
            incident.time.start.minutes, incident.time.end.minutes,
            incident.time.precision.rawValue, incident.foundOnPatrol,
        ]
        try database.cachedStatement(
            sql: """
                INSERT INTO incident (id, period, category, start, "end", precision,
                    foundOnPatrol, area, areas, north, east, latitude, longitude, metres, method, place)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        .execute(
            arguments: StatementArguments(values) + PlacementRow.arguments(of: incident.placement)
        )
        let member = try database.cachedStatement(
            sql: "INSERT INTO member (report, incident, probability) VALUES (?, ?, ?)"
        )
        for each in incident.members {
            try member.execute(arguments: [each.report, incident.id, each.probability])
        }
    }

    /// Adds the judged link of a pair of reports.
    public func add(_ link: Link) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO link (first, second, probability, judgement, evidence)
                VALUES (?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: [
            link.first, link.second, link.probability, link.judgement.rawValue,
            LinkEvidenceColumn.text(link.evidence),
        ])
    }

    /// Removes reports from their incidents, with their links and the incidents that are left
    /// empty.
    public func unlink(_ reports: some Sequence<ReportID>) throws {
        let incident = try database.cachedStatement(
            sql: "SELECT incident FROM member WHERE report = ?"
        )
        let member = try database.cachedStatement(sql: "DELETE FROM member WHERE report = ?")
        let links = try database.cachedStatement(
            sql: "DELETE FROM link WHERE first = ? OR second = ?"
        )
        let empty = try database.cachedStatement(
            sql: """
                DELETE FROM incident WHERE id = ?
                    AND NOT EXISTS (SELECT 1 FROM member WHERE incident = incident.id)
                """
        )
        for report in reports {
            let id = try String.fetchOne(incident, arguments: [report])
            try member.execute(arguments: [report])
            try links.execute(arguments: [report, report])
            if let id { try empty.execute(arguments: [id]) }
        }
    }

    /// Whether no report belongs to any incident, as before the first run.
    public func isEmpty() throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM member)") ?? true
    }

    /// The incident of each of some reports; a report without one is left out.
    public func ids(of reports: [ReportID]) throws -> [ReportID: IncidentID] {
        let statement = try database.cachedStatement(
            sql: "SELECT incident FROM member WHERE report = ?"
        )
        var incidents: [ReportID: IncidentID] = [:]
        for report in reports {
            incidents[report] = try String.fetchOne(statement, arguments: [report])
        }
        return incidents
    }

    /// All reports that share an incident with one of these, these included.
    public func companions(of reports: some Sequence<ReportID>) throws -> Set<ReportID> {
        let statement = try database.cachedStatement(
            sql: """
                SELECT other.report FROM member JOIN member AS other USING (incident)
                WHERE member.report = ?
                """
        )
        var companions: Set<ReportID> = []
        for report in reports {
            companions.formUnion(try String.fetchAll(statement, arguments: [report]))
        }
        return companions
    }

    /// First day of an incident's period; nil where there is no such incident.
    public func period(of incident: IncidentID) throws -> Day? {
        let statement = try database.cachedStatement(
            sql: "SELECT period FROM incident WHERE id = ?"
        )
        return try Int.fetchOne(statement, arguments: [incident]).map(Day.init(number:))
    }

    /// First day of the earliest period with an incident; nil where there is none.
    public func firstDay() throws -> Day? {
        try Int.fetchOne(database, sql: "SELECT min(period) FROM incident").map(Day.init(number:))
    }

    /// Incidents of a period, by time and id.
    public func all(of period: Period) throws -> [Incident] {
        let members = try Row.fetchAll(
            database,
            sql: """
                SELECT member.* FROM incident JOIN member ON member.incident = incident.id
                WHERE incident.period = ? ORDER BY member.report
                """,
            arguments: [period.first.number]
        )
        let membersOf = Dictionary(grouping: members) { $0["incident"] as String }
        return try Row.fetchAll(
            database,
            sql: "SELECT * FROM incident WHERE period = ? ORDER BY start, id",
            arguments: [period.first.number]
        )
        .map { row in
            let id: IncidentID = row["id"]
            return Incident(
                id: id,
                members: (membersOf[id] ?? []).map {
                    IncidentMember(report: $0["report"], probability: $0["probability"])
                },
                time: row.time,
                placement: PlacementRow.placement(row),
                category: row["category"],
                foundOnPatrol: row["foundOnPatrol"]
            )
        }
    }

    /// Links judged unsure with a report of the period, the most probable first.
    public func unsureLinks(of period: Period) throws -> [Link] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT link.* FROM report JOIN link ON report.id IN (first, second)
                WHERE report.period = ? AND report.knownUntil IS NULL AND judgement = 'unsure'
                ORDER BY probability DESC, first, second
                """,
            arguments: [period.first.number]
        )
        .map { row in
            Link(
                first: row["first"],
                second: row["second"],
                probability: row["probability"],
                judgement: .unsure,
                evidence: LinkEvidenceColumn.evidence(row["evidence"])
            )
        }
    }
}
