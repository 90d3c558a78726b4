/// A log-odds substitution matrix (as BLOSUM, Henikoff and Henikoff 1992): the weight in bits of
/// each pair of names – stems or categories – where each report has one of the two.
///
/// Only learned names are in the matrix; for others only equality counts. Names are fingerprints,
/// so that no word of a report is stored with the weights.
struct SubstitutionWeights: Hashable, Sendable {
    /// The names of the matrix, by their numbers.
    private(set) var names: [UInt64]

    /// Weights of two equal and of two different names of which nothing more is known.
    let same: Double
    let other: Double

    /// Weights in sixteenths of a bit, row by row.
    private var sixteenths: [Int8]

    /// A matrix of which nothing is learned yet.
    init(names: [UInt64] = [], same: Double, other: Double) {
        self.names = names
        self.same = same
        self.other = other
        let count = names.count
        sixteenths = Array(repeating: SubstitutionWeights.sixteenths(other), count: count * count)
        for name in 0..<count { self[name, name] = same }
    }

    var count: Int { names.count }

    /// Weight of two names of the matrix, by their numbers.
    subscript(left: Int, right: Int) -> Double {
        get { Double(sixteenths[left * count + right]) / 16 }
        set {
            sixteenths[left * count + right] = SubstitutionWeights.sixteenths(newValue)
            sixteenths[right * count + left] = SubstitutionWeights.sixteenths(newValue)
        }
    }

    /// Weight of any two numbers; those from `count` on are names outside the matrix.
    func bits(_ left: Int32, _ right: Int32) -> Double {
        guard left < count, right < count else { return left == right ? same : other }
        return self[Int(left), Int(right)]
    }

    /// The matrix with its weights multiplied by a factor.
    func tempered(by factor: Double) -> SubstitutionWeights {
        var table = SubstitutionWeights(names: names, same: same * factor, other: other * factor)
        for left in 0..<count {
            for right in left..<count { table[left, right] = self[left, right] * factor }
        }
        return table
    }

    private static func sixteenths(_ bits: Double) -> Int8 {
        Int8((min(7.9, max(-7.9, bits)) * 16).rounded())
    }
}

extension SubstitutionWeights: Codable {
    /// A pair of names whose weight differs from that of an unlearned pair.
    private struct Entry: Codable {
        let left: Int
        let right: Int
        let bits: Double
    }

    /// Most names of a stored matrix, which takes a byte for each pair.
    private static let mostNames = 4096

    private enum Key: CodingKey {
        case names, same, other, entries
    }

    /// Decodes a matrix.
    ///
    /// Throws `DecodingError` where there are too many names, or an entry is of a name that is not
    /// in the matrix.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let names = try container.decode([UInt64].self, forKey: .names)
        guard names.count <= SubstitutionWeights.mostNames else {
            throw DecodingError.dataCorruptedError(
                forKey: .names,
                in: container,
                debugDescription: "more than \(SubstitutionWeights.mostNames) names"
            )
        }
        self.init(
            names: names,
            same: try container.decode(Double.self, forKey: .same),
            other: try container.decode(Double.self, forKey: .other)
        )
        for entry in try container.decode([Entry].self, forKey: .entries) {
            guard names.indices.contains(entry.left), names.indices.contains(entry.right),
                entry.bits.isFinite
            else {
                throw DecodingError.dataCorruptedError(
                    forKey: .entries,
                    in: container,
                    debugDescription: "an entry is of a name that is not in the table"
                )
            }
            self[entry.left, entry.right] = entry.bits
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(names, forKey: .names)
        try container.encode(same, forKey: .same)
        try container.encode(other, forKey: .other)
        let unlearned = SubstitutionWeights(names: names, same: same, other: other)
        let entries = names.indices.flatMap { left in
            (left..<count).lazy.filter { self[left, $0] != unlearned[left, $0] }.map {
                Entry(left: left, right: $0, bits: self[left, $0])
            }
        }
        try container.encode(entries, forKey: .entries)
    }
}
