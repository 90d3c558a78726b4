import Domain
import Foundation
import Geography
import Intake

/// All that the program is told beside the reports: configuration, areas, places, rosters, calendar.
struct Settings {
    let configuration: Configuration
    let areas: [Area]
    let placer: Placer
    let masker: Masker

    /// Names and other names of the places in the gazetteer.
    let placeNames: [String]

    /// What words for places mean, of those that hold.
    let aliases: [PlaceAlias]

    /// Functions with the areas of their rules by id.
    let resources: [ResourceKind]

    /// Shifts whose function and places are known, by id.
    let roster: [RosterEntry]

    let calendar: [CalendarEvent]

    /// Faults in the files from staff and in the area file.
    let findings: [Finding]

    /// What the places of stored reports depend on: another hash means to place them anew.
    let basis: String

    /// What they depend on beside that, and only where the words of an alias stand.
    let aliasBasis: String

    /// Reads them from a workspace; throws `ConfigurationError` or `GeographyError`.
    init(_ workspace: Workspace) throws {
        let text = try Settings.bytes(workspace.configuration)
        configuration = try Configuration(
            yaml: String(decoding: text, as: UTF8.self),
            file: "kommun.yml"
        )
        let areaFile = try Settings.bytes(workspace.inbox.appending(path: configuration.areaFile))
        let read = try AreaFile.read(
            areaFile,
            file: configuration.areaFile,
            properties: configuration.areaProperties
        )
        areas = read.areas
        var findings = read.findings

        var places: [GazetteerEntry] = []
        var placeFile: [UInt8] = []
        if let name = configuration.gazetteerFile {
            placeFile = try Settings.bytes(workspace.inbox.appending(path: name))
            let gazetteer = StaffFile.gazetteer(placeFile, file: name)
            places = gazetteer.rows
            findings += gazetteer.findings
        }
        placer = try Placer(areas: areas, gazetteer: places)
        let gazetteer = configuration.gazetteerFile ?? ""
        findings += placer.doubtfulEntries.map {
            Finding(.contradictoryPlace, .warning, file: gazetteer, hint: $0.name)
        }
        placeNames = Self.names(of: places)
        masker = Masker(keeping: placeNames + areas.flatMap { [$0.name, $0.id] })

        let answers = try AliasFiles(workspace).read(masker: masker, placer: placer)
        aliases = answers.aliases
        aliasBasis = Fingerprint.hash(answers.bytes)
        findings += answers.findings
        placer.use(aliases)

        var roster: [RosterEntry] = []
        for file in try Inbox(workspace: workspace).files(in: workspace.rosters) {
            let rows = StaffFile.roster(try Settings.bytes(found: file), file: file.name)
            roster += rows.rows
            findings += rows.findings
        }
        let located = LocatedRules(placer: placer, areas: areas)
        for reporter in configuration.reporters { try located.requireHome(of: reporter) }
        resources = try configuration.resources.map(located.located)
        self.roster = roster.compactMap(configuration.withResourceID).compactMap(located.located)
        findings += configuration.unknownFunctions(in: roster)
        findings += located.unknownPlaces(in: roster)
        var calendar: [CalendarEvent] = []
        if FileManager.default.fileExists(atPath: workspace.calendar.path) {
            let rows = StaffFile.calendar(
                try Settings.bytes(workspace.calendar),
                file: workspace.calendar.lastPathComponent,
                masker: masker
            )
            calendar = rows.rows
            findings += rows.findings
        }
        self.calendar = calendar
        self.findings = findings
        let homes = configuration.reporters.map { "\($0.reporter.id) \($0.reporter.home ?? "")" }
        let rules = homes + ["\(configuration.areaProperties)"]
        basis = Fingerprint.hash(areaFile + placeFile + Array(rules.joined(separator: "\n").utf8))
    }

    /// What places are called, each name once, and streets without their thousands of numbers.
    private static func names(of places: [GazetteerEntry]) -> [String] {
        var seen: Set<String> = []
        return places.flatMap { [StreetAddress($0.name)?.street ?? $0.name] + $0.aliases }
            .filter { seen.insert($0).inserted }
    }

    private static func bytes(_ url: URL) throws -> [UInt8] {
        try bytes(url.lastPathComponent) { () throws(InputFile.Refusal) in try InputFile(named: url)
        }
    }

    /// A file from staff, found in a folder of the inbox.
    static func bytes(found file: InboxFile) throws -> [UInt8] {
        try bytes(file.name) { () throws(InputFile.Refusal) in try InputFile(found: file) }
    }

    private static func bytes(
        _ name: String,
        _ open: () throws(InputFile.Refusal) -> InputFile
    ) throws -> [UInt8] {
        let input: InputFile
        do {
            input = try open()
        } catch {
            switch error {
            case .linked: throw ConfigurationError.linkedFile(name)
            case .unreadable, .tooLarge: throw ConfigurationError.missingFile(name)
            case .failed: throw RunError.storage("Cannot open '\(name)': the disk does not answer.")
            }
        }
        return try input.bytes()
    }
}
