import Foundation
import Testing

/// Comparison of published files with golden files, byte for byte.
///
/// A kept page links the stylesheet, which is kept once, instead of holding it. `RECORD_SNAPSHOTS=1 swift test`
/// rewrites the files and fails, so that nobody records by mistake.
enum Golden {
    private static let stylesheet = "stylesheet.css"

    static func expect(
        _ bytes: [UInt8],
        named name: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        guard name.hasSuffix(".html") else {
            return try expectFile(bytes, named: name, sourceLocation)
        }
        let page = String(decoding: bytes, as: UTF8.self)
        let start = try #require(page.range(of: "<style>"))
        let end = try #require(page.range(of: "</style>"))
        let style = page[start.upperBound..<end.lowerBound]
        try expectFile(Array(style.utf8), named: stylesheet, sourceLocation)
        let linked = page.replacingCharacters(
            in: start.lowerBound..<end.upperBound,
            with: "<link rel=\"stylesheet\" href=\"\(stylesheet)\">"
        )
        try expectFile(Array(linked.utf8), named: name, sourceLocation)
    }

    private static func expectFile(
        _ bytes: [UInt8],
        named name: String,
        _ sourceLocation: SourceLocation
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
