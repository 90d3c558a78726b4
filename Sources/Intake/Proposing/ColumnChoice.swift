import Domain

/// Column with the field that is proposed for it.
public struct ColumnChoice: Hashable, Sendable {
    /// The proposed field.
    public let field: ColumnMap.Field

    /// Its heading.
    public let heading: String

    /// The name by which a map finds it: its heading, with a number where an earlier column has the same one.
    public let name: String

    /// Position among all columns of the files.
    let column: Int

    /// Whether the heading is unknown to the map and to the common words, so that the column is not
    /// read until it is mapped.
    public let isNew: Bool

    /// Whether the field is certain by heading and cells.
    public let isSure: Bool

    /// Other possible fields, best first.
    public let alternatives: [ColumnMap.Field]

    /// Number of cells that are not empty.
    public let rows: Int
}

/// Greedy assignment of fields to columns by score, best pair first: one column for each field, but several for texts
/// and places.
///
/// Ties go to the first column. Columns without a field are left out.
struct ColumnAssignment {
    private let profiles: [ColumnProfile]
    private let positions: [Int]
    private let scores: FieldScores
    private let words: HeadingWords
    private let names: [String]

    /// Field of each column that has one.
    private let fields: [Int: ColumnMap.Field]

    /// Assigns fields to the columns at these positions of the files.
    init(
        _ profiles: [ColumnProfile],
        at positions: [Int],
        _ scores: FieldScores,
        knownTo words: HeadingWords
    ) {
        var scores = scores
        var fields = Self.assigned(scores)
        if !fields.values.contains(.text) {
            scores.readMeasure(of: profiles)
            fields = Self.assigned(scores)
        }
        // Where there is only one day, and its heading does not say otherwise, it is the day of the incident.
        if !fields.values.contains(.date), !fields.values.contains(.week),
            let index = fields.first(where: { $0.value == .reportedAt })?.key,
            scores.headings[index].fields[.reportedAt] ?? 0 < 0.6 || profiles[index].isOnCall
        {
            fields[index] = .date
        }
        (self.profiles, self.positions, self.scores) = (profiles, positions, scores)
        (self.words, self.fields, names) = (words, fields, profiles.map(\.heading).columnNames)
    }

    /// The columns with a field, in the order of the file.
    var choices: [ColumnChoice] {
        fields.sorted { $0.key < $1.key }.map { choice(of: $1, at: $0) }
    }

    /// The other columns, in the order of the file.
    var unread: [UnreadColumn] {
        profiles.indices.filter { fields[$0] == nil }.map { index in
            UnreadColumn(
                heading: profiles[index].heading,
                reason: scores.reasons[index] ?? (profiles[index].filled == 0 ? .empty : .unknown),
                rows: profiles[index].filled
            )
        }
    }

    /// Least score of heading and cells together; decision 0044.
    private static let minimumScore = 0.3

    private static func assigned(_ scores: FieldScores) -> [Int: ColumnMap.Field] {
        let pairs = scores.scores.enumerated().flatMap { index, scores in
            scores.map { (index: index, field: $0.key, score: $0.value) }
        }
        .filter { $0.score >= minimumScore }
        .sorted {
            ($1.score, $0.index, $0.field.rawValue) < ($0.score, $1.index, $1.field.rawValue)
        }
        var fields: [Int: ColumnMap.Field] = [:]
        var counts: [ColumnMap.Field: Int] = [:]
        for pair in pairs where fields[pair.index] == nil {
            guard counts[pair.field, default: 0] < maximumColumns(of: pair.field) else { continue }
            fields[pair.index] = pair.field
            counts[pair.field, default: 0] += 1
        }
        return fields
    }

    private static func maximumColumns(of field: ColumnMap.Field) -> Int {
        field == .text ? 3 : field == .place ? 2 : 1
    }

    private func choice(of field: ColumnMap.Field, at index: Int) -> ColumnChoice {
        let own = scores.scores[index]
        let score = own[field] ?? 0
        let byHeading = scores.headings[index].fields[field] ?? 0
        let isPlain = byHeading >= 1 || (byHeading >= 0.5 && score >= 1.2)
        let rivals = own.filter { $0.key != field && $0.value >= max(0.45, score - 0.4) }
            .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        let isFirst = names[index] == profiles[index].heading
        return ColumnChoice(
            field: field,
            heading: profiles[index].heading,
            name: names[index],
            column: positions[index],
            isNew: !words.recognises(isFirst ? profiles[index].heading : names[index]),
            isSure: isPlain && rivals.isEmpty,
            alternatives: rivals.prefix(2).map(\.key),
            rows: profiles[index].filled
        )
    }
}
