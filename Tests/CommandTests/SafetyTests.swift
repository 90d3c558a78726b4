import Foundation
import Pipeline
import TestSupport
import Testing

/// Backup, restore, verify and purge as the IT operator starts them: words out, exit codes.
struct SafetyTests {
    private func made(_ settings: String = "") throws -> TemporaryWorkspace {
        var files = SmallTown.files
        files["inbox/kommun.yml"] = SmallTown.configuration + settings
        let town = try TemporaryWorkspace(files)
        _ = try EstRun(town.workspace).run()
        return town
    }

    @Test func `a drill: back up, lose everything, restore, verify`() throws {
        let town = try made()
        let root = town.workspace.root.path
        let file = root + ".backup"
        defer { try? FileManager.default.removeItem(atPath: file) }
        let backup = try est("backup", file, "--workspace", root)
        #expect(backup.code == 0)
        #expect(backup.output.hasSuffix(" filer i ”\(file)”.\n"))
        #expect(try est("backup", file, "--workspace", root).code == 64)
        #expect(try est("verify", file).output == "Allt är som det lämnades.\n")

        let before = try town.hashes(below: "reports")
        try town.remove("")
        #expect(try est("restore", file, "--workspace", root).code == 0)
        #expect(try est("verify", "--workspace", root).code == 0)
        #expect(try town.hashes(below: "reports") == before)
        #expect(try est("run", "--workspace", root).output.contains("0 mottagna rader"))
        let again = try est("restore", file, "--workspace", root)
        #expect(again.code == 64)
        #expect(
            again.errors
                == "est: ”\(root)” finns redan och lämnades som den är. Ersätt den med --force.\n"
        )
    }

    @Test func `damage leaves with 12, and says how to go back`() throws {
        let town = try made()
        let root = town.workspace.root.path
        try town.write("x", to: "reports/2026-v43-44/plan.csv")
        let edited = try est("verify", "--workspace", root)
        #expect(edited.code == 12)
        #expect(edited.errors == "reports/2026-v43-44/plan.csv är ändrad.\n")
        var bytes = try Data(contentsOf: town.workspace.root.appending(path: ".est/est.sqlite"))
        bytes[bytes.count / 2] ^= 1
        try town.write(bytes, to: ".est/est.sqlite")
        for command in ["run", "status", "verify"] {
            let result = try est(command, "--workspace", root)
            #expect(result.code == 12)
            #expect(result.errors.contains("est restore --force"))
        }
        #expect(try est("verify", root + "/inbox/kommun.yml").code == 12)
        #expect(
            try est("restore", root + "/inbox/kommun.yml", "--workspace", root + "/ny").code == 12
        )
    }

    @Test func `a purge says what goes and by which decision, and 10 where none is named`() throws {
        let town = try made(
            "retention: {decision: KS 2026/123, decided: 2026-05-04, receipts: 1}\n"
        )
        let root = town.workspace.root.path
        let line = "kvittenser: 7 till och med 2026-11-01, enligt KS 2026/123 av 2026-05-04\n"
        let dry = try est("purge", "--dry-run", "--workspace", root)
        #expect(dry.output == line + "Inget togs bort: det här var ett prov.\n")
        #expect(try est("purge", "--workspace", root).output == line)
        #expect(try est("purge", "--workspace", root).output == "Inget ska gallras.\n")
        #expect(try est("verify", "--workspace", root).code == 0)
        let remake = try est("run", "--remake", "2026-v43-44", "--workspace", root)
        #expect(remake.code == 64)
        #expect(remake.errors.contains("går inte att göra om"))
        let none = try made()
        #expect(try est("purge", "--workspace", none.workspace.root.path).code == 10)
    }

    /// A run that comes to a ceiling is killed there: a limit that the memory is short of may make it wait for ever.
    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/prlimit")),
        arguments: [(256, "60"), (48, "20"), (24, "20"), (256, "0.3"), (256, "0.1")]
    )
    func
        `under a ceiling of memory or time a run ends well or not at all, and the next one ends the same`(
            megabytes: Int,
            seconds: String
        ) throws
    {
        let whole = try made()
        let town = try TemporaryWorkspace(SmallTown.files)
        let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/timeout")
        process.arguments = [
            "--signal=KILL", seconds, "/usr/bin/prlimit", "--data=\(megabytes << 20)", "--core=0",
            folder.appending(path: "est").path, "run", "--quiet", "--workspace",
            town.workspace.root.path,
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if seconds == "60" { #expect(process.terminationStatus == 3) }
        _ = try EstRun(town.workspace).run()
        #expect(try town.hashes(below: "reports") == whole.hashes(below: "reports"))
        #expect(try Verification(town.workspace).faults() == [])
    }
}
