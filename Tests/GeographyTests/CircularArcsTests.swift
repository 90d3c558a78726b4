import Foundation
import Testing
import Toolkit

@testable import Geography

struct CircularArcsTests {
    private func isNear(_ point: MapShape.Position, _ radius: Double) -> Bool {
        abs((point[0] * point[0] + point[1] * point[1]).squareRoot() - radius) < 1e-6 * radius
    }

    /// Arcs of every size, turn and sweep around the origin.
    @Test(arguments: [UInt64(14), 2026])
    func `chords are nowhere farther than a centimetre from their arc`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let unit = { Double(random.next() % 1_000_000) / 1e6 }
        for _ in 0..<500 {
            let (radius, first) = (1 + 2000 * unit(), 2 * Double.pi * unit())
            let sweep = (unit() < 0.5 ? 1 : -1) * (0.01 + 6.2 * unit())
            let points = [0, 0.3, 1].map { share -> MapShape.Position in
                [radius * cos(first + share * sweep), radius * sin(first + share * sweep)]
            }
            var arcs = CircularArcs(unit: .metre)
            let read = arcs.line(points)
            let line = try #require(read)
            #expect(line.first == points.first && line.last == points.last)
            #expect(line.allSatisfy { isNear($0, radius) })
            let angle = 2 * asin(min(longestChord(line) / (2 * radius), 1))
            #expect(radius * (1 - cos(angle / 2)) <= 0.0101)
            #expect(abs(angle * Double(line.count - 1) - abs(sweep)) < 1e-3)
        }
    }

    private func longestChord(_ line: [MapShape.Position]) -> Double {
        zip(line, line.dropFirst()).map { hypot($0[0] - $1[0], $0[1] - $1[1]) }.max() ?? 0
    }

    @Test func `points on one line are a line, and repeated ones end nothing`() {
        var arcs = CircularArcs(unit: .metre)
        #expect(arcs.line([[0, 0], [1, 0], [2, 0]]) == [[0, 0], [1, 0], [2, 0]])
        #expect(arcs.line([[1, 1], [1, 1], [1, 1]]) == [[1, 1], [1, 1], [1, 1]])
        #expect(arcs.line([]) == [])
    }

    @Test(arguments: [1, 2, 4, 6])
    func `an even number of points is no string of arcs`(count: Int) {
        var arcs = CircularArcs(unit: .metre)
        #expect(arcs.line((0..<count).map { [Double($0), Double($0 * $0)] }) == nil)
    }

    @Test func `a hostile file runs out of chords, not of memory`() {
        var arcs = CircularArcs(unit: .metre)
        let circles = (0...4000).map { [$0.isMultiple(of: 2) ? 0 : 1e9, 0.0] }
        #expect(arcs.line(circles) == nil)
    }

    @Test func `degrees are measured in metres`() throws {
        var arcs = CircularArcs(unit: .degree)
        let read = arcs.line([[11.42, 58.27], [11.425, 58.275], [11.43, 58.27]])
        let line = try #require(read)
        #expect((90...400).contains(line.count))
    }
}
