import Domain
import Testing

@testable import Geography

struct PointInPolygonIndexTests {
    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `the areas of a point are those of the exact polygons, on borders and next to them`(
        seed: UInt64
    ) {
        var town = WigglyAreas(seed: seed)
        let map = AreaMap(town.areas, projection: Projection())
        for _ in 0..<4_000 {
            let point = town.point()
            let exact = town.areas.indices.filter { map.holds($0, point) }
            #expect(map.areas(holding: point) == exact)
        }
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `an area that is alone within reach is the only one that the exact distances find`(
        seed: UInt64
    ) {
        var town = WigglyAreas(seed: seed)
        let map = AreaMap(town.areas.dropLast(3) + [], projection: Projection())
        var alone = 0
        for _ in 0..<2_000 {
            let point = town.point()
            let near = map.areas(within: 70, of: point)
            let exact = town.areas.indices.dropLast(3).filter {
                map.distance(from: point, to: $0) <= 70
            }
            #expect(near.map(\.area) == Array(exact))
            if near.count == 1, near[0].depth == 70 { alone += 1 }
        }
        #expect(alone > 100)
    }

    @Test func `a point that is no number, or far away, is in no area`() {
        let map = AreaMap(WigglyAreas(seed: 1).areas, projection: Projection())
        for (north, east) in [(Double.nan, 0.0), (.infinity, 480_000), (-1e300, 1e300), (0, 0)] {
            #expect(map.areas(holding: PlanarPoint(north: north, east: east)).isEmpty)
        }
    }

    @Test func `an area without breadth or corners is in no cell, and harms no other`() {
        let line = [(6_500_000.0, 480_000.0), (6_500_100.0, 480_000.0)].map {
            PlanarPoint(north: $0.0, east: $0.1)
        }
        let index = PointInPolygonIndex([[], [[]], [line + line.reversed()]]) { _, _ in true }
        #expect(
            index.areas(holding: PlanarPoint(north: 6_500_050, east: 480_001)) { _, _ in true }
                .isEmpty
        )
        #expect(index.areas(holding: line[0]) { area, _ in area == 2 } == [2])
        #expect(
            PointInPolygonIndex([]) { _, _ in true }.areas(holding: line[0]) { _, _ in true }
                .isEmpty
        )
    }
}
