public import Domain
import GRDB

/// Lines, random draws and long-term measures of published plans.
public struct PlanRepository {
    let database: Database

    /// Adds the lines of a published plan, in the order they were ranked, with the numbers of their
    /// proposals on the page.
    public func add(
        _ lines: [PlanLine],
        numbers: [PlanLineID: Int] = [:],
        of picture: PublishedPicture
    ) throws {
        for (position, line) in lines.enumerated() {
            try add(line, position: position, number: numbers[line.id], of: picture)
        }
    }

    private func add(
        _ line: PlanLine,
        position: Int,
        number: Int?,
        of picture: PublishedPicture
    ) throws {
        let values: [(any DatabaseValueConvertible)?] = [
            picture.period.first.number, picture.version, line.id, position, line.area, line.place,
            line.time.start.minutes, line.time.end.minutes, line.resource, line.team,
            line.roster.map(ColumnCodes.roster.callAsFunction), line.visits, line.category,
            line.need, line.benefit,
            line.followUp.number, number,
        ]
        try database.cachedStatement(
            sql: """
                INSERT INTO planLine (period, version, id, position, area, place, start, "end",
                    resource, team, roster, visits, category, need, benefit, followUp, proposal)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: StatementArguments(values))
    }

    /// Lines of the newest plan that was published with a period's lägesbild, in the order they
    /// were ranked.
    ///
    /// Evidence and alternatives are not stored: the published page has them.
    public func lines(of period: Period) throws -> [PlanLine] {
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

    /// Lines of every plan that was published with a period's lägesbild by version, in the order
    /// they were ranked.
    public func versions(of period: Period) throws -> [Int: [PlanLine]] {
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

    /// The newest version of every line of every plan, by id.
    public func newestLines() throws -> [PlanLineID: PlanLine] {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT * FROM planLine ORDER BY period, version, position"
        )
        return Dictionary(rows.map { ($0["id"], planLine($0)) }) { $1 }
    }

    /// Lines of each proposal of each page, where all versions of the page give it the same lines.
    public func proposals() throws -> [Period: [Int: [PlanLineID]]] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT period, length, version, proposal, id FROM picture
                LEFT JOIN planLine USING (period, version) ORDER BY period, version, id
                """
        )
        return Dictionary(grouping: rows) {
            Period(first: Day(number: $0["period"]), length: $0["length"])
        }
        .mapValues(Self.agreed)
    }

    /// Numbers that stand for the same lines in every version.
    private static func agreed(_ rows: [Row]) -> [Int: [PlanLineID]] {
        let versions = Dictionary(grouping: rows) { $0["version"] as Int }.values.map { rows in
            Dictionary(grouping: rows.filter { $0["proposal"] != nil }) { $0["proposal"] as Int }
                .mapValues { $0.map { $0["id"] as PlanLineID } }
        }
        guard let first = versions.first else { return [:] }
        return first.filter { number, lines in versions.allSatisfy { $0[number] == lines } }
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
            roster: ColumnCodes.roster.value(row["roster"]),
            visits: row["visits"],
            category: row["category"],
            need: row["need"],
            benefit: row["benefit"],
            evidence: [],
            alternative: nil,
            followUp: Day(number: row["followUp"])
        )
    }

    /// Ids of all lines of all plans, and of all long-term measures.
    public func lineIDs() throws -> [PlanLineID] {
        try String.fetchAll(
            database,
            sql: "SELECT id FROM planLine UNION SELECT id FROM longTerm ORDER BY id"
        )
    }
}
