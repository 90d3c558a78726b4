import Domain
import Foundation
import Geography

/// Finds the areas of points and prints points, hits, bytes and seconds as JSON.
///
/// `geography-bench AREAS.geojson POINTS ANSWERS`. Points are pairs of doubles, east and north in
/// SWEREF 99 TM; an answer is the number of the first area that holds the point as an Int32, or -1.
@main
struct GeographyBench {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4 else {
            FileHandle.standardError.write(
                Data("usage: geography-bench AREAS POINTS ANSWERS\n".utf8)
            )
            exit(64)
        }
        let areas = try AreaFile.read(bytes(arguments[1]), file: arguments[1]).areas
        let points = try bytes(arguments[2]).withUnsafeBytes {
            Array($0.bindMemory(to: Double.self))
        }
        let map = AreaMap(areas, projection: Projection())
        let index = measuredIndex(areas)
        var answers = [Int32](repeating: -1, count: points.count / 2)
        var (hits, best) = (0, Double.infinity)
        for _ in 0..<3 {
            let began = processorSeconds()
            hits = 0
            for number in answers.indices {
                let point = PlanarPoint(north: points[2 * number + 1], east: points[2 * number])
                let found = map.areas(holding: point)
                hits += found.count
                answers[number] = Int32(found.first ?? -1)
            }
            best = min(best, processorSeconds() - began)
        }
        try answers.withUnsafeBytes { try Data($0).write(to: URL(filePath: arguments[3])) }
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
        let (began, before) = (processorSeconds(), residentMegabytes())
        let index = PointIndex(rings) { _, _ in false }
        let (ended, after) = (processorSeconds(), residentMegabytes())
        return withExtendedLifetime(index) {
            (rings.joined().reduce(0) { $0 + $1.count }, ended - began, after - before)
        }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    private static func residentMegabytes() -> Double {
        let pages = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
            separator: " "
        )
        return (pages.flatMap { Double($0[1]) } ?? 0) * 4096 / 1e6
    }

    /// Processor time of this process so far.
    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
