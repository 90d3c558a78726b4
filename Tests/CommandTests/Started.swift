import Foundation
import Pipeline
import TestSupport

/// What became of a program.
struct Ended {
    let code: Int32
    let signal: Int32
    let errors: String
}

/// `est run` on its way; with settings, the calls that it makes below a folder go wrong.
struct Started {
    let process = Process()
    private let errors = Pipe()

    init(
        _ town: TemporaryWorkspace,
        _ settings: [String: String] = [:],
        below folder: URL? = nil
    ) throws {
        process.executableURL = URL(filePath: CommandLine.arguments[0])
            .deletingLastPathComponent().appending(path: "est")
        process.arguments = ["run", "--quiet", "--workspace", town.workspace.root.path]
        if !settings.isEmpty {
            process.environment = FaultShim.environment(
                settings,
                below: folder ?? town.workspace.root
            )
        }
        process.standardError = errors
        try process.run()
    }

    /// Whether the kernel holds it.
    var isHeld: Bool {
        get throws {
            let file = "/proc/\(process.processIdentifier)/stat"
            return try String(contentsOfFile: file, encoding: .utf8).contains(") T ")
        }
    }

    func finish() throws -> Ended {
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let isSignal = process.terminationReason == .uncaughtSignal
        return Ended(
            code: isSignal ? -1 : process.terminationStatus,
            signal: isSignal ? process.terminationStatus : 0,
            errors: String(decoding: said, as: UTF8.self)
        )
    }
}
