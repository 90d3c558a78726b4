public import Domain
import GRDB

/// A lägesbild that has been published.
public struct PublishedPicture: Hashable, Sendable {
    /// What it describes.
    public let period: Period

    /// 1 for the first version, and so on.
    public let version: Int

    /// Number of the run that made it.
    public let run: Int64

    /// SHA-256 of its `manifest.json`.
    public let manifest: String

    /// A published lägesbild.
    public init(period: Period, version: Int, run: Int64, manifest: String) {
        self.period = period
        self.version = version
        self.run = run
        self.manifest = manifest
    }

    init(_ row: Row) {
        self.init(
            period: Period(first: Day(number: row["period"]), length: row["length"]),
            version: row["version"],
            run: row["run"],
            manifest: row["manifest"]
        )
    }
}

extension Transaction {
    /// The newest version of every published lägesbild, by period.
    public func pictures() throws -> [PublishedPicture] {
        try Row.fetchAll(
            database,
            sql: "SELECT *, max(version) FROM picture GROUP BY period, length ORDER BY period"
        )
        .map(PublishedPicture.init)
    }

    /// What has become known of a period since its lägesbild was made: rows taken in or put in
    /// quarantine, rows that belong elsewhere since they were mended, and reports that were withdrawn or moved to another period.
    public func lateRows(of picture: PublishedPicture) throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT (
                    SELECT count(*) FROM row JOIN delivery ON delivery.id = row.delivery
                    WHERE row.period = :period AND row.outcome IN ('accepted', 'quarantined')
                        AND delivery.run > :run
                ) + (
                    SELECT count(*) FROM row JOIN quarantine USING (delivery, line)
                    JOIN mending USING (id) JOIN delivery ON delivery.id = mending.delivery
                    JOIN row AS newer ON newer.delivery = mending.delivery
                        AND newer.line = mending.line
                    WHERE row.period = :period AND row.outcome = 'replaced'
                        AND newer.period <> row.period AND delivery.run > :run
                ) + (
                    SELECT count(*) FROM report
                    WHERE period = :period AND knownUntil > :run AND NOT EXISTS (
                        SELECT 1 FROM report AS newer WHERE newer.id = report.id
                            AND newer.period = report.period AND newer.revision > report.revision)
                )
                """,
            arguments: ["period": picture.period.first.number, "run": picture.run]
        ) ?? 0
    }

    /// Writes down a published lägesbild with the lines of its plan.
    public func add(_ picture: PublishedPicture, lines: [PlanLine]) throws {
        try database.execute(
            sql: """
                INSERT INTO picture (period, length, version, run, manifest) VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                picture.period.first.number, picture.period.length, picture.version, picture.run,
                picture.manifest,
            ]
        )
        for (position, line) in lines.enumerated() {
            try add(line, position: position, of: picture)
        }
    }

    private func add(_ line: PlanLine, position: Int, of picture: PublishedPicture) throws {
        let values: [(any DatabaseValueConvertible)?] = [
            picture.period.first.number, picture.version, line.id, position, line.area, line.place,
            line.time.start.minutes, line.time.end.minutes, line.resource, line.team,
            line.roster?.rawValue, line.visits, line.category, line.need, line.benefit,
            line.followUp.number,
        ]
        try database.cachedStatement(
            sql: """
                INSERT INTO planLine (period, version, id, position, area, place, start, "end",
                    resource, team, roster, visits, category, need, benefit, followUp)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: StatementArguments(values))
    }

    /// The lines of the newest plan that was published with a period's lägesbild, as they were ranked.
    ///
    /// Evidence and alternatives are not kept: they stand in the published page.
    public func planLines(of period: Period) throws -> [PlanLine] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM planLine WHERE period = :period AND version =
                    (SELECT max(version) FROM picture WHERE period = :period)
                ORDER BY position
                """,
            arguments: ["period": period.first.number]
        )
        .map(planLine)
    }

    /// The lines of every plan that was published with a period's lägesbild, by version, as they were ranked.
    public func planVersions(of period: Period) throws -> [Int: [PlanLine]] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT picture.version AS published, planLine.* FROM picture
                LEFT JOIN planLine USING (period, version) WHERE period = :period
                ORDER BY published, position
                """,
            arguments: ["period": period.first.number]
        )
        return Dictionary(grouping: rows) { $0["published"] }
            .mapValues { rows in rows.filter { $0["id"] != nil }.map(planLine) }
    }

    private func planLine(_ row: Row) -> PlanLine {
        PlanLine(
            id: row["id"],
            area: row["area"],
            place: row["place"],
            time: TimeSpan(
                start: LocalTime(minutes: row["start"]),
                end: LocalTime(minutes: row["end"]),
                precision: .minute
            ),
            resource: row["resource"],
            team: row["team"],
            roster: (row["roster"] as String?).flatMap(RosterEntry.Kind.init),
            visits: row["visits"],
            category: row["category"],
            need: row["need"],
            benefit: row["benefit"],
            evidence: [],
            alternative: nil,
            followUp: Day(number: row["followUp"])
        )
    }
}
