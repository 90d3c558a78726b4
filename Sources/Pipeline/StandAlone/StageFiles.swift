import Domain
public import Foundation
import Geography
import Intake

/// The files that a stage by itself works on.
public struct StageFiles: Sendable {
    /// The reports.
    public var reports: URL

    /// Areas as GeoJSON; nil where the reports are placed already.
    public var areas: URL?

    /// Places as CSV.
    public var places: URL?

    /// A file with `columns:` and the other settings that `kommun.yml` has for a reporter.
    public var columns: URL?

    /// The files.
    public init(reports: URL, areas: URL? = nil, places: URL? = nil, columns: URL? = nil) {
        self.reports = reports
        self.areas = areas
        self.places = places
        self.columns = columns
    }

    /// The placer for `areas` and `places`; nil where no areas were given.
    func placer() throws -> Placer? {
        guard let areas else { return nil }
        let read = try AreaFile.read(
            try bytes(of: areas),
            file: areas.lastPathComponent,
            properties: AreaProperties()
        )
        let gazetteer = try places.map {
            StaffFile.gazetteer(try bytes(of: $0), file: $0.lastPathComponent).rows
        }
        return try Placer(areas: read.areas, gazetteer: gazetteer ?? [])
    }

    /// Reads the reports row by row, as the main job does, but for masking: nothing is stored here.
    ///
    /// A row without a time gets an interval of many years, so that it can still be placed.
    func readReports(_ body: (DeliveryReader, ReadRow) throws -> Void) throws {
        guard let input = InputFile(reports) else {
            throw TableError.unreadable(file: reports.lastPathComponent)
        }
        let reader = DeliveryReader(
            DeliveryContext(
                reporter: Reporter(id: "", name: "", type: ""),
                file: reports.lastPathComponent,
                delivery: "",
                receivedOn: StageFiles.farAhead,
                describes: Period(first: StageFiles.longAgo, length: StageFiles.manyDays),
                categories: [],
                map: try columnMap(),
                masks: false
            ),
            masker: Masker()
        )
        try input.read { try reader.feed($0) { try body(reader, $0) } }
        let summary = try reader.finish { try body(reader, $0) }
        if summary.isUnreadable {
            let code = summary.findings.first { $0.severity == .error }?.code ?? .unreadableFile
            throw TableError.noTable(file: reports.lastPathComponent, code: code.rawValue)
        }
    }

    private func columnMap() throws -> ColumnMap {
        guard let columns else { return ColumnMap() }
        let text = String(decoding: try bytes(of: columns), as: UTF8.self)
        let settings = try SettingsReader(yaml: text, file: columns.lastPathComponent)
        try settings.allow(
            "columns",
            "coordinate_system",
            "date_order",
            "municipality",
            "categories",
            "kind",
            "category",
            "empty_means_calm"
        )
        return try ColumnMap(settings: settings, categories: [])
    }

    private func bytes(of url: URL) throws -> [UInt8] {
        guard let file = InputFile(url) else {
            throw TableError.unreadable(file: url.lastPathComponent)
        }
        return try file.bytes()
    }

    private static let longAgo = Day(number: 0)
    private static let manyDays = 100 * 365
    private static let farAhead = Day(number: manyDays)
}
