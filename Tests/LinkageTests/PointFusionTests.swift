import Domain
import Testing

@testable import Linkage

struct PointFusionTests {
    private func placed(
        _ north: Double,
        within metres: Double?,
        place: String? = nil
    ) -> Placement {
        Placement(
            areas: [AreaShare(area: "centrum", probability: 0.9)],
            point: PlanarPoint(north: north, east: 0),
            coordinate: Coordinate(latitude: 58 + north / 111_000, longitude: 11),
            metres: metres,
            method: .coordinate,
            place: place
        )
    }

    @Test func `points that agree are weighed by their precision`() throws {
        let best = placed(0, within: 20)
        let fused = PointFusion(best, with: [placed(50, within: 40)]).placement
        #expect(abs(try #require(fused.point).north - 10) < 1e-9)
        #expect(abs(try #require(fused.metres) - 17.8885) < 1e-3)
        let latitude = try #require(fused.coordinate).latitude
        #expect(abs(latitude - (58 + 10 / 111_000.0)) < 1e-9)
    }

    @Test func `a point beyond both uncertainties is left out`() {
        let best = placed(0, within: 20)
        #expect(PointFusion(best, with: [placed(61, within: 40)]).placement == best)
    }

    @Test func `a place that two reports name is one measurement`() {
        let best = placed(0, within: 20, place: "Torget")
        #expect(PointFusion(best, with: [best]).placement == best)
    }

    @Test func `the best one speaks for the place that it names, whatever else names it`() throws {
        let best = placed(0, within: 20, place: "Torget")
        let others = [placed(10, within: 40, place: "Torget"), placed(30, within: 20)]
        let fused = PointFusion(best, with: others).placement
        #expect(abs(try #require(fused.point).north - 15) < 1e-9)
    }

    @Test func `one that names the place from far away leaves the say to one near by`() throws {
        let best = placed(0, within: 20)
        let others = [
            placed(90, within: 30, place: "Torget"), placed(20, within: 20, place: "Torget"),
        ]
        let fused = PointFusion(best, with: others).placement
        #expect(abs(try #require(fused.point).north - 10) < 1e-9)
    }

    @Test func `without metres or a point the best one is kept as it is`() {
        for best in [placed(0, within: nil), Placement.unplaced()] {
            #expect(PointFusion(best, with: [placed(5, within: 40)]).placement == best)
        }
    }
}
