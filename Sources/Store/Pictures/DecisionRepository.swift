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
                decision.source?.line,
            ]
            try database.execute(
                sql: """
                    INSERT INTO decision (file, hash, position, line, verdict, responsible, start,
                        "end", precision, place, motivation, row)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: StatementArguments(values)
            )
        }
    }

    /// Every decision, by file and row.
    public func all() throws -> [Decision] {
        try Row.fetchAll(database, sql: "SELECT * FROM decision ORDER BY file, position").map {
            row in
            var decision = Decision(
                line: row["line"],
                verdict: Decision.Verdict(rawValue: row["verdict"]) ?? .own,
                responsible: row["responsible"],
                time: (row["start"] as Int?) == nil ? nil : row.time,
                place: row["place"],
                motivation: row["motivation"]
            )
            decision.source = source(row)
            return decision
        }
    }

    /// Row of a file; nil for one that was read before rows were kept.
    private func source(_ row: Row) -> FindingHint.FileRow? {
        (row["row"] as Int?).map { FindingHint.FileRow(file: row["file"], line: $0) }
    }

    /// Replaces the delivered measures of a file, known by its name or by the hash of its content.
    public func replaceMeasures(
        file: String,
        hash: String,
        with measures: [WrittenMeasure]
    ) throws {
        try database.execute(
            sql: "DELETE FROM delivered WHERE file = ? OR hash = ?",
            arguments: [file, hash]
        )
        for (position, measure) in measures.enumerated() {
            let values: [(any DatabaseValueConvertible)?] = [
                file, hash, position, measure.line, measure.resource, measure.place,
                measure.day?.number, measure.start?.minutes, measure.end?.minutes,
                measure.done.rawValue, measure.observed, measure.reason,
                measure.origin.map(ColumnCodes.origin.callAsFunction), measure.source?.line,
            ]
            try database.execute(
                sql: """
                    INSERT INTO delivered (file, hash, position, line, resource, place, day, start,
                        "end", done, observed, reason, origin, row)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: StatementArguments(values)
            )
        }
    }

    /// Every delivered measure as written, by file and row.
    public func measures() throws -> [WrittenMeasure] {
        try Row.fetchAll(database, sql: "SELECT * FROM delivered ORDER BY file, position").map {
            row in
            var measure = WrittenMeasure(
                line: row["line"],
                done: DeliveredMeasure.Completion(rawValue: row["done"]) ?? .partly
            )
            (measure.resource, measure.place) = (row["resource"], row["place"])
            measure.day = (row["day"] as Int?).map(Day.init(number:))
            measure.start = (row["start"] as Int?).map(LocalTime.init(minutes:))
            measure.end = (row["end"] as Int?).map(LocalTime.init(minutes:))
            (measure.observed, measure.reason) = (row["observed"], row["reason"])
            measure.origin = ColumnCodes.origin.value(row["origin"])
            measure.source = source(row)
            return measure
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
