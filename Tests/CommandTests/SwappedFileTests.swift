import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Files that are exchanged between the moment that they are listed and the moment that they are opened.
@Suite(.enabled(if: FaultShim.library != nil, "no C compiler to build the fault library with"))
struct SwappedFileTests {
    private static let folder = "inbox/rapporter/tyst"
    private static let row = "Datum;Tid;Plats;Kategori\n2026-10-21;21:00;Storskolan;Skadegörelse\n"

    @Test(arguments: ["pipe", "link", "folder"])
    func `what is put in a file's place is neither followed nor waited for`(what: String) throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(Self.row, to: "\(Self.folder)/2026-v43-44.csv")
        try town.write(Self.row, to: "outside.csv")
        let file = town.workspace.root.appending(path: "\(Self.folder)/2026-v43-44.csv")
        let run = try held(in: town)
        try FileManager.default.removeItem(at: file)
        switch what {
        case "pipe": #expect(mkfifo(file.path, 0o600) == 0)
        case "link":
            try FileManager.default.createSymbolicLink(
                at: file,
                withDestinationURL: town.workspace.root.appending(path: "outside.csv")
            )
        default:
            try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
        }
        try letGo(run)
        #expect(try received(town) == 10)
    }

    @Test func `a folder that is exchanged for a link is still the folder that was opened`() throws
    {
        let town = try TemporaryWorkspace(SmallTown.files)
        try town.write(Self.row, to: "\(Self.folder)/2026-v43-44.csv")
        try town.write(
            Self.row + "2026-10-22;21:00;Storskolan;Skadegörelse\n",
            to: "other/2026-v43-44.csv"
        )
        let folder = town.workspace.root.appending(path: Self.folder)
        let run = try held(in: town)
        try FileManager.default.moveItem(
            at: folder,
            to: town.workspace.root.appending(path: "moved")
        )
        try FileManager.default.createSymbolicLink(
            at: folder,
            withDestinationURL: town.workspace.root.appending(path: "other")
        )
        try letGo(run)
        #expect(try received(town) == 11)
    }

    @Test func `a file that is changed while it is read is left for the next run`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let path = "\(Self.folder)/2026-v43-44.csv"
        try town.write(Self.row, to: path)
        // Three reads see the whole file to know it by its hash; before the next, its day becomes another.
        let run = try held(in: town, before: "read", 4)
        let file = town.workspace.root.appending(path: path)
        let handle = try FileHandle(forWritingTo: file)
        try handle.write(contentsOf: Data(Self.row.replacing("10-21", with: "10-22").utf8))
        try handle.close()
        try FileManager.default.setAttributes(
            [.modificationDate: Date.distantPast],
            ofItemAtPath: file.path
        )
        try letGo(run)
        #expect(try received(town) == 10)
        let listed = try town.picture(of: "2026-v43-44")["unreadable"] as? [[String: Any]] ?? []
        #expect(listed.compactMap { $0["code"] as? String } == ["unstable-file"])
        #expect(try EstRun(town.workspace).run().account.accepted == 1)
    }

    /// Rows that the page accounts for.
    private func received(_ town: TemporaryWorkspace) throws -> Int? {
        (try town.picture(of: "2026-v43-44")["account"] as? [String: Int])?["received"]
    }

    /// A run that is held before a call on the folder: by default before it opens the file, which is the third
    /// time that something is opened there, after the folder itself and its list.
    private func held(
        in town: TemporaryWorkspace,
        before call: String = "open",
        _ number: Int = 3
    ) throws -> Started {
        let run = try Started(
            town,
            ["KIND": "STOP", "AT": "\(number)", "CALLS": call],
            below: town.workspace.root.appending(path: Self.folder)
        )
        while try !run.isHeld { Thread.sleep(forTimeInterval: 0.01) }
        return run
    }

    private func letGo(_ run: Started) throws {
        kill(run.process.processIdentifier, SIGCONT)
        #expect(try run.finish().code == 3)
    }
}
