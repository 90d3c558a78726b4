import Domain
import Foundation
import Store
import TestSupport
import Testing
import Toolkit

@testable import Pipeline

/// Backup, restore and verify: the way back when a disk has failed.
struct BackupTests {
    private let period = "2026-v43-44"

    private func made() throws -> TemporaryWorkspace {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration + "archive: copy\n"
        let town = try TemporaryWorkspace(files)
        _ = try EstRun(town.workspace).run()
        _ = try EstRun(town.workspace, options: RunOptions(remake: period)).run()
        return town
    }

    private func backup(_ town: TemporaryWorkspace) throws -> URL {
        let file = town.workspace.root.appending(path: "backup.est")
        _ = try BackupStage(town.workspace).write(file, replacing: true)
        return file
    }

    @Test func `what is restored is the same files, and makes the same pages`() throws {
        let town = try made()
        let file = try backup(town)
        #expect(try Verification.faults(ofBackup: file) == [])
        let other = try TemporaryWorkspace([:])
        #expect(try RestoreStage(file).restore(other.workspace, replacing: false) == nil)
        for folder in ["inbox", "reports", ".est/arkiv"] {
            #expect(try other.hashes(below: folder) == town.hashes(below: folder))
        }
        #expect(try Verification(other.workspace).faults() == [])
        for each in [town, other] {
            let summary = try EstRun(each.workspace, options: RunOptions(remake: period)).run()
            #expect(summary.made.map(\.version) == [3])
        }
        #expect(try other.hashes(below: "reports") == town.hashes(below: "reports"))
    }

    @Test
    func `a backup is for its owner only, leaves nothing beside it, and replaces only when told`()
        throws
    {
        let town = try made()
        let file = try backup(town)
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        let names = try FileManager.default.contentsOfDirectory(atPath: town.workspace.root.path)
        #expect(names.sorted() == [".est", "backup.est", "inbox", "reports"])
        #expect(throws: RunError.exists(file.path)) {
            try BackupStage(town.workspace).write(file, replacing: false)
        }
    }

    @Test func `a workspace that holds something is kept beside the one that is restored`() throws {
        let town = try made()
        let file = try backup(town)
        let other = try TemporaryWorkspace(["inbox/kommun.yml": "annat"])
        #expect(throws: RunError.self) {
            try RestoreStage(file).restore(other.workspace, replacing: false)
        }
        #expect(try other.text(of: "inbox/kommun.yml") == "annat")
        let former = try #require(try RestoreStage(file).restore(other.workspace, replacing: true))
        defer { try? FileManager.default.removeItem(at: former) }
        let kept = try String(
            contentsOf: former.appending(path: "inbox/kommun.yml"),
            encoding: .utf8
        )
        #expect(kept == "annat")
        #expect(try other.hashes(below: "reports") == town.hashes(below: "reports"))
    }

    @Test func `a backup with a changed byte is told, and restores nothing`() throws {
        let town = try made()
        let file = try backup(town)
        let whole = try Data(contentsOf: file)
        var draw = SplitMix64(seed: 26)
        for _ in 0..<40 {
            var damaged = whole
            let offset = Int.random(in: 0..<damaged.count, using: &draw)
            damaged[offset] ^= 1 << UInt8.random(in: 0..<8, using: &draw)
            try damaged.write(to: file)
            let other = try TemporaryWorkspace([:])
            let faults = try Verification.faults(ofBackup: file)
            guard faults.isEmpty else {
                #expect(throws: (any Error).self) {
                    try RestoreStage(file).restore(other.workspace, replacing: false)
                }
                #expect(!FileManager.default.fileExists(atPath: other.workspace.root.path))
                continue
            }
            // A byte that says nothing of any file, such as the time it was written.
            _ = try RestoreStage(file).restore(other.workspace, replacing: false)
            #expect(try other.hashes(below: "reports") == town.hashes(below: "reports"))
            #expect(try other.hashes(below: "inbox") == town.hashes(below: "inbox"))
        }
    }

    @Test(
        arguments: [
            ("reports/2026-v43-44/plan.csv", .changed("reports/2026-v43-44/plan.csv")),
            (
                "reports/2026-v43-44/v1/lagesbild.html",
                .changed("reports/2026-v43-44/v1/lagesbild.html")
            ),
            ("reports/2026-v43-44/manifest.json", .noManifest("reports/2026-v43-44/manifest.json")),
            ("reports/2026-v43-44/anteckning.txt", .foreign("reports/2026-v43-44/anteckning.txt")),
            (".est/arkiv/annat.csv", .foreign(".est/arkiv/annat.csv")),
        ] as [(String, VerificationFault)]
    )
    func `a file that was edited or added is named`(path: String, fault: VerificationFault) throws {
        let town = try made()
        try town.write("x", to: path)
        #expect(try Verification(town.workspace).faults().contains(fault))
    }

    @Test(
        arguments: [
            ("reports/2026-v43-44", .missing("reports/2026-v43-44")),
            ("reports/2026-v43-44/v1", .missingVersion(1, folder: "reports/2026-v43-44")),
            ("reports/2026-v43-44/karta.geojson", .missing("reports/2026-v43-44/karta.geojson")),
        ] as [(String, VerificationFault)]
    )
    func `a file that is missing is named`(path: String, fault: VerificationFault) throws {
        let town = try made()
        #expect(try Verification(town.workspace).faults() == [])
        try town.remove(path)
        #expect(try Verification(town.workspace).faults() == [fault])
    }

    @Test func `a manifest that was edited together with its files shows against the database`()
        throws
    {
        let town = try made()
        let path = "reports/\(period)/manifest.json"
        try town.write(try town.text(of: path).replacing("\"files\"", with: " \"files\""), to: path)
        #expect(try Verification(town.workspace).faults() == [.changed(path)])
    }

    @Test func `a database with a changed byte is told, wherever it is, and no run begins`() throws
    {
        let town = try made()
        let path = ".est/est.sqlite"
        let whole = try Data(contentsOf: town.workspace.root.appending(path: path))
        let reports = try town.hashes(below: "reports")
        var draw = SplitMix64(seed: 25)
        for offset in [0, 18, 40, 99, 100, 4096]
            + (0..<60).map({ _ in Int.random(in: 0..<whole.count, using: &draw) })
        {
            var damaged = whole
            damaged[offset] ^= 1 << UInt8.random(in: 0..<8, using: &draw)
            try town.write(damaged, to: path)
            let error = #expect(throws: (any Error).self) { try EstRun(town.workspace).run() }
            #expect(error.map { FailureKind($0) } == .storage)
            let faults = try Verification(town.workspace).faults()
            #expect(faults == [.database(.damaged(file: town.workspace.database.path))])
        }
        #expect(try town.hashes(below: "reports") == reports)
        try town.write(whole, to: path)
        #expect(try Verification(town.workspace).faults() == [])
    }

    @Test
    func `without its seal too, a damaged database ends a run with a sentence and never traps`()
        throws
    {
        let town = try made()
        let path = ".est/est.sqlite"
        let whole = try Data(contentsOf: town.workspace.root.appending(path: path))
        var draw = SplitMix64(seed: 2525)
        for _ in 0..<40 {
            var damaged = whole
            for _ in 0..<64 {
                let offset = Int.random(in: 0..<whole.count, using: &draw)
                damaged[offset] = UInt8.random(in: 0...255, using: &draw)
            }
            try town.write(damaged, to: path)
            for beside in [".sha256", "-wal", "-shm"] { try? town.remove(path + beside) }
            do {
                _ = try EstRun(town.workspace).run()
            } catch {
                #expect(FailureKind(error) == .storage)
            }
        }
    }
}
