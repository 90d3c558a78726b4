import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Inboxes that nobody would like to get.
struct HostileInboxTests {
    @Test func `a file that cannot be read is told of by the run that meets it, whatever is due`()
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        try town.write("PK\u{3}\u{4}\u{14}\u{0}\u{6}\u{0}", to: "inbox/rapporter/skolan/bok.csv")
        for options in [RunOptions(isDryRun: true), RunOptions()] {
            let summary = try EstRun(town.workspace, options: options).run()
            #expect(
                summary.findings.contains { $0.code == .notText && $0.file == "skolan/bok.csv" }
            )
            #expect(summary.hasQuarantine)
        }
        #expect(try EstRun(town.workspace).run().findings.allSatisfy { $0.code != .notText })
    }

    @Test func `a symbolic link is never followed, and the page says that it was not read`() throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write("Datum;Plats\n2026-10-20;hemligt\n", to: "outside.csv")
        try FileManager.default.createSymbolicLink(
            at: town.workspace.root.appending(path: "inbox/rapporter/tyst/2026-v43-44.csv"),
            withDestinationURL: town.workspace.root.appending(path: "outside.csv"),
            makingFolder: true
        )
        let summary = try EstRun(town.workspace).run()
        #expect(summary.account.received == 10)
        let picture = try town.picture(of: "2026-v43-44")
        let reporters = picture["reporters"] as? [[String: Any]] ?? []
        #expect(reporters.last?["status"] as? String == "unreadable")
        let unreadable = picture["unreadable"] as? [[String: Any]]
        #expect(unreadable?.map { $0["code"] as? String } == ["linked-file"])
    }

    @Test func `a pipe in the inbox does not make the run wait`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write("", to: "inbox/rapporter/tyst/.keep")
        let pipe = town.workspace.root.appending(path: "inbox/rapporter/tyst/2026-v43-44.csv")
        #expect(mkfifo(pipe.path, 0o600) == 0)
        #expect(try EstRun(town.workspace).run().account.received == 10)
    }

    @Test func `a workbook named csv is told of, and the rest goes on`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(
            Data([0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 500)),
            to: "inbox/rapporter/tyst/2026-v43-44.csv"
        )
        #expect(try EstRun(town.workspace).run().account.received == 10)
        let unreadable = try town.picture(of: "2026-v43-44")["unreadable"] as? [Any]
        #expect(unreadable?.count == 1)
    }

    @Test func `a file larger than any delivery is refused before it is read`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let name = "inbox/rapporter/tyst/2026-v43-44.csv"
        try town.write("Datum;Plats\n", to: name)
        // Ten gigabytes without a block on the disk.
        #expect(truncate(town.workspace.root.appending(path: name).path, 10 << 30) == 0)
        #expect(try EstRun(town.workspace).run().account.received == 10)
        let unreadable = try town.picture(of: "2026-v43-44")["unreadable"] as? [[String: Any]]
        #expect(unreadable?.map { $0["code"] as? String } == ["file-too-large"])
    }

    @Test func `a folder that the configuration does not name is told of and not read`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(SmallTown.school, to: "inbox/rapporter/skolna/2026-v43-44.csv")
        let summary = try EstRun(town.workspace).run()
        #expect(summary.account.received == 10)
        let finding = summary.findings.first { $0.code == .unknownReporter }
        #expect(finding?.file == "rapporter/skolna")
        #expect(finding?.hint == "skolan")
    }

    @Test func `kommun.yml and the files it names may be links`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let inbox = town.workspace.root.appending(path: "inbox")
        try FileManager.default.linkItem(
            at: inbox.appending(path: "kommun.yml"),
            to: town.workspace.root.appending(path: "copy.yml")
        )
        try FileManager.default.moveItem(
            at: inbox.appending(path: "platser.csv"),
            to: town.workspace.root.appending(path: "platser.csv")
        )
        try FileManager.default.createSymbolicLink(
            at: inbox.appending(path: "platser.csv"),
            withDestinationURL: town.workspace.root.appending(path: "platser.csv")
        )
        #expect(try EstRun(town.workspace).run().account.received == 10)
    }

    @Test func `a link among the rosters is refused with its reason`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try FileManager.default.createSymbolicLink(
            at: town.workspace.root.appending(path: "inbox/bemanning/mer.csv"),
            withDestinationURL: town.workspace.root.appending(path: "inbox/kalender.csv")
        )
        #expect(throws: ConfigurationError.linkedFile("mer.csv")) {
            try EstRun(town.workspace).run()
        }
    }

    @Test func `a file with a hard link elsewhere is not read`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let inbox = town.workspace.root.appending(path: "inbox/rapporter")
        try FileManager.default.linkItem(
            at: inbox.appending(path: "vakt/2026-v43-44.csv"),
            to: town.workspace.root.appending(path: "elsewhere.csv")
        )
        #expect(try EstRun(town.workspace).run().account.received == 7)
    }
}

extension FileManager {
    fileprivate func createSymbolicLink(
        at link: URL,
        withDestinationURL target: URL,
        makingFolder: Bool
    ) throws {
        try createDirectory(at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
        try createSymbolicLink(at: link, withDestinationURL: target)
    }
}
