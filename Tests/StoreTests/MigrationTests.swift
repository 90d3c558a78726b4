import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Databases of every shape that was ever shipped, and of one to come.
struct MigrationTests {
    private let folder: URL
    private var file: String { folder.appending(path: "est.sqlite").path }

    private static let earlier = Schema.migrator.migrations.dropLast()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "est-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    }

    @Test(arguments: earlier)
    func `a database of an earlier version keeps its rows, and a copy of it stays`(
        migration: String
    ) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let before = try contents(of: try filled(upTo: migration))
        let store = try Store(file: file)
        try store.close()
        let after = try contents(of: DatabaseQueue(path: file), in: before)
        for (table, rows) in before { #expect(after[table]?.rows == rows.rows) }
        let all = Schema.migrator.migrations
        let next = try #require(all.firstIndex(of: migration).map { all[$0 + 1] })
        let copy = try DatabaseQueue(path: "\(file).before-\(next.prefix { $0 != " " })")
        #expect(try contents(of: copy) == before)
        #expect(try copy.read(Schema.migrator.appliedMigrations).last == migration)
        try Store.check(file: file)
    }

    @Test func `a database of a newer version is refused before a byte is written`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try Store(file: file).close()
        let queue = try DatabaseQueue(path: file)
        try queue.write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 what is to come')")
        }
        try queue.close()
        let before = try Data(contentsOf: URL(filePath: file))
        #expect(throws: StoreError.tooNew(file: file)) { try Store(file: file) }
        #expect(throws: StoreError.tooNew(file: "x")) { try Store(copy: file, of: "x") }
        #expect(try Data(contentsOf: URL(filePath: file)) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["est.sqlite"])
    }

    @Test func `what has ended survives a power cut: every transaction waits for the disk`() throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try Store(file: file)
        let (synchronous, mode, erases) = try store.read { transaction in
            (
                try Int.fetchOne(transaction.database, sql: "PRAGMA synchronous"),
                try String.fetchOne(transaction.database, sql: "PRAGMA journal_mode"),
                try Int.fetchOne(transaction.database, sql: "PRAGMA secure_delete")
            )
        }
        #expect(synchronous == 2 && mode == "wal" && erases == 1)
    }

    @Test func `a database from before the quarantine comes up with the same rows and counts`()
        throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        let queue = try DatabaseQueue(path: file)
        try Schema.migrator.migrate(queue, upTo: "3 pictures, plans, decisions")
        try queue.write { try $0.execute(sql: Self.rows) }
        try queue.close()
        try Store(file: file).read { transaction throws in
            let period = Period(first: Day(number: 20_000), length: 14)
            let account = RowAccount(accepted: 2, duplicates: 1, quarantined: 1)
            #expect(try transaction.rows.accounts(of: period) == ["skolan": account])
            #expect(try transaction.findings.all(of: period)["skolan"]?.map(\.line) == [5])
            #expect(try transaction.quarantine.waitingCount() == 1)
            #expect(try transaction.quarantine.all().isEmpty)
        }
    }

    @Test func `decisions from before values were kept mean what staff wrote`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let queue = try DatabaseQueue(path: file)
        try Schema.migrator.migrate(queue, upTo: "11 long-term measures")
        try queue.write { try $0.execute(sql: Self.decisions) }
        try queue.close()
        try Store(file: file).read { transaction throws in
            #expect(try transaction.decisions.all().map(\.verdict) == Decision.Verdict.allCases)
            let done = try transaction.decisions.measures().map(\.done)
            #expect(done == DeliveredMeasure.Completion.allCases)
            let measures = try transaction.plans.longTermMeasures(
                from: Day(number: 19_990),
                before: Day(number: 20_004)
            )
            #expect(measures.map(\.measure) == PhysicalMeasure.allCases)
        }
    }

    @Test func `answers from before values were kept bind as they did`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let queue = try DatabaseQueue(path: file)
        try Schema.migrator.migrate(queue, upTo: "11 long-term measures")
        try queue.write { try $0.execute(sql: Self.answers) }
        try queue.close()
        try Store(file: file).read { transaction throws in
            #expect(try transaction.answers.all().map(\.verdict) == LinkAnswer.Verdict.allCases)
        }
    }

    private static let answers = """
        INSERT INTO run VALUES (1, 20010);
        INSERT INTO answer VALUES (1, 1, 'aa', 'k.csv', 2, '', 'r1', 'r2', 'samma'),
            (2, 1, 'aa', 'k.csv', 3, '', 'r1', 'r3', 'olika'),
            (3, 1, 'aa', 'k.csv', 4, '', 'r2', 'r3', 'osäker');
        """

    private static let decisions = """
        INSERT INTO decision VALUES ('a', 'aa', 0, NULL, 'antagen', '', NULL, NULL, NULL, '', ''),
            ('a', 'aa', 1, NULL, 'ändrad', '', NULL, NULL, NULL, '', ''),
            ('a', 'aa', 2, NULL, 'avslagen', '', NULL, NULL, NULL, '', ''),
            ('a', 'aa', 3, NULL, 'bordlagd', '', NULL, NULL, NULL, '', ''),
            ('a', 'aa', 4, NULL, 'egen', '', NULL, NULL, NULL, '', '');
        INSERT INTO delivered VALUES ('b', 'bb', 0, NULL, 'v', '', 0, 60, 'minute', 'ja', '', NULL),
            ('b', 'bb', 1, NULL, 'v', '', 0, 60, 'minute', 'delvis', '', NULL),
            ('b', 'bb', 2, NULL, 'v', '', 0, 60, 'minute', 'nej', '', NULL);
        INSERT INTO run VALUES (1, 20010);
        INSERT INTO picture (period, length, version, run, manifest) VALUES (19990, 14, 1, 1, 'cc');
        INSERT INTO longTerm SELECT 19990, 1, key, 'x', value, 'c', NULL, 3, 9, 2, 'o', 20100
            FROM json_each('{"1":"belysning","2":"buskage","3":"insyn","4":"sikt",
                "5":"städning och sanering","6":"lås och stängsel","7":"hinder för fordon",
                "8":"orsaksanalys"}');
        """

    @Test func `reports, answers and plan lines from before codes mean what they meant`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let queue = try DatabaseQueue(path: file)
        try Schema.migrator.migrate(queue, upTo: "13 decisions as values")
        try queue.write { try $0.execute(sql: Self.words) }
        try queue.close()
        try Store(file: file).read { transaction throws in
            let period = Period(first: Day(number: 19_990), length: 14)
            let reports = try transaction.reports.all(of: period).map(\.report)
            #expect(reports.map(\.kind) == ReportKind.allCases)
            #expect(reports.prefix(3).map(\.origin) == [.calledIn, .foundOnPatrol, nil])
            #expect(try transaction.answers.all().map(\.verdict) == LinkAnswer.Verdict.allCases)
            let rosters = try transaction.plans.lines(of: period).map(\.roster)
            #expect(rosters == RosterEntry.Kind.allCases + [nil])
            let origins = try transaction.decisions.measures().map(\.origin)
            #expect(origins == [.calledIn, .foundOnPatrol, nil])
        }
    }

    private static let words = """
        INSERT INTO run VALUES (1, 20010);
        INSERT INTO delivery (id, hash, reporter, file, run, status, period)
            VALUES (1, 'aa', 'skolan', 'a.csv', 1, 'read', 19990);
        INSERT INTO report (id, revision, fingerprint, knownFrom, reporter, reporterType, delivery,
                line, kind, start, "end", precision, placeText, placeArea, text, origin, period,
                areas, method, suggestions)
            SELECT 'r' || key, 1, '', 1, 'skolan', '', 1, 2, value, 0, 1, 'minute', '', '', '',
                CASE key WHEN '1' THEN 'anmält' WHEN '2' THEN 'upptäckt' END, 19990, '', 'none', ''
            FROM json_each('{"1":"händelse","2":"otrygg plats","3":"arrangemang","4":"felanmälan",
                "5":"lugnt","6":"upplevd trygghet","7":"upplevd otrygghet",
                "8":"varken trygg eller otrygg"}');
        INSERT INTO answer VALUES (1, 1, 'aa', 'a.csv', 2, '', 'a', 'b', 'samma'),
            (2, 1, 'aa', 'a.csv', 3, '', 'a', 'c', 'olika'),
            (3, 1, 'aa', 'a.csv', 4, '', 'a', 'd', 'osäker');
        INSERT INTO picture (period, length, version, run, manifest) VALUES (19990, 14, 1, 1, 'cc');
        INSERT INTO planLine
            SELECT 19990, 1, key, key, 'b', NULL, 0, 60, 'v', 'A', value, 1, NULL, 1, 1, 20010
            FROM json_each('["schema","bokad vandring","avtalsrond",null]');
        INSERT INTO delivered VALUES ('b', 'bb', 0, NULL, 'v', '', 0, 60, 'minute', 'yes', '', 'anmält'),
            ('b', 'bb', 1, NULL, 'v', '', 0, 60, 'minute', 'yes', '', 'upptäckt'),
            ('b', 'bb', 2, NULL, 'v', '', 0, 60, 'minute', 'yes', '', NULL);
        """

    private static let rows = """
        INSERT INTO run VALUES (1, 20010);
        INSERT INTO delivery VALUES (1, 'aa', 'skolan', 'v43.csv', 1, 'read', 20000);
        INSERT INTO row VALUES (1, 2, 'accepted', 20000), (1, 3, 'accepted', 20000),
            (1, 4, 'duplicate', 20000), (1, 5, 'quarantined', 20000);
        INSERT INTO finding VALUES (1, 5, 20000, 'Datum', 'bad-time', 'error', NULL);
        """

    /// A database with rows in the tables of the first migrations.
    private func filled(upTo migration: String) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: file)
        try queue.inDatabase { _ = try Row.fetchAll($0, sql: "PRAGMA journal_mode = WAL") }
        try Schema.migrator.migrate(queue, upTo: migration)
        try queue.write { database in
            try database.execute(
                sql: """
                    INSERT INTO run VALUES (1, 20000), (2, 20014);
                    INSERT INTO delivery (id, hash, reporter, file, run, status, period) VALUES
                        (1, 'aa', 'skolan', 'a.csv', 1, 'read', 19990), (2, 'bb', 'vakt', 'b.csv', 2, 'read', 19990);
                    INSERT INTO row (delivery, line, outcome, period) VALUES
                        (1, 2, 'accepted', 19990), (1, 3, 'quarantined', 19990), (2, 2, 'duplicate', 19990);
                    INSERT INTO finding (delivery, line, period, "column", code, severity, hint) VALUES (1, 3, 19990, 'Datum', 'bad-time', 'error', NULL);
                    INSERT INTO retelling VALUES ('r1', 2);
                    """
            )
            guard try database.tableExists("member") else { return }
            try database.execute(
                sql: """
                    INSERT INTO incident VALUES ('r1', 19990, 'a', 'b', 'b:1', 0, 1, 'minute', NULL, NULL, NULL, NULL,
                        NULL, 'none', NULL, 0);
                    INSERT INTO member VALUES ('r1', 'r1', 1);
                    INSERT INTO link VALUES ('r1', 'r2', 0.5, 'unsure', '');
                    """
            )
            for (table, values) in Self.later {
                let name = String(table.prefix { $0 != " " })
                guard try database.tableExists(name) else { continue }
                try database.execute(sql: "INSERT INTO \(table) VALUES \(values)")
            }
        }
        return queue
    }

    /// A row for each table that came after the first two migrations, in the order of references.
    private static let later = [
        ("picture (period, length, version, run, manifest)", "(19990, 14, 1, 1, 'cc')"),
        (
            "planLine",
            """
            (19990, 1, 'l', 0, 'b', NULL, 0, 60, 'v', 'A', NULL, 1, NULL, 1.5, 0.5, 20010)
            """
        ),
        ("decision", "('f', 'h', 0, 'l', 'accepted', 'who', 0, 60, 'minute', 'p', 'm')"),
        ("delivered", "('f', 'h', 0, 'l', 'v', 'p', 0, 60, 'minute', 'yes', 'o', NULL)"),
        ("heading", "(1, '[]')"), ("quarantine", "(1, 3, 'q', '[]')"),
        ("mending", "('q', 2, 2)"), ("archived", "('aa')"),
        ("purge", "(1, 20100, 'reports', 19000, 3, 'KS 1', 20050)"),
        ("keptCount", "(18990, 'b', NULL, 4, 1)"), ("keptStanding", "(18990, 'skolan', 1)"),
        ("answer", "(1, 1, 'aa', 'a.csv', 2, 'who', 'r1', 'r2', 'same')"),
        ("incidentChange", "(1, 2, 19990, 'merged', 'a', 'b', 'answer', NULL, 'a.csv', 2)"),
        ("mapChange", "(2, 19990, 14, 5, 1)"), ("figureChange", "(2, 19990, NULL, 1, 0)"),
        ("publishedCount", "(19990, 1, 'b', NULL, 7)"),
        ("planDraw", "(19990, 1, 'l', -3, 0.125, 'b', 'c', 19991, 2)"),
    ]

    /// Columns of a table and its rows, in a fixed order.
    private struct Contents: Equatable {
        let columns: [String]
        let rows: [Row]
    }

    /// All tables, or those of `earlier` with the columns that they had then.
    private func contents(
        of queue: DatabaseQueue,
        in earlier: [String: Contents]? = nil
    ) throws -> [String: Contents] {
        try queue.read { database in
            let tables = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'grdb%'"
            )
            var contents: [String: Contents] = [:]
            for table in tables {
                let columns =
                    try earlier?[table]?.columns ?? database.columns(in: table).map(\.name)
                let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
                let rows = try Row.fetchAll(
                    database,
                    sql: "SELECT \(list) FROM \"\(table)\" ORDER BY \(list)"
                )
                contents[table] = Contents(columns: columns, rows: rows)
            }
            return contents
        }
    }
}
