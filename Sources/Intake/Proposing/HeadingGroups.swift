/// Columns that come again for a second incident: "Händelse 1", "Plats 1", "Händelse 2", "Plats 2", or
/// the same headings once more.
enum HeadingGroups {
    /// Positions of the columns of each group, in the order of the first; none unless two groups or
    /// more are alike.
    static func groups(_ headings: [String]) -> [[Int]] {
        let numbered = groups(headings.indices, by: { number(of: headings[$0]) })
        if areAlike(numbered, { stem(of: headings[$0]) }) { return numbered }
        var seen: [String: Int] = [:]
        let times = headings.map { heading in
            seen[heading.folded, default: 0] += 1
            return seen[heading.folded] ?? 0
        }
        let repeated = groups(headings.indices) { index in
            let isRepeated = seen[headings[index].folded] ?? 0 > 1 && !headings[index].isEmpty
            return isRepeated ? times[index] : nil
        }
        return areAlike(repeated, { headings[$0].folded }) ? repeated : []
    }

    private static func groups(_ columns: Range<Int>, by number: (Int) -> Int?) -> [[Int]] {
        var groups: [Int: [Int]] = [:]
        for column in columns {
            if let number = number(column) { groups[number, default: []].append(column) }
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Whether there are several groups, all of the same different headings.
    private static func areAlike(_ groups: [[Int]], _ word: (Int) -> String) -> Bool {
        let words = groups.map { $0.map(word) }
        guard let first = words.first, words.count > 1 else { return false }
        // One numbered word says nothing, as "Kol1" and "Kol2", unless it is a heading.
        let says = first.count > 1 || first.contains { Column.field(of: $0) != nil }
        return says && Set(words).count == 1 && Set(first).count == first.count
    }

    private static func number(of heading: String) -> Int? {
        let digits = heading.reversed().prefix(while: \.isNumber)
        return digits.count < heading.count ? Int(String(digits.reversed())) : nil
    }

    private static func stem(of heading: String) -> String {
        String(heading.folded.reversed().drop(while: \.isNumber).reversed())
    }
}
