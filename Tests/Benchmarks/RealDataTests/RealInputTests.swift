import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

/// Two cities' own areas with the police's public notices, read through a column map alone.
struct RealInputTests {
    /// Two of Umeå's 146 areas have one name between them, and are counted as one.
    @Test(
        arguments: [("umea", 145, 600), ("stockholm", 117, 1500)]
    )
    func `a city's notices are all accepted, and many name the area they are from`(
        city: String,
        areas: Int,
        placed: Int
    ) throws {
        let town = try TemporaryWorkspace([:])
        try makeNotices(city, in: town.workspace)
        let options = RunOptions(asOf: Day(iso: "2025-07-01"))
        let summary = try EstRun(town.workspace, options: options).run()
        #expect(summary.account.received > 1000)
        #expect(summary.account.accepted == summary.account.received)
        #expect(summary.made.map(\.period.id) == ["2025-v24-25"])
        let picture = try town.picture(of: "2025-v24-25")
        #expect((picture["areas"] as? [Any])?.count == areas)

        let csv = town.workspace.root.appending(path: "inbox/rapporter/polisen/notiser.csv")
        let rows = try PlacedRows(of: csv, in: town.workspace)
        #expect(rows.inOneOrMore >= placed)
        #expect(rows.total == summary.account.received)
    }

    private func makeNotices(_ city: String, in workspace: Workspace) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", repository.appending(path: "scripts/notices").path, city,
            workspace.root.path,
        ]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}

/// How many of a workspace's stored reports have an area.
private struct PlacedRows {
    let total: Int
    let inOneOrMore: Int

    init(of csv: URL, in workspace: Workspace) throws {
        let process = Process()
        let output = Pipe()
        process.executableURL = repository.appending(path: ".build/release/est")
        process.arguments = [
            "place", "--areas", workspace.root.appending(path: "inbox/omraden.geojson").path,
            "--columns", workspace.root.appending(path: "columns.yml").path, csv.path,
        ]
        let map =
            "columns: {date: [event_day], reported_at: [published], municipality: [place], text: [summary, body]}\n"
        try Data(map.utf8).write(to: workspace.root.appending(path: "columns.yml"))
        process.standardOutput = output
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(),
            as: UTF8.self
        )
        process.waitUntilExit()
        total = text.matches(of: /;(?:description|none)\n/).count
        inOneOrMore = text.matches(of: /;description\n/).count
    }
}

/// The folder that holds the main manifest and the built program.
private let repository = SharedData.repository
