public import Domain
import GRDB

/// Rows of delivered files, and how they are accounted for.
///
/// Received = accepted + duplicates + quarantined holds for each reporter and period; a row that
/// another stands for is `replaced` and does not count.
public struct RowRepository {
    let database: Database

    /// Adds what became of a row; `joinedTo` is the line of the row that it was joined to.
    public func add(
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

    /// Outcome of a row; nil if the row is unknown.
    public func outcome(of place: RowPlace) throws -> RowOutcome? {
        try String.fetchOne(
            database.cachedStatement(
                sql: "SELECT outcome FROM row WHERE delivery = ? AND line = ?"
            ),
            arguments: [place.delivery, place.line]
        )
        .flatMap(RowOutcome.init)
    }

    /// Changes what became of a row.
    func setOutcome(_ outcome: RowOutcome, of place: RowPlace) throws {
        try database.execute(
            sql: "UPDATE row SET outcome = ? WHERE delivery = ? AND line = ?",
            arguments: [outcome.rawValue, place.delivery, place.line]
        )
    }

    /// Number of each reporter's rows of a period by outcome.
    public func accounts(of period: Period) throws -> [ReporterID: RowAccount] {
        try accounts(
            sql: "row.period = ?",
            arguments: [period.first.number]
        )
    }

    /// Number of each reporter's rows that a run read, by outcome.
    public func accounts(ofRun run: Int64) throws -> [ReporterID: RowAccount] {
        try accounts(sql: "delivery.run = ?", arguments: [run])
    }

    private func accounts(
        sql condition: String,
        arguments: StatementArguments
    ) throws -> [ReporterID: RowAccount] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT delivery.reporter AS reporter, outcome, count(*) AS number
                FROM row JOIN delivery ON delivery.id = row.delivery
                WHERE \(condition) AND outcome <> 'replaced' GROUP BY 1, 2
                """,
            arguments: arguments
        )
        var accounts: [ReporterID: RowAccount] = [:]
        for row in rows {
            let number: Int = row["number"]
            switch RowOutcome(rawValue: row["outcome"]) {
            case .accepted: accounts[row["reporter"], default: RowAccount()].accepted += number
            case .duplicate: accounts[row["reporter"], default: RowAccount()].duplicates += number
            case .quarantined:
                accounts[row["reporter"], default: RowAccount()].quarantined += number
            case .struck: accounts[row["reporter"], default: RowAccount()].struck += number
            case .replaced, nil: preconditionFailure("a row has an outcome that does not exist")
            }
        }
        return accounts
    }

    /// Files of each reporter with rows of a period, in the order they were read, each with its
    /// account.
    public func deliveryAccounts(of period: Period) throws -> [ReporterID: [DeliveryAccount]] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT reporter, file, status, mends, sum(outcome = 'accepted') AS accepted,
                    sum(outcome = 'duplicate') AS duplicates,
                    sum(outcome = 'quarantined') AS quarantined,
                    sum(outcome = 'struck') AS struck,
                    (SELECT file FROM delivery AS other WHERE other.hash = delivery.hash
                        AND other.reporter = delivery.reporter AND other.status = 'read') AS original
                FROM row JOIN delivery ON delivery.id = row.delivery
                WHERE row.period = ? AND outcome <> 'replaced'
                GROUP BY delivery.id ORDER BY delivery.id
                """,
            arguments: [period.first.number]
        )
        return Dictionary(grouping: rows) { $0["reporter"] }.mapValues { $0.map(deliveryAccount) }
    }

    private func deliveryAccount(_ row: Row) -> DeliveryAccount {
        DeliveryAccount(
            file: row["file"],
            account: RowAccount(
                accepted: row["accepted"],
                duplicates: row["duplicates"],
                quarantined: row["quarantined"],
                struck: row["struck"]
            ),
            copyOf: row["status"] == Delivery.Status.again.rawValue ? row["original"] : nil,
            isReplaced: row["status"] == Delivery.Status.replaced.rawValue,
            mends: row["mends"]
        )
    }

    /// Accepted rows that a run read and that lead to no report: neither to one that is known, nor to a revision
    /// of one, nor by being joined to another row.
    public func unexplained(ofRun run: Int64) throws -> [(file: String, line: Int)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT reporter || '/' || file AS file, line FROM (
                    SELECT row.delivery, row.line FROM row JOIN delivery ON delivery.id = row.delivery
                    WHERE (delivery.run = :run OR readAgain = :run) AND outcome = 'accepted'
                        AND joinedTo IS NULL
                    EXCEPT SELECT report.delivery, report.line FROM report
                        JOIN delivery ON delivery.id = report.delivery
                        WHERE (delivery.run = :run OR readAgain = :run) AND knownUntil IS NULL
                    EXCEPT SELECT delivery, line FROM report WHERE knownUntil = :run
                ) AS lost JOIN delivery ON delivery.id = lost.delivery ORDER BY 1, 2
                """,
            arguments: ["run": run]
        )
        .map { ($0["file"], $0["line"]) }
    }

    /// Number of rows by delivered file that no outcome accounts for, or that wait without an
    /// error.
    public func unaccounted() throws -> [(file: String, rows: Int)] {
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
}
