public import Domain
public import Foundation
import Geography

/// `est areas check`: finds faults in the files of areas and places.
public struct AreasCheck {
    private let areas: [URL]
    private let places: [URL]
    private let workspace: Workspace

    /// Creates the check of area files, which form one map, and place files.
    ///
    /// Without area files, the check is of the files in the workspace's configuration.
    public init(areas: [URL] = [], places: [URL] = [], workspace: Workspace) {
        self.areas = areas
        self.places = places
        self.workspace = workspace
    }

    /// Result for one version of the map.
    public struct Result {
        /// The first day that the version is valid; nil for one that is valid from the beginning.
        public let validFrom: Day?

        /// Names of its files.
        public let files: [String]

        /// Number of places that were checked.
        public let placeCount: Int

        /// Faults in rows of the files of places.
        public let findings: [Finding]

        /// Number of areas in the map.
        public let areaCount: Int

        /// Area that they cover in square metres, overlaps counted once.
        public let squareMetres: Double

        /// Area that is in more than one of them, in square metres.
        public let sharedSquareMetres: Double

        /// Faults of the map and its places, the worst first.
        public let faults: [MapFault]

        /// Whether an area or a place is left out when reports are placed, or an area is read
        /// otherwise than it is drawn.
        public var isOtherThanDrawn: Bool {
            (faults.map(\.severity) + findings.map(\.severity)).contains(.error)
                || faults.contains { $0.kind == .curvedOutline }
        }
    }

    /// Returns a result for each version of the map, oldest first.
    ///
    /// Throws `ConfigurationError`, `GeographyError`, `GeoPackageError`, `TableError` or `RunError`.
    public func run() throws -> [Result] {
        guard areas.isEmpty else {
            let named = try places.map { url in
                let source = PlaceSource(
                    file: url.lastPathComponent,
                    layer: nil,
                    properties: .guess
                )
                return try MapBytes(named: url).places(source)
            }
            let files = try areas.map(MapBytes.init(named:))
            return [try result(AreaSource(alone: files.map(\.file)), files, named)]
        }
        let configuration = try Settings.configuration(workspace)
        let named = try configuration.placeSources.map { source in
            try MapReading.file(source.file, in: workspace).places(source)
        }
        return try configuration.areaSources.map { source in
            let files = try source.files.map { try MapReading.file($0, in: workspace) }
            return try result(source, files, named)
        }
    }

    private func result(
        _ source: AreaSource,
        _ files: [MapBytes],
        _ places: [(rows: [GazetteerEntry], findings: [Finding])]
    ) throws -> Result {
        let maps = try files.map { (try $0.map(layer: source.layer), source.properties) }
        let rows = places.flatMap(\.rows)
        let check = try MapCheck(maps: maps, places: rows)
        return Result(
            validFrom: source.validFrom,
            files: source.files,
            placeCount: rows.count,
            findings: places.flatMap(\.findings),
            areaCount: check.areas.count,
            squareMetres: check.squareMetres,
            sharedSquareMetres: check.sharedSquareMetres,
            faults: check.faults
        )
    }
}
