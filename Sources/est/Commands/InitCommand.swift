import ArgumentParser
import Domain
import Foundation
import Pipeline
import Toolkit

/// `est init`: makes a new workspace from what lies at hand, and asks what only people can answer.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a new workspace from what lies at hand, with a list of what to answer.",
        discussion: """
            Writes inbox/kommun.yml with a proposed map for every reporter, the folders, inbox/HANDBOK.html and ATT-GORA.md: \
            the questions that only people can answer, those first that change most. No file is written over but ATT-GORA.md, \
            so run it again to see what is left. Without arguments, in a terminal, it asks.
            """
    )

    @Argument(help: "Folder to create it in.", completion: .directory)
    var folder: String?

    @Option(help: "The municipality's name.")
    var municipality: String?

    @Option(
        help: "Areas as GeoJSON or GeoPackage.",
        completion: .file(extensions: ["geojson", "json", "gpkg"]),
        transform: URL.init(argument:)
    )
    var areas: URL?

    @Option(
        help: "The municipality's outline; its only area where there are no others.",
        completion: .file(extensions: ["geojson", "json", "gpkg"]),
        transform: URL.init(argument:)
    )
    var outline: URL?

    @Option(
        help: "Places as CSV, XLSX, GeoJSON or GeoPackage.",
        completion: .file(extensions: ["csv", "xlsx", "geojson", "json", "gpkg"]),
        transform: URL.init(argument:)
    )
    var places: URL?

    @Option(
        help: "Folder with a subfolder or a file for each reporter; its files are copied.",
        completion: .directory,
        transform: URL.init(argument:)
    )
    var reports: URL?

    @Option(
        name: .customLong("first-day"),
        help: "First day of any period; else the fortnight that the reports end in.",
        transform: WorkspaceOptions.day
    )
    var firstDay: Day?

    @Option(help: "Days from one period to the next.")
    var length = 14

    @Option(
        name: .customLong("as-of"),
        help: "Date to use as today, such as 2026-11-03.",
        transform: WorkspaceOptions.day
    )
    var asOf: Day?

    @Flag(help: "Print what was made, and the questions, as JSON.")
    var json = false

    /// Days that a period may have, as `kommun.yml` accepts them.
    static let lengths = 1...92

    func validate() throws {
        guard Self.lengths.contains(length) else {
            throw ValidationError(.outside("--length", Self.lengths, .number))
        }
        if let municipality, municipality.allSatisfy(\.isWhitespace) {
            throw ValidationError(.noMunicipality)
        }
        if let firstDay, !NewWorkspace.mayBegin(on: firstDay, length: length, asOf: asOf) {
            throw ValidationError(.farFirstDay)
        }
        if folder == nil, !InitDialogue.isPossible { throw ValidationError(.noFolder) }
        let isNew = folder.map { !Self.hasSettings($0) } ?? false
        if isNew, reports != nil, municipality == nil || (areas ?? outline) == nil {
            throw ValidationError(.reportsNeedMap)
        }
    }

    func run() throws {
        try Failure.handled {
            guard let folder else {
                guard let answers = InitDialogue().answers() else { return }
                return try make(answers.folder, from: answers.sources)
            }
            try make(folder, from: sources)
        }
    }

    private var sources: SetupSources {
        var sources = SetupSources()
        (sources.municipality, sources.reports) = (municipality, reports)
        (sources.areas, sources.outline, sources.places) = (areas, outline, places)
        (sources.firstDay, sources.length) = (firstDay, length)
        return sources
    }

    private func make(_ folder: String, from sources: SetupSources) throws {
        let root = URL(filePath: folder, directoryHint: .isDirectory)
        let result = try NewWorkspace(
            Workspace(root: root),
            from: sources,
            asOf: asOf,
            settings: SettingsTemplate.text,
            questions: { QuestionsText(result: $0).text }
        )
        .make()
        if json { return print(QuestionsText(result: result).json.text) }
        for path in result.written { print(path) }
        print(InitText.summary(result, folder: folder))
    }

    private static func hasSettings(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(folder)/inbox/kommun.yml")
    }
}
