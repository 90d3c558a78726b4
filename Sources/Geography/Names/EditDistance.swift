/// Damerau–Levenshtein distance with a bound, in the variant of optimal string alignment.
enum EditDistance {
    /// Edits allowed in a name with this many letters; none in a short one, where a single letter
    /// often makes another name (decision 0022).
    static func allowance(letters: Int) -> Int {
        switch letters {
        case ..<5: 0
        case 5...8: 1
        default: 2
        }
    }

    /// Number of insertions, deletions, substitutions and transpositions of adjacent letters; nil
    /// where it exceeds `limit`.
    ///
    /// No substring is edited twice. Time is proportional to `left.count * limit`.
    static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        let width = right.count + 1
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
            for column in 0..<width { cells[column] = column }
            for row in 1..<left.count + 1 {
                let band = max(1, row - limit)..<max(1, min(width, row + limit + 1))
                guard fill(row, of: cells, width: width, band: band, left, right) <= limit else {
                    return nil
                }
            }
            let last = cells[left.count % 3 * width + right.count]
            return last <= limit ? last : nil
        }
    }

    /// Fills one row of the dynamic programming table, of which three are kept, and returns its
    /// minimum.
    ///
    /// Only cells within the limit of the diagonal are computed (Ukkonen 1985); their outer
    /// neighbours count as infinitely far.
    private static func fill(
        _ row: Int,
        of cells: UnsafeMutableBufferPointer<Int>,
        width: Int,
        band: Range<Int>,
        _ left: [UInt8],
        _ right: [UInt8]
    ) -> Int {
        let (now, above, before) = (row % 3 * width, (row + 2) % 3 * width, (row + 1) % 3 * width)
        cells[now + band.lowerBound - 1] = band.lowerBound == 1 ? row : width + row
        if band.upperBound < width { cells[now + band.upperBound] = width + row }
        var least = cells[now + band.lowerBound - 1]
        let letter = left[row - 1]
        for column in band {
            let other = right[column - 1]
            var cost = min(cells[above + column], cells[now + column - 1]) + 1
            cost = min(cost, cells[above + column - 1] + (letter == other ? 0 : 1))
            if row > 1, column > 1, letter == right[column - 2], left[row - 2] == other {
                cost = min(cost, cells[before + column - 2] + 1)
            }
            cells[now + column] = cost
            least = min(least, cost)
        }
        return least
    }
}
