import Domain
import Testing

struct RowAccountTests {
    @Test func `a reporter dominates with more than half of the rows, not with half`() {
        let half = ["a": RowAccount(accepted: 2), "b": RowAccount(accepted: 1, quarantined: 1)]
        #expect(DominantReporter(in: half) == nil)
        #expect(DominantReporter(in: [:]) == nil)
        let most = half.merging(["a": RowAccount(duplicates: 3)]) { $1 }
        #expect(DominantReporter(in: most)?.reporter == "a")
        #expect(DominantReporter(in: most)?.share == 0.6)
    }

    @Test func `what was received is the sum of what became of it`() {
        let account =
            RowAccount(accepted: 3, duplicates: 2, quarantined: 1)
            + RowAccount(accepted: 1, duplicates: 0, quarantined: 4)
        #expect(account == RowAccount(accepted: 4, duplicates: 2, quarantined: 5))
        #expect(account.received == 11)
    }
}
