/// Numbers digests in the order that they come, up to a number of them.
struct DigestTable {
    private var digests: [UInt64]
    private var numbers: [Int32]
    private var count = 0
    private let limit: Int

    /// A table that takes this many digests and no more.
    init(limit: Int) {
        self.limit = limit
        digests = Array(repeating: 0, count: 64)
        numbers = Array(repeating: -1, count: 64)
    }

    /// The number of a digest; nil where it has not come before.
    func number(of digest: UInt64) -> Int? {
        let number = numbers[slot(of: digest)]
        return number < 0 ? nil : Int(number)
    }

    /// Gives a new digest the next number; false where the table is full.
    mutating func add(_ digest: UInt64) -> Bool {
        guard count < limit else { return false }
        if 2 * count >= digests.count { grow() }
        put(digest, Int32(count))
        count += 1
        return true
    }

    /// Where a digest is, or belongs.
    private func slot(of digest: UInt64) -> Int {
        let mask = digests.count - 1
        var slot = Int(truncatingIfNeeded: digest) & mask
        while numbers[slot] >= 0, digests[slot] != digest { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func put(_ digest: UInt64, _ number: Int32) {
        let slot = slot(of: digest)
        (digests[slot], numbers[slot]) = (digest, number)
    }

    private mutating func grow() {
        let (oldDigests, oldNumbers) = (digests, numbers)
        digests = Array(repeating: 0, count: 2 * oldDigests.count)
        numbers = Array(repeating: -1, count: 2 * oldDigests.count)
        for (digest, number) in zip(oldDigests, oldNumbers) where number >= 0 {
            put(digest, number)
        }
    }
}
