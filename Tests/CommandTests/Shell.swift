import Foundation
import Pipeline
import TestSupport

extension TemporaryWorkspace {
    /// Runs a command line in the workspace; `$est` is the program.
    func shell(_ line: String) throws -> (code: Int32, output: String, errors: String) {
        let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "est").path
        let errors = workspace.root.appending(path: "errors")
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "est='\(program)'; { \(line)\n} 2>errors"]
        process.currentDirectoryURL = workspace.root
        process.standardOutput = output
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(),
            as: UTF8.self
        )
        process.waitUntilExit()
        return (process.terminationStatus, text, try String(contentsOf: errors, encoding: .utf8))
    }
}
