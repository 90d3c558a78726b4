import Domain
import Testing

@testable import Geography

/// Positions that others have worked out in every system.
struct SystemTests {
    private let projection = Projection()

    private func metres(from written: WrittenCoordinate, to degrees: (Double, Double)) throws
        -> Double
    {
        let found = try #require(projection.recognise(written).flatMap(projection.planar))
        let expected = Coordinate(latitude: degrees.0, longitude: degrees.1)
        return found.distance(to: try #require(projection.planar(expected)))
    }

    @Test(arguments: Example.all)
    fileprivate func
        `worked examples are met to two millimetres, those of RT 90 to a quarter of a metre`(
            example: Example
        ) throws
    {
        let (tm, local) = (example.sweref99tm, example.local)
        for (epsg, north, east) in [(3006, tm.north, tm.east), local] {
            let system = CoordinateSystem(rawValue: epsg)
            let written = WrittenCoordinate(north: north, east: east, system: system)
            #expect(try metres(from: written, to: example.degrees) < 0.002)
        }
        for (north, east) in example.rt90 {
            let written = WrittenCoordinate(north: north, east: east)
            #expect(try metres(from: written, to: example.degrees) < 0.25)
        }
    }

    /// By EPSG's transformation of seven parameters, which is at most 0.11 m from Lantmäteriet's.
    @Test(arguments: [
        (3019, (58.2837, 11.4361), (6_462_260.0547, 1_507_642.8331)),
        (3020, (57.5, 13.6), (6_374_966.7030, 1_502_666.7939)),
        (3022, (59.33, 18.06), (6_578_797.0791, 1_500_294.2218)),
        (3023, (64.75, 20.95), (7_182_988.7781, 1_530_752.1993)),
        (3024, (65.85, 22.5), (7_305_477.5768, 1_497_549.0638)),
    ])
    func `the other planes of RT 90 are met where they are named`(
        epsg: Int,
        degrees: (Double, Double),
        metres: (Double, Double)
    ) throws {
        let system = CoordinateSystem(rawValue: epsg)
        let written = WrittenCoordinate(north: metres.0, east: metres.1, system: system)
        #expect(try self.metres(from: written, to: degrees) < 0.25)
    }
}

/// One point in every system, worked out with PROJ 9.5.1.
///
/// RT 90 2,5 gon V has two accepted ways that differ by some centimetres: EPSG's transformation of
/// seven parameters, and Lantmäteriet's direct projection.
private struct Example: Sendable {
    let degrees: (Double, Double)
    let sweref99tm: (north: Double, east: Double)
    let local: (epsg: Int, north: Double, east: Double)
    let rt90: [(north: Double, east: Double)]

    static let all = [
        // Göteborg
        Example(
            degrees: (57.70887, 11.97456),
            sweref99tm: (6_400_322.805, 319_755.489),
            local: (3007, 6_398_858.33, 148_483.47),
            rt90: [
                (6_404_684.505, 1_271_719.238),
                (6_404_684.588, 1_271_719.236),
            ]
        ),
        // Karlstad
        Example(
            degrees: (59.3793, 13.50357),
            sweref99tm: (6_583_244.071, 414_978.718),
            local: (3008, 6_584_922.505, 150_202.926),
            rt90: [
                (6_586_555.356, 1_369_189.777),
                (6_586_555.394, 1_369_189.771),
            ]
        ),
        // Linköping
        Example(
            degrees: (58.41086, 15.62157),
            sweref99tm: (6_474_621.771, 536_318.408),
            local: (3009, 6_477_212.656, 186_332.941),
            rt90: [
                (6_476_428.173, 1_489_266.94),
                (6_476_428.23, 1_489_266.916),
            ]
        ),
        // Visby
        Example(
            degrees: (57.63904, 18.29482),
            sweref99tm: (6_393_303.008, 696_663.798),
            local: (3015, 6_391_172.165, 122_813.713),
            rt90: [
                (6_393_175.824, 1_648_677.261),
                (6_393_175.898, 1_648_677.233),
            ]
        ),
        // Kiruna
        Example(
            degrees: (67.85572, 20.22513),
            sweref99tm: (7_536_060.473, 719_576.747),
            local: (3016, 7_529_790.63, 148_953.425),
            rt90: [
                (7_535_806.058, 1_685_886.312),
                (7_535_806.244, 1_685_886.315),
            ]
        ),
        // central meridian 15 E
        Example(
            degrees: (62.0, 15.0),
            sweref99tm: (6_874_180.148, 500_000),
            local: (3009, 6_876_930.92, 150_000),
            rt90: [
                (6_876_564.272, 1_457_816.968),
                (6_876_564.261, 1_457_816.922),
            ]
        ),
    ]
}
