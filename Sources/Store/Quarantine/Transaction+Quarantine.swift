public import Domain
import Foundation
import GRDB

/// Rows that could not be read: what is kept of them, and what waits.
extension Transaction {
    /// Keeps the headings that the waiting rows of a delivery stand under; masked.
    public func keepHeading(_ cells: [String], of delivery: Int64) throws {
        try database.execute(
            sql: "INSERT INTO heading (delivery, cells) VALUES (?, ?)",
            arguments: [delivery, Self.json(cells)]
        )
    }

    /// Keeps the cells of a row that could not be read; masked.
    public func keep(_ cells: [String], as id: QuarantineID, at place: RowPlace) throws {
        try database.cachedStatement(
            sql: "INSERT INTO quarantine (delivery, line, id, cells) VALUES (?, ?, ?, ?)"
        )
        .execute(arguments: [place.delivery, place.line, id, Self.json(cells)])
    }

    /// What is known of a reporter's row by its id; nil where no such row of that reporter is known.
    public func standing(
        ofRow id: QuarantineID,
        from reporter: ReporterID
    ) throws -> RowStanding? {
        let versions = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT quarantine.*, row.outcome, row.period, heading.cells AS heading
                    FROM quarantine JOIN delivery ON delivery.id = quarantine.delivery
                    JOIN heading ON heading.delivery = quarantine.delivery
                    JOIN row ON row.delivery = quarantine.delivery
                        AND row.line = quarantine.line
                    WHERE quarantine.id = ? AND delivery.reporter = ?
                    ORDER BY quarantine.delivery
                    """
            ),
            arguments: [id, reporter]
        )
        guard let first = versions.first else { return nil }
        if let mended = try mended(id) { return mended }
        let waiting = versions.first { $0["outcome"] == RowOutcome.quarantined.rawValue }
        return try waiting.map { .waiting(try waitingRow($0)) }
            ?? .settled(period: Day(number: first["period"]))
    }

    private func mended(_ id: QuarantineID) throws -> RowStanding? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT mending.*, period FROM mending JOIN row USING (delivery, line)
                    WHERE id = ?
                    """
            ),
            arguments: [id]
        )
        .map {
            .mended(
                RowPlace(delivery: $0["delivery"], line: $0["line"]),
                period: Day(number: $0["period"])
            )
        }
    }

    private func waitingRow(_ row: Row) throws -> WaitingRow {
        let place = RowPlace(delivery: row["delivery"], line: row["line"])
        return WaitingRow(
            place: place,
            period: Day(number: row["period"]),
            heading: Self.cells(row["heading"]),
            cells: Self.cells(row["cells"]),
            errors: Set(try errors(of: place, file: "").map(\.code))
        )
    }

    /// All that waits, or what waits in a period; by reporter, file and line.
    public func quarantine(of period: Period? = nil) throws -> [QuarantinedRow] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT quarantine.*, row.period, heading.cells AS heading, reporter, file
                FROM quarantine JOIN row ON row.delivery = quarantine.delivery
                    AND row.line = quarantine.line AND row.outcome = 'quarantined'
                JOIN delivery ON delivery.id = quarantine.delivery
                JOIN heading ON heading.delivery = quarantine.delivery
                WHERE :period IS NULL OR row.period = :period
                ORDER BY reporter, file, quarantine.delivery, quarantine.line
                """,
            arguments: ["period": period?.first.number]
        )
        .map { row in
            let place = RowPlace(delivery: row["delivery"], line: row["line"])
            return QuarantinedRow(
                id: row["id"],
                reporter: row["reporter"],
                file: row["file"],
                line: place.line,
                period: Day(number: row["period"]),
                heading: Self.cells(row["heading"]),
                cells: Self.cells(row["cells"]),
                findings: try errors(of: place, file: row["file"])
            )
        }
    }

    /// The masked cells of what waits in some periods, in no order.
    public func waitingCells(from first: Period, through last: Period) throws -> [WaitingCells] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT row.period, reporter, cells
                FROM row JOIN quarantine USING (delivery, line)
                JOIN delivery ON delivery.id = row.delivery
                WHERE row.outcome = 'quarantined' AND row.period BETWEEN ? AND ?
                """,
            arguments: [first.first.number, last.first.number]
        )
        .map {
            WaitingCells(
                period: last.age(of: Day(number: $0["period"])),
                reporter: $0["reporter"],
                cells: Self.cells($0["cells"])
            )
        }
    }

    /// How many rows wait, with cells to mend or not.
    public func waitingRows() throws -> Int {
        try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM row WHERE outcome = 'quarantined' AND NOT EXISTS (
                    SELECT 1 FROM mending
                    WHERE mending.delivery = row.delivery AND mending.line = row.line)
                """
        ) ?? 0
    }

    private func errors(of place: RowPlace, file: String) throws -> [Finding] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT *, ? AS file FROM finding
                    WHERE delivery = ? AND line = ? AND severity = 'error' ORDER BY code, column
                    """
            ),
            arguments: [file, place.delivery, place.line]
        )
        .compactMap(finding)
    }

    /// The file that each of a reporter's rows in quarantine first came in, and the day of it.
    public func origins(
        of reporter: ReporterID
    ) throws -> [QuarantineID: (file: String, receivedOn: Day)] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT quarantine.id, delivery.file, run.asOf, min(quarantine.delivery)
                FROM quarantine JOIN delivery ON delivery.id = quarantine.delivery
                JOIN run ON run.id = delivery.run
                WHERE delivery.reporter = ? GROUP BY quarantine.id
                """,
            arguments: [reporter]
        )
        return Dictionary(
            uniqueKeysWithValues: rows.map {
                ($0["id"], (file: $0["file"], receivedOn: Day(number: $0["asOf"])))
            }
        )
    }
}

extension Transaction {
    static func json(_ cells: [String]) throws -> String {
        String(decoding: try JSONEncoder().encode(cells), as: UTF8.self)
    }

    private static func cells(_ json: String) -> [String] {
        (try? JSONDecoder().decode([String].self, from: Data(json.utf8))) ?? []
    }
}
