import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Files that are still on their way when a run comes.
struct UploadTests {
    private static let heading = "Datum;Tid;Plats;Kategori;Beskrivning\n"
    private static let one = "2026-10-21;21:00;Storskolan;Skadegörelse;Ett\n"
    private static let two = "2026-10-22;21:00;Storskolan;Skadegörelse;Två\n"
    private static let file = "inbox/rapporter/tyst/2026-v43-44.csv"
    private static let remake = RunOptions(remake: "2026-v43-44")

    /// Reports behind the small town's incidents before anything is added.
    private static let usual = 8

    private func reports(_ town: TemporaryWorkspace) throws -> Int? {
        let counts = try town.picture(of: "2026-v43-44")["incidents"] as? [String: Int]
        return counts?["reports"]
    }

    /// What the page says of the reporter whose file is on its way.
    private func status(_ town: TemporaryWorkspace) throws -> String? {
        let reporters = try town.picture(of: "2026-v43-44")["reporters"] as? [[String: Any]]
        return reporters?.last?["status"] as? String
    }

    private func unreadable(_ town: TemporaryWorkspace) throws -> [String] {
        let listed = try town.picture(of: "2026-v43-44")["unreadable"] as? [[String: Any]] ?? []
        return listed.compactMap { $0["code"] as? String }
    }

    /// A handle that writes to a file of the town, made where it is not there.
    private func writer(_ town: TemporaryWorkspace, _ text: String) throws -> FileHandle {
        try town.write(text, to: Self.file)
        let handle = try FileHandle(
            forWritingTo: town.workspace.root.appending(path: Self.file)
        )
        try handle.seekToEnd()
        return handle
    }

    @Test func `a file that is being written is left for the next run, and everyone is told`()
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        let upload = try writer(town, Self.heading + Self.one)
        let first = try EstRun(town.workspace).run()
        #expect(first.account.received == 10)
        #expect(first.findings.contains { $0.code == .unstableFile && $0.severity == .warning })
        #expect(try status(town) == "unreadable")
        #expect(try unreadable(town) == ["unstable-file"])
        #expect(try town.text(of: "reports/2026-v43-44/kvittens-tyst.html").contains("öppen i ett"))
        #expect(try Inspection(town.workspace).run().findings.contains { $0.code == .unstableFile })
        #expect(try WorkspaceState(town.workspace).arriving.map(\.file) == ["tyst/2026-v43-44.csv"])

        try upload.write(contentsOf: Data(Self.two.utf8))
        try upload.close()
        let second = try EstRun(town.workspace).run()
        #expect(second.account == RowAccount(accepted: 2))
        #expect(second.late.map(\.rows) == [2])
        #expect(try WorkspaceState(town.workspace).arriving.isEmpty)
        _ = try EstRun(town.workspace, options: Self.remake).run()
        #expect(try status(town) == "reported")
        #expect(try unreadable(town).isEmpty)
    }

    @Test func `what a file held stands while its successor is being written`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(Self.heading + Self.one + Self.two, to: Self.file)
        _ = try EstRun(town.workspace).run()
        let upload = try writer(town, Self.heading)
        let summary = try EstRun(town.workspace, options: Self.remake).run()
        #expect(summary.account.received == 0)
        #expect(try reports(town) == Self.usual + 2)
        #expect(try status(town) == "reported")
        try upload.close()
    }

    @Test func `a file that was read before may be open in another program`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(Self.heading + Self.one, to: Self.file)
        _ = try EstRun(town.workspace).run()
        let open = try writer(town, Self.heading + Self.one)
        #expect(try !EstRun(town.workspace).run().findings.contains { $0.code == .unstableFile })
        try open.close()
    }

    @Test func `an upload that broke off is read, and completed under its name it is replaced`()
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        let whole = Self.heading + Self.one + Self.two
        try town.write(String(whole.dropLast(30)), to: Self.file)
        _ = try EstRun(town.workspace).run()
        try town.write(whole, to: Self.file)
        _ = try EstRun(town.workspace).run()
        _ = try EstRun(town.workspace, options: Self.remake).run()
        #expect(try reports(town) == Self.usual + 2)
        let account = try town.picture(of: "2026-v43-44")["account"] as? [String: Int]
        #expect(account?["quarantined"] == 1)
    }

    @Test func `a file that grows while its end is awaited is left for the next run`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(Self.heading + Self.one + "2026-10-2", to: Self.file)
        let url = town.workspace.root.appending(path: Self.file)
        // Each piece is a writer of its own, as some clients do it: the kernel sees nobody in between.
        let sender = Thread {
            for _ in 0..<40 {
                Thread.sleep(forTimeInterval: 0.1)
                guard let handle = try? FileHandle(forWritingTo: url) else { return }
                _ = try? handle.seekToEnd()
                try? handle.write(contentsOf: Data("x".utf8))
                try? handle.close()
            }
        }
        sender.start()
        let summary = try EstRun(town.workspace).run()
        #expect(summary.account.received == 10)
        #expect(summary.findings.contains { $0.code == .unstableFile })
    }

    @Test(arguments: ["v43.csv.part", "v43.csv.filepart", "v43.CRDOWNLOAD", "v43.csv.tmp"])
    func `a name that says the file has not come yet is told of, and not read`(
        name: String
    ) throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(Self.heading + Self.one, to: "inbox/rapporter/tyst/\(name)")
        #expect(try EstRun(town.workspace).run().account.received == 10)
        #expect(try status(town) == "unreadable")
        #expect(try unreadable(town) == ["temporary-file"])
        #expect(try WorkspaceState(town.workspace).arriving.count == 1)
    }

    @Test(arguments: ["~$v43.csv", ".~lock.v43.csv#", ".v43.csv.x8Kq2z"])
    func `what a program keeps beside an open file is noted, and its reporter stays silent`(
        name: String
    ) throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(Self.heading + Self.one, to: "inbox/rapporter/tyst/\(name)")
        let summary = try EstRun(town.workspace).run()
        #expect(summary.account.received == 10)
        let notes = summary.findings.filter { $0.code == .temporaryFile }
        #expect(notes.map(\.severity) == [.note])
        #expect(try status(town) == "silent")
        #expect(try unreadable(town).isEmpty)
    }

    @Test func `a file for another period waits without a word on this one's page`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let name = "inbox/rapporter/tyst/2026-v45.csv.part"
        try town.write(Self.heading, to: name)
        #expect(try EstRun(town.workspace).run().findings.contains { $0.code == .temporaryFile })
        #expect(try status(town) == "silent")
        #expect(try unreadable(town).isEmpty)
    }
}
