public import Domain
public import Foundation
import Publishing
import Store

/// Stored periods → a roll-up: some weeks, a quarter, a third or a whole of a year (decision 0028).
///
/// Nothing is changed in the workspace. Figures are those that are known now, late rows and corrections included.
public struct RollupStage {
    private let workspace: Workspace
    private let asOf: Day?

    /// A roll-up in a workspace.
    public init(_ workspace: Workspace, asOf: Day? = nil) {
        self.workspace = workspace
        self.asOf = asOf
    }

    /// The roll-up that is asked for.
    ///
    /// Throws `ConfigurationError`, `GeographyError`, `StoreError`, `RunError.locked` while a run works,
    /// `RunError.nothingToRollUp` where nobody reported of any closed period in the days.
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

    /// Publishes a roll-up in a folder, or in one of its own under `reports/`, and returns where.
    ///
    /// Throws `RunError.notOwn` where the folder holds anything but an earlier roll-up as it was written.
    public func publish(_ rollup: Rollup, in folder: URL? = nil) throws -> URL {
        let id = "sammanstallning-\(rollup.window.span.id)"
        let url = folder ?? workspace.reports.appending(path: id, directoryHint: .isDirectory)
        try RollupFolder(url: url).publish(RollupPublication.files(rollup), id: id)
        return url
    }
}

/// Which roll-up is asked for.
public enum RollupRequest: Sendable {
    /// Some days.
    case span(RollupSpan)
    /// So many weeks, the latest that have closed.
    case weeks(Int)

    /// The days that are meant, where the latest closed period is known.
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

/// The folder that a roll-up is published in: whole or not at all, and never in place of what est did not write.
struct RollupFolder {
    let url: URL

    /// Writes the files aside, then sets them in place with one rename.
    ///
    /// Throws `RunError.notOwn` where something else lies there, or something that was changed since.
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

    /// Whether all that lies there is as a roll-up's manifest says.
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
