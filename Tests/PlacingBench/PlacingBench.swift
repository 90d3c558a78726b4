import Domain
import Foundation
import Geography

/// Places the lines of a table, writes area and probability of each, and tells the processor time.
///
/// `PlacingBench AREAS PLACES REPORTS`: the areas as GeoJSON, the others with tabs between cells and
/// no heading, as `TableLine` reads them. The seconds, on stderr, are those of placing alone.
@main
struct PlacingBench {
    static func main() throws {
        let paths = CommandLine.arguments.dropFirst().map { URL(filePath: $0) }
        guard paths.count == 3 else {
            FileHandle.standardError.write(Data("usage: PlacingBench AREAS PLACES REPORTS\n".utf8))
            exit(64)
        }
        let file = paths[0].lastPathComponent
        let areas = try AreaFile.read([UInt8](Data(contentsOf: paths[0])), file: file).areas
        let entries = try lines(of: paths[1]).map(\.entry)
        let reports = try lines(of: paths[2]).map(\.report)
        let placer = try Placer(areas: areas, gazetteer: entries)
        let names = Dictionary(uniqueKeysWithValues: areas.map { ($0.id, $0.name) })
        // The first report of each town builds the town's index.
        for place in Dictionary(grouping: reports, by: \.place.municipality).values.compactMap(
            \.first
        ) {
            _ = placer.place(place.place, text: "", home: nil)
        }
        let start = clock()
        let placed = reports.map { report in
            let placement = placer.place(report.place, text: report.text, home: nil).placement
            return (area: placement.area, probability: placement.probability)
        }
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        for placement in placed {
            print("\(placement.area.flatMap { names[$0] } ?? "")\t\(placement.probability)")
        }
        FileHandle.standardError.write(Data("\(seconds)\n".utf8))
    }

    private static func lines(of file: URL) throws -> [TableLine] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(TableLine.init)
    }
}
