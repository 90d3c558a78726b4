import Domain
import Foundation

@testable import Geography

/// Finds the areas of points and prints points, hits, bytes and seconds as JSON.
///
/// Points are pairs of doubles, east and north in SWEREF 99 TM; an answer is the number of the first area
/// that holds the point as an Int32, or -1.
enum PointBench {
    static func run(areas: URL, points: URL, answers file: URL) throws {
        let areas = try AreaFile.read(
            [UInt8](Data(contentsOf: areas)),
            file: areas.lastPathComponent
        ).areas
        let points = try Data(contentsOf: points).withUnsafeBytes {
            Array($0.bindMemory(to: Double.self))
        }
        let map = AreaMap(areas, projection: Projection())
        let index = measuredIndex(areas)
        var answers = [Int32](repeating: -1, count: points.count / 2)
        var (hits, best) = (0, Double.infinity)
        for _ in 0..<3 {
            let began = GeographyBench.processorSeconds()
            hits = 0
            for number in answers.indices {
                let point = PlanarPoint(north: points[2 * number + 1], east: points[2 * number])
                let found = map.areas(holding: point)
                hits += found.count
                answers[number] = Int32(found.first ?? -1)
            }
            best = min(best, GeographyBench.processorSeconds() - began)
        }
        try answers.withUnsafeBytes { try Data($0).write(to: file) }
        print(
            """
            {"areas": \(areas.count), "corners": \(index.corners), "points": \(answers.count), \
            "hits": \(hits), "cpu": \(best), "build": \(index.seconds), "mb": \(index.megabytes)}
            """
        )
    }

    /// What it takes to build the index that stands in front of the polygons.
    private static func measuredIndex(
        _ areas: [Area]
    ) -> (corners: Int, seconds: Double, megabytes: Double) {
        let projection = Projection()
        let rings = areas.map { area in
            area.outline.flatMap { $0.map { $0.compactMap(projection.planar) } }
        }
        let (began, before) = (GeographyBench.processorSeconds(), residentMegabytes())
        let index = PointInPolygonIndex(rings) { _, _ in false }
        let (ended, after) = (GeographyBench.processorSeconds(), residentMegabytes())
        return withExtendedLifetime(index) {
            (rings.joined().reduce(0) { $0 + $1.count }, ended - began, after - before)
        }
    }

    private static func residentMegabytes() -> Double {
        let pages = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
            separator: " "
        )
        return (pages.flatMap { Double($0[1]) } ?? 0) * 4096 / 1e6
    }
}
