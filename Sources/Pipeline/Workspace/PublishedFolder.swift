import Domain
import Foundation

/// A period's folder under `reports/` as it stands, whatever the database knows of it.
///
/// The newest version lies in it as files; earlier ones are folders of their own: `v1`, `v2` and so on,
/// and `okand-1` … for files whose number cannot be told.
struct PublishedFolder {
    let url: URL

    /// Numbers beyond this are no versions: nobody makes so many, and the next one must exist too.
    private static let highestVersion = 99_999

    init(_ period: Period, in workspace: Workspace) {
        url = workspace.reports.appending(path: period.id, directoryHint: .isDirectory)
    }

    // Where the disk fails, every one of these throws `RunError.storage`: what cannot be read is not gone.

    /// Hash of the manifest of the files in place, or nil where nothing is published.
    var manifest: String? {
        get throws { try bytes(of: Manifest.name).map { Fingerprint.hash($0) } }
    }

    /// The number that the files in place give themselves.
    var version: Int? {
        get throws { try number(in: Manifest.name) ?? number(in: "lagesbild.json") }
    }

    /// The highest number of any version that stands here, or 0.
    var newestVersion: Int {
        get throws {
            max(try version ?? 0, try kept().compactMap(Self.number(ofFolder:)).max() ?? 0)
        }
    }

    /// Names of the folders that hold earlier versions.
    func kept() throws -> [String] {
        try names.filter(Self.isKept)
    }

    /// Names of everything else: the newest version, and what people have put beside it.
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

    /// The name that the files in place are kept under when version `next` takes their place.
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

    /// Content of a file, or nil where there is none.
    func bytes(of name: String) throws -> [UInt8]? {
        try present { try Array(Data(contentsOf: url.appending(path: name))) }
    }

    /// What `read` gives, or nil where that is not there.
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
    /// The plans of the versions that stand here, by version, as their `lagesbild.json` tell them.
    ///
    /// For what the database does not know, since it was lost: a calendar must still cancel what an earlier
    /// version proposed. What cannot be read is left out.
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

/// What `lagesbild.json` tells of a plan.
private struct PrintedPlan: Decodable {
    let version: Int
    let plan: [Line]

    /// A line by the names of the file.
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

        /// The line without evidence and alternative, as the database keeps it; nil where a time is none.
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
                roster: roster.flatMap(RosterEntry.Kind.init),
                visits: visits,
                category: category,
                need: need,
                benefit: benefit,
                evidence: [],
                alternative: nil,
                followUp: seen
            )
        }

        /// A time written as `2026-11-06T20:00`.
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
