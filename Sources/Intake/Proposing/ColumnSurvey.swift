public import Domain

/// Looks at the files of one reporter, and proposes what their columns hold.
///
/// Only counts and the few words of a column are kept, so that memory stays flat. A heading is
/// recognised by common words, else by its form: the first row as wide as most that is all labels.
public final class ColumnSurvey {
    let known: KnownWords
    let map: ColumnMap
    let masker: Masker
    private let today: Day

    /// The columns that have been seen, in the order of the files.
    private(set) var profiles: [ColumnProfile] = []

    /// How many rows have been seen.
    private(set) var rows = 0

    /// Some of the coordinates, north first.
    private(set) var pairs: [(north: Double, east: Double)] = []

    private var records = RecordReader()
    private var early: [Record] = []
    private var places: [Int]?

    /// A survey, of files that are read with `map` already where there is one.
    public init(
        _ known: KnownWords,
        map: ColumnMap = ColumnMap(),
        masker: Masker,
        today: Day
    ) {
        (self.known, self.map, self.masker, self.today) = (known, map, masker, today)
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
        defer { early = [] }
        guard let index = headingIndex() else {
            places = []
            return
        }
        var heading = Array(early[index].cells)
        while heading.last?.isEmpty == true { heading.removeLast() }
        records.width = heading.count
        let places = columns(of: heading)
        self.places = places
        for record in early[(index + 1)...] { add(record, places) }
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
        guard !places.isEmpty, record.cells.contains(where: { !$0.isEmpty }) else { return }
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
            axes ?? cells.lazy.compactMap(WrittenPosition.init).first(where: \.isInSweden)?.pair
        if let pair, CoordinateBox.holds(pair) { pairs.append(pair) }
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
