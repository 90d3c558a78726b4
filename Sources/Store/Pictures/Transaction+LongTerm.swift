public import Domain
import GRDB

/// Long-term measures as pages listed them, so that a date once told stays (decision 0033).
extension Transaction {
    /// Writes down the long-term measures of a lägesbild that was published.
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

    /// The latest listing of every long-term measure on the newest pages of periods from one to before another, by id.
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
