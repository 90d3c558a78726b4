public import Domain
public import Foundation
import Geography
import Intake
import Publishing

/// What lies at hand when a workspace is made: the municipality's name, files of areas and places, and a folder of reports.
public struct SetupSources: Sendable {
    /// The municipality's name; nil where it is not known yet.
    public var municipality: String?

    /// GeoJSON or GeoPackage of the areas.
    public var areas: URL?

    /// The municipality's outline, which is its only area where there are no others.
    public var outline: URL?

    /// Places: a table with Swedish headings, GeoJSON or GeoPackage.
    public var places: URL?

    /// Folder with a subfolder or a file for each reporter.
    public var reports: URL?

    /// First day of any period; nil to choose the fortnight that the reports end in.
    public var firstDay: Day?

    /// Days from one period to the next.
    public var length = 14

    /// Nothing at hand.
    public init() {}

    /// Name of the folder that a workspace is made in unless another is named.
    public var usualFolder: String {
        "est-" + (municipality ?? "kommun").folded.replacing(" ", with: "-")
    }

    /// Whether reports can be read: only with a name and a map.
    public var canReadReports: Bool {
        municipality != nil && (areas ?? outline) != nil
    }
}

/// What `kommun.yml` is written from.
public struct SetupDraft: Sendable {
    /// The municipality's name; nil for the example.
    public var municipality: String?

    /// First day of any period.
    public var firstDay: Day

    /// Days from one period to the next.
    public var length: Int

    /// Names of the files of areas in the inbox.
    public var areas: String

    /// Name of the table of places in the inbox; nil for none.
    public var gazetteer: String?

    /// Name of the map file of places in the inbox; nil for none.
    public var places: String?

    /// Proposed reporters; nil for the example.
    public var reporters: [ReporterProposal]?

    /// The template's: an example of everything.
    public init(firstDay: Day, length: Int = 14) {
        (self.firstDay, self.length) = (firstDay, length)
        (areas, gazetteer) = (NewWorkspace.exampleAreas, NewWorkspace.exampleGazetteer)
    }
}

extension SetupSources {
    /// Files to copy into the inbox, with their names there.
    ///
    /// Throws `GeographyError`, `GeoPackageError` or `TableError` for a map or places that cannot be read.
    func copies(_ draft: inout SetupDraft) throws -> [(from: URL, to: String)] {
        var copies: [(from: URL, to: String)] = []
        if let areas = areas ?? outline {
            draft.areas = "omraden.\(Self.ending(areas, "geojson"))"
            let map = try MapBytes(named: areas).map(layer: nil)
            _ = try AreaFile.read(map, properties: .guess)
            copies.append((areas, draft.areas))
            draft.gazetteer = nil
        }
        if let outline, areas != nil {
            copies.append((outline, "kommungrans.\(Self.ending(outline, "geojson"))"))
        }
        if let places {
            let bytes = try MapBytes(named: places)
            let source = PlaceSource(file: bytes.file, layer: nil, properties: .guess)
            _ = try bytes.places(source)
            let name = "platser.\(Self.ending(places, "csv"))"
            let isMap = ["geojson", "json", "gpkg"].contains(Self.ending(places, "csv"))
            (draft.gazetteer, draft.places) = isMap ? (nil, name) : (name, nil)
            copies.append((places, name))
        }
        return copies
    }

    /// Share of the municipality's outline that no area covers, 0 to 1; nil where one of the maps is lacking, or the outline
    /// cannot be read.
    func uncovered() -> Double? {
        guard let areas, let outline, let own = squareMetres([areas]), own > 0,
            let whole = squareMetres([outline]), let both = squareMetres([areas, outline])
        else { return nil }
        return (both - own) / whole
    }

    /// Square metres of the union of map files.
    private func squareMetres(_ files: [URL]) -> Double? {
        let maps = files.map { file in
            (file: try? MapBytes(named: file).map(layer: nil), properties: AreaProperties.guess)
        }
        let read = maps.compactMap { map in map.file.map { (file: $0, properties: map.properties) }
        }
        guard read.count == files.count else { return nil }
        return try? MapCheck(maps: read, places: []).squareMetres
    }

    private static func ending(_ file: URL, _ usual: String) -> String {
        let ending = file.pathExtension.lowercased()
        return ending.isEmpty ? usual : ending
    }

    /// Each reporter's files in the folder of reports: those of a subfolder, or those that lie beside each other under one
    /// name but for dates and numbers.
    func deliveries() throws -> [(reporter: ReporterGuess, files: [URL])] {
        guard let reports else { return [] }
        var found: [ReporterID: (reporter: ReporterGuess, files: [URL])] = [:]
        for entry in try Self.entries(of: reports) {
            let isFolder = entry.hasDirectoryPath
            let name =
                isFolder ? entry.lastPathComponent : entry.deletingPathExtension().lastPathComponent
            let guess = ReporterGuess(name, isFolder: isFolder)
            let files =
                isFolder ? try Self.entries(of: entry).filter { !$0.hasDirectoryPath } : [entry]
            guard !files.isEmpty || isFolder else { continue }
            found[guess.id, default: (guess, [])].files += files
        }
        return found.values.sorted { $0.reporter.id < $1.reporter.id }
    }

    /// Files and folders in a folder, without hidden ones and links, by name.
    private static func entries(of folder: URL) throws -> [URL] {
        do {
            let keys: [URLResourceKey] = [.isDirectoryKey, .isSymbolicLinkKey]
            return try FileManager.default.contentsOfDirectory(
                at: folder,
                includingPropertiesForKeys: keys,
                options: .skipsHiddenFiles
            )
            .filter { try $0.resourceValues(forKeys: [.isSymbolicLinkKey]).isSymbolicLink != true }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        } catch {
            throw Durable.failure(.read, folder, error)
        }
    }
}

extension SetupDraft {
    /// The proposed reporters as they stand under `rapportörer:`, in Swedish; nil for the example.
    public var reporterSettings: String? {
        let names = SettingNames.written(inSwedish: true)
        return reporters.map { proposals in
            proposals.map { ReporterProposalText($0, names: names).newEntry }
                .joined(separator: "\n")
        }
    }
}
