import Testing

@testable import Situation

struct ClusterSearchTests {
    /// Five where one is expected, on either side of an area with fewer than expected; and six for one alone.
    @Test func `no cluster is clearer than the one before it, whatever is left of its zone`() throws
    {
        let source = ExpectedMaps(exposures: [[1, 1, 2, 1]]) { _, exposure in
            NegativeBinomial(mean: exposure, dispersion: 0)
        }
        let zones = ScanZones(rows: [[0], [1, 2, 3], [2, 1, 3], [3, 2, 1]])
        let hits = ClusterSearch(zones: zones, maps: 999, seed: 3).hits([[6, 5, 1, 5]], source)
        try #require(hits.count == 2)
        #expect(hits.map(\.hit.areas) == [[0], [1, 3]])
        #expect(hits[0].hit.score < hits[1].hit.score)
        #expect(hits[0].p <= hits[1].p)
    }
}
