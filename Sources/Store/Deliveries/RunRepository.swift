public import Domain
import GRDB

/// Runs of the program, and values kept from one run to the next.
public struct RunRepository {
    let database: Database

    /// Begins a run and returns its number, higher than every number before.
    public func begin(asOf day: Day) throws -> Int64 {
        try database.execute(sql: "INSERT INTO run (asOf) VALUES (?)", arguments: [day.number])
        return database.lastInsertedRowID
    }

    /// Number of the latest run that brought something; 0 before the first.
    public func latest() throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM run") ?? 0
    }

    /// Latest day that a run is known to have had; nil before the first.
    ///
    /// It is the day of a run that brought something, or the end of a period that was published,
    /// which had closed by then.
    public func latestDay() throws -> Day? {
        try Int.fetchOne(
            database,
            sql: """
                SELECT max(day) FROM
                    (SELECT asOf AS day FROM run UNION ALL SELECT period + length FROM picture)
                """
        )
        .map(Day.init(number:))
    }

    /// Deletes a run that brought nothing, so that running again leaves the database as it was.
    ///
    /// The first run stays, since published pages may refer to it.
    public func deleteIfEmpty(_ run: Int64) throws {
        try database.execute(
            sql: """
                DELETE FROM run WHERE id = :run AND id NOT IN (SELECT run FROM delivery)
                    AND NOT EXISTS (SELECT 1 FROM delivery WHERE readAgain = :run)
                    AND id NOT IN (SELECT run FROM answer)
                    AND id NOT IN (SELECT run FROM incidentChange)
                    AND id NOT IN (SELECT run FROM mapChange)
                    AND EXISTS (SELECT 1 FROM run WHERE id < :run)
                """,
            arguments: ["run": run]
        )
    }

    /// Value kept under a name, such as the map that reports were placed by; nil where there is
    /// none.
    public func value(named name: String) throws -> String? {
        try String.fetchOne(
            database,
            sql: "SELECT value FROM setting WHERE name = ?",
            arguments: [name]
        )
    }

    /// Keeps a value under a name, in the place of an earlier one.
    public func setValue(_ value: String, named name: String) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
            arguments: [name, value]
        )
    }
}

extension RunRepository {
    /// Restores the database to what was known after an earlier run (decision 0029).
    ///
    /// Deliveries, rows, reports, revisions, withdrawals and mended rows that came later are
    /// undone. An incident that loses a report by it, or has one with other content at that time,
    /// gets the time and place of its first report; all others stay as they are. Settings and maps
    /// are not restored. Only for a copy in memory, since it cannot be undone.
    public func rollBack(to run: Int64) throws {
        let file = try String.fetchOne(database, sql: "SELECT file FROM pragma_database_list")
        precondition(file?.isEmpty ?? true, "only a database in memory is wound back")
        try database.execute(sql: Self.windingBack, arguments: ["run": run])
    }

    private static let patrol = "'\(ColumnCodes.origin(.foundOnPatrol))'"

    private static let windingBack = """
        CREATE TEMP TABLE changed AS
            SELECT DISTINCT id FROM report WHERE knownFrom > :run OR knownUntil > :run;
        CREATE TEMP TABLE touched AS
            SELECT DISTINCT incident AS id FROM member WHERE report IN (SELECT id FROM changed);
        DELETE FROM report WHERE knownFrom > :run;
        UPDATE report SET knownUntil = NULL WHERE knownUntil > :run;
        DELETE FROM member WHERE report IN (SELECT id FROM changed) AND NOT EXISTS (
            SELECT 1 FROM report WHERE id = member.report AND knownUntil IS NULL);
        INSERT INTO member SELECT id, 'then ' || id, 1 FROM report
            WHERE id IN (SELECT id FROM changed) AND \(ReportRepository.isEvent)
                AND id NOT IN (SELECT report FROM member);
        INSERT INTO touched SELECT incident FROM member WHERE incident NOT IN (SELECT id FROM incident);
        DELETE FROM incident WHERE id IN (SELECT id FROM touched);
        INSERT INTO incident (id, period, category, area, areas, start, "end", precision, north, east,
                latitude, longitude, metres, method, place, foundOnPatrol)
            SELECT incident, period, category, area, areas, start, "end", precision, north, east,
                latitude, longitude, metres, method, place, patrol
            FROM (SELECT incident, min(report) AS first, min(origin IS \(patrol)) AS patrol
                FROM member JOIN report ON id = report AND knownUntil IS NULL
                WHERE incident IN (SELECT id FROM touched) GROUP BY incident)
            JOIN report ON id = first AND knownUntil IS NULL;
        DROP TABLE changed;
        DROP TABLE touched;
        CREATE TEMP TABLE later AS SELECT id FROM delivery
            WHERE run > :run AND id NOT IN (SELECT delivery FROM report);
        UPDATE row SET outcome = 'quarantined' WHERE outcome = 'replaced' AND (delivery, line) IN (
            SELECT quarantine.delivery, quarantine.line FROM quarantine JOIN mending USING (id)
            WHERE mending.delivery IN (SELECT id FROM later));
        DELETE FROM finding WHERE delivery IN (SELECT id FROM later);
        DELETE FROM row WHERE delivery IN (SELECT id FROM later);
        DELETE FROM retelling WHERE delivery IN (SELECT id FROM later);
        DELETE FROM heading WHERE delivery IN (SELECT id FROM later);
        DELETE FROM quarantine WHERE delivery IN (SELECT id FROM later);
        DELETE FROM mending WHERE delivery IN (SELECT id FROM later);
        DELETE FROM delivery WHERE id IN (SELECT id FROM later);
        DROP TABLE later;
        """
}
