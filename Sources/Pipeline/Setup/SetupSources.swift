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
    /// Throws `GeographyError`, `GeoPackageError` or `TableError` for a map that cannot be read, or places of which none can.
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
            guard try !bytes.places(source).rows.isEmpty else {
                throw TableError.noTable(file: bytes.file, code: .missingHeading)
            }
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

    /// Each reporter's files in the folder of reports, and the names of what is left out.
    ///
    /// A subfolder is a reporter, and so are files that lie beside each other under one name but for dates and numbers.
    /// Folders in a subfolder, links, and what is no regular file are left out, as is the workspace itself.
    func deliveries(
        into workspace: Workspace
    ) throws -> (found: [(reporter: ReporterGuess, files: [URL])], leftOut: [String]) {
        guard let reports else { return ([], []) }
        var (folders, loose, leftOut) = ([Delivered](), [ReporterID: Delivered](), [String]())
        let own = workspace.root.standardizedFileURL.path
        for entry in try Self.entries(of: reports) where entry.standardizedFileURL.path != own {
            let name = entry.lastPathComponent
            switch try Self.kind(of: entry) {
            case .typeDirectory:
                let files = try Self.entries(of: entry)
                let regular = try files.filter { try Self.kind(of: $0) == .typeRegular }
                leftOut += files.filter { !regular.contains($0) }
                    .map { "\(name)/\($0.lastPathComponent)" }
                if regular.isEmpty { leftOut.append(name) }
                folders.append((ReporterGuess(name, isFolder: true), regular))
            case .typeRegular:
                let stem = entry.deletingPathExtension().lastPathComponent
                let guess = ReporterGuess(stem, isFolder: false)
                loose[guess.id, default: (guess, [])].files.append(entry)
            default: leftOut.append(name)
            }
        }
        let all =
            folders.filter { !$0.files.isEmpty }
            + loose.values.sorted { $0.reporter.id < $1.reporter.id }
        return (Self.distinct(all), leftOut)
    }

    private typealias Delivered = (reporter: ReporterGuess, files: [URL])

    /// The reporters, each with an id of its own: "vast-skolan", "vast-skolan-2".
    private static func distinct(_ all: [Delivered]) -> [Delivered] {
        var known: Set<ReporterID> = []
        return all.map { one in
            var (reporter, number) = (one.reporter, 2)
            while !known.insert(reporter.id).inserted {
                reporter = one.reporter.numbered(number)
                number += 1
            }
            return (reporter, one.files)
        }
    }

    private static func kind(of entry: URL) throws -> FileAttributeType? {
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: entry.path)
            return attributes[.type] as? FileAttributeType
        } catch {
            throw Durable.failure(.read, entry, error)
        }
    }

    /// Files and folders in a folder, without hidden ones, by name.
    ///
    /// Throws `RunError.storage` where it is no folder, or cannot be read.
    private static func entries(of folder: URL) throws -> [URL] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .filter { !$0.hasPrefix(".") }.sorted().map { folder.appending(path: $0) }
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

    /// The proposed settings of reporters that `kommun.yml` does not have; nil where it has all.
    var news: String? {
        let names = SettingNames.written(inSwedish: true)
        let new = (reporters ?? []).filter { !$0.isKnown }
        return new.isEmpty
            ? nil
            : new.map { ReporterProposalText($0, names: names).newEntry }.joined(separator: "\n")
    }
}
