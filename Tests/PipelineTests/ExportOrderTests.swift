import Domain
import Foundation
import Testing

@testable import Pipeline

/// Exports that come in another order than they were made in: the newer one stands (decision 0037).
struct ExportOrderTests {
    private static let heading = "Ärendenr;Datum;Tid;Plats;Typ;Text\n"

    private func file(_ rows: [String]) -> String {
        Self.heading
            + rows.map { row in
                let cells = row.split(separator: " ").map(String.init)
                return "\(cells[0]);2026-10-\(cells[1]);;Gamla torget;Klotter;\(cells[2])\n"
            }
            .joined()
    }

    /// Texts after a newer and then an older file of each reporter, and whether the older one was told.
    private func state(
        _ settings: String,
        newer: (name: String, rows: [String]),
        older: (name: String, rows: [String])
    ) throws -> (texts: [String], isTold: Bool) {
        let town = try ReadingTown(settings: settings)
        try town.deliver(file(newer.rows), as: newer.name)
        try town.deliver(file(older.rows), as: older.name)
        let texts = try town.reports().map(\.text).sorted()
        return (texts, try town.findings().contains(.olderExport))
    }

    static let names = [
        ("2026-11-02", "2026-10-30"), ("20261102", "20261030"),
        ("2026-11-02T0800", "2026-11-02T0715"), ("20261102-080015", "20261102-080014"),
        ("2026-11-02 08.00", "2026-11-02 07.15"), ("20261102080000", "20261102071500"),
        ("2026-11-02_08-00-00", "2026-11-01_09-00-00"), ("202611020800", "202611020759"),
        ("2026-11-01 22.00", "2026-10-31"),
    ]

    @Test(arguments: names)
    func `a whole file that is older than one that was read changes nothing, and is told`(
        newer: String,
        older: String
    ) throws {
        for hasNumbers in [true, false] {
            func rows(_ rows: [String]) -> [String] {
                hasNumbers ? rows : rows.map { "-" + $0.dropFirst() }
            }
            let state = try state(
                ", deliveries: whole",
                newer: ("export \(newer).csv", ["1 20 a2", "2 21 b"]),
                older: ("export \(older).csv", ["1 20 a1", "3 22 c"])
            )
            #expect(state.texts == ["a2", "b"])
            #expect(state.isTold)
        }
    }

    @Test func `an older whole file adds the days of which the newer one does not tell`() throws {
        let state = try state(
            ", deliveries: whole",
            newer: ("2026-v44 export 2026-11-02.csv", ["1 27 a2"]),
            older: ("export 2026-11-01.csv", ["1 27 a1", "2 20 b", "3 28 c"])
        )
        #expect(state.texts == ["a2", "b"])
        #expect(state.isTold)
    }

    @Test func `an older file of additions does not take back a correction, and adds the rest`()
        throws
    {
        let state = try state(
            "",
            newer: ("export 2026-11-02.csv", ["1 20 a2"]),
            older: ("export 2026-10-30.csv", ["1 20 a1", "2 21 b"])
        )
        #expect(state.texts == ["a2", "b"])
        #expect(state.isTold)
    }

    @Test(arguments: [
        ("export 2026-10-30.csv", "export 2026-11-02.csv"),
        ("2026-v43-44.csv", "2026-v43-44 (2).csv"),
        ("export 2026-11-02.csv", "export 2026-11-02 (1).csv"), ("a.csv", "b 2026-10-30.csv"),
        ("export 2026-11-02 07.00.csv", "export 2026-11-02 08.00.csv"),
    ])
    func `a file that is newer, or does not tell, is read as before`(first: String, second: String)
        throws
    {
        let state = try state(
            ", deliveries: whole",
            newer: (first, ["1 20 a1", "2 21 b"]),
            older: (second, ["1 20 a2"])
        )
        #expect(state.texts == ["a2"])
        #expect(!state.isTold)
    }
}
