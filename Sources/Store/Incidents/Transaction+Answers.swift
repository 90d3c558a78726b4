public import Domain
import GRDB

extension Transaction {
    /// Writes down what a file says of pairs, and returns what is new in it.
    ///
    /// Answers are only ever added to (decision 0024). A file whose content is known adds nothing, and
    /// neither does a row that the file held before: it would speak again over a newer answer.
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
            let (source, verdict) = (answer.source, answer.verdict.rawValue)
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

    /// Every answer that was ever given, the oldest first.
    public func answers() throws -> [LinkAnswer] {
        try Row.fetchAll(database, sql: "SELECT * FROM answer ORDER BY id").map { row in
            LinkAnswer(
                row["first"],
                row["second"],
                LinkAnswer.Verdict(rawValue: row["verdict"]) ?? .unsure,
                from: LinkAnswer.Source(file: row["file"], line: row["line"], who: row["who"])
            )
        }
    }

    /// The reports among these that are not there now.
    public func missing(of reports: some Sequence<ReportID>) throws -> Set<ReportID> {
        let statement = try database.cachedStatement(
            sql: "SELECT 1 FROM report WHERE id = ? AND knownUntil IS NULL"
        )
        return try Set(reports.filter { try Int.fetchOne(statement, arguments: [$0]) == nil })
    }
}
