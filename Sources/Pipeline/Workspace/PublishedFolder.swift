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
