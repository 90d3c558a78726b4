import Domain
import Foundation
import Testing

/// Exit codes as users and schedulers see them: one list, three places.
struct ExitCodeTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..")

    private static func text(_ path: String) -> String {
        (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
    }

    /// The table's rows, wherever the manual stands.
    private static let table = [
        "README.md", "Sources/Domain/Domain.docc/Manual.md",
    ]
    .flatMap { text($0).split(separator: "\n") }.map(String.init)
    .drop { !$0.hasPrefix("| exit code |") }.dropFirst(2).prefix { $0.hasPrefix("|") }

    @Test func `the manual's table has every exit code, with its meaning`() {
        #expect(
            Array(Self.table) == ExitCode.allCases.map { "| \($0.rawValue) | \($0.meaning) |" }
        )
    }

    @Test func `the help names every exit code, with its meaning`() throws {
        let help = try est("--help").output.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        for code in ExitCode.allCases { #expect(help.contains("\(code.rawValue) \(code.meaning)")) }
    }

    @Test func `systemd counts every code as a success that means done, and no other`() throws {
        let unit = Self.text("scripts/cron/est.service")
        let line = try #require(unit.firstMatch(of: /\nSuccessExitStatus=([0-9 ]+)\n/))
        #expect(
            line.1.split(separator: " ").compactMap { Int32($0) }
                == ExitCode.allCases.filter { $0.isDone && $0 != .done }.map(\.rawValue)
        )
    }
}
