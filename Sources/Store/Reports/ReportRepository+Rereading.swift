public import Domain
import GRDB

/// Reports of rows that were read again by other settings: they keep the id that they had (decision 0042).
extension ReportRepository {
    /// Id that a report is known by, where another one is computed from its content now; nil where it is that one.
    public func knownID(of computed: ReportID) throws -> ReportID? {
        try String.fetchOne(
            database.cachedStatement(sql: "SELECT report FROM reportAlias WHERE computed = ?"),
            arguments: [computed]
        )
    }

    /// Keeps the id that a report is known by under the one that is computed from its content now.
    public func addAlias(_ computed: ReportID, of report: ReportID) throws {
        try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO reportAlias (computed, report) VALUES (?, ?)"
        )
        .execute(arguments: [computed, report])
    }

    /// Withdraws reports that a row no longer tells, and keeps that it may tell them again; returns those that no other
    /// file tells.
    public func lose(_ reports: [ReportID], of delivery: Int64, run: Int64) throws -> [ReportID] {
        let withdrawn = try release(reports, to: delivery, keeping: [], run: run)
        for report in withdrawn {
            try database.execute(
                sql: "INSERT OR IGNORE INTO lostReport (report) VALUES (?)",
                arguments: [report]
            )
        }
        return withdrawn
    }

    /// Revises a current report to what its row says when read again; false where that is what is known.
    public func reread(_ placed: PlacedReport, as entry: ReportEntry) throws -> Bool {
        guard let latest = try latest(placed.report.id), latest.isCurrent else {
            preconditionFailure("only a known report is read again")
        }
        if latest.placed == placed, latest.fingerprint == entry.fingerprint { return false }
        try supersede([placed.report.id], run: entry.run)
        let revision = try Int.fetchOne(
            database.cachedStatement(sql: "SELECT max(revision) FROM report WHERE id = ?"),
            arguments: [placed.report.id]
        )
        try database.cachedStatement(sql: ReportRow.insertion).execute(
            arguments: ReportRow.arguments(of: placed, as: entry, revision: (revision ?? 0) + 1)
        )
        return true
    }
}
