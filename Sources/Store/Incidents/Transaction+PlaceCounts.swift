public import Domain
import GRDB

extension Transaction {
    /// Incidents per period, named place and category; those of purged periods have no place left.
    public func placeCounts(from first: Period, through last: Period) throws -> [PlaceCount] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT period, area, place, category, count(*) AS number FROM incident
                WHERE period BETWEEN ? AND ? AND area IS NOT NULL AND place IS NOT NULL
                    AND category IS NOT NULL
                GROUP BY period, area, place, category ORDER BY period, area, place, category
                """,
            arguments: [first.first.number, last.first.number]
        )
        .map {
            PlaceCount(
                period: last.age(of: Day(number: $0["period"])),
                area: $0["area"],
                place: $0["place"],
                category: $0["category"],
                incidents: $0["number"]
            )
        }
    }
}
