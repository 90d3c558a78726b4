import Domain
import Foundation

@testable import Geography

/// Towns that the generator beside the repository makes, with reports and what is true of them.
struct GeneratedWorld {
    let areas: [Area]
    let entries: [GazetteerEntry]
    let reports: [(id: String, place: WrittenPlace)]
    /// The true area of each report.
    let truth: [String: AreaID]
    private let folder: URL

    init(generator: URL, seed: Int, rows: Int) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "world-\(UUID())")
        self.folder = folder
        let process = try Process.run(
            URL(filePath: "/usr/bin/env"),
            arguments: [
                "python3", generator.path, "--rows", "\(rows)", "--seed", "\(seed)", "--out",
                folder.path,
            ]
        )
        process.waitUntilExit()
        func lines(_ name: String) throws -> [[String]] {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return text.split(separator: "\n").dropFirst().map {
                $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            }
        }
        let geojson = try Data(contentsOf: folder.appending(path: "areas.geojson"))
        areas = try AreaFile.read(
            [UInt8](geojson),
            file: "areas.geojson",
            properties: AreaProperties(name: "area", municipality: "kommun")
        ).areas
        entries = try lines("gazetteer.csv").map { cells in
            GazetteerEntry(
                name: cells[1],
                kind: cells[2],
                area: cells[3],
                coordinate: Self.coordinate(cells[4], cells[5]),
                municipality: cells[0]
            )
        }
        // A description may have lines of its own: those are no reports.
        reports = try lines("reports.csv").filter { $0.count > 10 && $0[0].hasPrefix("R0") }.map {
            let place = WrittenPlace(
                text: $0[9],
                area: $0[10],
                coordinate: Self.coordinate($0[7], $0[8]),
                municipality: $0[1]
            )
            return ($0[0], place)
        }
        let ids = Dictionary(areas.map { ($0.name, $0.id) }) { first, _ in first }
        truth = try lines("truth.csv").reduce(into: [:]) { $0[$1[0]] = ids[$1[2]] }
    }

    /// Deletes what was generated.
    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }

    private static func coordinate(_ north: String, _ east: String) -> WrittenCoordinate? {
        guard let north = Double(north), let east = Double(east) else { return nil }
        return WrittenCoordinate(north: north, east: east)
    }
}
