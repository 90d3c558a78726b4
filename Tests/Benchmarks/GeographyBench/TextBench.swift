import Domain
import Foundation

@testable import Geography

/// Places the lines of a table, prints area and probability of each, and tells the processor time.
///
/// Places and reports have tabs between their cells and no heading, as `TableLine` reads them. The seconds,
/// on stderr, are those of placing alone.
enum TextBench {
    static func run(areas file: URL, places: URL, reports: URL) throws {
        let areas = try AreaFile.read(
            [UInt8](Data(contentsOf: file)),
            file: file.lastPathComponent
        ).areas
        let reports = try lines(of: reports).map(\.report)
        let placer = try Placer(areas: areas, gazetteer: try lines(of: places).map(\.entry))
        let names = Dictionary(uniqueKeysWithValues: areas.map { ($0.id, $0.name) })
        // The first report of each town builds the town's index.
        let towns = Dictionary(grouping: reports, by: \.place.municipality).values
        for report in towns.compactMap(\.first) {
            _ = placer.place(report.place, text: "", home: nil)
        }
        let start = GeographyBench.processorSeconds()
        let placed = reports.map { report in
            let placement = placer.place(report.place, text: report.text, home: nil).placement
            return (area: placement.area, probability: placement.probability)
        }
        let seconds = GeographyBench.processorSeconds() - start
        for placement in placed {
            print("\(placement.area.flatMap { names[$0] } ?? "")\t\(placement.probability)")
        }
        FileHandle.standardError.write(Data("\(seconds)\n".utf8))
    }

    private static func lines(of file: URL) throws -> [TableLine] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(TableLine.init)
    }
}
