/// A symmetric delete index (SymSpell, Garbe 2012): the names that may be within a few edits of a
/// word, without comparing with all.
///
/// Two words within two edits have a common remainder once at most two letters are deleted from
/// each. Each name is indexed by all its remainders, and a word is looked up by its own; only the
/// first eight letters are used.
struct SymmetricDeleteIndex {
    /// Remainders with their names, grouped by bucket of the hash table.
    private var entries: [(remainder: UInt64, name: Int32)] = []
    /// Index of each bucket's first entry, and the number of entries.
    private var starts: [Int32] = [0, 0]
    private var shift: UInt64 = 63
    /// Outline of each name, by number, which rejects most candidates.
    private var outlines: [Outline] = []

    /// Length and set of symbols of a word: a cheap lower bound of the edit distance, since one
    /// edit replaces at most one symbol by another.
    private struct Outline {
        let count: Int
        let symbols: UInt64

        init(_ symbols: [UInt8]) {
            count = symbols.count
            self.symbols = symbols.reduce(0) { $0 | 1 << UInt64($1) }
        }

        func mayBe(_ other: Outline) -> Bool {
            let allowance = EditDistance.allowance(letters: other.count)
            return abs(count - other.count) <= allowance
                && (symbols ^ other.symbols).nonzeroBitCount <= 2 * allowance
        }
    }

    private static let beginning = 8
    private static let bits: UInt64 = 6

    /// An index of names as symbols without spaces; a name too short for any edit is left out.
    init(_ names: [(symbols: [UInt8], number: Int)]) {
        let count = (names.map(\.number).max() ?? -1) + 1
        outlines = Array(repeating: Outline([]), count: count)
        for name in names { outlines[name.number] = Outline(name.symbols) }
        var filed: [(remainder: UInt64, name: Int32)] = []
        for name in names {
            let allowance = EditDistance.allowance(letters: name.symbols.count)
            guard allowance > 0 else { continue }
            var remainders: Set<UInt64> = []
            Self.eachRemainder(of: name.symbols, dropping: allowance) { remainder in
                // Deleting either of two equal letters leaves the same.
                guard remainders.insert(remainder).inserted else { return }
                filed.append((remainder, Int32(name.number)))
            }
        }
        while filed.count > 1 << (64 - shift), shift > 40 { shift -= 1 }
        group(filed)
    }

    /// Numbers of the names that may be within the allowed edits, in order.
    func candidates(for symbols: [UInt8]) -> [Int] {
        // The shortest names that this word can match allow no edit, or one.
        let dropping = symbols.count < 4 ? 0 : symbols.count < 7 ? 1 : 2
        guard dropping > 0 else { return [] }
        let outline = Outline(symbols)
        var found: [Int] = []
        Self.eachRemainder(of: symbols, dropping: dropping) { remainder in
            let bucket = bucket(of: remainder)
            for entry in entries[Int(starts[bucket])..<Int(starts[bucket + 1])]
            where entry.remainder == remainder && outline.mayBe(outlines[Int(entry.name)]) {
                found.append(Int(entry.name))
            }
        }
        found.sort()
        var last: Int?
        found.removeAll { number in
            defer { last = number }
            return number == last
        }
        return found
    }

    /// Sorts entries into their buckets by counting.
    private mutating func group(_ filed: [(remainder: UInt64, name: Int32)]) {
        var counts = [Int32](repeating: 0, count: (1 << (64 - shift)) + 1)
        for entry in filed { counts[bucket(of: entry.remainder) + 1] += 1 }
        for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
        starts = counts
        entries = filed
        for entry in filed {
            let bucket = bucket(of: entry.remainder)
            entries[Int(counts[bucket])] = entry
            counts[bucket] += 1
        }
    }

    /// Bucket of a remainder by multiplicative hashing (Knuth, "The Art of Computer Programming" 3,
    /// §6.4).
    private func bucket(of remainder: UInt64) -> Int {
        Int((remainder &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }

    /// Calls back with the first letters packed in one number, and with all deletions of one
    /// letter, or of two.
    private static func eachRemainder(
        of symbols: [UInt8],
        dropping: Int,
        _ body: (UInt64) -> Void
    ) {
        let letters = min(symbols.count, beginning)
        let whole = symbols.prefix(letters).reduce(0) { $0 << bits | UInt64($1) }
        body(whole)
        for first in 0..<letters {
            let one = without(first, of: whole)
            body(one)
            for second in 0..<(dropping > 1 ? first : 0) { body(without(second, of: one)) }
        }
    }

    /// A packed word without one letter, counted from its end.
    private static func without(_ place: Int, of word: UInt64) -> UInt64 {
        let low = UInt64(place) * bits
        return ((word >> (low + bits)) << low) | (word & ((1 << low) - 1))
    }
}
