public import Domain
import GRDB

/// Log of what was purged by a gallringsbeslut; only ever added to (decision 0019).
public struct RetentionRepository {
    let database: Database

    /// Adds a line to the log.
    public func add(_ entry: PurgeEntry) throws {
        try database.execute(
            sql: """
                INSERT INTO purge (day, documents, through, number, decision, decided)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                entry.day.number, entry.documents.rawValue, entry.through.number, entry.number,
                entry.decision.reference, entry.decision.day.number,
            ]
        )
    }

    /// All lines of the log, in the order they were added.
    public func log() throws -> [PurgeEntry] {
        try Row.fetchAll(database, sql: "SELECT * FROM purge ORDER BY id").compactMap { row in
            DocumentKind(rawValue: row["documents"]).map {
                PurgeEntry(
                    day: Day(number: row["day"]),
                    documents: $0,
                    through: Day(number: row["through"]),
                    number: row["number"],
                    decision: PurgeDecision(
                        reference: row["decision"],
                        day: Day(number: row["decided"])
                    )
                )
            }
        }
    }

    /// Last day whose documents of a kind have been purged; nil where none have.
    public func purgedThrough(_ documents: DocumentKind) throws -> Day? {
        try Int.fetchOne(
            database,
            sql: "SELECT max(through) FROM purge WHERE documents = ?",
            arguments: [documents.rawValue]
        )
        .map(Day.init(number:))
    }
}

/// Purging: what is deleted, and the counts that stay.
extension RetentionRepository {
    /// Deletes the reports of all periods up to and including one, and returns how many revisions
    /// there were.
    ///
    /// Their incidents, links, rows and findings are deleted too. The counts that expectations rest
    /// on stay: incidents by area and category, and which reporters sent anything. A delivery keeps
    /// its hash and name, so that its file is never read again.
    public func deleteReports(through last: Period) throws -> Int {
        let arguments: StatementArguments = ["last": last.first.number]
        try keepCounts(through: last)
        let reports = try count("report WHERE period <= :last", arguments)
        for table in ["report", "row", "finding"] {
            try database.execute(
                sql: "DELETE FROM \(table) WHERE period <= :last",
                arguments: arguments
            )
        }
        try database.execute(
            sql: """
                DELETE FROM member WHERE report NOT IN (SELECT id FROM report)
                    OR incident IN (SELECT id FROM incident WHERE period <= :last);
                DELETE FROM incident WHERE period <= :last;
                DELETE FROM incidentChange WHERE period <= :last;
                DELETE FROM link WHERE first NOT IN (SELECT id FROM report)
                    OR second NOT IN (SELECT id FROM report);
                DELETE FROM retelling WHERE report NOT IN (SELECT id FROM report);
                DELETE FROM caseVariant WHERE report NOT IN (SELECT id FROM report);
                """,
            arguments: arguments
        )
        try database.execute(
            sql: """
                DELETE FROM mending WHERE NOT EXISTS (SELECT 1 FROM row
                    WHERE row.delivery = mending.delivery AND row.line = mending.line)
                """
        )
        try purgeCells(
            "NOT EXISTS (SELECT 1 FROM row WHERE row.delivery = quarantine.delivery"
                + " AND row.line = quarantine.line)",
            [:]
        )
        return reports
    }

    /// Deletes the cells of quarantined rows that were received by a day, and returns how many rows
    /// there were.
    public func deleteQuarantine(receivedBy day: Day) throws -> Int {
        try purgeCells(
            """
            delivery IN (SELECT delivery.id FROM delivery JOIN run ON run.id = delivery.run
                WHERE run.asOf <= :day)
            """,
            ["day": day.number]
        )
    }

    /// Deletes decisions and delivered measures of days up to and including one, with plan lines
    /// that none of the remaining ones names, and returns how many rows there were.
    ///
    /// A row without a day is as old as its line's follow-up, or its long-term measure's date;
    /// without either it stays.
    public func deleteDecisions(through day: Day) throws -> Int {
        let arguments: StatementArguments = [
            "day": day.number, "end": LocalTime(day.adding(1)).minutes,
        ]
        let old = """
            coalesce("end" <= :end, (SELECT max(followUp) FROM planLine WHERE id = line) <= :day,
                (SELECT max(due) FROM longTerm WHERE id = line) <= :day, FALSE)
            """
        var number = 0
        for table in ["decision", "delivered"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE \(old)", arguments: arguments)
            number += database.changesCount
        }
        try database.execute(
            sql: """
                DELETE FROM planLine WHERE followUp <= :day AND "end" <= :end AND id NOT IN (
                    SELECT line FROM decision WHERE line IS NOT NULL
                    UNION SELECT line FROM delivered WHERE line IS NOT NULL)
                """,
            arguments: arguments
        )
        return number + database.changesCount
    }

    /// Hashes of the files of decisions and delivered measures whose rows are all of days up to and
    /// including one.
    public func decisionHashes(through day: Day) throws -> Set<String> {
        try Set(
            String.fetchAll(
                database,
                sql: """
                    SELECT hash FROM (
                        SELECT hash, line, "end" FROM decision
                        UNION ALL SELECT hash, line, "end" FROM delivered)
                    GROUP BY hash HAVING min(
                        coalesce("end" <= :end, (SELECT max(followUp) FROM planLine WHERE id = line) <= :day,
                            (SELECT max(due) FROM longTerm WHERE id = line) <= :day, FALSE))
                    """,
                arguments: ["day": day.number, "end": LocalTime(day.adding(1)).minutes]
            )
        )
    }

    /// Adds the counts of periods that are about to be purged to those that were kept before.
    private func keepCounts(through last: Period) throws {
        try database.execute(
            sql: """
                INSERT INTO keptCount (period, area, category, incidents, foundOnPatrol)
                SELECT period, area, category, count(*), sum(foundOnPatrol) FROM incident
                WHERE period <= :last AND period > :before GROUP BY period, area, category
                    ORDER BY period, area, category;
                INSERT OR IGNORE INTO keptStanding (period, reporter, told)
                SELECT period, reporter, max(kind <> \(ReportKind.calm.sql)) FROM report
                WHERE knownUntil IS NULL AND period <= :last AND period > :before
                    AND kind NOT IN (\(ReportKind.voicesInSQL)) GROUP BY 1, 2;
                """,
            arguments: [
                "last": last.first.number,
                "before": try purgedThrough(.reports)?.number ?? Int.min,
            ]
        )
    }

    /// Deletes the cells of quarantined rows, and headings that have no rows left.
    @discardableResult
    private func purgeCells(_ condition: String, _ arguments: StatementArguments) throws -> Int {
        try database.execute(
            sql: "DELETE FROM quarantine WHERE \(condition)",
            arguments: arguments
        )
        let number = database.changesCount
        try database.execute(
            sql: "DELETE FROM heading WHERE delivery NOT IN (SELECT delivery FROM quarantine)"
        )
        return number
    }

    private func count(_ rows: String, _ arguments: StatementArguments) throws -> Int {
        try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM \(rows)",
            arguments: arguments
        ) ?? 0
    }
}

/// Hashes of the delivered files whose content is in the archive.
public struct ArchiveRepository {
    let database: Database

    /// Adds a hash, where it is not there.
    public func add(hash: String) throws {
        try database.execute(
            sql: "INSERT OR IGNORE INTO archived (hash) VALUES (?)",
            arguments: [hash]
        )
    }

    /// All hashes, in their order.
    public func hashes() throws -> [String] {
        try String.fetchAll(database, sql: "SELECT hash FROM archived ORDER BY hash")
    }

    /// Removes hashes, since their files have been purged.
    public func remove(hashes: [String]) throws {
        let statement = try database.cachedStatement(sql: "DELETE FROM archived WHERE hash = ?")
        for hash in hashes { try statement.execute(arguments: [hash]) }
    }
}
