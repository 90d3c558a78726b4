public import Domain

/// Proposed column map for a reporter's files, with what is uncertain about it.
public struct ColumnProposal: Hashable, Sendable {
    /// Number of rows surveyed.
    public let rows: Int

    /// Columns with a field, in the order of the file.
    public let columns: [ColumnChoice]

    /// Columns that are not to be read, in the order of the file, each with why.
    public let unread: [UnreadColumn]

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

    /// Kind of every row; nil where the headings do not show it.
    public let kind: ReportKind?

    /// Whether files repeat rows of each other; nil where there is only one.
    public let repeatsRows: Bool?

    /// Number of files with headings and no rows.
    public let emptyFiles: Int
}

/// A reporter's word for a category that the municipality's categories do not have.
public struct WordChoice: Hashable, Sendable {
    /// The word, masked.
    public let word: String

    /// Number of rows with the word.
    public let rows: Int

    /// Categories that it may mean, best first; empty where none is near.
    public let categories: [CategoryID]

    /// Whether the first category is certain, or, where there are none, that it is no category: "Övrigt", "Rond".
    public let isSure: Bool
}

extension ColumnSurvey {
    /// The proposed column map.
    public func proposal() -> ColumnProposal {
        let guess = CategoryGuess(known.categories)
        let groups = HeadingGroups.groups(profiles.map(\.heading))
        // The first group names the fields of the others.
        let others = Set(groups.dropFirst().joined())
        let positions = profiles.indices.filter { !others.contains($0) }
        let own = positions.map { profiles[$0] }
        let assignment = ColumnAssignment(
            own,
            at: positions,
            FieldScores(own, categories: guess, map: map, masker: masker),
            knownTo: HeadingWords(map, isShared: false)
        )
        let columns = assignment.choices
        let incidents = IncidentLayoutGuess(
            groups: groups.map { $0.map { profiles[$0].heading } },
            columns: columns,
            profiles: profiles,
            rows: rows
        )
        let days = profile(of: .date, among: columns)?.days
        let category = profile(of: .category, among: columns)
        let words = words(of: category, guess)
        return ColumnProposal(
            rows: rows,
            columns: columns,
            unread: assignment.unread,
            dateOrder: days?.order,
            isYearDoubtful: days?.isDoubtful == true,
            system: system,
            coordinates: coordinatePairs.map { WrittenCoordinate(north: $0.north, east: $0.east) },
            words: words.shown,
            hiddenWords: words.hidden,
            split: map.split == nil ? incidents.split : nil,
            join: map.join == nil ? incidents.join : nil,
            kind: tellsOfFaults ? .faultReport : nil,
            repeatsRows: files.repeatsRows,
            emptyFiles: files.empty
        )
    }

    /// Whether the headings are those of fault reports.
    private var tellsOfFaults: Bool {
        profiles.map(\.heading.folded).contains { Self.faultHeadings.contains($0) }
    }

    private static let faultHeadings: Set<String> = [
        "fel", "arbetsorder", "felanmalan", "feltyp", "felbeskrivning", "beskrivfelet",
        "felkategori",
    ]

    /// Reference system of all coordinates; nil where there are several or none.
    private var system: CoordinateSystem? {
        let systems = Set(coordinatePairs.map(CoordinateBounds.system))
        return systems.count == 1 ? systems.first ?? nil : nil
    }

    private func profile(
        of field: ColumnMap.Field,
        among columns: [ColumnChoice]
    ) -> ColumnProfile? {
        columns.first { $0.field == field }.map { profiles[$0.column] }
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
        let unknown = profile.choices(isKnown: guess.isKnown)
            .filter { word, _ in
                !guess.isKnown(word) && !mapped.contains(word.folded) && !CalmPhrases.match(word)
            }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        // What several rows have is a choice, and no description.
        let shown = unknown.filter {
            ($0.key.isWord || $0.value > 1 && $0.key.count <= 80)
                && masker.mask($0.key).counts.isEmpty
        }
        let choices = shown.map { word, rows in
            let guess = guess.guess(word)
            return WordChoice(
                word: word,
                rows: rows,
                categories: Array(guess.categories.prefix(3)),
                isSure: guess.isSure
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
