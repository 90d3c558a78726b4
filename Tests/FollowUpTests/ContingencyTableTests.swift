import Foundation
import Testing

@testable import FollowUp

struct ContingencyTableTests {
    private func table(_ treated: [Int], _ control: [Int]) -> ContingencyTable {
        ContingencyTable(
            treatedBefore: treated[0],
            treatedAfter: treated[1],
            controlBefore: control[0],
            controlAfter: control[1]
        )
    }

    @Test func `tables of four incidents give the p that can be reckoned by hand`() {
        #expect(abs(table([1, 1], [1, 1]).midP - 2.0 / 3) < 1e-12)
        #expect(abs(table([2, 0], [0, 2]).midP - 1.0 / 6) < 1e-12)
    }

    @Test func `margins that leave one outcome give p 1 and no ratio`() {
        for empty in [table([0, 0], [0, 0]), table([0, 0], [5, 5]), table([5, 0], [5, 0])] {
            #expect(empty.midP == 1)
            #expect(empty.ratio == nil)
        }
    }

    @Test func `a fall that the control shares is no effect`() {
        let shared = table([40, 20], [400, 200])
        #expect(shared.ratio == 1)
        #expect(shared.midP > 0.5)
        #expect(shared.expectedAfter == 20)
    }

    @Test func `changing places of treated and control turns the ratio and keeps p`() throws {
        let (one, other) = (table([30, 12], [50, 60]), table([50, 60], [30, 12]))
        let product = try #require(one.ratio) * #require(other.ratio)
        #expect(abs(product - 1) < 1e-12)
        #expect(abs(one.midP - other.midP) < 1e-9)
    }

    @Test func `large counts stay finite`() {
        let large = table([100_000, 50_000], [200_000, 100_000])
        #expect(large.midP > 0.5 && large.midP <= 1)
    }
}

struct OverdispersionTests {
    @Test func `counts no wilder than chance leave p as it is`() {
        let even = Overdispersion(of: [[5, 5, 5], [9, 9, 9]])
        #expect(even.factor == 1)
        #expect(even.widened(0.03) == 0.03)
    }

    @Test func `a rise that all areas share is not overdispersion`() {
        #expect(Overdispersion(of: [[5, 10, 20], [10, 20, 40]]).factor == 1)
    }

    @Test func `wild counts widen p`() {
        let wild = Overdispersion(of: [[0, 20, 0, 20], [20, 0, 20, 0]])
        #expect(wild.factor > 4)
        #expect(wild.widened(0.01) > 0.1)
    }

    @Test func `four times the variance halves the deviate`() {
        let fourfold = Overdispersion(of: [[6, 12], [12, 6]])
        #expect(fourfold.factor == 4)
        #expect(abs(fourfold.widened(0.05) - 0.327_099_96) < 1e-3)
    }

    @Test func `no history claims nothing`() {
        #expect(Overdispersion(of: []).factor == 1)
        #expect(Overdispersion(of: [[], []]).factor == 1)
        #expect(Overdispersion(of: [[0, 0], [0, 0]]).factor == 1)
    }
}
