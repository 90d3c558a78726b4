import Domain
import Testing
import Toolkit

@testable import Planning

struct ConcaveEnvelopeTests {
    private static let problem = TeamProblem(gains: [(10, 100), (10, 60), (20, 35)])

    private func envelope(_ effects: [Double], most: Int = 4) -> ConcaveEnvelope {
        let shape = ConcaveEnvelope.Shape(
            doses: effects.map { .init(effect: $0, most: 3) },
            mostVisits: most
        )
        return ConcaveEnvelope(shape, gain: Self.problem.gain.gain(ofDose:))
    }

    @Test func `a visit and a half gains no more than between one and two`() throws {
        var envelope = envelope([6])
        // One visit gains 600, two gain 1120; divided, a visit and a half would gain 900.
        let found = envelope.plane(below: 900, at: [1.5])
        let plane = try #require(found)
        #expect(abs(plane.height(at: [1.5]) - 860) < 1e-6)
    }

    @Test func `what is no more than whole visits gain needs no plane`() {
        var envelope = envelope([6])
        _ = envelope.plane(below: 850, at: [1.5])
        #expect(envelope.planes.isEmpty)
    }

    @Test func `a plane that is known is used again`() {
        var envelope = envelope([6])
        _ = envelope.plane(below: 900, at: [1.5])
        _ = envelope.plane(below: 900, at: [1.5])
        #expect(envelope.planes.count == 1)
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `no whole visits gain more than a plane says`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let effects = (0..<1 + generator.below(3)).map { Double(3 + 2 * $0 + generator.below(2)) }
        var envelope = envelope(effects)
        for _ in 0..<5 {
            let visits = effects.map { _ in Double(generator.below(150)) / 100 }
            _ = envelope.plane(below: 1e9, at: visits)
        }
        for plane in envelope.planes {
            for code in 0..<64 {
                let whole = effects.indices.map { Double(code >> (2 * $0) & 3) }
                guard whole.reduce(0, +) <= 4 else { continue }
                let dose = zip(whole, effects).reduce(0) { $0 + $1.0 * $1.1 }
                #expect(plane.height(at: whole) >= Self.problem.gain.gain(ofDose: dose) - 1e-6)
            }
        }
    }
}
