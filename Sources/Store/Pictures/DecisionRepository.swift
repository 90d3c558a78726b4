public import Domain
import GRDB

/// Staff's decisions on plan lines, and the measures that were delivered.
///
/// A file's rows replace those of its earlier version; the rows of files that are gone stay.
public struct DecisionRepository {
    let database: Database

    /// Replaces the decisions of a file, known by its name or by the hash of its content.
    public func replace(file: String, hash: String, with decisions: [Decision]) throws {
        try database.execute(
            sql: "DELETE FROM decision WHERE file = ? OR hash = ?",
            arguments: [file, hash]
        )
        for (position, decision) in decisions.enumerated() {
            let values: [(any DatabaseValueConvertible)?] = [
                file, hash, position, decision.line, decision.verdict.rawValue,
                decision.responsible,
                decision.time?.start.minutes, decision.time?.end.minutes,
                decision.time?.precision.rawValue, decision.place, decision.motivation,
            ]
            try database.execute(
                sql: """
                    INSERT INTO decision (file, hash, position, line, verdict, responsible, start,
                        "end", precision, place, motivation)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: StatementArguments(values)
            )
        }
    }

    /// Every decision, by file and row.
    public func all() throws -> [Decision] {
        try Row.fetchAll(database, sql: "SELECT * FROM decision ORDER BY file, position").map {
            row in
            Decision(
                line: row["line"],
                verdict: Decision.Verdict(rawValue: row["verdict"]) ?? .own,
                responsible: row["responsible"],
                time: (row["start"] as Int?) == nil ? nil : row.time,
                place: row["place"],
                motivation: row["motivation"]
            )
        }
    }

    /// Replaces the delivered measures of a file, known by its name or by the hash of its content.
    public func replaceMeasures(
        file: String,
        hash: String,
        with measures: [DeliveredMeasure]
    ) throws {
        try database.execute(
            sql: "DELETE FROM delivered WHERE file = ? OR hash = ?",
            arguments: [file, hash]
        )
        for (position, measure) in measures.enumerated() {
            let values: [(any DatabaseValueConvertible)?] = [
                file, hash, position, measure.line, measure.resource, measure.place,
                measure.time.start.minutes, measure.time.end.minutes,
                measure.time.precision.rawValue, measure.done.rawValue, measure.observed,
                measure.origin.map(ColumnCodes.origin.callAsFunction),
            ]
            try database.execute(
                sql: """
                    INSERT INTO delivered (file, hash, position, line, resource, place, start,
                        "end", precision, done, observed, origin)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: StatementArguments(values)
            )
        }
    }

    /// Every delivered measure, by file and row.
    public func measures() throws -> [DeliveredMeasure] {
        try Row.fetchAll(database, sql: "SELECT * FROM delivered ORDER BY file, position").map {
            row in
            DeliveredMeasure(
                line: row["line"],
                resource: row["resource"],
                place: row["place"],
                time: row.time,
                done: DeliveredMeasure.Completion(rawValue: row["done"]) ?? .partly,
                observed: row["observed"],
                origin: ColumnCodes.origin.value(row["origin"])
            )
        }
    }

    /// Lines of plans and long-term measures that decisions and delivered measures name, each with
    /// its file.
    public func namedLines() throws -> [(file: String, line: PlanLineID)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT file, line FROM (
                    SELECT 'beslut/' || file AS file, line FROM decision
                    UNION SELECT 'insatser/' || file, line FROM delivered)
                WHERE line IS NOT NULL ORDER BY 1, 2
                """
        )
        .map { ($0["file"], $0["line"]) }
    }
}
