import Domain
import Foundation
import Geography
import Intake

/// All input except the reports: configuration, areas, places, rosters and calendar.
struct Settings {
    let configuration: Configuration
    let maps: AreaMaps
    let masker: Masker

    /// Names and aliases of the places in the gazetteer.
    let placeNames: [String]

    /// Names of the places that are no addresses, in no order.
    let placesToChoose: [String]

    /// Valid place aliases, in the order of files and lines.
    let aliases: [PlaceAlias]

    /// Answers about the categories of free texts.
    let categoryAnswers: CategoryAnswers

    /// Functions, with the areas in their rules as ids.
    let resources: [ResourceKind]

    /// Shifts whose function and places are known, with both as ids.
    let roster: [RosterEntry]

    /// Number of rows of the rosters that could be read, and of those that could not.
    let shiftRows: (read: Int, unread: Int)

    let calendar: [CalendarEvent]

    /// Findings from the staff, area and place files.
    let findings: [Finding]

    /// Areas of the newest map version.
    var areas: [Area] { maps.latest.areas }

    /// Placer of the newest map version.
    var placer: Placer { maps.latest.placer }

    /// Hash of the alias files.
    ///
    /// The placement of reports that contain the words of an alias depends on it, in addition to the map's `basis`.
    let aliasBasis: String

    /// Reads all settings of a workspace.
    ///
    /// Throws `ConfigurationError`, `GeographyError`, `GeoPackageError` or `RunError.storage`.
    init(_ workspace: Workspace) throws {
        configuration = try Settings.configuration(workspace)
        let reading = try MapReading(workspace, configuration)
        maps = reading.maps
        placeNames = reading.placeNames
        placesToChoose = reading.placesToChoose
        var findings = reading.findings
        masker = Masker(
            keeping: placeNames + maps.versions.flatMap { $0.areas.flatMap { [$0.name, $0.id] } },
            policeCases: configuration.policeCaseNumbers == .mask
        )

        let answers = try AliasFiles(workspace).read(masker: masker, placer: maps.latest.placer)
        aliases = answers.aliases
        aliasBasis = Fingerprint.hash(answers.bytes)
        findings += answers.findings
        categoryAnswers = try CategoryAnswers(
            workspace,
            categories: configuration.categories,
            masker: masker
        )
        findings += categoryAnswers.findings
        for version in maps.versions { version.placer.use(aliases) }

        let earliest = configuration.publishFrom.adding(-Self.daysBefore)
        var roster: [RosterEntry] = []
        var unreadShifts = 0
        for file in try Inbox(workspace: workspace).files(in: workspace.rosters) {
            let rows = StaffFile.roster(
                try Settings.bytes(found: file),
                file: file.name,
                from: earliest
            )
            roster += rows.rows
            unreadShifts += rows.findings.count { $0.severity == .error }
            findings += rows.findings
        }
        shiftRows = (roster.count, unreadShifts)
        let located = LocatedRules(placer: maps.latest.placer, areas: maps.latest.areas)
        try ConfigurationError.require(
            located.faults(in: configuration),
            file: Settings.fileName
        )
        resources = configuration.resources.map(located.located)
        let known = roster.compactMap(configuration.withResourceID).compactMap(located.located)
        let staffing = RosterStage(resources: resources, located: located).read(known)
        self.roster = staffing.roster
        findings += configuration.unknownFunctions(in: roster)
        findings += located.unknownPlaces(in: roster)
        findings += staffing.findings
        var calendar: [CalendarEvent] = []
        for url in workspace.calendars where FileManager.default.fileExists(atPath: url.path) {
            let rows = StaffFile.calendar(
                try Settings.bytes(url),
                file: url.lastPathComponent,
                from: earliest,
                masker: masker
            )
            calendar += rows.rows
            findings += rows.findings
        }
        self.calendar = calendar
        self.findings = findings
    }

    /// Days before the first page from which rosters and calendar may tell; decision 0038.
    private static let daysBefore = 400

    /// Masker of what a reporter writes.
    func masker(of reporter: ReporterSettings) -> Masker {
        reporter.policeCaseNumbers.map { masker.masking(policeCases: $0 == .mask) } ?? masker
    }

    /// Reads `kommun.yml`.
    static func configuration(_ workspace: Workspace) throws -> Configuration {
        try Configuration(bytes: bytes(workspace.configuration), file: fileName)
    }

    private static let fileName = "kommun.yml"

    /// Reads a file that the configuration names.
    static func bytes(_ url: URL) throws -> [UInt8] {
        try bytes(url.lastPathComponent) { () throws(InputFile.Refusal) in try InputFile(named: url)
        }
    }

    /// Reads a staff file found in a folder of the inbox.
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
            case .failed: throw RunError.storage(.noAnswer(name))
            }
        }
        return try input.bytes()
    }
}
