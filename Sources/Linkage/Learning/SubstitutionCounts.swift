import Foundation

/// Expected co-occurrence counts of two names in pairs of reports, from the belief that each pair
/// is one incident.
struct SubstitutionCounts {
    private let count: Int
    private var same: [Float]
    private var other: [Float]

    init(of table: SubstitutionWeights) {
        count = table.count
        same = Array(repeating: 0, count: count * count)
        other = same
    }

    mutating func add(_ left: Int32, _ right: Int32, belief: Double) {
        guard left < count, right < count else { return }
        for cell in [Int(left) * count + Int(right), Int(right) * count + Int(left)] {
            same[cell] += Float(belief)
            other[cell] += Float(1 - belief)
        }
    }

    static func + (one: SubstitutionCounts, other: SubstitutionCounts) -> SubstitutionCounts {
        var sum = one
        for cell in sum.same.indices {
            sum.same[cell] += other.same[cell]
            sum.other[cell] += other.other[cell]
        }
        return sum
    }

    /// Weights of two names, log2 of m/u, shrunk towards those of the matrix.
    func weights(towards table: SubstitutionWeights) -> SubstitutionWeights {
        var weights = table
        let (sums, others) = (Double(same.reduce(0, +)), Double(other.reduce(0, +)))
        for cell in same.indices {
            let (left, right) = cell.quotientAndRemainder(dividingBy: count)
            let (here, elsewhere) = (Double(same[cell]), Double(other[cell]))
            let u = (elsewhere + (here + elsewhere) / (sums + others + 1)) / (others + 1)
            let start = exp2(left == right ? table.same : table.other)
            // Pseudo-counts: the matrix's own weight, in some pairs as rare as this one.
            let m = (here + LearningConstants.prior * u * start) / (sums + LearningConstants.prior)
            weights[left, right] = u > 0 ? log2(m / u) : weights[left, right]
        }
        return weights
    }

    /// Pointwise mutual information (Church and Hanks 1990) of two names in pairs of one incident,
    /// less that in other pairs, in bits, shrunk towards the weights of the matrix.
    func association(towards table: SubstitutionWeights) -> SubstitutionWeights {
        var learned = table
        let (rowsSame, rowsOther) = (rows(same), rows(other))
        let (allSame, allOther) = (max(1, rowsSame.sum), max(1, rowsOther.sum))
        for left in 0..<count {
            for right in left..<count {
                let start = left == right ? table.same : table.other
                let one = SubstitutionCounts.lift(
                    Double(same[left * count + right]),
                    expected: rowsSame[left] * rowsSame[right] / allSame,
                    start: 0.7 * start
                )
                let two = SubstitutionCounts.lift(
                    Double(other[left * count + right]),
                    expected: rowsOther[left] * rowsOther[right] / allOther,
                    start: -0.3 * start
                )
                if abs(one - two - start) >= SubstitutionCounts.leastNews {
                    learned[left, right] = one - two
                }
            }
        }
        return learned
    }

    private func rows(_ cells: [Float]) -> [Double] {
        (0..<count).map { row in
            cells[row * count..<(row + 1) * count].reduce(0) { $0 + Double($1) }
        }
    }

    /// log2 of observed over expected co-occurrences; `start` counts as `pseudoCount` of them.
    private static func lift(_ observed: Double, expected: Double, start: Double) -> Double {
        log2((observed + pseudoCount * exp2(start)) / (expected + pseudoCount))
    }

    private static let pseudoCount = 10.0

    /// Least change in bits that is kept: most pairs of stems hardly ever co-occur.
    private static let leastNews = 0.5
}
