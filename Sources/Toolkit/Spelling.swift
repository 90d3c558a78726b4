/// Spelling correction by edit distance: the known word nearest to an unknown one.
public enum Spelling {
    /// The known word at the smallest edit distance, ignoring case; nil where that is above a third of
    /// the longer word's length.
    ///
    /// Ties go to the first word.
    public static func nearest(to word: String, among known: some Sequence<String>) -> String? {
        let written = Array(word.lowercased().utf8)
        var best: (word: String, distance: Int)?
        for candidate in known {
            let other = Array(candidate.lowercased().utf8)
            let distance = distance(written, other)
            guard distance <= max(1, max(written.count, other.count) / 3) else { continue }
            if distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// Optimal string alignment distance (restricted Damerau–Levenshtein): insertions, deletions,
    /// substitutions and transpositions of neighbours count 1.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            row.reserveCapacity(right.count + 1)
            for j in right.indices {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, before[j - 1] + 1)
                }
                row.append(cost)
            }
            (before, last) = (last, row)
        }
        return last[right.count]
    }
}
