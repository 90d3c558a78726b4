import Domain

/// Form of the text of a cell, whatever its heading says.
enum CellForm: CaseIterable {
    /// A day, perhaps with its clock.
    case day
    /// A clock or a part of the day, without a day.
    case clock
    /// One word with digits, like a case number.
    case code
    /// A small whole number, like a number of people.
    case count
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
        let words = cell.split { !$0.isLetter && !$0.isNumber }
        if words.count >= 4, forms.isDisjoint(with: [.day, .clock]) { forms.insert(.prose) }
        let isOneWord = !cell.contains { $0.isWhitespace } && cell.utf8.count <= 24
        if isOneWord, forms.isDisjoint(with: [.clock, .count, .north, .east]),
            cell.contains(where: \.isNumber), !forms.contains(.day) || cell.allSatisfy(\.isNumber)
        {
            forms.insert(.code)
        }
        let folded = cell.folded
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
            day.scan(cell, as: .day)
            if day.written.isUnderstood, day.written.namesDay { return [.day] }
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
        return clock.written.isUnderstood && hasClock ? [.clock] : []
    }

    private static func numberForms(of cell: String) -> Set<CellForm> {
        var forms: Set<CellForm> = []
        if let number = Int(cell), (0...999).contains(number) { forms.insert(.count) }
        if let axis = CoordinateBounds.axis(of: cell) {
            forms.insert(axis == .north ? .north : .east)
        }
        if WrittenPosition(cell)?.isInSweden == true {
            forms.insert(.coordinate)
        }
        return forms
    }

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
        streets + ["torget", "torg", "parken", "skolan", "hamnen", "stationen", "badet", "vallen"]
}

extension WrittenTime {
    /// Whether a day is named in any form.
    fileprivate var namesDay: Bool {
        day != nil || !weekdays.isEmpty || weeks != nil || isWeekend
    }
}
