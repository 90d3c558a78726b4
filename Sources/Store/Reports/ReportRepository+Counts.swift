public import Domain
import GRDB

/// Numbers of current reports, and which reporters sent any.
extension ReportRepository {
    /// Number of events per period, reporter, area and category.
    public func counts(from first: Period, through last: Period) throws -> [ReportCount] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT period, reporter, area, category, count(*) AS number FROM report
                WHERE \(Self.isEvent) AND period BETWEEN ? AND ?
                GROUP BY period, reporter, area, category
                ORDER BY period, reporter, area, category
                """,
            arguments: [first.first.number, last.first.number]
        )
        .map {
            ReportCount(
                period: last.age(of: Day(number: $0["period"])),
                reporter: $0["reporter"],
                area: $0["area"],
                category: $0["category"],
                reports: $0["number"]
            )
        }
    }

    /// Number of reports of every kind but events and nil reports, by kind and area.
    public func listCounts(from first: Period, through last: Period) throws -> [RollupList] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT kind, area, count(*) AS number FROM report
                WHERE knownUntil IS NULL AND period BETWEEN ? AND ?
                    AND kind NOT IN (\(ReportKind.event.sql), \(ReportKind.calm.sql))
                GROUP BY kind, area ORDER BY area
                """,
            arguments: [first.first.number, last.first.number]
        )
        let lists = rows.compactMap { row in
            ColumnCodes.kind.value(row["kind"]).map {
                RollupList(kind: $0, area: row["area"], reports: row["number"])
            }
        }
        let byKind = Dictionary(grouping: lists, by: \.kind)
        return ReportKind.allCases.flatMap { byKind[$0] ?? [] }
    }

    /// Number of answers about felt safety per period and area; a row without a number is one
    /// answer.
    public func answerCounts(from first: Period, through last: Period) throws -> [AnswerCount] {
        func sum(_ kind: ReportKind) -> String {
            "sum(iif(kind = \(kind.sql), coalesce(people, 1), 0))"
        }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT period, area, \(sum(.feltSafe)) AS safe, \(sum(.feltUnsafe)) AS unsafe,
                    \(sum(.feltNeither)) AS neither FROM report
                WHERE knownUntil IS NULL AND kind IN (\(ReportKind.voicesInSQL)) AND period BETWEEN ? AND ?
                GROUP BY period, area ORDER BY period, area
                """,
            arguments: [first.first.number, last.first.number]
        )
        .map {
            AnswerCount(
                period: last.age(of: Day(number: $0["period"])),
                area: $0["area"],
                answers: SafetyAnswers(
                    safe: $0["safe"],
                    unsafe: $0["unsafe"],
                    neither: $0["neither"]
                )
            )
        }
    }

    /// Status of each reporter in each of some periods; a reporter without one was silent.
    ///
    /// Reports count before answers about felt safety, and those before a file that could not be
    /// read.
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
                WHERE knownUntil IS NULL AND period BETWEEN ? AND ? AND kind IN (\(ReportKind.voicesInSQL))
                """,
            arguments: [first.first.number, last.first.number]
        )
        for row in voices { standings[StandingKey(row)] = .voices }
        let heard = try Row.fetchAll(
            database,
            sql: """
                SELECT period, reporter, max(kind <> \(ReportKind.calm.sql)) AS told FROM report
                WHERE knownUntil IS NULL AND period BETWEEN :first AND :last
                    AND kind NOT IN (\(ReportKind.voicesInSQL)) GROUP BY 1, 2
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

    /// Creates a key.
    public init(period: Day, reporter: ReporterID) {
        self.period = period
        self.reporter = reporter
    }

    fileprivate init(_ row: Row) {
        self.init(period: Day(number: row["period"]), reporter: row["reporter"])
    }
}
