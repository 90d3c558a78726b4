import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Names and kinds of things in the inbox that nobody sends by mistake.
struct HostileNameTests {
    private static let row = """
        Datum;Tid;Plats;Kategori;Beskrivning
        2026-10-21;21:00;Storskolan;Skadegörelse;Ett

        """
    private static let folder = "inbox/rapporter/tyst"

    private func status(_ town: TemporaryWorkspace) throws -> String? {
        let reporters = try town.picture(of: "2026-v43-44")["reporters"] as? [[String: Any]]
        return reporters?.last?["status"] as? String
    }

    @Test(arguments: [
        "-rf.csv", "--workspace.csv", "två\nrader.csv", "rad\u{202E}vsc.csv",
        "a\tb;c.csv",
        "<b>x&lt;b>.csv", "';DROP TABLE report;--.csv", "%2e%2e%2f.csv",
    ])
    func `a file is read once whatever its name is`(name: String) throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(Self.row, to: "\(Self.folder)/\(name)")
        #expect(try EstRun(town.workspace).run().account.received == 11)
        #expect(try EstRun(town.workspace).run().account.received == 0)
        #expect(try status(town) == "reported")
    }

    @Test func `two names that are no text stay two files, each read once`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write("", to: "\(Self.folder)/.keep")
        let folder = town.workspace.root.appending(path: Self.folder).path
        for (byte, day) in [(UInt8(0xE5), "21"), (0xE4, "22")] {
            let path = Array(folder.utf8) + [0x2F, byte] + Array(".csv".utf8) + [0]
            let file = fopen(path.map(CChar.init(bitPattern:)), "w")
            fputs(Self.row.replacing("2026-10-21", with: "2026-10-\(day)"), file)
            fclose(file)
        }
        #expect(try EstRun(town.workspace).run().account.received == 12)
        #expect(try EstRun(town.workspace).run().account.received == 0)
    }

    @Test func `a reporter's folder that is a link is not followed, and nobody is called silent`()
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(Self.row, to: "elsewhere/2026-v43-44.csv")
        try FileManager.default.createSymbolicLink(
            at: town.workspace.root.appending(path: Self.folder),
            withDestinationURL: town.workspace.root.appending(path: "elsewhere")
        )
        let summary = try EstRun(town.workspace).run()
        #expect(summary.account.received == 10)
        let finding = summary.findings.first { $0.code == .linkedFile }
        #expect(finding?.file == "rapporter/tyst" && finding?.severity == .error)
        #expect(try status(town) == "unreadable")
    }

    @Test func `a file where a reporter's folder belongs is told of`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(Self.row, to: Self.folder)
        let summary = try EstRun(town.workspace).run()
        #expect(summary.account.received == 10)
        #expect(summary.findings.contains { $0.code == .linkedFile })
    }

    @Test func `a folder named like a file, a socket and a link that leads nowhere are told of`()
        throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write("x", to: "\(Self.folder)/mapp.csv/fil.csv")
        let folder = town.workspace.root.appending(path: Self.folder)
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: "ingenstans.csv").path,
            withDestinationPath: "/nowhere/at/all"
        )
        let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        // A socket's name may be short only: it is made elsewhere and moved here.
        let short = "/tmp/est-\(ProcessInfo.processInfo.processIdentifier).csv"
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: short.utf8) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        #expect(bound == 0)
        try FileManager.default.moveItem(
            atPath: short,
            toPath: folder.appending(path: "uttag.csv").path
        )
        #expect(try EstRun(town.workspace).run().account.received == 10)
        let listed = try town.picture(of: "2026-v43-44")["unreadable"] as? [[String: Any]] ?? []
        let files = Set(listed.compactMap { $0["file"] as? String })
        #expect(files == ["rapporter/tyst/mapp.csv/", "tyst/ingenstans.csv", "tyst/uttag.csv"])
    }

    @Test(.enabled(if: geteuid() == 0, "only root may make a device"))
    func `a device is not read`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write("", to: "\(Self.folder)/.keep")
        let device = town.workspace.root.appending(path: "\(Self.folder)/noll.csv").path
        try #require(mknod(device, S_IFCHR | 0o600, 1 << 8 | 5) == 0)  // /dev/zero: it never ends
        #expect(try EstRun(town.workspace).run().account.received == 10)
        #expect(try status(town) == "unreadable")
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func `a file that may not be read is told of`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(Self.row, to: "\(Self.folder)/hemlig.csv")
        chmod(town.workspace.root.appending(path: "\(Self.folder)/hemlig.csv").path, 0)
        #expect(try EstRun(town.workspace).run().account.received == 10)
        #expect(try status(town) == "unreadable")
    }

    @Test func `many files in a folder cost time in proportion`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        for number in 0..<3_000 {
            try town.write("Datum;Plats\nx\(number);y\n", to: "\(Self.folder)/\(number).csv")
        }
        let summary = try EstRun(town.workspace).run()
        #expect(summary.account.received == 3_010)
        #expect(summary.account.quarantined == 3_001)
    }
}
