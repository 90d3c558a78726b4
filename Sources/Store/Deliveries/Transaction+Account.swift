public import Domain
import GRDB

extension Transaction {
    /// How each reporter's rows that concern a period are accounted for.
    public func accounts(of period: Period) throws -> [ReporterID: RowAccount] {
        try accounts(
            sql: "WHERE row.period = ?",
            arguments: [period.first.number]
        )
    }

    /// How each reporter's rows that were read in a run are accounted for.
    public func accounts(ofRun run: Int64) throws -> [ReporterID: RowAccount] {
        try accounts(sql: "WHERE delivery.run = ?", arguments: [run])
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
                \(condition) GROUP BY 1, 2
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
            case nil: preconditionFailure("a row has an outcome that does not exist")
            }
        }
        return accounts
    }

    /// Findings about the rows and files that concern a period, by reporter, in the order of file and line.
    public func findings(of period: Period) throws -> [ReporterID: [Finding]] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT delivery.reporter AS reporter, delivery.file AS file, finding.*
                FROM finding JOIN delivery ON delivery.id = finding.delivery
                WHERE finding.period = ? AND delivery.status <> 'replaced'
                ORDER BY reporter, file, line, column, code
                """,
            arguments: [period.first.number]
        )
        return Dictionary(grouping: rows) { $0["reporter"] }.mapValues { $0.compactMap(finding) }
    }

    /// Files that concern a period and could not be read, each with why.
    public func unreadable(of period: Period) throws -> [Finding] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT delivery.reporter || '/' || delivery.file AS file, finding.*
                FROM delivery JOIN finding ON finding.delivery = delivery.id
                WHERE delivery.status = 'unreadable' AND delivery.period = ?
                    AND finding.severity = 'error' AND finding.line IS NULL
                ORDER BY 1, code
                """,
            arguments: [period.first.number]
        )
        .compactMap(finding)
    }

    /// How often each fault was found in each delivered file.
    public func findingCounts() throws -> [FindingCount] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT delivery.reporter || '/' || delivery.file AS file, code, severity,
                    count(*) AS number, min(line) AS line
                FROM finding JOIN delivery ON delivery.id = finding.delivery
                GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
                """
        )
        .map {
            FindingCount(
                file: $0["file"],
                code: $0["code"],
                severity: $0["severity"],
                number: $0["number"],
                firstLine: $0["line"]
            )
        }
    }

    private func finding(_ row: Row) -> Finding? {
        guard let code = FindingCode(rawValue: row["code"]),
            let severity = Finding.Severity(rawValue: row["severity"])
        else { return nil }
        return Finding(
            code,
            severity,
            file: row["file"],
            line: row["line"],
            column: row["column"],
            hint: row["hint"]
        )
    }

    /// What each reporter that gave a sign of life did in each of some periods.
    ///
    /// A reporter that is not listed for a period was silent.
    public func standings(
        from first: Period,
        through last: Period
    ) throws -> [StandingKey: ReporterStatus] {
        var standings: [StandingKey: ReporterStatus] = [:]
        let unreadable = try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT period, reporter FROM delivery
                WHERE status = 'unreadable' AND period BETWEEN ? AND ?
                """,
            arguments: [first.first.number, last.first.number]
        )
        for row in unreadable { standings[StandingKey(row)] = .unreadable }
        let heard = try Row.fetchAll(
            database,
            sql: """
                SELECT period, reporter, max(kind <> 'lugnt') AS told FROM report
                WHERE knownUntil IS NULL AND period BETWEEN :first AND :last GROUP BY 1, 2
                UNION ALL SELECT period, reporter, told FROM keptStanding
                WHERE period BETWEEN :first AND :last
                """,
            arguments: ["first": first.first.number, "last": last.first.number]
        )
        for row in heard { standings[StandingKey(row)] = row["told"] ? .reported : .calm }
        return standings
    }
}

/// A reporter in a period.
public struct StandingKey: Hashable, Sendable {
    /// First day of the period.
    public let period: Day

    /// The reporter.
    public let reporter: ReporterID

    /// A reporter in a period.
    public init(period: Day, reporter: ReporterID) {
        self.period = period
        self.reporter = reporter
    }

    init(_ row: Row) {
        self.init(period: Day(number: row["period"]), reporter: row["reporter"])
    }
}
