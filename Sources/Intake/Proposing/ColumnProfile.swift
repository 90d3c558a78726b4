import Domain

/// Profile of the cells of one column.
struct ColumnProfile {
    /// The heading as written.
    let heading: String

    /// Number of cells that are not empty.
    private(set) var filled = 0

    /// Frequency of each distinct text; no more are added once there are too many for a vocabulary.
    private(set) var words: [String: Int] = [:]

    /// Whether there are more distinct texts than are kept.
    private(set) var hasManyWords = false

    /// Day and minute of the first rows; nil where the cell alone names none.
    private(set) var moments: [LocalTime?] = []

    /// Minute of the day of the first rows; nil where the cell is no clock alone.
    private(set) var clocks: [Int?] = []

    /// Number of cells of each form.
    private(set) var forms: [CellForm: Int] = [:]

    /// Orders of day, month and year in the cells.
    private(set) var days = DateOrderTally()

    /// Number of texts with each separator before a second clock.
    private(set) var clockSeparators: [Character: Int] = [:]

    /// Number of rows in which no other column is filled in.
    var alone = 0

    private var examined = 0
    private var repeats = 0
    private var increments = 0
    private var lastNumber: Int?
    private var cellsOfFile: Set<String> = []

    /// Most distinct texts of a vocabulary.
    private static var maximumWords: Int { 150 }

    /// Number of cells that are examined.
    private static var sample: Int { 2000 }

    /// The profile of a column before its first cell.
    init(heading: String) {
        self.heading = heading
    }

    /// Begins another file, which may repeat rows.
    mutating func beginFile() {
        cellsOfFile = []
    }

    /// Adds one cell.
    mutating func add(_ cell: String, _ known: KnownWords, reference: Day) {
        let isEarly = moments.count < Self.sample
        if isEarly {
            moments.append(nil)
            clocks.append(nil)
        }
        guard !cell.isEmpty else { return }
        filled += 1
        if words[cell] != nil || words.count < Self.maximumWords {
            words[cell, default: 0] += 1
        } else {
            hasManyWords = true
        }
        guard examined < Self.sample else { return }
        examined += 1
        let number = Int(cell)
        if let number, number == (lastNumber ?? -1) + 1 { increments += 1 }
        lastNumber = number
        if !cellsOfFile.insert(cell).inserted { repeats += 1 }
        let found = CellForm.all(of: cell, known)
        for form in found { forms[form, default: 0] += 1 }
        if found.contains(.prose),
            let separator = LeadingClock.separatorBeforeSecond(in: cell)
        {
            clockSeparators[separator, default: 0] += 1
        }
        if isEarly, found.contains(.clock) { clocks[clocks.count - 1] = CellForm.minute(of: cell) }
        guard found.contains(.day) else { return }
        days.add(cell, reference: reference)
        if isEarly { moments[moments.count - 1] = days.last }
    }

    /// Whether its cells are lists of choices.
    var isOfChoices: Bool { share(ofWords: CellChoices.isList) > 0.5 }

    /// Frequency of each distinct choice, where a cell may hold several.
    ///
    /// The parts of a cell that only may be a list are choices where one is also a cell of its own, and each is, or is known.
    func choices(isKnown: (String) -> Bool) -> [String: Int] {
        words.reduce(into: [:]) { choices, entry in
            let (cell, parts) = (entry.key, CellChoices.parts(of: entry.key))
            let mayBeList =
                !isKnown(cell) && parts.contains { words[$0] != nil }
                && parts.allSatisfy { words[$0] != nil || isKnown($0) }
            for word in CellChoices.areParted(cell) || mayBeList ? parts : [cell] {
                choices[word, default: 0] += entry.value
            }
        }
    }

    /// Share of the cells of a form.
    func share(_ form: CellForm) -> Double {
        examined == 0 ? 0 : Double(forms[form] ?? 0) / Double(examined)
    }

    /// Share of the cells whose text passes a test; only the texts that are kept count.
    func share(ofWords passes: (String) -> Bool) -> Double {
        guard filled > 0 else { return 0 }
        let hits = words.filter { passes($0.key) }.map(\.value).reduce(0, +)
        return Double(hits) / Double(filled)
    }

    /// Share of the cells that are unique in their file: 1 where none is repeated.
    var uniqueness: Double {
        examined == 0 ? 0 : 1 - Double(repeats) / Double(examined)
    }

    /// Whether most cells are one more than the one before: row numbers.
    var isConsecutive: Bool {
        increments * 2 > examined
    }

    /// Whether the days have a year: days of reporting do, days of incidents often have none.
    var hasYears: Bool {
        moments.count { $0 != nil } * 10 >= (forms[.day] ?? 0) * 9
    }

    /// Whether the texts are few and short: a vocabulary.
    var isVocabulary: Bool {
        !hasManyWords && words.count <= max(3, filled / 3)
            && words.keys.allSatisfy { $0.count <= 40 }
    }
}

/// Tally of the orders of day, month and year that make the dates of a column plausible.
struct DateOrderTally {
    /// Time of the last cell; nil where it has no year, as "i fredags" and "19/10".
    private(set) var last: LocalTime?

    private var plausible: [ColumnMap.DateOrder?: Int] = [:]
    private var doubtful = 0
    private var count = 0

    private static let orders: [ColumnMap.DateOrder?] = [nil] + ColumnMap.DateOrder.allCases

    /// Adds one date, read in every order.
    mutating func add(_ cell: String, reference: Day) {
        count += 1
        last = nil
        for order in Self.orders {
            var scanner = TimeScanner(order: order)
            scanner.scan(cell, as: .day)
            guard let day = scanner.written.day, scanner.written.isUnderstood else { continue }
            if case .ago = day { continue }
            let span = TimeParser(order: order).parse(date: cell, reference: reference)
            if order == nil {
                (last, doubtful) = (day.isYearless ? nil : span?.start, doubtful + scanner.doubt)
            }
            // Up to two years back, and a year ahead for events to come.
            guard let start = span?.start.day, start >= reference.adding(-730),
                start <= reference.adding(365)
            else { continue }
            plausible[order, default: 0] += 1
        }
    }

    /// The most plausible order; nil where the usual Swedish forms are as plausible.
    var order: ColumnMap.DateOrder? {
        let usual = plausible[nil] ?? 0
        let best = ColumnMap.DateOrder.allCases.max { (plausible[$0] ?? 0) < (plausible[$1] ?? 0) }
        guard let best, (plausible[best] ?? 0) > usual else { return nil }
        return best
    }

    /// Whether the year could be at either end of most dates.
    var isDoubtful: Bool {
        doubtful * 2 > count
    }
}

extension TimeScanner {
    /// 1 where the date is another with the year at its other end, else 0.
    fileprivate var doubt: Int {
        written.otherDay == nil ? 0 : 1
    }
}
