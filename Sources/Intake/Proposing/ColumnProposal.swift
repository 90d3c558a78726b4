public import Domain

/// Proposed column map for a reporter's files, with what is uncertain about it.
public struct ColumnProposal: Hashable, Sendable {
    /// Number of rows surveyed.
    public let rows: Int

    /// Columns with a field, in the order of the file.
    public let columns: [ColumnChoice]

    /// Headings of columns that are not read.
    public let unread: [String]

    /// Order of day, month and year; nil where the usual Swedish forms are recognised.
    public let dateOrder: ColumnMap.DateOrder?

    /// Whether the year may be at either end of the dates.
    public let isYearDoubtful: Bool

    /// Reference system of all coordinates by their magnitude; nil for a local plane.
    public let system: CoordinateSystem?

    /// Some of the coordinates, north first, to recognise a local plane by where they are on the map.
    public let coordinates: [WrittenCoordinate]

    /// Unknown words for categories, most frequent first.
    public let words: [WordChoice]

    /// Number of unknown words that are not shown, since they contain person data.
    public let hiddenWords: Int

    /// Proposed split; nil where each row seems to be one incident.
    public let split: RowSplit?

    /// Proposed join; nil where each row seems to be one incident.
    public let join: RowJoin?
}

/// A reporter's word for a category that the municipality's categories do not have.
public struct WordChoice: Hashable, Sendable {
    /// The word, masked.
    public let word: String

    /// Number of rows with the word.
    public let rows: Int

    /// Categories that it may mean, best first; empty where none is near.
    public let categories: [CategoryID]

    /// Whether the first category is certain.
    public let isSure: Bool
}

extension ColumnSurvey {
    /// The proposed column map.
    public func proposal() -> ColumnProposal {
        let guess = CategoryGuess(known.categories)
        let groups = HeadingGroups.groups(profiles.map(\.heading))
        // The first group names the fields of the others.
        let others = Set(groups.dropFirst().joined())
        let own = profiles.indices.filter { !others.contains($0) }.map { profiles[$0] }
        let columns = ColumnChoice.choices(
            own.map(\.heading),
            FieldScores(own, categories: guess, map: map, masker: masker),
            knownTo: HeadingWords(map, isShared: false)
        )
        let incidents = IncidentLayoutGuess(
            groups: groups.map { $0.map { profiles[$0].heading } },
            columns: columns,
            profiles: profiles,
            rows: rows,
            categories: guess
        )
        let days = profile(of: .date, among: columns)?.days
        let words = words(of: profile(of: .category, among: columns), guess)
        return ColumnProposal(
            rows: rows,
            columns: columns,
            unread: unread(own.map(\.heading), beside: columns),
            dateOrder: days?.order,
            isYearDoubtful: days?.isDoubtful == true,
            system: system,
            coordinates: coordinatePairs.map { WrittenCoordinate(north: $0.north, east: $0.east) },
            words: words.shown,
            hiddenWords: words.hidden,
            split: map.split == nil ? incidents.split : nil,
            join: map.join == nil ? incidents.join : nil
        )
    }

    /// Reference system of all coordinates; nil where there are several or none.
    private var system: CoordinateSystem? {
        let systems = Set(coordinatePairs.map(CoordinateBounds.system))
        return systems.count == 1 ? systems.first ?? nil : nil
    }

    /// Headings that neither the proposal nor the common words recognise.
    private func unread(_ headings: [String], beside columns: [ColumnChoice]) -> [String] {
        let words = HeadingWords(map, isShared: false)
        let chosen = Set(columns.map(\.heading))
        return headings.filter { !chosen.contains($0) && !$0.isEmpty && !words.recognises($0) }
    }

    private func profile(
        of field: ColumnMap.Field,
        among columns: [ColumnChoice]
    ) -> ColumnProfile? {
        let choice = columns.first { $0.field == field }
        return choice.flatMap { choice in profiles.first { $0.heading == choice.heading } }
    }

    /// Words of the category column that neither the categories nor the map have.
    private func words(
        of profile: ColumnProfile?,
        _ guess: CategoryGuess
    ) -> (shown: [WordChoice], hidden: Int) {
        guard let profile, !profile.hasManyWords, profile.share(.prose) <= 0.3 else {
            return ([], 0)
        }
        let mapped = Set(map.categoryWords.keys.map(\.folded))
        let unknown = profile.words
            .filter { word, _ in
                !guess.isKnown(word) && !mapped.contains(word.folded) && !CalmPhrases.match(word)
            }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let shown = unknown.filter { $0.key.isWord && masker.mask($0.key).counts.isEmpty }
        let choices = shown.map { word, rows in
            let guesses = guess.guesses(word)
            return WordChoice(
                word: word,
                rows: rows,
                categories: guesses.prefix(3).map(\.category),
                isSure: guesses.first?.isSure == true
            )
        }
        return (choices, unknown.count - shown.count)
    }
}

extension String {
    /// Whether a text is short enough to be a name of a category, and no description.
    fileprivate var isWord: Bool {
        count <= 40 && split(separator: " ").count <= 5
    }
}
