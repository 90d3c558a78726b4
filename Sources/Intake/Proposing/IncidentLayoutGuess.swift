import Domain

/// Suggestion of how to split rows that hold several incidents, or to join rows that hold one.
struct IncidentLayoutGuess {
    /// Headings of each group of columns, one for each incident of a row; empty where there are none.
    let groups: [[String]]

    /// The proposed columns.
    let columns: [ColumnChoice]

    /// Profiles of all columns.
    let profiles: [ColumnProfile]

    /// Number of rows.
    let rows: Int

    /// Suggested split; nil where each row seems to be one incident.
    var split: RowSplit? {
        if !groups.isEmpty { return .groups(groups) }
        return splitOfLog
    }

    /// Suggested join; nil where each row seems to be one incident.
    var join: RowJoin? {
        if let number = profile(of: .caseNumber), number.filled > 20, number.uniqueness < 0.95 {
            return .caseNumber
        }
        let texts = columns.filter { $0.field == .text }.map { profiles[$0.column] }
        return texts.contains { isOften($0.alone) } ? .continuation : nil
    }

    /// Split of a column of texts with several clocks, each after the same separator.
    private var splitOfLog: RowSplit? {
        for profile in profiles {
            let separators = profile.clockSeparators.sorted {
                ($1.value, $0.key) < ($0.value, $1.key)
            }
            guard let separator = separators.first, isOften(separator.value) else { continue }
            return .cell(column: profile.heading, separator: String(separator.key))
        }
        return nil
    }

    /// Whether a number of rows is more than slips: at least two, and one in twenty.
    private func isOften(_ count: Int) -> Bool {
        count > 1 && count * 20 >= rows
    }

    private func profile(of field: ColumnMap.Field) -> ColumnProfile? {
        columns.first { $0.field == field }.map { profiles[$0.column] }
    }
}

/// Groups of columns that are repeated for a second incident: "Händelse 1", "Plats 1", "Händelse 2",
/// "Plats 2", or the same headings twice.
enum HeadingGroups {
    /// Positions of the columns of each group; empty unless at least two groups are alike.
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
        // One repeated heading is a start and an end, or the texts of two people.
        let isGroup = repeated.first.map { $0.count > 1 } == true
        return isGroup && areAlike(repeated, { headings[$0].folded }) ? repeated : []
    }

    private static func groups(_ columns: Range<Int>, by number: (Int) -> Int?) -> [[Int]] {
        var groups: [Int: [Int]] = [:]
        for column in columns {
            if let number = number(column) { groups[number, default: []].append(column) }
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Whether there are several groups with the same distinct headings.
    private static func areAlike(_ groups: [[Int]], _ word: (Int) -> String) -> Bool {
        let words = groups.map { $0.map(word) }
        guard let first = words.first, words.count > 1 else { return false }
        // One numbered word is no group, as "Kol1" and "Kol2", unless it is a known heading.
        let isGroup = first.count > 1 || first.contains { CommonHeadings.field(of: $0) != nil }
        return isGroup && Set(words).count == 1 && Set(first).count == first.count
    }

    private static func number(of heading: String) -> Int? {
        let digits = heading.reversed().prefix(while: \.isNumber)
        return digits.count < heading.count ? Int(String(digits.reversed())) : nil
    }

    private static func stem(of heading: String) -> String {
        String(heading.folded.reversed().drop(while: \.isNumber).reversed())
    }
}
