public import Domain
import GRDB

/// Findings about delivered files and their rows.
public struct FindingRepository {
    let database: Database

    /// Adds a finding about a delivery, accounted for in a period.
    public func add(_ finding: Finding, delivery: Int64, period: Period) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO finding
                    (delivery, line, period, column, code, severity, hint, sheet, sheetColumn)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: [
            delivery, finding.line, period.first.number, finding.column, finding.code.rawValue,
            finding.severity.rawValue, finding.hint.flatMap(HintCode.stored),
            finding.cell?.sheet, finding.cell?.column,
        ])
    }

    /// Findings about the rows and files of a period by reporter, in the order of file and line.
    ///
    /// A finding about a mended row names the file and line that the row first came in, as its
    /// reporter knows it.
    public func all(of period: Period) throws -> [ReporterID: [Finding]] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT delivery.reporter AS reporter, coalesce(origin.file, delivery.file) AS file,
                    coalesce(first.line, finding.line) AS line, finding.column, code, severity,
                    hint, finding.sheet, finding.sheetColumn
                FROM finding JOIN delivery ON delivery.id = finding.delivery
                LEFT JOIN mending ON mending.delivery = finding.delivery
                    AND mending.line = finding.line
                LEFT JOIN quarantine AS first ON first.id = mending.id AND first.delivery = (
                    SELECT min(delivery) FROM quarantine WHERE quarantine.id = mending.id)
                LEFT JOIN delivery AS origin ON origin.id = first.delivery
                WHERE finding.period = ? AND delivery.status <> 'replaced' AND \(Self.isOfUse)
                ORDER BY 1, 2, 3, finding.column, code
                """,
            arguments: [period.first.number]
        )
        return Dictionary(grouping: rows) { $0["reporter"] }.mapValues {
            $0.compactMap(Finding.init)
        }
    }

    /// Reasons why files could not be read in a run, one for each error.
    public func unreadable(ofRun run: Int64) throws -> [Finding] {
        try unreadable(where: "delivery.run = ?", run)
    }

    /// Reasons why files of a period could not be read, one for each error.
    public func unreadable(of period: Period) throws -> [Finding] {
        try unreadable(where: "delivery.period = ?", Int64(period.first.number))
    }

    private func unreadable(where condition: String, _ argument: Int64) throws -> [Finding] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT delivery.reporter || '/' || delivery.file AS file, finding.*
                FROM delivery JOIN finding ON finding.delivery = delivery.id
                WHERE delivery.status = 'unreadable' AND \(condition)
                    AND finding.severity = 'error' AND finding.line IS NULL
                ORDER BY 1, code
                """,
            arguments: [argument]
        )
        .compactMap(Finding.init)
    }

    /// Findings by delivered file, code, severity and column; those of a code of another version are left out.
    public func groups() throws -> [FindingGroup] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT delivery.reporter || '/' || delivery.file AS file, finding.*
                FROM finding JOIN delivery ON delivery.id = finding.delivery
                WHERE \(Self.isOfUse) ORDER BY 1, code, severity, column, line
                """
        )
        var sum = FindingGroup.Sum()
        while let row = try rows.next() { Finding(row).map { sum.add($0) } }
        return sum.groups
    }

    /// Errors in one row, by code and column; `file` is the name that they are given.
    func errors(of place: RowPlace, file: String) throws -> [Finding] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT *, ? AS file FROM finding
                    WHERE delivery = ? AND line = ? AND severity = 'error' ORDER BY code, column
                    """
            ),
            arguments: [file, place.delivery, place.line]
        )
        .compactMap(Finding.init)
    }

    /// Condition on `finding`: a row that another stands for, or that waits in another file, has
    /// nothing to mend.
    private static let isOfUse = """
        NOT EXISTS (
            SELECT 1 FROM row LEFT JOIN quarantine
                ON quarantine.delivery = row.delivery AND quarantine.line = row.line
            WHERE row.delivery = finding.delivery AND row.line = finding.line
                AND (outcome = 'replaced' OR outcome = 'duplicate' AND quarantine.id IS NOT NULL))
        """
}

extension Finding {
    /// The finding in a row; nil for a code or severity of a newer version.
    init?(_ row: Row) {
        guard let code = FindingCode(rawValue: row["code"]),
            let severity = Finding.Severity(rawValue: row["severity"])
        else { return nil }
        self.init(
            code,
            severity,
            file: row["file"],
            line: row["line"],
            column: row["column"],
            hint: HintCode.hint(row["hint"], of: code)
        )
        let sheet: String? = row["sheet"]
        self = on(sheet.map { WorkbookPlace(sheet: $0, column: row["sheetColumn"]) })
    }
}

/// Hints in their column: a text as it is, another value as the code that only findings of its kind have.
///
/// Earlier versions stored the words of a page instead of a code; they are read as texts, and print the same.
enum HintCode {
    private static let codes: [(hint: FindingHint, finding: FindingCode, stored: String)] = [
        (.serialDays, .serialDate, "serial-days"),
        (.dayFirst, .ambiguousDateOrder, "day-first"),
        (.monthFirst, .ambiguousDateOrder, "month-first"),
        (.tab, .ambiguousDelimiter, "tab"),
    ]

    /// What is stored; nil for rows of staff's files, whose findings are not stored.
    static func stored(_ hint: FindingHint) -> String? {
        hint.text ?? codes.first { $0.hint == hint }?.stored
    }

    /// The hint of a finding.
    static func hint(_ stored: String?, of code: FindingCode) -> FindingHint? {
        guard let stored else { return nil }
        return codes.first { $0.finding == code && $0.stored == stored }?.hint ?? .text(stored)
    }
}
