import Foundation

/// Real area files, which are not part of the repository: tests that need them are skipped where
/// they are absent.
enum Shared {
    /// The folder `shared` beside the repository, or the one that EST_SHARED names.
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["EST_SHARED"] {
            return URL(filePath: path)
        }
        let repository = (0..<3).reduce(URL(filePath: #filePath)) { url, _ in
            url.deletingLastPathComponent()
        }
        return repository.deletingLastPathComponent().appending(path: "shared")
    }()

    static let umea = folder.appending(path: "data/areas/umea-stadsdelar-epsg3006.json")
    static let stockholm = folder.appending(path: "data/areas/stockholm-stadsdelar.geojson")
    static let municipalities = folder.appending(path: "data/areas/kommuner.geojson")

    static func exists(_ url: URL) -> Bool {
        FileManager.default.fileExists(atPath: url.path)
    }
}
