import Foundation
import Pipeline
import TestSupport
import Testing

/// Runs whose standard streams are full, closed or without a reader.
struct StreamTests {
    @Test(arguments: [
        ("2>/dev/full", 3), (">/dev/full", 12), (">/dev/full 2>&1", 12), (">&-", 3),
        (">&- 2>&-", 3),
        ("<&- >&- 2>&-", 3),
    ])
    func `a run does its work whoever can hear of it`(
        redirection: String,
        code: Int32
    ) throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        #expect(try shell("\"$0\" run --workspace \"$1\" \(redirection)", in: town) == code)
        #expect(try town.picture(of: "2026-v43-44")["version"] as? Int == 1)
        #expect(try EstRun(town.workspace).run().made.isEmpty)
    }

    @Test func `a reader that is gone changes neither the work nor the exit code`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let script = """
            { "$0" run --workspace "$1"; echo $? >"$1/code"; } 2>&1 | true
            while ! [ -s "$1/code" ]; do sleep 0.05; done
            """
        _ = try shell(script, in: town)
        #expect(try town.text(of: "code") == "3\n")
        #expect(try town.picture(of: "2026-v43-44")["version"] as? Int == 1)
    }

    /// Runs a script with the program and the workspace as `$0` and `$1`; returns its exit code.
    private func shell(_ script: String, in town: TemporaryWorkspace) throws -> Int32 {
        let process = Process()
        let program = URL(filePath: CommandLine.arguments[0])
            .deletingLastPathComponent().appending(path: "est")
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script, program.path, town.workspace.root.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
