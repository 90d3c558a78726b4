/// Finds the names that may lie within a few slips of a word, without comparing with them all.
///
/// Two words within two slips have something in common once two letters at most are dropped from the
/// beginning of each: so each name is filed under every such remainder, and a word is looked up by
/// its own. Garbe, "SymSpell: symmetric delete spelling correction" (2012), on the first eight letters.
struct SymmetricDeleteIndex {
    /// Remainders with the names filed under them, grouped by bucket.
    private var entries: [(remainder: UInt64, name: Int32)] = []
    /// Where each bucket's entries begin; one more than there are buckets.
    private var starts: [Int32] = [0, 0]
    private var shift: UInt64 = 63
    /// By number, a name's length and which symbols stand in it: what most of the filed differ by.
    private var outlines: [Outline] = []

    /// What can be compared before the letters are: a slip changes no more than one letter for another.
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

    /// The index of these names as symbols, without space; a name with no allowed slip is left out.
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
                // Dropping either letter of a pair leaves the same.
                guard remainders.insert(remainder).inserted else { return }
                filed.append((remainder, Int32(name.number)))
            }
        }
        while filed.count > 1 << (64 - shift), shift > 40 { shift -= 1 }
        group(filed)
    }

    /// Numbers of the names that may be meant by these symbols, in order.
    func candidates(for symbols: [UInt8]) -> [Int] {
        // A name within so few letters allows no slip, or one.
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

    /// Multiplicative hashing: Knuth, "The Art of Computer Programming" 3, §6.4.
    private func bucket(of remainder: UInt64) -> Int {
        Int((remainder &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }

    /// The beginning packed in one number, and what is left of it without one letter, or two.
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

    /// A packed word without the letter at this place, counted from its end.
    private static func without(_ place: Int, of word: UInt64) -> UInt64 {
        let low = UInt64(place) * bits
        return ((word >> (low + bits)) << low) | (word & ((1 << low) - 1))
    }
}
