import Testing

@testable import Geography

struct EditDistanceTests {
    private func distance(_ left: String, _ right: String, limit: Int = 3) -> Int? {
        EditDistance.distance(Array(left.utf8), Array(right.utf8), limit: limit)
    }

    @Test(arguments: [
        ("skolan", "skolan", 0), ("skolan", "sklan", 1), ("sklan", "skolan", 1),
        ("skolan", "skoaln", 1), ("skolan", "skylan", 1), ("", "ab", 2), ("abcd", "badc", 2),
    ])
    func `a slip is a letter more, less, other or swapped`(
        left: String,
        right: String,
        edits: Int
    ) {
        #expect(distance(left, right) == edits)
    }

    @Test func `beyond the limit there is no distance`() {
        #expect(distance("skolan", "torget", limit: 2) == nil)
        #expect(distance("park", "parkering", limit: 2) == nil)
        #expect(distance("ab", "ba", limit: 0) == nil)
    }

    @Test func `short names allow no slip`() {
        #expect([4, 5, 8, 9].map(EditDistance.allowance) == [0, 1, 1, 2])
    }
}
