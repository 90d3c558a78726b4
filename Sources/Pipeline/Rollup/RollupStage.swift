public import Domain
public import Foundation
import Publishing
import Store

/// Makes a roll-up of stored periods: some weeks, a quarter, a third of a year or a year (decision 0028).
///
/// The database is not changed. Figures are those known now, including late rows and corrections.
public struct RollupStage {
    private let workspace: Workspace
    private let asOf: Day?

    /// Prepares a roll-up in a workspace.
    public init(_ workspace: Workspace, asOf: Day? = nil) {
        self.workspace = workspace
        self.asOf = asOf
    }

    /// Makes the requested roll-up.
    ///
    /// Throws `ConfigurationError`, `GeographyError`, `StoreError`, `RunError.locked` while a run works,
    /// `RunError.nothingToRollUp` where no reporter was heard from in any closed period of the days.
    public func rollup(_ request: RollupRequest) throws -> Rollup {
        let settings = try Settings(workspace)
        let today = try Clock(settings.configuration, asOf: asOf).today
        return try workspace.copiedStore().read { transaction in
            let windowing = RollupWindowing(
                settings: settings,
                transaction: transaction,
                today: today
            )
            let window = try windowing.window(request)
            return try RollupGathering(
                settings: settings,
                transaction: transaction,
                window: window,
                periodsInYear: windowing.periodsInYear
            )
            .rollup()
        }
    }

    /// Publishes a roll-up in a folder, by default its own under `reports/`, and returns the location.
    ///
    /// Throws `RunError.notOwn` where the folder contains anything but an earlier, unchanged roll-up.
    public func publish(_ rollup: Rollup, in folder: URL? = nil) throws -> URL {
        let id = "sammanstallning-\(rollup.window.span.id)"
        let url = folder ?? workspace.reports.appending(path: id, directoryHint: .isDirectory)
        try RollupFolder(url: url).publish(RollupPublication.files(rollup), id: id)
        return url
    }
}

/// Request for a roll-up.
public enum RollupRequest: Sendable {
    /// Span of days.
    case span(RollupSpan)
    /// Number of weeks that end with the latest closed period.
    case weeks(Int)

    /// Requested days, given the latest closed period.
    ///
    /// Throws `RunError.nothingInWeeks` where the number of weeks is not positive.
    func span(through latest: Period) throws -> RollupSpan {
        switch self {
        case .span(let span): return span
        case .weeks(let number):
            let first = latest.last.adding(1 - 7 * number)
            guard let span = RollupSpan(from: first, to: latest.last) else {
                throw RunError.nothingInWeeks(number)
            }
            return span
        }
    }
}

/// Folder that a roll-up is published in, whole or not at all, and never over files that est did not write.
struct RollupFolder {
    let url: URL

    /// Writes the files to a temporary folder, then moves it into place with one rename.
    ///
    /// Throws `RunError.notOwn` where the folder contains other files, or files that were changed since.
    func publish(_ files: [ReportFile], id: String) throws {
        let manifest = Manifest(files: files, period: id, version: nil).file
        let exists = FileManager.default.fileExists(atPath: url.path)
        if exists, try !isOwn() { throw RunError.notOwn(url.path) }
        let parent = url.deletingLastPathComponent()
        try Durable.makeFolder(parent)
        let aside = parent.appending(
            path: ".\(url.lastPathComponent).new",
            directoryHint: .isDirectory
        )
        try Durable.remove(aside)
        defer { try? Durable.remove(aside) }
        try Durable.makeFolder(aside)
        for file in files + [manifest] {
            try Durable.write(file.bytes, to: aside.appending(path: file.name))
        }
        try Durable.synchronise(aside)
        try Durable.move(aside, to: url, exists ? Durable.exchanging : Durable.withoutReplacing)
    }

    /// Whether the folder is empty, or contains exactly the files of a roll-up's manifest, unchanged.
    private func isOwn() throws -> Bool {
        struct Listed: Decodable {
            struct File: Decodable {
                let name: String
                let sha256: String
            }
            let version: Int?
            let files: [File]
        }
        let names = try? FileManager.default.contentsOfDirectory(atPath: url.path)
        guard let names else { return false }
        if names.isEmpty { return true }
        guard let bytes = try? Data(contentsOf: url.appending(path: Manifest.name)),
            let listed = try? JSONDecoder().decode(Listed.self, from: bytes),
            listed.version == nil,
            Set(names) == Set(listed.files.map(\.name) + [Manifest.name])
        else { return false }
        return listed.files.allSatisfy { file in
            let content = try? Data(contentsOf: url.appending(path: file.name))
            return content.map { Fingerprint.hash($0) } == file.sha256
        }
    }
}
