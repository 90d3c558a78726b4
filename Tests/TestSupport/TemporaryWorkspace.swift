import Crypto
public import Foundation
public import Pipeline

/// A workspace in a folder of its own, which is gone when the value is.
public final class TemporaryWorkspace {
    /// The workspace.
    public let workspace: Workspace

    /// A new workspace with these files, by path from its root.
    public init(_ files: [String: String]) throws {
        let root = FileManager.default.temporaryDirectory
            .appending(path: "est-\(UUID().uuidString)", directoryHint: .isDirectory)
        workspace = Workspace(root: root)
        for (path, text) in files { try write(text, to: path) }
    }

    deinit {
        try? FileManager.default.removeItem(at: workspace.root)
    }

    /// Writes a file of text, and the folders above it.
    public func write(_ text: String, to path: String) throws {
        try write(Data(text.utf8), to: path)
    }

    /// Writes a file of bytes, and the folders above it.
    public func write(_ data: Data, to path: String) throws {
        let url = workspace.root.appending(path: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try data.write(to: url)
    }

    /// Removes a file or a folder.
    public func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: workspace.root.appending(path: path))
    }

    /// Text of a file.
    public func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: workspace.root.appending(path: path)), as: UTF8.self)
    }

    /// Every file below a folder by its path from there, with the hash of its content.
    public func hashes(below folder: String) throws -> [String: String] {
        let root = workspace.root.appending(path: folder)
        var hashes: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let url = root.appending(path: path)
            guard let data = try? Data(contentsOf: url) else { continue }
            hashes[path] = SHA256.hash(data: data).description
        }
        return hashes
    }

    /// Every file of the published periods, by its path in the reports folder: not the index, nor the templates, which every run
    /// may write anew.
    public func publishedHashes() throws -> [String: String] {
        try hashes(below: "reports").filter {
            $0.key != "index.html" && !$0.key.hasPrefix("mallar/")
                && !$0.key.hasPrefix("karantan/")
        }
    }

    /// The published `lagesbild.json` of a period as an object.
    public func picture(of period: String) throws -> [String: Any] {
        let url = workspace.reports.appending(path: "\(period)/lagesbild.json")
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
        return object as? [String: Any] ?? [:]
    }
}
