import Domain

extension ColumnSurvey {
    /// What the columns seem to hold.
    public func proposal() -> ColumnProposal {
        let guess = CategoryGuess(known.categories)
        let groups = HeadingGroups.groups(profiles.map(\.heading))
        // The first group says what the others hold.
        let others = Set(groups.dropFirst().joined())
        let own = profiles.indices.filter { !others.contains($0) }.map { profiles[$0] }
        let columns = ColumnChoice.choices(
            own.map(\.heading),
            FieldGuess(own, categories: guess, map: map, masker: masker),
            knownTo: HeadingWords(map, isShared: false)
        )
        let form = RowGuess(
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
            coordinates: pairs.map { WrittenCoordinate(north: $0.north, east: $0.east) },
            words: words.shown,
            hiddenWords: words.hidden,
            split: map.split == nil ? form.split : nil,
            join: map.join == nil ? form.join : nil
        )
    }

    /// The system that all coordinates are in.
    private var system: CoordinateSystem? {
        let systems = Set(pairs.map(CoordinateBox.system))
        return systems.count == 1 ? systems.first ?? nil : nil
    }

    /// Headings that neither the proposal nor the common words read.
    private func unread(_ headings: [String], beside columns: [ColumnChoice]) -> [String] {
        let words = HeadingWords(map, isShared: false)
        let chosen = Set(columns.map(\.heading))
        return headings.filter { !chosen.contains($0) && !$0.isEmpty && !words.knows($0) }
    }

    private func profile(
        of field: ColumnMap.Field,
        among columns: [ColumnChoice]
    ) -> ColumnProfile? {
        let choice = columns.first { $0.field == field }
        return choice.flatMap { choice in profiles.first { $0.heading == choice.heading } }
    }

    /// Words of the column of categories that neither the categories nor the map know.
    private func words(
        of profile: ColumnProfile?,
        _ guess: CategoryGuess
    ) -> (shown: [WordChoice], hidden: Int) {
        guard let profile, !profile.isOpen, profile.share(.prose) <= 0.3 else { return ([], 0) }
        let mapped = Set(map.categoryWords.keys.map(\.folded))
        let unknown = profile.words
            .filter { word, _ in
                !guess.isKnown(word) && !mapped.contains(word.folded) && !CalmWords.say(word)
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
    /// Whether a text is short enough to be a word for something, and no account of it.
    fileprivate var isWord: Bool {
        count <= 40 && split(separator: " ").count <= 5
    }
}
