public import Domain
import GRDB

/// A lägesbild as it was first published.
public struct FirstPicture: Hashable, Sendable {
    /// What it describes.
    public let period: Period

    /// Number of the run that made it.
    public let run: Int64

    /// The day of that run.
    public let asOf: Day
}

/// The database as it was known after an earlier run (decision 0029).
extension Transaction {
    /// The first version of every published lägesbild, by period.
    public func firstPictures() throws -> [FirstPicture] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT period, length, min(version), run, asOf
                FROM picture JOIN run ON run.id = picture.run GROUP BY period, length
                ORDER BY period
                """
        )
        .map {
            FirstPicture(
                period: Period(first: Day(number: $0["period"]), length: $0["length"]),
                run: $0["run"],
                asOf: Day(number: $0["asOf"])
            )
        }
    }

    /// First day of the earliest period that any incident belongs to.
    public func firstDayOfIncidents() throws -> Day? {
        try Int.fetchOne(database, sql: "SELECT min(period) FROM incident").map(Day.init(number:))
    }

    /// Takes back what became known after a run: deliveries, rows, reports, revisions, withdrawals and what was mended.
    ///
    /// An incident that lost a report, or has one that said something else then, is what the first of its reports
    /// said; all others stay as they are now. What words and maps mean is not taken back. Only for a copy in memory: nothing of it
    /// can be undone.
    public func windBack(to run: Int64) throws {
        let file = try String.fetchOne(database, sql: "SELECT file FROM pragma_database_list")
        precondition(file?.isEmpty ?? true, "a database in a file is never wound back")
        try database.execute(sql: Self.windingBack, arguments: ["run": run])
    }

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
            WHERE id IN (SELECT id FROM changed) AND knownUntil IS NULL AND kind = 'händelse'
                AND id NOT IN (SELECT report FROM member);
        INSERT INTO touched SELECT incident FROM member WHERE incident NOT IN (SELECT id FROM incident);
        DELETE FROM incident WHERE id IN (SELECT id FROM touched);
        INSERT INTO incident (id, period, category, area, areas, start, "end", precision, north, east,
                latitude, longitude, metres, method, place, foundOnPatrol)
            SELECT incident, period, category, area, areas, start, "end", precision, north, east,
                latitude, longitude, metres, method, place, patrol
            FROM (SELECT incident, min(report) AS first, min(origin IS 'upptäckt') AS patrol
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
