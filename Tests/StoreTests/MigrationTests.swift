import Domain
import Foundation
import GRDB
import Testing

@testable import Store

struct MigrationTests {
    @Test func `a database from before the quarantine comes up with the same rows and counts`()
        throws
    {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer {
            for ending in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: file + ending)
            }
        }
        let queue = try DatabaseQueue(path: file)
        try Schema.migrator.migrate(queue, upTo: "3 pictures, plans, decisions")
        try queue.write { try $0.execute(sql: Self.rows) }
        try queue.close()
        try Store(file: file).read { transaction throws in
            let period = Period(first: Day(number: 20_000), length: 14)
            let account = RowAccount(accepted: 2, duplicates: 1, quarantined: 1)
            #expect(try transaction.accounts(of: period) == ["skolan": account])
            #expect(try transaction.findings(of: period)["skolan"]?.map(\.line) == [5])
            #expect(try transaction.waitingRows() == 1)
            #expect(try transaction.quarantine().isEmpty)
        }
    }

    private static let rows = """
        INSERT INTO run VALUES (1, 20010);
        INSERT INTO delivery VALUES (1, 'aa', 'skolan', 'v43.csv', 1, 'read', 20000);
        INSERT INTO row VALUES (1, 2, 'accepted', 20000), (1, 3, 'accepted', 20000),
            (1, 4, 'duplicate', 20000), (1, 5, 'quarantined', 20000);
        INSERT INTO finding VALUES (1, 5, 20000, 'Datum', 'bad-time', 'error', NULL);
        """
}
