import Foundation

/// Real data of others, which is not part of the project: the folder that EST_SHARED names, else `shared` beside the repository.
enum SharedData {
    /// The folder that holds the main manifest.
    static let repository = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in
        url.deletingLastPathComponent()
    }

    /// A file or folder of it.
    static func url(_ path: String) -> URL {
        let named = ProcessInfo.processInfo.environment["EST_SHARED"].map { URL(filePath: $0) }
        let beside = repository.deletingLastPathComponent().appending(path: "shared")
        return (named ?? beside).appending(path: path)
    }

    /// The bytes of a file.
    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: url(path)))
    }

    /// The text of a file.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: url(path), encoding: .utf8)
    }
}
