import Domain
import SimulatedTown
import Testing

@testable import Situation

struct ClusterTests {
    /// A town of this many areas with the usual number of incidents everywhere.
    private func town(seed: UInt64, spread: Int) -> SituationInput {
        var setting = ScanTown.Setting()
        setting.spread = spread
        return ScanTown(seed: seed, setting).input
    }

    /// Incidents added in some areas, by periods back.
    private func adding(_ counts: [Int], in areas: [Int], to input: SituationInput)
        -> SituationInput
    {
        var other = SituationInput(
            period: input.period,
            historyLength: input.historyLength,
            forecastPeriod: input.forecastPeriod,
            areas: input.areas,
            categories: input.categories,
            counts: input.counts
                + counts.enumerated().flatMap { age, count in
                    areas.map {
                        IncidentCount(
                            period: age,
                            area: ScanTown.areas[$0],
                            category: ScanTown.categories[0].id,
                            incidents: count
                        )
                    }
                },
            presence: input.presence,
            reporterCounts: input.reporterCounts,
            slots: [],
            incidents: [],
            redrawn: input.redrawn
        )
        other.adjacency = input.adjacency
        return other
    }

    @Test func `what is spread over four adjacent areas is found, with its areas and periods`()
        throws
    {
        let areas = [22, 23, 32, 33]
        let input = adding([3], in: areas, to: town(seed: 3, spread: 0))
        let clusters = SituationModel().picture(input).clusters
        let cluster = try #require(clusters.first)
        #expect(cluster.category == ScanTown.categories[0].id)
        #expect(Set(cluster.areas.map(\.area)).isSuperset(of: areas.map { ScanTown.areas[$0] }))
        #expect(cluster.areas.count <= 6)
        #expect(cluster.counts.last ?? 0 >= 12)
        #expect(cluster.basis == .expectation)
        #expect(cluster.p == 0.001)
        #expect(cluster.observed == cluster.areas.reduce(0) { $0 + $1.observed })
        #expect(abs(cluster.expected - cluster.areas.reduce(0) { $0 + $1.expected }) < 1e-9)
    }

    @Test func `what grows over three periods does not hide itself`() throws {
        let input = adding([2, 2, 2], in: [44, 45], to: town(seed: 4, spread: 0))
        let cluster = try #require(SituationModel().picture(input).clusters.first)
        #expect(cluster.counts.count > 1)
        #expect(cluster.areas.map(\.area).contains(ScanTown.areas[44]))
    }

    @Test func `quiet towns are hardly ever told of a cluster`() {
        let told = (1...10).count { seed in
            !SituationModel().picture(town(seed: seed, spread: 0)).clusters.isEmpty
        }
        #expect(told <= 4)
    }

    @Test func `the same input gives the same clusters, whatever order its rows have`() {
        let input = adding([2], in: [1, 2, 11, 12], to: town(seed: 6, spread: 0))
        var turned = SituationInput(
            period: input.period,
            historyLength: input.historyLength,
            forecastPeriod: input.forecastPeriod,
            areas: input.areas.reversed(),
            categories: input.categories.reversed(),
            counts: input.counts.reversed(),
            presence: input.presence.reversed(),
            reporterCounts: input.reporterCounts.reversed(),
            slots: [],
            incidents: []
        )
        turned.adjacency = input.adjacency
        let (one, other) = (
            SituationModel().picture(input).clusters, SituationModel().picture(turned).clusters
        )
        #expect(!one.isEmpty)
        #expect(one == other)
    }

    @Test func `without a map nothing is searched, without history neither`() {
        var input = adding([4], in: [1, 2], to: town(seed: 7, spread: 0))
        input.adjacency = nil
        #expect(SituationModel().picture(input).clusters.isEmpty)
        var sample = Sample()
        sample.history = 0
        sample.count(9)
        var first = sample.input
        first.adjacency = ScanTown.adjacency
        #expect(SituationModel().picture(first).clusters.isEmpty)
    }

    @Test func `a short history is permuted, and a window is at most half of it`() throws {
        var setting = ScanTown.Setting()
        (setting.history, setting.dispersion, setting.mean) = (5, 1, 0.3)
        let quiet = ScanTown(seed: 8, setting).input
        let clusters = SituationModel().picture(adding([6], in: [20, 21], to: quiet)).clusters
        let cluster = try #require(clusters.first)
        #expect(cluster.basis == .permutation)
        #expect(cluster.counts.count <= 3)
    }

    @Test func `areas that were redrawn lately belong to no zone`() {
        let quiet = town(seed: 9, spread: 0)
        var redrawn = SituationInput(
            period: quiet.period,
            historyLength: quiet.historyLength,
            forecastPeriod: quiet.forecastPeriod,
            areas: quiet.areas,
            categories: quiet.categories,
            counts: quiet.counts,
            presence: quiet.presence,
            reporterCounts: quiet.reporterCounts,
            slots: [],
            incidents: [],
            redrawn: [ScanTown.areas[22]: 1]
        )
        redrawn.adjacency = quiet.adjacency
        let clusters = SituationModel().picture(adding([5], in: [22], to: redrawn)).clusters
        #expect(!clusters.contains { $0.areas.contains { $0.area == ScanTown.areas[22] } })
    }
}
