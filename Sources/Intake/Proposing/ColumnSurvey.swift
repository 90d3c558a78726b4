public import Domain

/// Looks at the files of one reporter, and proposes what their columns hold.
///
/// Only counts and the few words of a column are kept, so that memory stays flat. A heading is
/// recognised by common words, else by its form: the first row as wide as most that is all labels.
public final class ColumnSurvey {
    private let known: KnownWords
    private let map: ColumnMap
    private let masker: Masker
    private let today: Day
    private var profiles: [ColumnProfile] = []
    private var rows = 0
    private var pairs: [(north: Double, east: Double)] = []
    private var records: RecordReader
    private var early: [Record] = []
    private var places: [Int]?
    private var axes: (north: Int, east: Int)?

    /// A survey, of files that are read with `map` already where there is one.
    public init(
        _ known: KnownWords,
        map: ColumnMap = ColumnMap(),
        masker: Masker,
        today: Day
    ) {
        (self.known, self.map, self.masker, self.today) = (known, map, masker, today)
        records = RecordReader()
    }

    /// Whether any file had headings.
    public var hasHeadings: Bool { !profiles.isEmpty }

    /// Begins another file.
    public func beginFile() {
        let words = HeadingWords(map, isShared: false)
        records = RecordReader { words.knows($0) }
        (early, places) = ([], nil)
        for index in profiles.indices { profiles[index].beginFile() }
    }

    /// Takes the next bytes of the file.
    public func feed(_ bytes: UnsafeRawBufferPointer) {
        records.feed(bytes, take)
    }

    /// Ends the file.
    public func endFile() {
        _ = records.finish(take)
        if places == nil { begin() }
    }

    private func take(_ record: Record) {
        if let places {
            add(record, places)
        } else {
            early.append(record)
            if early.count == Self.headingSearch { begin() }
        }
    }

    /// A heading is looked for in so many records.
    private static var headingSearch: Int { 50 }

    private func begin() {
        guard let index = headingIndex() else {
            early = []
            return
        }
        var heading = Array(early[index].cells)
        while heading.last?.isEmpty == true { heading.removeLast() }
        records.width = heading.count
        let places = columns(of: heading)
        self.places = places
        for record in early[(index + 1)...] { add(record, places) }
        early = []
    }

    private func headingIndex() -> Int? {
        let words = HeadingWords(map, isShared: false)
        let named = early.firstIndex { record in
            let count = record.cells.count(where: words.knows)
            return count >= 2 && count * 2 >= record.cells.count
        }
        if let named { return named }
        let widths = Dictionary(grouping: early, by: \.cells.count).mapValues(\.count)
        let width = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        return early.firstIndex { $0.cells.count == width && $0.isLabels(known) }
    }

    /// Where the columns of a file are counted: with those of earlier files of the same heading.
    private func columns(of heading: [String]) -> [Int] {
        var taken: Set<Int> = []
        return heading.map { name in
            let same = profiles.indices.first {
                profiles[$0].heading.folded == name.folded && !taken.contains($0)
            }
            let index = same ?? profiles.count
            if same == nil { profiles.append(ColumnProfile(heading: name)) }
            taken.insert(index)
            return index
        }
    }

    private func add(_ record: Record, _ places: [Int]) {
        guard record.cells.contains(where: { !$0.isEmpty }) else { return }
        rows += 1
        var filled: [Int] = []
        for (cell, place) in zip(record.cells, places) {
            profiles[place].add(cell.trimmed, known, reference: today)
            if !cell.isEmpty { filled.append(place) }
        }
        if filled.count == 1 { profiles[filled[0]].alone += 1 }
        collectCoordinates(record.cells)
    }

    /// Keeps the numbers of a row that can be a coordinate, whichever its columns are called.
    private func collectCoordinates(_ cells: Cells) {
        guard pairs.count < 100, rows <= 2000 else { return }
        let north = cells.first { CoordinateBox.axis(of: $0) == .north }
        let east = cells.first { CoordinateBox.axis(of: $0) == .east }
        let axes = north.flatMap(WrittenNumber.decimal)
            .flatMap { north in
                east.flatMap(WrittenNumber.decimal).map { (north: north, east: $0) }
            }
        let pair =
            axes ?? cells.lazy.compactMap(WrittenNumber.pair).first(where: CoordinateBox.holds)
        if let pair, CoordinateBox.holds(pair) { pairs.append(pair) }
    }
}

extension ColumnSurvey {
    /// What the columns seem to hold.
    public func proposal() -> ColumnProposal {
        let guess = CategoryGuess(self.known.categories)
        let known = HeadingWords(map, isShared: false)
        let groups = HeadingGroups.groups(profiles.map(\.heading))
        // The first group says what the others hold.
        let others = Set(groups.dropFirst().joined())
        let own = profiles.indices.filter { !others.contains($0) }.map { profiles[$0] }
        let columns = ColumnChoice.choices(
            own.map(\.heading),
            FieldGuess(own, categories: guess, map: map, masker: masker),
            knownTo: known
        )
        let chosen = Set(columns.map(\.heading))
        let dates = profile(of: .date, among: columns)
        let form = RowGuess(
            groups: groups.map { $0.map { profiles[$0].heading } },
            columns: columns,
            profiles: profiles,
            rows: rows,
            categories: guess
        )
        let words = words(of: profile(of: .category, among: columns), guess)
        let systems = Set(pairs.map(CoordinateBox.system))
        return ColumnProposal(
            rows: rows,
            columns: columns,
            unread: own.map(\.heading).filter {
                !chosen.contains($0) && !$0.isEmpty && !known.knows($0)
            },
            dateOrder: dates?.days.order,
            isYearDoubtful: dates?.days.isDoubtful == true,
            system: systems.count == 1 ? systems.first ?? nil : nil,
            coordinates: pairs.map { WrittenCoordinate(north: $0.north, east: $0.east) },
            words: words.shown,
            hiddenWords: words.hidden,
            split: map.split == nil ? form.split : nil,
            join: map.join == nil ? form.join : nil
        )
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

extension Record {
    /// Whether all cells are labels: short, different, and none a time, a number or a long text.
    fileprivate func isLabels(_ known: KnownWords) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        guard filled.count >= 2, Set(filled).count == filled.count else { return false }
        return filled.allSatisfy { cell in
            let forms = CellForm.all(of: cell, known)
            return cell.count <= 40 && cell.contains(where: \.isLetter)
                && forms.isDisjoint(with: [.day, .count, .north, .east, .coordinate, .address])
        }
    }
}
