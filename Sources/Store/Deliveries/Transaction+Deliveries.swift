public import Domain
import GRDB

extension Transaction {
    /// Begins a run and returns its number, higher than every number before.
    public func beginRun(asOf day: Day) throws -> Int64 {
        try database.execute(sql: "INSERT INTO run (asOf) VALUES (?)", arguments: [day.number])
        return database.lastInsertedRowID
    }

    /// The latest day that a run is known to have lived: one that brought something, or that published a
    /// period, which had closed by then; nil before the first.
    public func latestRunDay() throws -> Day? {
        try Int.fetchOne(
            database,
            sql: """
                SELECT max(day) FROM
                    (SELECT asOf AS day FROM run UNION ALL SELECT period + length FROM picture)
                """
        )
        .map(Day.init(number:))
    }

    /// Forgets a run that brought no delivery, so that running again leaves the database as it was; the
    /// first run stays, since pages may rest on it.
    public func forgetIfEmpty(run: Int64) throws {
        try database.execute(
            sql: """
                DELETE FROM run WHERE id = :run AND id NOT IN (SELECT run FROM delivery)
                    AND id NOT IN (SELECT run FROM answer)
                    AND id NOT IN (SELECT run FROM incidentChange)
                    AND id NOT IN (SELECT run FROM mapChange)
                    AND EXISTS (SELECT 1 FROM run WHERE id < :run)
                """,
            arguments: ["run": run]
        )
    }

    /// Number of the latest run that brought something; 0 before the first.
    public func latestRun() throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM run") ?? 0
    }

    /// What is known of a delivery.
    ///
    /// What a file held before it was replaced does not count: a correction may be taken back.
    public func standing(of delivery: Delivery) throws -> Delivery.Standing {
        let known = try Row.fetchAll(
            database,
            sql: """
                SELECT id, hash, file FROM delivery
                WHERE reporter = ? AND status <> 'replaced' AND (file = ? OR hash = ?) ORDER BY id
                """,
            arguments: [delivery.reporter, delivery.file, delivery.hash]
        )
        let before = known.filter { $0["file"] == delivery.file }
        if before.last?["hash"] == delivery.hash { return .known }
        let same = known.first { $0["hash"] == delivery.hash }
        guard let same, before.isEmpty else { return .new(replacing: before.map { $0["id"] }) }
        return .again(original: same["id"])
    }

    /// Ends what a file held, since it holds something else now.
    ///
    /// A copy of it under another name takes over all; without one its reports are let go of, its rows
    /// wait no more, and what it mended waits again. Returns the reports that were withdrawn.
    public func replace(
        _ delivery: Int64,
        with newer: Int64,
        keeping kept: Set<ReportID>,
        run: Int64
    ) throws -> [ReportID] {
        let hasCopy = try passOnToCopy(delivery)
        try setStatus(.replaced, of: delivery)
        guard !hasCopy else { return [] }
        try endQuarantine(of: delivery)
        let owned = try String.fetchAll(
            database,
            sql: "SELECT id FROM report WHERE delivery = ? AND knownUntil IS NULL ORDER BY id",
            arguments: [delivery]
        )
        return try release(owned, to: newer, keeping: kept, run: run)
    }

    /// Lets go of reports that a delivery or a row brought and brings no more.
    ///
    /// Those that the newer delivery `kept` go over to it, those that another file tells of to that one, and
    /// the rest are withdrawn; returns these.
    public func release(
        _ reports: [ReportID],
        to newer: Int64,
        keeping kept: Set<ReportID>,
        run: Int64
    ) throws -> [ReportID] {
        var withdrawn: [ReportID] = []
        for report in reports {
            if let owner = kept.contains(report) ? newer : try otherTeller(of: report) {
                try database.cachedStatement(
                    sql: "UPDATE report SET delivery = ? WHERE id = ? AND knownUntil IS NULL"
                )
                .execute(arguments: [owner, report])
            } else {
                withdrawn.append(report)
            }
        }
        try supersede(withdrawn, run: run)
        return withdrawn
    }

    /// A delivery that holds now and tells of the report as well.
    private func otherTeller(of report: ReportID) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT max(delivery.id) FROM retelling JOIN delivery
                        ON delivery.id = retelling.delivery
                    WHERE retelling.report = ? AND delivery.status = 'read'
                    """
            ),
            arguments: [report]
        )
    }

    /// Writes down a delivery and returns its number.
    ///
    /// `period` is the one it concerns as a whole: where its rows cannot tell.
    public func add(
        _ delivery: Delivery,
        status: Delivery.Status,
        period: Period,
        run: Int64
    ) throws -> Int64 {
        try database.execute(
            sql: """
                INSERT INTO delivery (hash, reporter, file, run, status, period)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                delivery.hash, delivery.reporter, delivery.file, run, status.rawValue,
                period.first.number,
            ]
        )
        return database.lastInsertedRowID
    }

    /// Writes down a file whose content was delivered before: each of its rows counts as a duplicate.
    public func addAgain(_ delivery: Delivery, original: Int64, run: Int64) throws {
        try database.execute(
            sql: """
                INSERT INTO delivery (hash, reporter, file, run, status, period, mends)
                SELECT hash, reporter, ?, ?, 'again', period, mends FROM delivery WHERE id = ?
                """,
            arguments: [delivery.file, run, original]
        )
        try database.execute(
            sql: """
                INSERT INTO row (delivery, line, outcome, period)
                SELECT ?, line, 'duplicate', period FROM row WHERE delivery = ?
                """,
            arguments: [database.lastInsertedRowID, original]
        )
    }

    /// Changes what became of a delivery, once its end has been seen.
    public func setStatus(_ status: Delivery.Status, of delivery: Int64) throws {
        try database.execute(
            sql: "UPDATE delivery SET status = ? WHERE id = ?",
            arguments: [status.rawValue, delivery]
        )
    }

    /// Writes down what became of a row; `joinedTo` is the line of the row that it was joined to.
    public func addRow(
        delivery: Int64,
        line: Int,
        outcome: RowOutcome,
        period: Period,
        joinedTo: Int? = nil
    ) throws {
        try database.cachedStatement(
            sql:
                "INSERT INTO row (delivery, line, outcome, period, joinedTo) VALUES (?, ?, ?, ?, ?)"
        )
        .execute(
            arguments: [delivery, line, outcome.rawValue, period.first.number, joinedTo]
        )
    }

    /// Writes down a finding about a delivery.
    public func add(_ finding: Finding, delivery: Int64, period: Period) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO finding (delivery, line, period, column, code, severity, hint)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: [
            delivery, finding.line, period.first.number, finding.column, finding.code.rawValue,
            finding.severity.rawValue, finding.hint,
        ])
    }

    /// Value kept under a name, such as what the placing was made with.
    public func setting(_ name: String) throws -> String? {
        try String.fetchOne(
            database,
            sql: "SELECT value FROM setting WHERE name = ?",
            arguments: [name]
        )
    }

    /// Keeps a value under a name.
    public func setSetting(_ name: String, to value: String) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
            arguments: [name, value]
        )
    }
}
