import Domain

/// Form of the text of a cell, whatever its heading says.
enum CellForm: CaseIterable {
    /// A day, perhaps with its clock.
    case day
    /// A weekday alone.
    case weekday
    /// The number of a week, alone or after "v" or "vecka".
    case week
    /// A clock or a part of the day, without a day.
    case clock
    /// A number that is a clock only by its column.
    case bareClock
    /// One word with digits, like a case number.
    case code
    /// A small whole number, exact or about, like a number of people.
    case count
    /// Yes or no.
    case choice
    /// Degrees or metres north, by magnitude.
    case north
    /// Degrees or metres east, by magnitude.
    case east
    /// Both coordinates in one cell.
    case coordinate
    /// The municipality's name.
    case municipality
    /// The name of a known area.
    case area
    /// Words of the names of places.
    case place
    /// A street with a number.
    case address
    /// Four words or more.
    case prose

    /// All forms of a cell; it may have several.
    static func all(of cell: String, _ known: KnownWords) -> Set<CellForm> {
        var forms = timeForms(of: cell).union(numberForms(of: cell))
        if isWeek(cell) { forms.insert(.week) }
        let words = cell.split { !$0.isLetter && !$0.isNumber }
        if words.count >= 4, forms.isDisjoint(with: [.day, .clock]) { forms.insert(.prose) }
        let isOneWord = !cell.contains { $0.isWhitespace } && cell.utf8.count <= 24
        if isOneWord, forms.isDisjoint(with: [.clock, .count, .north, .east]),
            cell.contains(where: \.isNumber), !forms.contains(.day) || cell.allSatisfy(\.isNumber)
        {
            forms.insert(.code)
        }
        let folded = cell.folded
        if choices.contains(folded) { return [.choice] }
        if folded == known.municipality { return [.municipality] }
        if known.areas.contains(folded) { forms.formUnion([.area, .place]) }
        if words.count <= 8 { forms.formUnion(placeForms(of: words.map(\.folded), known)) }
        return forms
    }

    private static func timeForms(of cell: String) -> Set<CellForm> {
        guard cell.utf8.count <= 60 else { return [] }
        // Swedish forms first; dates that are valid only with the month first are days too.
        for order in [nil, ColumnMap.DateOrder.monthFirst] {
            var day = TimeScanner(order: order)
            day.scan(plainDay(cell), as: .day)
            if day.written.isUnderstood, day.written.namesDay {
                return isWeekday(cell) ? [.day, .weekday] : [.day]
            }
        }
        // Numbers with decimals are coordinates or amounts rather than clocks.
        if cell.allSatisfy({ $0.isNumber || $0 == "," }), cell.count != 4 || cell.contains(",") {
            return []
        }
        if let decimals = cell.split(separator: ".").dropFirst().first, Double(cell) != nil,
            decimals.count != 2
        {
            return []
        }
        var clock = TimeScanner(order: nil)
        clock.scan(cell, as: .clock)
        let hasClock = clock.written.clock != nil || clock.written.part != nil
        guard clock.written.isUnderstood, hasClock else { return [] }
        return Int(cell).map { $0 < 100 } == true ? [.clock, .bareClock] : [.clock]
    }

    /// A cell without a weekday of two letters before a date, "må 19/10", and without the hyphen of "19-okt".
    private static func plainDay(_ cell: String) -> String {
        var words = cell.split(separator: " ").map(String.init)
        if words.count > 1, words[1].first?.isNumber == true, shortDays.contains(words[0].folded) {
            words.removeFirst()
        }
        let parts = words.joined(separator: " ").split(separator: "-")
        let isNamed =
            parts.count == 2 && parts[1].allSatisfy(\.isLetter) && parts[0].allSatisfy(\.isNumber)
        return isNamed ? parts.joined(separator: " ") : words.joined(separator: " ")
    }

    /// Whether a cell is one or several weekdays, in full or by their first letters, without a date.
    private static func isWeekday(_ cell: String) -> Bool {
        let words = cell.split { !$0.isLetter && !$0.isNumber }.map(\.folded)
        return !words.isEmpty
            && words.allSatisfy { shortDays.contains($0) || TimeWords.weekday($0) != nil }
    }

    /// Whether a cell is the number of a week.
    private static func isWeek(_ cell: String) -> Bool {
        WeekCell.number(cell) != nil
    }

    private static let shortDays: Set<String> = ["ma", "ti", "on", "to", "fr", "lo", "so"]

    private static let choices: Set<String> = [
        "ja", "nej", "j", "n", "yes", "no", "x", "sant", "falskt", "true", "false", "ejaktuellt",
    ]

    /// The minute of the day at which a clock begins; nil where it is a part of the day.
    static func minute(of cell: String) -> Int? {
        var scanner = TimeScanner(order: nil)
        scanner.scan(cell, as: .clock)
        return scanner.written.clock?.first
    }

    private static func numberForms(of cell: String) -> Set<CellForm> {
        var forms: Set<CellForm> = []
        if isCount(cell) { forms.insert(.count) }
        if let axis = CoordinateBounds.axis(of: cell) {
            forms.insert(axis == .north ? .north : .east)
        }
        if WrittenPosition(cell)?.isInSweden == true {
            forms.insert(.coordinate)
        }
        return forms
    }

    /// Whether a cell is a number below 1000, or a range, with or without words such as "ca" and "st".
    private static func isCount(_ cell: String) -> Bool {
        guard cell.utf8.count <= 14, cell.contains(where: \.isNumber) else { return false }
        let words = cell.lowercased().split { !$0.isLetter && !$0.isNumber && !".:,".contains($0) }
        return words.count <= 4
            && words.allSatisfy { word in
                let (number, rest) = (word.prefix(while: \.isNumber), word.drop(while: \.isNumber))
                return number.count <= 3 && (rest.isEmpty || countWords.contains(String(rest)))
            }
    }

    private static let countWords: Set<String> = [
        "ca", "c:a", "ca.", "cirka", "st", "pers", "personer", "tal", "minst", "över", "ungefär",
        "till",
        "ungd", "ungdomar", "vuxna", "barn", "drygt", "runt",
    ]

    private static func placeForms(of words: [String], _ known: KnownWords) -> Set<CellForm> {
        let isStreet = words.indices.dropLast().contains { index in
            hasEnding(streets, words[index]) && words[index + 1].first?.isNumber == true
        }
        if isStreet { return [.address, .place] }
        let isPlace = words.contains { known.placeWords.contains($0) || hasEnding(places, $0) }
        return isPlace ? [.place] : []
    }

    private static func hasEnding(_ endings: [String], _ word: String) -> Bool {
        endings.contains(where: word.hasSuffix)
    }

    private static let streets = ["gatan", "vagen", "stigen", "grand", "allen", "backen"]
    private static let places =
        streets + [
            "torget", "torg", "parken", "skolan", "hamnen", "stationen", "badet", "vallen",
            "platsen", "centrum",
            "garden", "bron", "tunneln", "kyrkan", "hallen", "kiosken", "gallerian", "parkeringen",
            "huset",
            "biblioteket", "korridoren", "matsalen", "cafeet", "entren", "macken", "rondellen",
            "koping",
        ]
}

extension WrittenTime {
    /// Whether a day is named in any form.
    fileprivate var namesDay: Bool {
        day != nil || !weekdays.isEmpty || weeks != nil || isWeekend
    }
}
