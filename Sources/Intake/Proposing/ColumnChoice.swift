import Domain

/// Column with the field that is proposed for it.
public struct ColumnChoice: Hashable, Sendable {
    /// The proposed field.
    public let field: ColumnMap.Field

    /// Its heading.
    public let heading: String

    /// Whether the heading is unknown to the map and to the common words, so that the column is not
    /// read until it is mapped.
    public let isNew: Bool

    /// Whether the field is certain by heading and cells.
    public let isSure: Bool

    /// Other possible fields, best first.
    public let alternatives: [ColumnMap.Field]

    /// Greedy assignment of fields to columns by score, best pair first: one column for each field, but
    /// several for texts and places.
    ///
    /// Ties go to the first column. Columns without a field are left out.
    static func choices(
        _ headings: [String],
        _ scores: FieldScores,
        knownTo words: HeadingWords
    ) -> [ColumnChoice] {
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
        // Where there is only one day, it is the day of the incident.
        if counts[.date] == nil, let index = fields.first(where: { $0.value == .reportedAt })?.key {
            fields[index] = .date
        }
        return fields.sorted { $0.key < $1.key }.map { index, field in
            choice(of: field, headings[index], scores, index, knownTo: words)
        }
    }

    /// Least score of heading and cells together.
    private static let minimumScore = 0.3

    private static func maximumColumns(of field: ColumnMap.Field) -> Int {
        field == .text ? 3 : field == .place ? 2 : 1
    }

    private static func choice(
        of field: ColumnMap.Field,
        _ heading: String,
        _ scores: FieldScores,
        _ index: Int,
        knownTo words: HeadingWords
    ) -> ColumnChoice {
        let own = scores.scores[index]
        let score = own[field] ?? 0
        let byHeading = scores.headings[index][field] ?? 0
        let isPlain = byHeading >= 1 || (byHeading >= 0.5 && score >= 1.2)
        let rivals = own.filter { $0.key != field && $0.value >= max(0.45, score - 0.4) }
            .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        return ColumnChoice(
            field: field,
            heading: heading,
            isNew: !words.recognises(heading),
            isSure: isPlain && rivals.isEmpty,
            alternatives: rivals.prefix(2).map(\.key)
        )
    }
}
