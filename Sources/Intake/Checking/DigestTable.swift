/// A number for each digest, up to a number of them.
///
/// Digests are spread evenly already, so that the first place to look is their last bits.
struct DigestTable {
    private var entries: [(digest: UInt64, value: UInt64)]
    private var count = 0
    private let limit: Int

    /// A table that takes this many digests and no more.
    init(limit: Int) {
        self.limit = limit
        entries = Array(repeating: (0, 0), count: 64)
    }

    /// The number of a digest; nil where it has none.
    subscript(digest: UInt64) -> UInt64? {
        let entry = entries[place(of: digest)]
        return entry.digest == 0 ? nil : entry.value
    }

    /// Gives a digest its number; false where it has one, or the table is full.
    @discardableResult mutating func add(_ value: UInt64, for digest: UInt64) -> Bool {
        guard count < limit, digest != 0 else { return false }
        if self[digest] != nil { return false }
        if 2 * count >= entries.count { grow() }
        entries[place(of: digest)] = (digest, value)
        count += 1
        return true
    }

    /// Where a digest is, or belongs; a digest of 0 marks an empty place.
    private func place(of digest: UInt64) -> Int {
        let mask = entries.count - 1
        var place = Int(truncatingIfNeeded: digest) & mask
        while entries[place].digest != 0, entries[place].digest != digest {
            place = (place + 1) & mask
        }
        return place
    }

    private mutating func grow() {
        let old = entries
        entries = Array(repeating: (0, 0), count: 2 * old.count)
        for entry in old where entry.digest != 0 { entries[place(of: entry.digest)] = entry }
    }
}
