import Domain
import Foundation
import Geography

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
