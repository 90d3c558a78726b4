import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Calls on the workspace that go wrong: a short form of scripts/faults, which tries every one.
@Suite(.enabled(if: FaultShim.library != nil, "no C compiler to build the fault library with"))
struct FaultTests {
    /// Which calls of a run fail: each kind at points spread over the whole of it.
    private static let points = [3, 60, 120, 180, 240]

    @Test(arguments: points)
    func `killed before any call, the next run ends with the same bytes`(at point: Int) throws {
        let (town, run) = try struck(["KIND": "KILL", "AT": "\(point)"])
        #expect(run.signal == SIGKILL)
        try expectWhole(town)
    }

    @Test(arguments: ["TERM", "INT"], points)
    func `asked to stop at any call, the program leaves with 130`(
        _ kind: String,
        at point: Int
    ) throws {
        let (town, run) = try struck(["KIND": kind, "AT": "\(point)"])
        #expect(run.code == 130)
        #expect(run.errors == "\nest: Avbrutet. Inget av det pågående steget sparades.\n")
        try expectWhole(town)
    }

    @Test(arguments: points)
    func `a disk that fails ends the run with 12 and one sentence, and nothing is lost`(
        at point: Int
    ) throws {
        let (town, run) = try struck(["KIND": "EIO", "AT": "\(point)", "UNTIL": "1000000"])
        #expect(run.code == 12)
        expectSentence(run.errors)
        try expectWhole(town)
    }

    @Test(arguments: [1, 30, 60, 90, 120])
    func `a disk that is full ends the run with 12 and one sentence`(at point: Int) throws {
        let (town, run) = try struck([
            "KIND": "ENOSPC", "AT": "\(point)", "UNTIL": "1000000",
            "CALLS": "write,mkdir,ftruncate",
        ])
        #expect(run.code == 12)
        expectSentence(run.errors)
        try expectWhole(town)
    }

    @Test(arguments: [1, 5, 12])
    func `a run whose data the disk does not confirm is no success`(at point: Int) throws {
        let (town, run) = try struck([
            "KIND": "EIO", "AT": "\(point)", "UNTIL": "1000000", "CALLS": "fsync",
        ])
        #expect(run.code == 12)
        expectSentence(run.errors)
        try expectWhole(town)
    }

    @Test func `reads and writes that come in small pieces change nothing`() throws {
        let (town, run) = try struck([
            "KIND": "short", "AT": "1", "UNTIL": "1000000", "CALLS": "read,write",
        ])
        #expect(run.code == 3)
        try expectWhole(town)
    }

    @Test func `while a run works, another one leaves with 11, and the first goes on`() throws {
        let town = try TemporaryWorkspace(SmallTown.files)
        let first = try Started(town, ["KIND": "STOP", "AT": "150"])
        while try !first.isHeld { Thread.sleep(forTimeInterval: 0.01) }
        #expect(try Started(town).finish().code == 11)
        kill(first.process.processIdentifier, SIGCONT)
        #expect(try first.finish().code == 3)
        try expectWhole(town)
    }

    /// One run with a fault in a new town.
    private func struck(_ settings: [String: String]) throws -> (TemporaryWorkspace, Ended) {
        let town = try TemporaryWorkspace(SmallTown.files)
        return (town, try Started(town, settings).finish())
    }

    /// Runs without a fault, and compares with a town that had none.
    private func expectWhole(_ town: TemporaryWorkspace) throws {
        #expect([0, 3].contains(try Started(town).finish().code))
        #expect(try town.hashes(below: "reports") == FaultTests.expected())
        let left = try town.hashes(below: ".est").keys.sorted()
        #expect(left == ["est.sqlite", "est.sqlite.sha256", "lock"])
        #expect(try EstRun(town.workspace).run().account.received == 0)
    }

    private static func expected() throws -> [String: String] {
        let town = try TemporaryWorkspace(SmallTown.files)
        _ = try EstRun(town.workspace).run()
        return try town.hashes(below: "reports")
    }

    private func expectSentence(_ said: String) {
        #expect(said.hasPrefix("est: ") && said.hasSuffix(".\n"))
        #expect(said.filter(\.isNewline).count == 1 && !said.contains("Error"))
    }
}
