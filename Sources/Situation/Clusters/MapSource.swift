import Domain
import Toolkit

/// Draws maps of what chance alone gives.
protocol MapSource {
    /// What each area is expected to hold, by window: the latest period, the latest two, and so on.
    var expected: [[Double]] { get }

    /// Incidents over all periods, where every map has the same number; nil where that varies.
    var total: Int? { get }

    /// Fills counts by window and area; the windows hold each other, the shortest first.
    func draw(into counts: inout [Int], using generator: inout SplitMix64)
}

extension MapSource {
    /// Counts by period, latest first, and area as counts by window and area.
    func cumulated(_ counts: [[Int]]) -> [Int] {
        var all = Array(counts.prefix(expected.count).joined())
        cumulate(&all)
        return all
    }

    /// Turns counts by period and area into counts by window and area.
    func cumulate(_ counts: inout [Int]) {
        let areas = expected.first?.count ?? 0
        guard counts.count > areas else { return }
        for index in areas..<counts.count { counts[index] += counts[index - areas] }
    }
}
