import Domain
import Foundation
import Geography
import Intake
import Store

/// The content of a file of areas or places, in any of the formats that are read.
struct MapBytes {
    let bytes: [UInt8]

    /// What the file is called.
    let file: String

    init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// A file that the command line names; throws `TableError` where it cannot be read.
    init(named url: URL) throws {
        self.init(bytes: try StageFiles.open(url).bytes(), file: url.lastPathComponent)
    }

    /// The features of GeoJSON, or of a layer of a GeoPackage.
    ///
    /// Throws `GeographyError`, `GeoPackageError` or `RunError.storage`.
    func map(layer: String?) throws -> MapFeatureCollection {
        guard GeoPackage.isLikely(bytes) else {
            guard !file.lowercased().hasSuffix(".gpkg") else {
                throw GeoPackageError.damaged(file: file)
            }
            return try MapFeatureCollection(geojson: bytes, file: file)
        }
        return try MapFeatureCollection(
            try copied { try GeoPackage.layer(layer, of: $0, named: file) },
            file: file
        )
    }

    /// The places of a map file, or of a table with Swedish headings.
    func places(_ source: PlaceSource) throws -> (rows: [GazetteerEntry], findings: [Finding]) {
        guard GeoPackage.isLikely(bytes) || isJSON || file.lowercased().hasSuffix(".gpkg") else {
            return StaffFile.gazetteer(bytes, file: file)
        }
        let read = try PlaceFile.read(try map(layer: source.layer), properties: source.properties)
        return (read.places, read.findings)
    }

    private var isJSON: Bool {
        let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
        return bytes.first { !blanks.contains($0) } == UInt8(ascii: "{")
    }

    /// Does `body` with a copy that nobody else sees: SQLite may write beside a file even to read it, and the
    /// inbox is not ours to write in.
    private func copied<Value>(_ body: (String) throws -> Value) throws -> Value {
        let files = FileManager.default
        let folder = files.temporaryDirectory
            .appending(path: "est-\(UUID().uuidString)", directoryHint: .isDirectory)
        let copy = folder.appending(path: "map.gpkg")
        defer { try? files.removeItem(at: folder) }
        do {
            try files.createDirectory(
                at: folder,
                withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700]
            )
            try Data(bytes).write(to: copy)
        } catch {
            throw RunError.storage(.notCopied(file, to: folder.path))
        }
        return try body(copy.path)
    }
}
