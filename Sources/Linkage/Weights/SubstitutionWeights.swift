/// Bits for each pair of names – stems, or categories – of which one stands in either report.
///
/// Only names that were learned of are in the table; for others it matters only whether they are
/// equal. Names are fingerprints, so that no word of a report is seen in stored weights.
struct SubstitutionWeights: Hashable, Sendable {
    /// The names that the table knows, by their number in it.
    private(set) var names: [UInt64]

    /// Bits for two equal names, and for two others, of which nothing more is known.
    let same: Double
    let other: Double

    /// Sixteenths of a bit, row by row.
    private var sixteenths: [Int8]

    /// A table where nothing is learned yet.
    init(names: [UInt64] = [], same: Double, other: Double) {
        self.names = names
        self.same = same
        self.other = other
        let count = names.count
        sixteenths = Array(repeating: SubstitutionWeights.sixteenths(other), count: count * count)
        for name in 0..<count { self[name, name] = same }
    }

    var count: Int { names.count }

    /// Bits for two names of the table, by their numbers.
    subscript(left: Int, right: Int) -> Double {
        get { Double(sixteenths[left * count + right]) / 16 }
        set {
            sixteenths[left * count + right] = SubstitutionWeights.sixteenths(newValue)
            sixteenths[right * count + left] = SubstitutionWeights.sixteenths(newValue)
        }
    }

    /// Bits for any two numbers: those from `count` on stand for names that the table does not
    /// know.
    func bits(_ left: Int32, _ right: Int32) -> Double {
        guard left < count, right < count else { return left == right ? same : other }
        return self[Int(left), Int(right)]
    }

    /// This table, its bits multiplied.
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
    /// A pair of names whose bits are not what the table says of others.
    private struct Entry: Codable {
        let left: Int
        let right: Int
        let bits: Double
    }

    /// A table takes a byte for each pair of names.
    private static let mostNames = 4096

    private enum Key: CodingKey {
        case names, same, other, entries
    }

    /// Throws where there are too many names, or an entry is of names that the table does not hold.
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
