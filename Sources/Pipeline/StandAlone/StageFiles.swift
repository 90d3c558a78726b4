public import Domain
public import Foundation
import Geography
import Intake

/// Input files of a stand-alone stage.
public struct StageFiles: Sendable {
    /// The reports.
    public var reports: URL

    /// Areas as GeoJSON or GeoPackage; nil where the reports are already placed.
    public var areas: URL?

    /// Places as CSV, GeoJSON or GeoPackage.
    public var places: URL?

    /// A YAML file with a reporter's settings as in `kommun.yml`: columns, home and so on.
    public var columns: URL?

    /// Creates the set of files.
    public init(reports: URL, areas: URL? = nil, places: URL? = nil, columns: URL? = nil) {
        self.reports = reports
        self.areas = areas
        self.places = places
        self.columns = columns
    }

    /// Reads the reporter's settings from `columns`; the settings of an unknown reporter where it is nil.
    func reporter() throws -> ReporterSettings {
        guard let columns else { return ReporterSettings.unknown }
        let bytes = try StageFiles.open(columns).bytes()
        return try ReporterSettings(alone: bytes, file: columns.lastPathComponent)
    }

    /// Reads `areas` and `places` to place rows with; nil where no areas were given.
    func placing(for reporter: ReporterSettings) throws -> StagePlacing? {
        guard let areas else { return nil }
        let read = try AreaFile.read(try MapBytes(named: areas).map(layer: nil))
        let gazetteer = try places.map { url in
            let source = PlaceSource(file: url.lastPathComponent, layer: nil, properties: .guess)
            return try MapBytes(named: url).places(source).rows
        }
        let placer = try Placer(areas: read.areas, gazetteer: gazetteer ?? [])
        try LocatedRules(placer: placer, areas: read.areas).requireHome(
            of: reporter,
            in: columns?.lastPathComponent ?? ""
        )
        return StagePlacing(
            placer: placer,
            labels: Dictionary(uniqueKeysWithValues: read.areas.map { ($0.id, $0.label) }),
            home: reporter.reporter.home
        )
    }

    /// Reads the reports row by row as the main job does, but without masking, since nothing is stored here.
    ///
    /// A row is read whatever its time is: one without a time gets an interval of many years. Returns the
    /// heading, which may be the file's only content. Throws `TableError.noTable` for a file that is not a table.
    func readReports(
        of reporter: ReporterSettings,
        _ body: (DeliveryReader, ReadRow) throws -> Void
    ) throws -> [String] {
        let input = try StageFiles.open(reports)
        var context = DeliveryContext(
            reporter: reporter.reporter,
            file: reports.lastPathComponent,
            delivery: "",
            receivedOn: StageFiles.farAhead,
            describes: Period(first: StageFiles.longAgo, length: StageFiles.manyDays),
            categories: [],
            map: reporter.map,
            masks: false,
            checksTimes: false
        )
        context.timeSpelling = try input.timeSpelling(context)
        let reader = DeliveryReader(context, masker: Masker())
        try input.read { try reader.feed($0) { try body(reader, $0) } }
        let summary = try reader.finish { try body(reader, $0) }
        let fault = summary.findings.last { $0.severity == .error }?.code ?? .unreadableFile
        let isHeadingOnly = fault == .emptyFile && !reader.heading.isEmpty
        if summary.isUnreadable, !isHeadingOnly {
            throw TableError.noTable(file: reports.lastPathComponent, code: fault)
        }
        return reader.heading
    }

    func bytes(of url: URL) throws -> [UInt8] {
        try Self.open(url).bytes()
    }

    /// Opens a file named on the command line; throws `TableError.unreadable`.
    static func open(_ url: URL) throws(TableError) -> InputFile {
        do {
            return try InputFile(named: url)
        } catch {
            throw .unreadable(file: url.lastPathComponent)
        }
    }

    private static let longAgo = Day(number: 0)
    private static let manyDays = 100 * 365
    private static let farAhead = Day(number: manyDays)
}

extension InputFile {
    /// Reads a file for what all its rows say about the times, before its rows are printed; nil for a pipe, which is
    /// read once.
    func timeSpelling(_ context: DeliveryContext) throws -> TimeSpelling? {
        guard isRegular else { return nil }
        var context = context
        context.surveysTimesOnly = true
        let survey = DeliveryReader(context, masker: Masker())
        try read { survey.feed($0) { _ in } }
        return survey.finish { _ in }.otherTimeSpelling
    }
}

/// Reason why a stand-alone stage cannot work on its input files.
public enum TableError: ClassifiedError, Equatable {
    /// A file cannot be opened or read.
    case unreadable(file: String)

    /// A file is not a table; the code gives the reason.
    case noTable(file: String, code: FindingCode)

    /// The reports are not placed, and no areas were given to place them in.
    case notPlaced(file: String)

    /// A file does not contain the linker's weights.
    case notWeights(file: String)

    /// A file assigns no report to an incident.
    case notJudged(file: String)

    /// No reporter of the configuration has that id; `nearest` is the closest known id, if any.
    case unknownReporter(String, nearest: String?)

    /// No row, or no report of the last run, has that id; `nearest` is the closest known id, if any.
    case unknownReport(String, nearest: String?)

    /// Kind of failure.
    public var kind: FailureKind { .usage }
}
