import Domain
import Testing

@testable import Geography

struct ProjectionTests {
    private let projection = Projection()

    /// Lantmäteriet, "Kontrollpunkter", 2006-05-03: degrees, SWEREF 99 TM and RT 90 2,5 gon V.
    private static let controlPoints: [(Coordinate, tm: (Double, Double), rt90: (Double, Double))] =
        [
            (
                Coordinate(latitude: 67.09068132472, longitude: 21.0347504375),
                (7_454_204.638, 761_811.242), (7_453_389.762, 1_727_060.905)
            ),
            (
                Coordinate(latitude: 63.53743381528, longitude: 16.24988739611),
                (7_046_077.605, 562_140.337), (7_047_738.415, 1_522_128.637)
            ),
            (
                Coordinate(latitude: 60.15941178139, longitude: 14.75782420889),
                (6_669_189.376, 486_557.055), (6_671_665.273, 1_441_843.186)
            ),
            (
                Coordinate(latitude: 56.35477756806, longitude: 13.87326500611),
                (6_246_136.458, 430_374.835), (6_249_111.351, 1_380_573.079)
            ),
        ]

    @Test(arguments: Self.controlPoints.indices)
    func `control points are met to two millimetres in both planes`(index: Int) throws {
        let (degrees, tm, rt90) = Self.controlPoints[index]
        let planar = try #require(projection.planar(degrees))
        #expect(planar.distance(to: PlanarPoint(north: tm.0, east: tm.1)) < 0.002)
        let fromOld = projection.recognise(
            WrittenCoordinate(north: rt90.0, east: rt90.1, system: .rt90)
        )
        let old = try #require(fromOld.flatMap(projection.planar))
        #expect(old.distance(to: planar) < 0.002)
    }

    @Test func `degrees survive the way to metres and back`() throws {
        let start = Coordinate(latitude: 58.2740, longitude: 11.4350)
        let back = try #require(projection.planar(start).flatMap(projection.geographic))
        #expect(abs(back.latitude - start.latitude) < 2e-8)
        #expect(abs(back.longitude - start.longitude) < 2e-8)
    }

    @Test func `a named local plane is met to two millimetres`() throws {
        let written = WrittenCoordinate(
            north: 6_398_858.33,
            east: 148_483.47,
            system: CoordinateSystem(rawValue: 3007)
        )
        let found = try #require(projection.recognise(written))
        #expect(abs(found.latitude - 57.70887) < 2e-7)
        #expect(abs(found.longitude - 11.97456) < 2e-7)
    }

    @Test func `a local plane is never guessed`() {
        let written = WrittenCoordinate(north: 6_398_858.33, east: 148_483.47)
        #expect(projection.recognise(written) == nil)
    }

    @Test(arguments: [
        (59.32933, 18.06858), (18.06858, 59.32933), (6_580_746, 674_571), (674_571, 6_580_746),
        (6_580_994, 1_628_794), (1_628_794, 6_580_994),
    ])
    func `the system and swapped axes follow from the numbers`(pair: (Double, Double)) throws {
        let written = WrittenCoordinate(north: pair.0, east: pair.1)
        let found = try #require(projection.recognise(written).flatMap(projection.planar))
        let stockholm = try #require(
            projection.planar(Coordinate(latitude: 59.3293, longitude: 18.0686))
        )
        // The RT 90 pair is some ninety metres from the others.
        #expect(found.distance(to: stockholm) < 120)
    }

    @Test(arguments: [
        (0, 0), (51.5, -0.1), (59.3, 0), (.nan, 18), (.infinity, .infinity), (6_580_746, 0),
    ])
    func `numbers that are nowhere in Sweden are refused`(pair: (Double, Double)) {
        let written = WrittenCoordinate(north: pair.0, east: pair.1)
        #expect(projection.recognise(written) == nil)
        let named = WrittenCoordinate(north: pair.0, east: pair.1, system: .sweref99TM)
        #expect(projection.recognise(named) == nil)
    }

    @Test func `an unknown system falls back on the numbers`() throws {
        let written = WrittenCoordinate(
            north: 59.3,
            east: 18.1,
            system: CoordinateSystem(rawValue: 25833)
        )
        #expect(projection.recognise(written) == Coordinate(latitude: 59.3, longitude: 18.1))
    }
}
