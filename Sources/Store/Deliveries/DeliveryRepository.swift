public import Domain
import GRDB

/// Delivered files: which are known, which are copies, and which others replace.
///
/// A file is known by the hash of its content. A file that comes again with other content replaces
/// what it held; a file with the content of another one is a copy of it.
public struct DeliveryRepository {
    let database: Database

    /// State of a file before it is read.
    ///
    /// Content that was replaced does not count, since a correction may be taken back.
    public func standing(of delivery: Delivery) throws -> Delivery.Standing {
        let known = try Row.fetchAll(
            database,
            sql: """
                SELECT id, hash, file FROM delivery
                WHERE reporter = ? AND status <> 'replaced' AND (file = ? OR hash = ?) ORDER BY id
                """,
            arguments: [delivery.reporter, delivery.file, delivery.hash]
        )
        let before = known.filter { $0["file"] == delivery.file }
        if before.last?["hash"] == delivery.hash { return .known }
        let same = known.first { $0["hash"] == delivery.hash }
        guard let same, before.isEmpty else { return .new(replacing: before.map { $0["id"] }) }
        return .again(original: same["id"])
    }

    /// Adds a delivery and returns its number.
    ///
    /// The period is the one it concerns as a whole, where its rows do not say.
    public func add(
        _ delivery: Delivery,
        status: Delivery.Status,
        period: Period,
        run: Int64
    ) throws -> Int64 {
        try database.execute(
            sql: """
                INSERT INTO delivery (hash, reporter, file, run, status, period)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                delivery.hash, delivery.reporter, delivery.file, run, status.rawValue,
                period.first.number,
            ]
        )
        return database.lastInsertedRowID
    }

    /// Adds a file with the content of an earlier delivery: each of its rows counts as a duplicate.
    public func addCopy(_ delivery: Delivery, of original: Int64, run: Int64) throws {
        try database.execute(
            sql: """
                INSERT INTO delivery (hash, reporter, file, run, status, period, mends, basis)
                SELECT hash, reporter, ?, ?, 'again', period, mends, basis FROM delivery WHERE id = ?
                """,
            arguments: [delivery.file, run, original]
        )
        try database.execute(
            sql: """
                INSERT INTO row (delivery, line, outcome, period)
                SELECT ?, line, 'duplicate', period FROM row WHERE delivery = ?
                """,
            arguments: [database.lastInsertedRowID, original]
        )
    }

    /// Sets what became of a delivery, once it has been read to its end.
    public func setStatus(_ status: Delivery.Status, of delivery: Int64) throws {
        try database.execute(
            sql: "UPDATE delivery SET status = ? WHERE id = ?",
            arguments: [status.rawValue, delivery]
        )
    }

    /// Marks a delivery as a quarantine file that staff have mended.
    public func markMending(_ delivery: Int64) throws {
        try database.execute(
            sql: "UPDATE delivery SET mends = 1 WHERE id = ?",
            arguments: [delivery]
        )
    }

    /// Whether another file under the same name replaces a delivery.
    ///
    /// It does where both are quarantine files (`mends`) or neither is, and where the delivery
    /// could not be read.
    public func isReplaceable(_ delivery: Int64, byMending mends: Bool) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT status = 'unreadable' OR mends = ? FROM delivery WHERE id = ?",
            arguments: [mends, delivery]
        ) ?? false
    }

    /// Whether a file with this content, under any name, was read from a reporter.
    public func isKnown(hash: String, from reporter: ReporterID) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM delivery
                        WHERE hash = ? AND reporter = ? AND status <> 'unreadable')
                    """
            ),
            arguments: [hash, reporter]
        ) ?? false
    }

    /// Numbers and names of the files of a reporter that count now, but for corrected quarantine files, in their order.
    public func files(of reporter: ReporterID) throws -> [(number: Int64, file: String)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT id, file FROM delivery
                WHERE reporter = ? AND status IN ('read', 'again') AND NOT mends ORDER BY id
                """,
            arguments: [reporter]
        )
        .map { ($0["id"], $0["file"]) }
    }

    /// Hashes of files that were read by a day and never after it.
    public func hashes(receivedBy day: Day) throws -> Set<String> {
        try Set(
            String.fetchAll(
                database,
                sql: """
                    SELECT hash FROM delivery JOIN run ON run.id = delivery.run
                    WHERE status <> 'unreadable' GROUP BY hash HAVING max(asOf) <= ?
                    """,
                arguments: [day.number]
            )
        )
    }
}

extension DeliveryRepository {
    /// Ends what a file held, since the file has other content now, and returns the reports that
    /// were withdrawn.
    ///
    /// A copy of it under another name takes over all of it, so that nothing is withdrawn. Without
    /// a copy its reports are released, its rows wait no more, and what it mended waits again.
    public func replace(
        _ delivery: Int64,
        with newer: Int64,
        keeping kept: Set<ReportID>,
        run: Int64
    ) throws -> [ReportID] {
        let hasCopy = try transferToCopy(delivery)
        try setStatus(.replaced, of: delivery)
        guard !hasCopy else { return [] }
        try QuarantineRepository(database: database).end(delivery)
        let owned = try String.fetchAll(
            database,
            sql: "SELECT id FROM report WHERE delivery = ? AND knownUntil IS NULL ORDER BY id",
            arguments: [delivery]
        )
        return try ReportRepository(database: database)
            .release(owned, to: newer, keeping: kept, run: run)
    }

    /// Moves all that a delivery held to a copy of it; false where there is none.
    private func transferToCopy(_ delivery: Int64) throws -> Bool {
        let copy = try Int64.fetchOne(
            database,
            sql: """
                SELECT min(copy.id) FROM delivery AS copy JOIN delivery AS original
                    ON copy.hash = original.hash AND copy.reporter = original.reporter
                WHERE original.id = ? AND copy.status = 'again'
                """,
            arguments: [delivery]
        )
        guard let copy else { return false }
        for sql in Self.transfers {
            try database.execute(sql: sql, arguments: ["copy": copy, "old": delivery])
        }
        try database.execute(
            sql: "UPDATE row SET outcome = 'duplicate' WHERE delivery = ?",
            arguments: [delivery]
        )
        return true
    }

    private static let transfers = [
        """
        UPDATE delivery SET status = (SELECT status FROM delivery WHERE id = :old)
        WHERE id = :copy
        """,
        """
        UPDATE row SET outcome = (
            SELECT outcome FROM row AS old WHERE old.delivery = :old AND old.line = row.line)
        WHERE delivery = :copy AND line IN (SELECT line FROM row WHERE delivery = :old)
        """,
        "UPDATE report SET delivery = :copy WHERE delivery = :old AND knownUntil IS NULL",
        """
        INSERT OR IGNORE INTO retelling (report, delivery)
        SELECT report, :copy FROM retelling WHERE delivery = :old
        """,
        "UPDATE finding SET delivery = :copy WHERE delivery = :old",
        "UPDATE heading SET delivery = :copy WHERE delivery = :old",
        "UPDATE quarantine SET delivery = :copy WHERE delivery = :old",
        "UPDATE mending SET delivery = :copy WHERE delivery = :old",
    ]
}
