import Foundation

/// Which unequal categories reporters use for the same thing, learned from the reports themselves.
///
/// How often two categories meet where all else speaks for one incident is set against how often they meet where
/// all else speaks against it. With little to learn from, nothing is claimed.
struct CategoryKinship {
    private var counts: [Pair: (likely: Double, unlikely: Double)] = [:]
    private var bits: [Pair: Double] = [:]

    private struct Pair: Hashable {
        let first: Int32
        let second: Int32

        init(_ one: Int32, _ other: Int32) {
            (first, second) = (min(one, other), max(one, other))
        }
    }

    /// Kinship is never more than a correction of the weight of unequal categories, in bits.
    static let bounds = -1.5...2.0

    /// Likely pairs that must be seen before kinship weighs as much as no kinship (decision 0004).
    private static let caution = 20.0

    /// Odds in bits, category left aside, from which a pair counts as likely, and up to which as unlikely.
    private static let (likely, unlikely) = (2.0, -5.0)

    /// Takes note of a pair of unequal categories, of which all else says `bits`.
    mutating func note(_ one: Int32, _ other: Int32, bits: Double) {
        if bits >= CategoryKinship.likely {
            counts[Pair(one, other), default: (0, 0)].likely += 1
        } else if bits <= CategoryKinship.unlikely {
            counts[Pair(one, other), default: (0, 0)].unlikely += 1
        }
    }

    /// Draws the conclusions of what was noted.
    mutating func conclude() {
        let total = counts.values.reduce((0, 0)) { ($0.0 + $1.likely, $0.1 + $1.unlikely) }
        bits = counts.mapValues { count in
            let usual = max(count.unlikely / max(1, total.1), 0.001)
            let caution = CategoryKinship.caution
            let seen = (count.likely + caution * usual) / (total.0 + caution)
            return CategoryKinship.bounds.clamping(log2(seen / usual))
        }
    }

    /// Bits that these two weigh more than unequal categories in general.
    subscript(one: Int32, other: Int32) -> Double {
        bits[Pair(one, other)] ?? 0
    }
}

extension ClosedRange {
    fileprivate func clamping(_ value: Bound) -> Bound {
        Swift.min(upperBound, Swift.max(lowerBound, value))
    }
}
