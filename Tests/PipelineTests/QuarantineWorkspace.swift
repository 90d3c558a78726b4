import Domain
import Foundation
import Pipeline
import TestSupport

/// A coordinator at work with the quarantine of one reporter in the small town.
struct QuarantineWorkspace {
    static let heading = "Datum;Tid;Plats;Kategori;Beskrivning"
    static let period = "2026-v43-44"

    let town: TemporaryWorkspace
    let reporter: ReporterID

    init(_ reporter: ReporterID = "tyst", configuration: String = SmallTown.configuration) throws {
        var files = SmallTown.files.filter { !$0.key.hasPrefix("inbox/rapporter") }
        files["inbox/kommun.yml"] = configuration
        town = try TemporaryWorkspace(files)
        self.reporter = reporter
    }

    /// A row as the reporter writes it.
    static func row(_ day: String, _ text: String) -> String {
        "\(day);21:00;Storskolan;Skadegörelse;\(text)"
    }

    /// Puts a file of the reporter's own in its folder, and takes it in before its period closes.
    @discardableResult
    func deliver(_ rows: [String], as name: String) throws -> RunSummary {
        try drop([Self.heading] + rows, as: name)
    }

    /// Puts a mended quarantine file in the folder: each row with its id and what stands under åtgärd.
    @discardableResult
    func mend(
        _ rows: [(id: String, action: String, cells: String)],
        as name: String,
        of folder: ReporterID? = nil
    ) throws -> RunSummary {
        let lines = rows.map {
            "\($0.id);7;rapport.csv;Tiden gick inte att läsa;\($0.action);\($0.cells)"
        }
        return try drop(
            ["karantän-id;rad;fil;fel;åtgärd;\(Self.heading)"] + lines,
            as: name,
            of: folder
        )
    }

    private func drop(_ lines: [String], as name: String, of folder: ReporterID? = nil) throws
        -> RunSummary
    {
        let path = "inbox/rapporter/\(folder ?? reporter)/\(name)"
        try town.write(lines.joined(separator: "\n") + "\n", to: path)
        return try run()
    }

    /// A run before the period closes, so that nothing is published.
    @discardableResult
    func run() throws -> RunSummary {
        try EstRun(town.workspace, options: RunOptions(asOf: Day(iso: "2026-11-01"))).run()
    }

    /// What waits now.
    func waiting() throws -> [QuarantinedRow] {
        try Waiting(town.workspace).rows.map(\.row)
    }

    /// The account of the period, of all reporters.
    func account() throws -> RowAccount {
        try WorkspaceState(town.workspace).accounts.last?.account ?? RowAccount()
    }

    /// Publishes the period and returns how many reports lie behind its incidents.
    func publishedReports() throws -> Int? {
        _ = try EstRun(town.workspace).run()
        return (try town.picture(of: Self.period)["incidents"] as? [String: Int])?["reports"]
    }
}
