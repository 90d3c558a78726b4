public import Domain
import GRDB

/// Delivery that was read by other settings of its reporter than those of today.
public struct OutdatedDelivery: Hashable, Sendable {
    /// Number of the delivery.
    public let number: Int64

    /// The file as it was delivered.
    public let delivery: Delivery

    /// Day on which it was first read.
    public let receivedOn: Day

    /// First day of the period that it concerns as a whole.
    public let period: Day

    /// Whether nothing in it could be read.
    public let isUnreadable: Bool
}

/// Report that a row of a delivery became when it was read before.
public struct EarlierReport: Hashable, Sendable {
    /// Its id, which stays.
    public let id: ReportID

    /// Whether it is the row's to tell.
    public let standing: Standing

    /// Whether a report is a row's to tell.
    public enum Standing: Hashable, Sendable {
        /// The row tells it.
        case own
        /// The row told it, and did not when it was read again.
        case lost
        /// A newer row revised it, or a newer file withdrew it.
        case others
    }
}

/// Repeated reading of deliveries after the settings of their reporter have changed (decision 0042).
extension DeliveryRepository {
    /// Deliveries of a reporter, in the order they were read, whose basis is known and another than `basis`.
    ///
    /// Corrected quarantine files are none of them: their rows stand for rows of the others.
    public func outdated(
        _ reporter: ReporterID,
        basis: String
    ) throws -> [OutdatedDelivery] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT delivery.*, run.asOf FROM delivery JOIN run ON run.id = delivery.run
                WHERE reporter = ? AND basis <> ? AND mends = 0
                    AND status IN ('read', 'unreadable') ORDER BY delivery.id
                """,
            arguments: [reporter, basis]
        )
        .map { row in
            OutdatedDelivery(
                number: row["id"],
                delivery: Delivery(hash: row["hash"], reporter: reporter, file: row["file"]),
                receivedOn: Day(number: row["asOf"]),
                period: Day(number: row["period"]),
                isUnreadable: row["status"] == Delivery.Status.unreadable.rawValue
            )
        }
    }

    /// Gives the deliveries of a reporter that have no basis, from versions that kept none, this one.
    public func adopt(_ basis: String, for reporter: ReporterID) throws {
        try database.execute(
            sql: "UPDATE delivery SET basis = ? WHERE reporter = ? AND basis IS NULL",
            arguments: [basis, reporter]
        )
    }

    /// Sets the basis that a delivery is read by, and the run in which it is read again, if it is.
    public func setBasis(_ basis: String, of delivery: Int64, readIn run: Int64? = nil) throws {
        try database.execute(
            sql: "UPDATE delivery SET basis = ?, readAgain = coalesce(?, readAgain) WHERE id = ?",
            arguments: [basis, run, delivery]
        )
    }

    /// Reports that the rows of a delivery became, by line, in the order of their parts.
    public func earlierReports(of delivery: Int64) throws -> [Int: [EarlierReport]] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT report.id, report.line, report.part,
                    now.delivery = report.delivery AND now.line = report.line AS isOwn,
                    now.id IS NULL AND lostReport.report IS NOT NULL AS isLost
                FROM report LEFT JOIN report AS now ON now.id = report.id AND now.knownUntil IS NULL
                LEFT JOIN lostReport ON lostReport.report = report.id
                WHERE report.delivery = ? ORDER BY report.line, report.part, report.id
                """,
            arguments: [delivery]
        )
        return Dictionary(grouping: rows) { $0["line"] }.mapValues {
            $0.map { row in
                let isOwn: Bool = row["isOwn"] ?? false
                let standing: EarlierReport.Standing = row["isLost"] ? .lost : .others
                return EarlierReport(id: row["id"], standing: isOwn ? .own : standing)
            }
        }
    }

    /// Lines of a delivery whose rows staff have corrected, so that others stand for them.
    public func correctedLines(of delivery: Int64) throws -> Set<Int> {
        try Set(
            Int.fetchAll(
                database,
                sql: """
                    SELECT line FROM row WHERE delivery = :delivery AND outcome = 'replaced'
                    UNION SELECT quarantine.line FROM quarantine JOIN mending USING (id)
                    WHERE quarantine.delivery = :delivery
                    """,
                arguments: ["delivery": delivery]
            )
        )
    }

    /// Deletes what is known of the rows of a delivery but those on some lines, before it is read again.
    public func clearRows(of delivery: Int64, keeping lines: Set<Int>) throws {
        let kept = lines.sorted().map(String.init).joined(separator: ",")
        for table in ["row", "finding", "quarantine"] {
            try database.execute(
                sql: """
                    DELETE FROM \(table) WHERE delivery = ? AND (line IS NULL OR line NOT IN (\(kept)))
                    """,
                arguments: [delivery]
            )
        }
        guard lines.isEmpty else { return }
        try database.execute(sql: "DELETE FROM heading WHERE delivery = ?", arguments: [delivery])
    }

    /// Forgets which reports of others a delivery tells too, since its rows may tell others when they are read again, and
    /// returns their ids.
    public func forgetRetellings(of delivery: Int64) throws -> [ReportID] {
        let reports = try String.fetchAll(
            database,
            sql: "SELECT report FROM retelling WHERE delivery = ? ORDER BY report",
            arguments: [delivery]
        )
        try database.execute(sql: "DELETE FROM retelling WHERE delivery = ?", arguments: [delivery])
        return reports
    }

    /// Remembers that a delivery tells reports of others too.
    public func remember(_ reports: [ReportID], toldBy delivery: Int64) throws {
        for report in reports {
            try database.execute(
                sql: "INSERT OR IGNORE INTO retelling (report, delivery) VALUES (?, ?)",
                arguments: [report, delivery]
            )
        }
    }

    /// Whether the headings of a delivery's quarantined rows are kept.
    public func hasHeading(_ delivery: Int64) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM heading WHERE delivery = ?)",
            arguments: [delivery]
        ) ?? false
    }
}
