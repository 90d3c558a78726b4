/// Finds the known name that a misspelt one comes nearest to.
enum NearestName {
    /// The name with the fewest letters changed; nil where more than a third would have to be.
    static func of(_ word: String, among names: some Sequence<String>) -> String? {
        let letters = Array(word.folded.utf8)
        var best: (distance: Int, name: String)?
        for name in names {
            let other = Array(name.folded.utf8)
            let distance = distance(letters, other)
            guard distance * 3 <= max(letters.count, other.count) else { continue }
            if best.map({ (distance, name) < $0 }) ?? true { best = (distance, name) }
        }
        return best?.name
    }

    /// Letters to insert, delete or change (Levenshtein 1965).
    private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var row = Array(0...second.count)
        for (index, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in second.indices {
                let change = diagonal + (second[column] == letter ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = Swift.min(change, row[column] + 1, diagonal + 1)
            }
        }
        return row[second.count]
    }
}
