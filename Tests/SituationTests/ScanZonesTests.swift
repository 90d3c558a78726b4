import Domain
import Testing

@testable import Situation

struct ScanZonesTests {
    /// Four areas in a row, a kilometre apart.
    private let row = (0..<4).map { PlanarPoint(north: 0, east: Double($0) * 1000) }

    @Test func `a zone grows over borders, nearest area first, and each zone counts once`() {
        let zones = ScanZones(around: row, borders: [(0, 1), (1, 2), (2, 3)], most: 3)
        let distinct = zones.isNew.indices.filter { zones.isNew[$0] }.map(zones.members)
        #expect(
            Set(distinct) == [
                [0], [1], [2], [3], [0, 1], [1, 2], [2, 3], [0, 1, 2], [1, 2, 3],
            ]
        )
        #expect(distinct.count == 9)
    }

    @Test func `every square of four areas in a grid is a zone`() {
        let centres = (0..<16).map { PlanarPoint(north: Double($0 / 4), east: Double($0 % 4)) }
        let borders = centres.indices.flatMap { one in
            centres.indices.filter { $0 > one && centres[one].distance(to: centres[$0]) == 1 }
                .map { (one, $0) }
        }
        let zones = ScanZones(around: centres, borders: borders, most: 5)
        let distinct = Set(zones.areas.indices.map(zones.members))
        for corner in [0, 1, 2, 4, 5, 6, 8, 9, 10] {
            #expect(distinct.contains([corner, corner + 1, corner + 4, corner + 5]))
        }
    }

    @Test func `a zone does not leap over water`() {
        let zones = ScanZones(around: row, borders: [(0, 1), (2, 3)], most: 4)
        let distinct = zones.isNew.indices.filter { zones.isNew[$0] }.map(zones.members)
        #expect(Set(distinct) == [[0], [1], [2], [3], [0, 1], [2, 3]])
    }

    @Test func `an area without borders is joined with its nearest`() {
        let zones = ScanZones(around: row, borders: [(0, 1), (1, 2)], most: 2)
        let distinct = zones.isNew.indices.filter { zones.isNew[$0] }.map(zones.members)
        #expect(distinct.contains([2, 3]))
    }

    @Test func `without any borders zones are circles`() {
        let zones = ScanZones(around: row, borders: [], most: 2)
        let distinct = zones.isNew.indices.filter { zones.isNew[$0] }.map(zones.members)
        #expect(Set(distinct) == [[0], [1], [2], [3], [0, 1], [1, 2], [2, 3]])
    }
}
