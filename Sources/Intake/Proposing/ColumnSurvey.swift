public import Domain

/// Survey of the files of one reporter, which proposes a column map.
///
/// Only counts and the vocabulary of each column are kept, so that memory stays flat. The headings are
/// recognised by their words, else by their form, which is another than that of the rows below.
///
/// ```swift
/// let survey = ColumnSurvey(known, masker: Masker(), today: today)
/// survey.beginFile()
/// bytes.withUnsafeBytes(survey.feed)
/// survey.endFile()
/// let columns = survey.proposal().columns
/// ```
public final class ColumnSurvey {
    /// Names and words of the municipality.
    let known: KnownWords

    /// The map that the reporter has already.
    let map: ColumnMap

    /// Masker of the words that are proposed.
    let masker: Masker

    private let today: Day

    /// Profiles of the columns, in the order of the files.
    private(set) var profiles: [ColumnProfile] = []

    /// Number of rows.
    private(set) var rows = 0

    /// Some of the coordinates, north first.
    private(set) var coordinatePairs: [(north: Double, east: Double)] = []

    /// How the files follow each other.
    private(set) var files = FileSequence()

    private var records = RecordReader()
    private var early: [Record] = []
    private var positions: [Int]?

    /// A survey before its first file; `map` is the map that the reporter has already.
    public init(
        _ known: KnownWords,
        map: ColumnMap = ColumnMap(),
        masker: Masker,
        today: Day
    ) {
        (self.known, self.map, self.masker, self.today) = (known, map, masker, today)
    }

    /// Whether any file has headings.
    public var hasHeadings: Bool { !profiles.isEmpty }

    /// Begins another file.
    public func beginFile() {
        let words = HeadingWords(map, isShared: false)
        records = RecordReader { words.recognises($0) }
        (early, positions) = ([], nil)
        for index in profiles.indices { profiles[index].beginFile() }
        files.begin()
    }

    /// Reads the next bytes of the file.
    public func feed(_ bytes: UnsafeRawBufferPointer) {
        records.feed(bytes, process)
    }

    /// Ends the file.
    public func endFile() {
        _ = records.finish(process)
        if positions == nil { beginTable() }
        files.end(hasHeadings: positions?.isEmpty == false)
    }

    private func process(_ record: Record) {
        if let positions {
            add(record, positions)
        } else {
            early.append(record)
            if early.count == Self.headingSearch { beginTable() }
        }
    }

    /// Number of records searched for the headings.
    private static var headingSearch: Int { 50 }

    private func beginTable() {
        defer { early = [] }
        let words = HeadingWords(map, isShared: false)
        guard let index = HeadingGuess(early, words, known).index else {
            positions = []
            return
        }
        var heading = Array(early[index].cells)
        while heading.last?.isEmpty == true { heading.removeLast() }
        records.width = heading.count
        let positions = profilePositions(of: heading)
        self.positions = positions
        for record in early[(index + 1)...] { add(record, positions) }
    }

    /// Position of each column's profile: that of an earlier file's column with the same heading, else a
    /// new one.
    private func profilePositions(of heading: [String]) -> [Int] {
        var used: Set<Int> = []
        return heading.map { name in
            let same = profiles.indices.first {
                profiles[$0].heading.folded == name.folded && !used.contains($0)
            }
            let index = same ?? profiles.count
            if same == nil { profiles.append(ColumnProfile(heading: name)) }
            used.insert(index)
            return index
        }
    }

    private func add(_ record: Record, _ positions: [Int]) {
        guard !positions.isEmpty, record.cells.contains(where: { !$0.isEmpty }) else { return }
        rows += 1
        files.add(record.cells)
        var filled: [Int] = []
        for (cell, position) in zip(record.cells, positions) {
            profiles[position].add(cell.trimmed, known, reference: today)
            if !cell.isEmpty { filled.append(position) }
        }
        if filled.count == 1 { profiles[filled[0]].alone += 1 }
        collectCoordinates(record.cells)
    }

    /// Collects the numbers of a row that can be a coordinate, whatever its headings.
    private func collectCoordinates(_ cells: Cells) {
        guard coordinatePairs.count < 100, rows <= 2000 else { return }
        let north = cells.first { CoordinateBounds.axis(of: $0) == .north }
        let east = cells.first { CoordinateBounds.axis(of: $0) == .east }
        let axes = north.flatMap(WrittenNumber.decimal)
            .flatMap { north in
                east.flatMap(WrittenNumber.decimal).map { (north: north, east: $0) }
            }
        let pair =
            axes ?? cells.lazy.compactMap(WrittenPosition.init).first(where: \.isInSweden)?.pair
        if let pair, CoordinateBounds.contain(pair) { coordinatePairs.append(pair) }
    }
}

/// Names and words of a municipality, by which columns are recognised.
public struct KnownWords: Sendable {
    /// The categories.
    let categories: [Category]

    /// The municipality's name, as `folded` spells it.
    let municipality: String

    /// Names of areas, as `folded` spells them.
    let areas: Set<String>

    /// Words in the names of areas and places, as `folded` spells them.
    let placeWords: Set<String>

    /// The words of a municipality, its categories, areas and places.
    public init(
        municipality: String,
        categories: [Category],
        areas: [String],
        places: [String]
    ) {
        self.municipality = municipality.folded
        self.categories = categories
        self.areas = Set(areas.map(\.folded))
        let words = (areas + places).flatMap { $0.split { !$0.isLetter } }.map(\.folded)
        placeWords = Set(words.filter { $0.count >= 4 })
    }
}
