import Domain
import Foundation
import Intake

/// Folder of a period under `reports/` as it is on disk, whatever the database says.
///
/// The newest version's files are directly in it. Earlier versions are in subfolders: `v1`, `v2` and so on, and
/// `okand-1` … for files whose version number is unknown.
struct PublishedFolder {
    let url: URL

    /// Highest number read as a version: no period has that many, and the next number must exist too.
    private static let highestVersion = 99_999

    init(_ period: Period, in workspace: Workspace) {
        url = workspace.reports.appending(path: period.id, directoryHint: .isDirectory)
    }

    // Each of these throws `RunError.storage` where the disk fails: what cannot be read is not missing.

    /// Hash of the manifest in place, or nil where nothing is published.
    var manifest: String? {
        get throws { try bytes(of: Manifest.name).map { Fingerprint.hash($0) } }
    }

    /// Version number in the files in place, or nil where they have none.
    var version: Int? {
        get throws { try number(in: Manifest.name) ?? number(in: "lagesbild.json") }
    }

    /// Highest version number in the folder, or 0.
    var newestVersion: Int {
        get throws {
            max(try version ?? 0, try kept().compactMap(Self.number(ofFolder:)).max() ?? 0)
        }
    }

    /// Names of the subfolders with earlier versions.
    func kept() throws -> [String] {
        try names.filter(Self.isKept)
    }

    /// Names of everything else: the newest version, and anything that people have added.
    func inPlace() throws -> [String] {
        try names.filter { !Self.isKept($0) }
    }

    /// Whether everything in place is also among `files`, byte for byte.
    func holdsOnly(_ files: [ReportFile]) throws -> Bool {
        let known = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
        return try inPlace().allSatisfy { name in
            guard let bytes = known[name] else { return false }
            return try self.bytes(of: name) == bytes
        }
    }

    /// Name of the subfolder for the files in place when version `next` replaces them.
    func nameToKeep(beside next: Int) throws -> String {
        let taken = try kept()
        if let version = try version, version != next, !taken.contains("v\(version)") {
            return "v\(version)"
        }
        let unknown = (1...).lazy.map { "okand-\($0)" }
        return unknown.first { !taken.contains($0) } ?? "okand"
    }

    private var names: [String] {
        get throws {
            let files = FileManager.default
            return try present { try files.contentsOfDirectory(atPath: url.path) }?.sorted() ?? []
        }
    }

    private static func isKept(_ name: String) -> Bool {
        number(ofFolder: name) != nil || name.wholeMatch(of: /okand-[0-9]+/) != nil
    }

    private static func number(ofFolder name: String) -> Int? {
        guard name.first == "v", let number = Int(name.dropFirst()), name == "v\(number)" else {
            return nil
        }
        return (1...highestVersion).contains(number) ? number : nil
    }

    private func number(in name: String) throws -> Int? {
        struct Numbered: Decodable { let version: Int }
        let read = try bytes(of: name).flatMap {
            try? JSONDecoder().decode(Numbered.self, from: Data($0))
        }
        return read.map(\.version).flatMap {
            (1...Self.highestVersion).contains($0) ? $0 : nil
        }
    }

    /// Content of a file, or nil where it does not exist.
    func bytes(of name: String) throws -> [UInt8]? {
        try present { try Array(Data(contentsOf: url.appending(path: name))) }
    }

    /// Result of `read`, or nil where the file or folder does not exist.
    private func present<Value>(_ read: () throws -> Value) throws -> Value? {
        do {
            return try read()
        } catch CocoaError.fileReadNoSuchFile, CocoaError.fileNoSuchFile {
            return nil
        } catch {
            throw RunError.storage(.unreadableFolder(url.lastPathComponent))
        }
    }
}

extension PublishedFolder {
    /// Plan lines in the folder, by version, from each version's `lagesbild.json`.
    ///
    /// They are needed where the database was lost: a calendar must still cancel what an earlier version proposed.
    /// A file that cannot be decoded is left out.
    func plans() throws -> [Int: [PlanLine]] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        var plans: [Int: [PlanLine]] = [:]
        for folder in try [""] + kept().map({ "\($0)/" }) {
            guard let bytes = try bytes(of: "\(folder)lagesbild.json"),
                let plan = try? decoder.decode(PrintedPlan.self, from: Data(bytes))
            else { continue }
            plans[plan.version] = plan.plan.compactMap(\.line)
        }
        return plans
    }
}

/// Plan in `lagesbild.json`.
private struct PrintedPlan: Decodable {
    let version: Int
    let plan: [Line]

    /// Plan line with the property names of the file.
    struct Line: Decodable {
        let id: String
        let area: String
        let place: String?
        let from: String
        let to: String
        let resource: String
        let team: String
        let roster: String?
        let visits: Int
        let category: String?
        let need: Double
        let benefit: Double
        let followUp: String

        /// Plan line without evidence and alternative, as the database keeps it; nil where a time is invalid.
        var line: PlanLine? {
            guard let start = Line.time(from), let end = Line.time(to),
                let seen = Day(iso: followUp)
            else { return nil }
            return PlanLine(
                id: id,
                area: area,
                place: place,
                time: TimeSpan(start: start, end: end, precision: .minute),
                resource: resource,
                team: team,
                roster: roster.flatMap(RosterEntry.Kind.init(word:)),
                visits: visits,
                category: category,
                need: need,
                benefit: benefit,
                evidence: [],
                alternative: nil,
                followUp: seen
            )
        }

        /// Reads a time such as `2026-11-06T20:00`; nil where it is malformed.
        private static func time(_ text: String) -> LocalTime? {
            let parts = text.split(separator: "T")
            let clock = parts.last?.split(separator: ":").compactMap { Int($0) } ?? []
            guard parts.count == 2, clock.count == 2, let day = Day(iso: parts[0]) else {
                return nil
            }
            return LocalTime(day, hour: clock[0], minute: clock[1])
        }
    }
}
