import Domain

/// What the cells of one column look like.
struct ColumnProfile {
    /// The heading as it is written.
    let heading: String

    /// Cells that are not empty.
    private(set) var filled = 0

    /// How often each different text stands in the column; no more are kept once there are too many
    /// to be words for something.
    private(set) var words: [String: Int] = [:]

    /// Whether more different texts stand in the column than are kept.
    private(set) var isOpen = false

    /// The day and minute of the first rows, nil where they tell none by themselves.
    private(set) var moments: [LocalTime?] = []

    private(set) var forms: [CellForm: Int] = [:]
    private(set) var days = DayCensus()

    /// What stands before the clocks within the texts, and in how many of them.
    private(set) var clockMarks: [Character: Int] = [:]

    /// Rows in which no other column is filled in.
    var alone = 0

    private var examined = 0
    private var repeats = 0
    private var steps = 0
    private var lastNumber: Int?
    private var inFile: Set<String> = []

    /// More texts than this are no words for a few things.
    private static var mostWords: Int { 150 }

    /// So many cells are enough to see what a column holds.
    private static var sample: Int { 2000 }

    init(heading: String) {
        self.heading = heading
    }

    /// Begins another file, where the same rows may come again.
    mutating func beginFile() {
        inFile = []
    }

    /// Looks at one cell.
    mutating func add(_ cell: String, _ known: KnownWords, reference: Day) {
        let isEarly = moments.count < Self.sample
        if isEarly { moments.append(nil) }
        guard !cell.isEmpty else { return }
        filled += 1
        if words[cell] != nil || words.count < Self.mostWords {
            words[cell, default: 0] += 1
        } else {
            isOpen = true
        }
        guard examined < Self.sample else { return }
        examined += 1
        let number = Int(cell)
        if let number, number == (lastNumber ?? -1) + 1 { steps += 1 }
        lastNumber = number
        if !inFile.insert(cell).inserted { repeats += 1 }
        let found = CellForm.all(of: cell, known)
        for form in found { forms[form, default: 0] += 1 }
        if found.contains(.prose), let mark = LeadingClock.markBeforeSecond(in: cell) {
            clockMarks[mark, default: 0] += 1
        }
        guard found.contains(.day) else { return }
        days.add(cell, reference: reference)
        if isEarly { moments[moments.count - 1] = days.last }
    }

    /// Share of the cells that look like something.
    func share(_ form: CellForm) -> Double {
        examined == 0 ? 0 : Double(forms[form] ?? 0) / Double(examined)
    }

    /// Share of the cells whose text passes a test, where the texts are few.
    func share(ofWords passes: (String) -> Bool) -> Double {
        guard filled > 0 else { return 0 }
        let hits = words.filter { passes($0.key) }.map(\.value).reduce(0, +)
        return Double(hits) / Double(filled)
    }

    /// How many different texts there are for each cell: 1 where none comes twice in a file.
    var variety: Double {
        examined == 0 ? 0 : 1 - Double(repeats) / Double(examined)
    }

    /// Whether most cells count on from the one before: numbers of the rows.
    var countsOn: Bool {
        steps * 2 > examined
    }

    /// Whether the days have their year: those of reports do, told days often have none.
    var hasYears: Bool {
        moments.count { $0 != nil } * 10 >= (forms[.day] ?? 0) * 9
    }

    /// Whether the texts are few and short: words for a few things.
    var hasFewWords: Bool {
        !isOpen && words.count <= max(3, filled / 3) && words.keys.allSatisfy { $0.count <= 40 }
    }
}
