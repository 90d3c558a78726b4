/// Bounded edit distance: how many slips of the pen lie between two names.
enum EditDistance {
    /// Slips allowed in a name of so many letters: none in a short one, since there a single letter
    /// often makes another name (decision 0005).
    static func allowance(letters: Int) -> Int {
        switch letters {
        case ..<5: 0
        case 5...8: 1
        default: 2
        }
    }

    /// Insertions, deletions, replacements and swaps of neighbours between two words.
    ///
    /// Nil where there are more than `limit`. Optimal string alignment: no part is edited twice.
    static func distance(_ left: some Collection<UInt8>, _ right: [UInt8], limit: Int) -> Int? {
        let left = Array(left)
        guard abs(left.count - right.count) <= limit else { return nil }
        var before: [Int] = []
        var above = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for (column, other) in right.enumerated() {
                var cost = min(
                    above[column + 1] + 1,
                    current[column] + 1,
                    above[column] + (letter == other ? 0 : 1)
                )
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, before[column - 1] + 1)
                }
                current.append(cost)
            }
            guard current.min().map({ $0 <= limit }) ?? false else { return nil }
            (before, above) = (above, current)
        }
        return above[right.count] <= limit ? above[right.count] : nil
    }
}
