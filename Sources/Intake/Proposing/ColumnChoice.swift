import Domain

/// A column with the field that it is proposed for.
public struct ColumnChoice: Hashable, Sendable {
    /// What the column is taken to hold.
    public let field: ColumnMap.Field

    /// Its heading.
    public let heading: String

    /// Whether neither the map nor the common words have the heading: until it is mapped it is not read.
    public let isNew: Bool

    /// Whether heading and cells leave no doubt.
    public let isSure: Bool

    /// Other fields that it may hold, best first.
    public let alternatives: [ColumnMap.Field]

    /// Chooses a field for each column: the best pair of all first, one column for each field but texts
    /// and places.
    ///
    /// Ties go to the column that stands first. Columns that suit no field are left out.
    static func choices(
        _ headings: [String],
        _ guess: FieldGuess,
        knownTo words: HeadingWords
    ) -> [ColumnChoice] {
        let pairs = guess.scores.enumerated().flatMap { index, scores in
            scores.map { (index: index, field: $0.key, score: $0.value) }
        }
        .filter { $0.score >= leastScore }
        .sorted {
            ($1.score, $0.index, $0.field.rawValue) < ($0.score, $1.index, $1.field.rawValue)
        }
        var fields: [Int: ColumnMap.Field] = [:]
        var taken: [ColumnMap.Field: Int] = [:]
        for pair in pairs where fields[pair.index] == nil {
            guard taken[pair.field, default: 0] < most(of: pair.field) else { continue }
            fields[pair.index] = pair.field
            taken[pair.field, default: 0] += 1
        }
        // The only day there is, is when it happened.
        if taken[.date] == nil, let index = fields.first(where: { $0.value == .reportedAt })?.key {
            fields[index] = .date
        }
        return fields.sorted { $0.key < $1.key }.map { index, field in
            choice(of: field, headings[index], guess, index, knownTo: words)
        }
    }

    /// The least that heading and cells together must say.
    private static let leastScore = 0.3

    private static func most(of field: ColumnMap.Field) -> Int {
        field == .text ? 3 : field == .place ? 2 : 1
    }

    private static func choice(
        of field: ColumnMap.Field,
        _ heading: String,
        _ guess: FieldGuess,
        _ index: Int,
        knownTo words: HeadingWords
    ) -> ColumnChoice {
        let scores = guess.scores[index]
        let score = scores[field] ?? 0
        let byHeading = guess.headings[index][field] ?? 0
        let isPlain = byHeading >= 1 || (byHeading >= 0.5 && score >= 1.2)
        let rivals = scores.filter { $0.key != field && $0.value >= max(0.45, score - 0.4) }
            .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        return ColumnChoice(
            field: field,
            heading: heading,
            isNew: !words.knows(heading),
            isSure: isPlain && rivals.isEmpty,
            alternatives: rivals.prefix(2).map(\.key)
        )
    }
}
