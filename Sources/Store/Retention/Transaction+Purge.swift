public import Domain
import GRDB

extension Transaction {
    /// Deletes the reports of all periods that ended by a day, with their incidents, links, rows and
    /// findings, and returns how many reports there were.
    ///
    /// The counts that expectations rest on are kept: incidents by area and category, and who was heard of
    /// (decision 0019). A delivery keeps its hash and name, so that its file is never taken in again.
    public func purgeReports(through last: Period) throws -> Int {
        let arguments: StatementArguments = ["last": last.first.number]
        try keepHistory(through: last)
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

    /// Deletes the cells of quarantined rows that were received by a day, and returns how many rows there were.
    public func purgeQuarantine(receivedBy day: Day) throws -> Int {
        try purgeCells(
            """
            delivery IN (SELECT delivery.id FROM delivery JOIN run ON run.id = delivery.run
                WHERE run.asOf <= :day)
            """,
            ["day": day.number]
        )
    }

    /// Deletes decisions and delivered measures of days that have passed, and plan lines that none of those
    /// that are left is about; returns how many rows there were.
    ///
    /// A row without a day is as old as its line's follow-up, or its long-term measure's date; without either it stays.
    public func purgeDecisions(through day: Day) throws -> Int {
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

    /// Files of decisions and of delivered measures, with the hash of each, that hold nothing later than a day.
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

    /// Keeps the figures of periods that are about to be purged, beside those that were kept before.
    private func keepHistory(through last: Period) throws {
        try database.execute(
            sql: """
                INSERT INTO keptCount (period, area, category, incidents, foundOnPatrol)
                SELECT period, area, category, count(*), sum(foundOnPatrol) FROM incident
                WHERE period <= :last AND period > :before GROUP BY period, area, category
                    ORDER BY period, area, category;
                INSERT OR IGNORE INTO keptStanding (period, reporter, told)
                SELECT period, reporter, max(kind <> 'lugnt') FROM report
                WHERE knownUntil IS NULL AND period <= :last AND period > :before
                    AND kind NOT IN (\(Self.voiceKinds)) GROUP BY 1, 2;
                """,
            arguments: [
                "last": last.first.number,
                "before": try purgedThrough(.reports)?.number ?? Int.min,
            ]
        )
    }

    /// Deletes the cells of quarantined rows, and headings that none are left of.
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
