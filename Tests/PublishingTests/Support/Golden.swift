import Foundation
import Testing

/// Compares published files with those kept beside the tests, byte for byte.
///
/// `RECORD_SNAPSHOTS=1 swift test` rewrites them and fails, so that nobody records by mistake.
enum Golden {
    static func expect(
        _ bytes: [UInt8],
        named name: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Golden")
        let url = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
            Issue.record("recorded \(name)", sourceLocation: sourceLocation)
            return
        }
        let kept = try Data(contentsOf: url)
        #expect(kept == Data(bytes), "\(name) differs", sourceLocation: sourceLocation)
    }
}
