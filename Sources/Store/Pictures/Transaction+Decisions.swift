public import Domain
import GRDB

extension Transaction {
    /// Replaces what a file of decisions says; the rows of files that are gone stay.
    public func replaceDecisions(of file: String, with decisions: [Decision]) throws {
        try database.execute(sql: "DELETE FROM decision WHERE file = ?", arguments: [file])
        for (position, decision) in decisions.enumerated() {
            let values: [(any DatabaseValueConvertible)?] = [
                file, position, decision.line, decision.verdict.rawValue, decision.responsible,
                decision.time?.start.minutes, decision.time?.end.minutes,
                decision.time?.precision.rawValue, decision.place, decision.motivation,
            ]
            try database.execute(
                sql: """
                    INSERT INTO decision (file, position, line, verdict, responsible, start, "end",
                        precision, place, motivation)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: StatementArguments(values)
            )
        }
    }

    /// Every decision that was ever recorded, by file and row.
    public func decisions() throws -> [Decision] {
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

    /// Replaces what a file of delivered measures says; the rows of files that are gone stay.
    public func replaceDelivered(of file: String, with measures: [DeliveredMeasure]) throws {
        try database.execute(sql: "DELETE FROM delivered WHERE file = ?", arguments: [file])
        for (position, measure) in measures.enumerated() {
            let values: [(any DatabaseValueConvertible)?] = [
                file, position, measure.line, measure.resource, measure.place,
                measure.time.start.minutes, measure.time.end.minutes,
                measure.time.precision.rawValue, measure.done.rawValue, measure.observed,
                measure.origin?.rawValue,
            ]
            try database.execute(
                sql: """
                    INSERT INTO delivered (file, position, line, resource, place, start, "end",
                        precision, done, observed, origin)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: StatementArguments(values)
            )
        }
    }

    /// Every delivered measure that was ever recorded, by file and row.
    public func deliveredMeasures() throws -> [DeliveredMeasure] {
        try Row.fetchAll(database, sql: "SELECT * FROM delivered ORDER BY file, position").map {
            row in
            DeliveredMeasure(
                line: row["line"],
                resource: row["resource"],
                place: row["place"],
                time: row.time,
                done: DeliveredMeasure.Completion(rawValue: row["done"]) ?? .partly,
                observed: row["observed"],
                origin: (row["origin"] as String?).flatMap(ReportOrigin.init)
            )
        }
    }
}
