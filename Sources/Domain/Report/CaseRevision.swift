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
