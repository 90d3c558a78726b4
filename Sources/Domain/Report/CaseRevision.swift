/// Rule by which a row under a known case number revises the report that has it (decision 0037).
///
/// Numbers are used again: series restart each year, templates are copied, spreadsheets round long numbers. So a number
/// alone never replaces what is known: day, and place or category, must agree too.
public enum CaseRevision {
    /// Most days between two intervals of the same case; a corrected day is seldom further off.
    public static let mostDaysApart = 7

    /// Whether a report with the same case number may be a corrected version of an earlier one.
    public static func isPlausible(of earlier: PlacedReport, as later: PlacedReport) -> Bool {
        isNear(earlier.report.time, later.report.time)
            && (hasSamePlace(earlier, later) || hasSameCategory(earlier.report, later.report))
    }

    private static func isNear(_ first: TimeSpan, _ second: TimeSpan) -> Bool {
        first.start.day.number - second.lastDay.number <= mostDaysApart
            && second.start.day.number - first.lastDay.number <= mostDaysApart
    }

    /// Whether both have one category, or neither has any and both are of one kind that needs none.
    private static func hasSameCategory(_ first: Report, _ second: Report) -> Bool {
        guard first.kind == second.kind else { return false }
        if first.category == nil, second.category == nil { return first.kind != .event }
        return first.category == second.category
    }

    /// Whether both name the same place, or lie in the same place or area of the map.
    private static func hasSamePlace(_ first: PlacedReport, _ second: PlacedReport) -> Bool {
        let (one, other) = (first.report.place, second.report.place)
        if !one.text.isEmpty, one.text == other.text { return true }
        if let coordinate = one.coordinate, coordinate == other.coordinate { return true }
        if let place = first.placement.place, place == second.placement.place { return true }
        return first.placement.area.map { $0 == second.placement.area } ?? false
    }
}

extension Report {
    /// Case number in the form in which it is compared; nil where the report has none.
    ///
    /// Without spaces, in upper case, with plain hyphens, and a mere number without leading zeros and without `.0`:
    /// `00123`, `123` and `123,0` are one number (decision 0037).
    public var caseKey: String? {
        guard let caseNumber else { return nil }
        if caseNumber.utf8.allSatisfy(Self.isPlain), caseNumber.utf8.contains(where: Self.isCapital)
        {
            return caseNumber
        }
        var key = ""
        for scalar in caseNumber.uppercased().unicodeScalars {
            if scalar.properties.isWhitespace { continue }
            key.unicodeScalars.append(scalar.properties.isDash ? "-" : scalar)
        }
        for ending in [".0", ",0", ".00", ",00"] where key.hasSuffix(ending) {
            let whole = key.dropLast(ending.count)
            if !whole.isEmpty, whole.utf8.allSatisfy(Self.isDigit) { key = String(whole) }
        }
        if key.utf8.allSatisfy(Self.isDigit) { key = String(key.drop { $0 == "0" }) }
        return key.isEmpty ? nil : key
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    /// Whether a byte is compared as it is: of ASCII, no space and no small letter.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !(0x61...0x7A).contains(byte)
    }
}
