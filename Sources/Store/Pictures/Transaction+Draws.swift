public import Domain
import GRDB

extension Transaction {
    /// Writes down what chance chose between in a published plan, whose lines are written down already.
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

    /// What chance chose between in the newest plan that was published with a period's lägesbild; nil where it chose nothing.
    ///
    /// A pair is gone with its line, once that is purged.
    public func planDraw(of period: Period) throws -> ReserveDraw? {
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
}
