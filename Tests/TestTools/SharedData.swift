public import Foundation

/// Data for development that is not part of the project: tests that need it are skipped without it.
public enum SharedData {
    /// A file or folder of it, or nil where it is absent.
    ///
    /// It lies in the folder that EST_SHARED names, else in `shared` beside the repository.
    public static func url(_ path: String) -> URL? {
        let url = folder.appending(path: path)
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }

    private static let folder: URL = {
        if let named = ProcessInfo.processInfo.environment["EST_SHARED"] {
            return URL(filePath: named)
        }
        let repository = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in
            url.deletingLastPathComponent()
        }
        return repository.deletingLastPathComponent().appending(path: "shared")
    }()
}
