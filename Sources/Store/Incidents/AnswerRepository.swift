public import Domain
import GRDB

/// People's answers on whether two reports are of one incident; only ever added to (decision 0024).
public struct AnswerRepository {
    let database: Database

    /// Adds the answers of a file, and returns those that are new.
    ///
    /// A file whose content is known adds nothing. Nor does a row with the answer that the file
    /// gave last for the pair, since it would override a newer answer in another file.
    public func add(_ answers: [LinkAnswer], hash: String, run: Int64) throws -> [LinkAnswer] {
        let known = try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM answer WHERE hash = ?)",
            arguments: [hash]
        )
        guard known == false else { return [] }
        let latest = try database.cachedStatement(
            sql: """
                SELECT verdict FROM answer WHERE file = ? AND first = ? AND second = ?
                ORDER BY id DESC LIMIT 1
                """
        )
        return try answers.filter { answer in
            let (source, verdict) = (answer.source, ColumnCodes.answer(answer.verdict))
            let before = try String.fetchOne(
                latest,
                arguments: [source.file, answer.first, answer.second]
            )
            guard before != verdict else { return false }
            try database.execute(
                sql: """
                    INSERT INTO answer (run, hash, file, line, who, first, second, verdict)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    run, hash, source.file, source.line, source.who, answer.first, answer.second,
                    verdict,
                ]
            )
            return true
        }
    }

    /// Every answer ever given, the oldest first.
    public func all() throws -> [LinkAnswer] {
        try Row.fetchAll(database, sql: "SELECT * FROM answer ORDER BY id").map { row in
            LinkAnswer(
                row["first"],
                row["second"],
                ColumnCodes.answer.value(row["verdict"]) ?? .unsure,
                from: LinkAnswer.Source(file: row["file"], line: row["line"], who: row["who"])
            )
        }
    }
}
