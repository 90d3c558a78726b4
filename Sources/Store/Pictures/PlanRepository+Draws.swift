public import Domain
import GRDB

/// Random draws of published plans (decision 0035), and their long-term measures (decision 0033).
extension PlanRepository {
    /// Adds the draw of a published plan, whose lines are stored already.
    public func add(_ draw: ReserveDraw, of picture: PublishedPicture) throws {
        for pair in draw.pairs {
            let values: [any DatabaseValueConvertible] = [
                picture.period.first.number, picture.version, pair.line,
                Int64(bitPattern: draw.seed), draw.share, pair.drawn, pair.control,
                pair.day.number, pair.part.rawValue,
            ]
            try database.execute(
                sql: """
                    INSERT INTO planDraw (period, version, line, seed, share, drawn, control, day, part)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: StatementArguments(values)
            )
        }
    }

    /// Draw of the newest plan that was published with a period's lägesbild; nil where nothing was
    /// drawn.
    ///
    /// A pair is deleted with its line when that is purged.
    public func draw(of period: Period) throws -> ReserveDraw? {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM planDraw WHERE period = :period AND version =
                    (SELECT max(version) FROM picture WHERE period = :period)
                ORDER BY day, part, line
                """,
            arguments: ["period": period.first.number]
        )
        guard let first = rows.first else { return nil }
        return ReserveDraw(
            seed: UInt64(bitPattern: first["seed"] as Int64),
            share: first["share"],
            pairs: rows.map { row in
                ReserveDraw.Pair(
                    line: row["line"],
                    drawn: row["drawn"],
                    control: row["control"],
                    day: Day(number: row["day"]),
                    part: PartOfDay(rawValue: row["part"]) ?? .night
                )
            }
        )
    }

    /// Adds the long-term measures that a published lägesbild lists, so that a date once printed
    /// stays.
    public func add(longTerm measures: [LongTermMeasure], of picture: PublishedPicture) throws {
        for measure in measures {
            let values: [(any DatabaseValueConvertible)?] = [
                picture.period.first.number, picture.version, measure.id, measure.area,
                measure.measure.rawValue, measure.lasting.category, measure.lasting.place,
                measure.lasting.periods, measure.lasting.incidents, measure.reports, measure.owner,
                measure.due.number,
            ]
            try database.execute(
                sql: "INSERT INTO longTerm VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: StatementArguments(values)
            )
        }
    }

    /// Latest listing of each long-term measure in the newest versions of periods that begin from
    /// one day until just before another, by id.
    public func longTermMeasures(from first: Day, before last: Day) throws -> [LongTermMeasure] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT *, max(period) FROM longTerm
                WHERE period >= ? AND period < ? AND version = (
                    SELECT max(version) FROM picture WHERE picture.period = longTerm.period)
                GROUP BY id ORDER BY id
                """,
            arguments: [first.number, last.number]
        )
        .compactMap(longTermMeasure)
    }

    private func longTermMeasure(_ row: Row) -> LongTermMeasure? {
        PhysicalMeasure(rawValue: row["measure"]).map { measure in
            LongTermMeasure(
                id: row["id"],
                area: row["area"],
                measure: measure,
                lasting: Persistence(
                    area: row["area"],
                    category: row["category"],
                    place: row["place"],
                    periods: row["periods"],
                    incidents: row["incidents"]
                ),
                reports: row["reports"],
                owner: row["owner"],
                due: Day(number: row["due"])
            )
        }
    }
}
