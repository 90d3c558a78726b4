public import Domain
import GRDB

/// Log of how incidents became others; only ever added to (decision 0024).
public struct IncidentChangeRepository {
    let database: Database

    /// Adds what became of an incident in a run.
    public func add(_ change: IncidentChange, run: Int64) throws {
        var (report, file, line): (ReportID?, String?, Int?) = (nil, nil, nil)
        switch change.cause {
        case .report(let id): report = id
        case .answer(let source): (file, line) = (source.file, source.line)
        case .map, .withdrawal, .neighbours: break
        }
        try database.cachedStatement(
            sql: """
                INSERT INTO incidentChange (run, period, kind, source, target, cause, report, file, line)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: [
            run, change.period.number, change.kind.rawValue, change.source, change.target,
            change.cause.name, report, file, line,
        ])
    }

    /// Changes of a period's incidents since the period was first published, in the order they were
    /// made.
    public func all(of period: Period) throws -> [IncidentChange] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM incidentChange WHERE period = :period
                    AND run > (SELECT min(run) FROM picture WHERE period = :period) ORDER BY id
                """,
            arguments: ["period": period.first.number]
        )
        .compactMap { row in
            guard let kind = IncidentChange.Kind(rawValue: row["kind"]) else { return nil }
            return IncidentChange(
                kind,
                from: row["source"],
                to: row["target"],
                period: Day(number: row["period"]),
                cause: IncidentChange.Cause(row)
            )
        }
    }

    /// Number of changes of a period's incidents since a version of its lägesbild.
    public func count(since picture: PublishedPicture) throws -> Int {
        try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM incidentChange WHERE period = ? AND run > ?",
            arguments: [picture.period.first.number, picture.run]
        ) ?? 0
    }
}

extension IncidentChange.Cause {
    fileprivate var name: String {
        switch self {
        case .report: "report"
        case .answer: "answer"
        case .map: "map"
        case .withdrawal: "withdrawal"
        case .neighbours: "neighbours"
        }
    }

    fileprivate init(_ row: Row) {
        if let report: ReportID = row["report"] {
            self = .report(report)
        } else if let file: String = row["file"] {
            self = .answer(LinkAnswer.Source(file: file, line: row["line"]))
        } else {
            self = [.map, .withdrawal].first { $0.name == row["cause"] } ?? .neighbours
        }
    }
}
