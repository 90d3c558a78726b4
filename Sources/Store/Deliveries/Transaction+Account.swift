public import Domain
import GRDB

extension Transaction {
    /// How each reporter's rows that concern a period are accounted for.
    public func accounts(of period: Period) throws -> [ReporterID: RowAccount] {
        try accounts(
            sql: "row.period = ?",
            arguments: [period.first.number]
        )
    }

    /// How each reporter's rows that were read in a run are accounted for.
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
            case .replaced, nil: preconditionFailure("a row has an outcome that does not exist")
            }
        }
        return accounts
    }

    /// The files of each reporter with rows that concern a period, each with its account, as they were read.
    public func deliveries(of period: Period) throws -> [ReporterID: [DeliveryAccount]] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT reporter, file, status, mends, sum(outcome = 'accepted') AS accepted,
                    sum(outcome = 'duplicate') AS duplicates,
                    sum(outcome = 'quarantined') AS quarantined,
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
                quarantined: row["quarantined"]
            ),
            copyOf: row["status"] == Delivery.Status.again.rawValue ? row["original"] : nil,
            isReplaced: row["status"] == Delivery.Status.replaced.rawValue,
            mends: row["mends"]
        )
    }

    /// Findings about the rows and files that concern a period, by reporter, in the order of file and line.
    ///
    /// A row that staff have mended is told of where its reporter knows it: in the file that it first came in.
    public func findings(of period: Period) throws -> [ReporterID: [Finding]] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT delivery.reporter AS reporter, coalesce(origin.file, delivery.file) AS file,
                    coalesce(first.line, finding.line) AS line, finding.column, code, severity,
                    hint
                FROM finding JOIN delivery ON delivery.id = finding.delivery
                LEFT JOIN mending ON mending.delivery = finding.delivery
                    AND mending.line = finding.line
                LEFT JOIN quarantine AS first ON first.id = mending.id AND first.delivery = (
                    SELECT min(delivery) FROM quarantine WHERE quarantine.id = mending.id)
                LEFT JOIN delivery AS origin ON origin.id = first.delivery
                WHERE finding.period = ? AND delivery.status <> 'replaced' AND \(Self.isOfUse)
                ORDER BY 1, 2, 3, finding.column, code
                """,
            arguments: [period.first.number]
        )
        return Dictionary(grouping: rows) { $0["reporter"] }.mapValues { $0.compactMap(finding) }
    }

    /// Files that a run could not read, each with why.
    public func unreadable(ofRun run: Int64) throws -> [Finding] {
        try unreadable(where: "delivery.run = ?", run)
    }

    /// Files that concern a period and could not be read, each with why.
    public func unreadable(of period: Period) throws -> [Finding] {
        try unreadable(where: "delivery.period = ?", Int64(period.first.number))
    }

    private func unreadable(where condition: String, _ argument: Int64) throws -> [Finding] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT delivery.reporter || '/' || delivery.file AS file, finding.*
                FROM delivery JOIN finding ON finding.delivery = delivery.id
                WHERE delivery.status = 'unreadable' AND \(condition)
                    AND finding.severity = 'error' AND finding.line IS NULL
                ORDER BY 1, code
                """,
            arguments: [argument]
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
                WHERE \(Self.isOfUse) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
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

    /// A row that another stands for, or that is told of where it waits, has nothing to be mended.
    private static let isOfUse = """
        NOT EXISTS (
            SELECT 1 FROM row LEFT JOIN quarantine
                ON quarantine.delivery = row.delivery AND quarantine.line = row.line
            WHERE row.delivery = finding.delivery AND row.line = finding.line
                AND (outcome = 'replaced' OR outcome = 'duplicate' AND quarantine.id IS NOT NULL))
        """

    func finding(_ row: Row) -> Finding? {
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
        let voices = try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT period, reporter FROM report
                WHERE knownUntil IS NULL AND period BETWEEN ? AND ? AND kind IN (\(Self.voiceKinds))
                """,
            arguments: [first.first.number, last.first.number]
        )
        for row in voices { standings[StandingKey(row)] = .voices }
        let heard = try Row.fetchAll(
            database,
            sql: """
                SELECT period, reporter, max(kind <> 'lugnt') AS told FROM report
                WHERE knownUntil IS NULL AND period BETWEEN :first AND :last
                    AND kind NOT IN (\(Self.voiceKinds)) GROUP BY 1, 2
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
