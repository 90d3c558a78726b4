import Domain
import Foundation
import Pipeline
import TestSupport
import Testing
import Toolkit

/// Runs that are stopped in the middle.
struct InterruptionTests {
    @Test func `killed at any point, the next run ends with the same bytes`() throws {
        let undisturbed = try TemporaryWorkspace(SmallTown.files)
        let whole = try duration { try finish(in: undisturbed) }
        let expected = try undisturbed.hashes(below: "reports")
        #expect(!expected.isEmpty)

        let town = try TemporaryWorkspace(SmallTown.files)
        var generator = SplitMix64(seed: 1105)
        var killed = 0
        for _ in 0..<12 {
            let process = try started(in: town)
            Thread.sleep(forTimeInterval: whole * generator.uniform())
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { killed += 1 }
        }
        #expect(killed > 0)
        try finish(in: town)
        #expect(try town.hashes(below: "reports") == expected)
        #expect(try EstRun(town.workspace).run().account.received == 0)
    }

    @Test func `asked to stop, the program leaves at once with 130 and one sentence`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        // A row for each of many minutes keeps the run busy for as long as the test needs.
        var rows = "Datum;Tid;Plats;Kategori;Beskrivning\n"
        for row in 0..<4_000 {
            rows +=
                "2026-10-\(19 + row % 12);\(10 + row % 13):\(10 + row % 50);Storskolan;Klotter;\(row)\n"
        }
        try town.write(rows, to: "inbox/rapporter/skolan/2026-v43-44.csv")
        let errors = Pipe()
        let process = try started(in: town, errors: errors)
        Thread.sleep(forTimeInterval: 0.7)
        let asked = Date()
        process.terminate()
        process.waitUntilExit()
        #expect(Date().timeIntervalSince(asked) < 2)
        #expect(process.terminationReason == .exit && process.terminationStatus == 130)
        let said = String(
            decoding: errors.fileHandleForReading.readDataToEndOfFile(),
            as: UTF8.self
        )
        #expect(said == "\nest: Avbrutet. Inget av det pågående steget sparades.\n")
    }

    private func started(
        in town: TemporaryWorkspace,
        errors: Any = FileHandle.nullDevice
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
            .deletingLastPathComponent().appending(path: "est")
        process.arguments = ["run", "--quiet", "--workspace", town.workspace.root.path]
        process.standardError = errors
        try process.run()
        return process
    }

    private func finish(in town: TemporaryWorkspace) throws {
        let process = try started(in: town)
        process.waitUntilExit()
        #expect([0, 3].contains(process.terminationStatus))
    }

    private func duration(_ body: () throws -> Void) rethrows -> TimeInterval {
        let start = Date()
        try body()
        return Date().timeIntervalSince(start)
    }
}
