import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// What becomes of delivered files once they are taken in.
struct ArchiveTests {
    private func town(_ archive: String) throws -> TemporaryWorkspace {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration + "archive: \(archive)\n"
        return try TemporaryWorkspace(files)
    }

    private func archived(_ town: TemporaryWorkspace) throws -> [String] {
        try town.hashes(below: ".est/arkiv").keys.sorted()
    }

    private func delivered(_ town: TemporaryWorkspace) throws -> [String] {
        try town.hashes(below: "inbox/rapporter").keys.sorted()
    }

    @Test func `moved files lie in the archive under their hash, for the program's own user only`()
        throws
    {
        let town = try town("move")
        try town.write(Data([0x50, 0x4B, 3, 4]), to: "inbox/rapporter/skolan/bok.csv")
        let first = try EstRun(town.workspace).run()
        #expect(try delivered(town) == ["skolan/bok.csv"])
        #expect(try archived(town).count == 2)
        let name = try #require(try archived(town).first)
        let root = town.workspace.root.appending(path: ".est/arkiv")
        #expect(try mode(root) == 0o700)
        #expect(try mode(root.appending(path: name)) == 0o600)
        #expect(try town.hashes(below: ".est/arkiv")[name]?.contains(name.dropLast(4)) == true)
        #expect(first.account.received == 10)

        let reports = try town.publishedHashes()
        #expect(try EstRun(town.workspace).run().account.received == 0)
        #expect(try town.publishedHashes() == reports)
        #expect(try Verification(town.workspace).faults() == [])
    }

    @Test func `copied files stay in the inbox, and none are copied unless it is asked for`() throws
    {
        let copied = try town("copy")
        _ = try EstRun(copied.workspace).run()
        #expect(try delivered(copied).count == 2)
        #expect(try archived(copied).count == 2)
        let off = try town("off")
        _ = try EstRun(off.workspace).run()
        #expect(!FileManager.default.fileExists(atPath: off.workspace.root.path + "/.est/arkiv"))
    }

    @Test func `a run that was killed before it moved a file is finished by the next one`() throws {
        let town = try town("off")
        _ = try EstRun(town.workspace).run()
        try town.write(SmallTown.configuration + "archive: move\n", to: "inbox/kommun.yml")
        // Half a copy, as a run that was killed leaves it.
        try town.write("Dat", to: ".est/arkiv/.aa.csv.new")
        #expect(try EstRun(town.workspace).run().account.received == 0)
        #expect(try delivered(town).isEmpty)
        #expect(try archived(town).filter { !$0.hasPrefix(".") }.count == 2)
        #expect(try Verification(town.workspace).faults() == [])
    }

    private func mode(_ url: URL) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }
}
