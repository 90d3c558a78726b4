public import Domain
import GRDB

extension Transaction {
    /// Adds a line to the log of what was purged.
    public func add(_ entry: PurgeEntry) throws {
        try database.execute(
            sql: """
                INSERT INTO purge (day, documents, through, number, decision, decided)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                entry.day.number, entry.documents.rawValue, entry.through.number, entry.number,
                entry.decision.reference, entry.decision.day.number,
            ]
        )
    }

    /// All that was ever purged, in the order it was done.
    public func purges() throws -> [PurgeEntry] {
        try Row.fetchAll(database, sql: "SELECT * FROM purge ORDER BY id").compactMap { row in
            DocumentKind(rawValue: row["documents"]).map {
                PurgeEntry(
                    day: Day(number: row["day"]),
                    documents: $0,
                    through: Day(number: row["through"]),
                    number: row["number"],
                    decision: PurgeDecision(
                        reference: row["decision"],
                        day: Day(number: row["decided"])
                    )
                )
            }
        }
    }

    /// Last day whose documents of a kind have been purged; nil where none have.
    public func purgedThrough(_ documents: DocumentKind) throws -> Day? {
        try Int.fetchOne(
            database,
            sql: "SELECT max(through) FROM purge WHERE documents = ?",
            arguments: [documents.rawValue]
        )
        .map(Day.init(number:))
    }
}
