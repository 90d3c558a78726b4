import Domain
import Foundation
import Geography
import Intake
import Publishing

/// `est place`: reads reports, and writes the same rows with their placements.
public struct PlaceStage {
    /// Headings that the stage adds to each row.
    static let headings = [
        "placed_area", "placed_probability", "placed_alternatives", "placed_lat", "placed_lon",
        "placed_metres", "placed_by",
    ]

    private let files: StageFiles

    /// Creates the stage for some files; `files.areas` is required.
    public init(_ files: StageFiles) {
        self.files = files
    }

    /// Writes the rows to standard output, and reports their number as progress.
    ///
    /// Throws `ConfigurationError`, `GeographyError`, `TableError` or `OutputError`.
    public func run(_ progress: (_ rows: Int) -> Void = { _ in }) throws {
        let reporter = try files.reporter()
        guard let placing = try files.placing(for: reporter) else {
            throw TableError.notPlaced(file: files.reports.lastPathComponent)
        }
        let output = Output()
        let writer = CSVWriter.machine
        var (hasHeading, rows) = (false, 0)
        let heading = try files.readReports(of: reporter) { reader, row in
            if !hasHeading { try output.write(writer.line(reader.heading + Self.headings)) }
            hasHeading = true
            let missing = max(0, reader.heading.count - row.cells.count)
            let cells = row.cells + [String](repeating: "", count: missing)
            let placed = PlacedCells.cells(of: row, placing)
            try output.write(writer.line(cells + placed))
            rows += 1
            if rows % Self.rowsBetween == 0 { progress(rows) }
        }
        if !hasHeading { try output.write(writer.line(heading + Self.headings)) }
        try output.flush()
    }

    /// Number of rows between two progress reports.
    private static let rowsBetween = 1024
}

/// Placer, area labels and home that the rows of a table are placed with.
struct StagePlacing {
    let placer: Placer

    /// Label of each area in the area file.
    let labels: [AreaID: String]

    /// Home of the reporter; nil where the reporter has none or is unknown.
    let home: String?
}

/// Conversion of a placement to and from the seven cells that `est place` adds and `est link` reads.
enum PlacedCells {
    /// Returns the cells of a row; empty cells where it could not be read.
    static func cells(of row: ReadRow, _ placing: StagePlacing) -> [String] {
        guard case .reports(let reports) = row.outcome, let report = reports.first else {
            return PlaceStage.headings.map { _ in "" }
        }
        let placement = placing.placer
            .place(report.place, text: report.text, home: placing.home).placement
        return cells(of: placement, placing.labels)
    }

    private static func cells(of placement: Placement, _ labels: [AreaID: String]) -> [String] {
        [
            placement.area.flatMap { labels[$0] } ?? "",
            placement.areas.isEmpty ? "" : rounded(placement.probability, 3),
            placement.areas.dropFirst()
                .map { "\(labels[$0.area] ?? $0.area):\(rounded($0.probability, 3))" }.joined(
                    separator: "|"
                ),
            placement.coordinate.map { rounded($0.latitude, 6) } ?? "",
            placement.coordinate.map { rounded($0.longitude, 6) } ?? "",
            placement.metres.map { rounded($0, 0) } ?? "",
            placement.method.rawValue,
        ]
    }

    /// Returns the placement that the cells describe.
    static func placement(_ cells: [String], _ projection: Projection) -> Placement {
        var areas: [AreaShare] = []
        if !cells[0].isEmpty, let probability = Double(cells[1]) {
            areas.append(AreaShare(area: cells[0], probability: probability))
        }
        areas += cells[2].split(separator: "|").compactMap { text in
            guard let colon = text.lastIndex(of: ":"),
                let probability = Double(text[text.index(after: colon)...])
            else { return nil }
            return AreaShare(area: String(text[..<colon]), probability: probability)
        }
        let coordinate = Double(cells[3]).flatMap { latitude in
            Double(cells[4]).map { Coordinate(latitude: latitude, longitude: $0) }
        }
        return Placement(
            areas: areas,
            point: coordinate.flatMap(projection.planar),
            coordinate: coordinate,
            metres: Double(cells[5]),
            method: PlacementMethod(rawValue: cells[6]) ?? .none
        )
    }

    private static func rounded(_ number: Double, _ decimals: Int) -> String {
        if decimals == 0 { return String(Int(number.rounded())) }
        let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        return String((number * scale).rounded() / scale)
    }
}
