import Domain
import Foundation
import Geography
import Intake
import Store

/// Reads a workspace's area and place files.
struct MapReading {
    private(set) var findings: [Finding] = []

    /// Names and aliases of the places, each once.
    let placeNames: [String]

    /// Names of the places that are no addresses, each once.
    let placesToChoose: [String]

    let maps: AreaMaps

    /// Reads all area and place files that the configuration names.
    ///
    /// Throws `ConfigurationError`, `GeographyError`, `GeoPackageError` or `RunError.storage`.
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
        let unnumbered = places.filter { $0.kind != "adress" && StreetAddress($0.name) == nil }
        placesToChoose = Array(Set(unnumbered.map(\.name)))
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
                    placer: try Placer(
                        areas: areas,
                        gazetteer: places,
                        municipality: configuration.municipality
                    ),
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

    /// Reads a file of the inbox.
    static func file(_ name: String, in workspace: Workspace) throws -> MapBytes {
        let url = workspace.inbox.appending(path: name)
        return MapBytes(bytes: try Settings.bytes(url), file: name)
    }

    /// Settings that decide report placement in addition to the files, as text for the hash.
    private static func rules(_ source: AreaSource, _ configuration: Configuration) -> String {
        let homes = configuration.reporters.map { "\($0.reporter.id) \($0.reporter.home ?? "")" }
        let places = configuration.placeSources.filter {
            $0.layer != nil || $0.properties != .guess
        }
        let others = (source.layer.map { ["layer \($0)"] } ?? []) + places.map { "\($0)" }
        return (homes + ["\(source.properties)"] + others).joined(separator: "\n")
    }

    /// Names and aliases of places, each once; streets without their thousands of house numbers.
    private static func names(of places: [GazetteerEntry]) -> [String] {
        var seen: Set<String> = []
        return places.flatMap { [StreetAddress($0.name)?.street ?? $0.name] + $0.aliases }
            .filter { seen.insert($0).inserted }
    }
}

/// Content of an area or place file, in any supported format.
struct MapBytes {
    let bytes: [UInt8]

    /// Name of the file.
    let file: String

    init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// Reads a file named on the command line.
    ///
    /// Throws `TableError` where it cannot be read.
    init(named url: URL) throws {
        self.init(bytes: try StageFiles.open(url).bytes(), file: url.lastPathComponent)
    }

    /// Features of a GeoJSON file, or of a layer of a GeoPackage.
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

    /// Places of a map file, or of a table with Swedish headings.
    func places(_ source: PlaceSource) throws -> (rows: [GazetteerEntry], findings: [Finding]) {
        guard GeoPackage.isLikely(bytes) || isJSON || file.lowercased().hasSuffix(".gpkg") else {
            // A table is recognised by its headings, but never by those of a map of another format.
            if let format = MapFormat(bytes, file: file), format != .empty, format != .mapInfo {
                throw GeographyError.otherFormat(format, file: file)
            }
            return StaffFile.gazetteer(bytes, file: file)
        }
        let read = try PlaceFile.read(try map(layer: source.layer), properties: source.properties)
        return (read.places, read.findings)
    }

    private var isJSON: Bool {
        let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
        return bytes.first { !blanks.contains($0) } == UInt8(ascii: "{")
    }

    /// Calls `body` with the path of a private copy.
    ///
    /// SQLite may write next to a file even to read it, and the program must not write in the inbox.
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
