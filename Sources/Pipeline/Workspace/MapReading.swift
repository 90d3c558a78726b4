import Domain
import Foundation
import Geography
import Intake
import Store

/// Reads the files of areas and places that a workspace names.
struct MapReading {
    private(set) var findings: [Finding] = []

    /// Names and other names of the places.
    let placeNames: [String]

    let maps: AreaMaps

    /// Throws `ConfigurationError`, `GeographyError` or `GeoPackageError`.
    init(_ workspace: Workspace, _ configuration: Configuration) throws {
        var content: [UInt8] = []
        var places: [GazetteerEntry] = []
        for source in configuration.placeSources {
            let file = try MapReading.file(source.file, in: workspace)
            let read = try file.places(source)
            content += file.bytes
            places += read.rows
            findings += read.findings
        }
        placeNames = Self.names(of: places)
        var versions: [AreaMaps.Version] = []
        for source in configuration.areaSources {
            let files = try source.files.map { try MapReading.file($0, in: workspace) }
            var areas: [Area] = []
            for file in files {
                let map = try file.map(layer: source.layer)
                let read = try AreaFile.read(map, properties: source.properties)
                findings += read.findings
                areas += read.areas
            }
            let rules = MapReading.rules(source, configuration)
            versions.append(
                AreaMaps.Version(
                    validFrom: source.validFrom,
                    areas: areas,
                    placer: try Placer(areas: areas, gazetteer: places),
                    basis: Fingerprint.hash(files.flatMap(\.bytes) + content + Array(rules.utf8))
                )
            )
        }
        maps = AreaMaps(versions: versions)
        let gazetteer = configuration.placeSources.map(\.file).joined(separator: ", ")
        findings += maps.latest.placer.doubtfulEntries.map {
            Finding(.contradictoryPlace, file: gazetteer, hint: $0.name)
        }
    }

    /// A file in the inbox.
    static func file(_ name: String, in workspace: Workspace) throws -> MapBytes {
        let url = workspace.inbox.appending(path: name)
        return MapBytes(bytes: try Settings.bytes(url), file: name)
    }

    /// What else than the files decides where a report is placed.
    private static func rules(_ source: AreaSource, _ configuration: Configuration) -> String {
        let homes = configuration.reporters.map { "\($0.reporter.id) \($0.reporter.home ?? "")" }
        let places = configuration.placeSources.filter {
            $0.layer != nil || $0.properties != .guess
        }
        let others = (source.layer.map { ["layer \($0)"] } ?? []) + places.map { "\($0)" }
        return (homes + ["\(source.properties)"] + others).joined(separator: "\n")
    }

    /// What places are called, each name once, and streets without their thousands of numbers.
    private static func names(of places: [GazetteerEntry]) -> [String] {
        var seen: Set<String> = []
        return places.flatMap { [StreetAddress($0.name)?.street ?? $0.name] + $0.aliases }
            .filter { seen.insert($0).inserted }
    }
}

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
