import Domain
import Toolkit

/// Maps in which the same incidents lie where they do, but have exchanged their periods.
///
/// Asks for no expectation: an area may have much and a period may have much, but not the one in the
/// other. Kulldorff et al. 2005, PLoS Medicine 2:e59.
struct PermutedMaps: MapSource {
    let expected: [[Double]]

    let total: Int?

    /// The area of each incident.
    private let areas: [Int]

    /// Incidents of each of the latest periods.
    private let sizes: [Int]
    private let areaCount: Int

    /// Maps of counts by period, latest first, and area; windows of at most so many periods.
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
