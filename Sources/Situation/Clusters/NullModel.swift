import Domain
import Toolkit

/// Null hypothesis of a space–time scan, from which counts are simulated.
protocol NullModel {
    /// Expected incidents by window length (the latest period, the latest two …) and area.
    var expected: [[Double]] { get }

    /// Total over all periods, where every simulation has the same; nil where it varies.
    var total: Int? { get }

    /// Simulates counts by window length and area; windows are cumulative, the shortest first.
    func draw(into counts: inout [Int], using generator: inout SplitMix64)
}

extension NullModel {
    /// Cumulates counts by period, latest first, and area over windows.
    func cumulated(_ counts: [[Int]]) -> [Int] {
        var all = Array(counts.prefix(expected.count).joined())
        cumulate(&all)
        return all
    }

    /// Cumulates counts by period and area over windows in place.
    func cumulate(_ counts: inout [Int]) {
        let areas = expected.first?.count ?? 0
        guard counts.count > areas else { return }
        for index in areas..<counts.count { counts[index] += counts[index - areas] }
    }
}

/// Space–time permutation: incidents keep their areas and exchange their periods.
///
/// Kulldorff and others 2005, PLoS Medicine 2:e59. Needs no expected counts: tests for interaction of area and period, given the totals of both.
struct SpaceTimePermutation: NullModel {
    let expected: [[Double]]

    let total: Int?

    /// Area of each incident.
    private let areas: [Int]

    /// Incidents of each of the latest periods.
    private let sizes: [Int]
    private let areaCount: Int

    /// Creates the permutation of counts by period, latest first, and area, for windows of up to
    /// `windows` periods.
    init(_ counts: [[Int]], windows: Int) {
        let byArea = counts.reduce(into: counts.first.map { $0.map { _ in 0 } } ?? []) {
            sums,
            row in
            for area in row.indices { sums[area] += row[area] }
        }
        let (total, sizes) = (
            byArea.reduce(0, +), counts.prefix(windows).map { $0.reduce(0, +) }
        )
        areas = byArea.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
        (self.total, self.sizes, areaCount) = (total, sizes, byArea.count)
        expected = (1...windows).map { window in
            let share = Double(sizes.prefix(window).reduce(0, +)) / Double(max(1, total))
            return byArea.map { Double($0) * share }
        }
    }

    func draw(into counts: inout [Int], using generator: inout SplitMix64) {
        for index in counts.indices { counts[index] = 0 }
        var areas = areas
        var next = 0
        for (period, size) in sizes.enumerated() {
            for _ in 0..<size {
                areas.swapAt(next, next + generator.below(areas.count - next))
                counts[period * areaCount + areas[next]] += 1
                next += 1
            }
        }
        cumulate(&counts)
    }
}
