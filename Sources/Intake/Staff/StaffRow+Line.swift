import Domain

/// What a row tells of the plan line that it is about.
extension StaffRow {
    /// The line or proposal that the row names, under `rad` or by its number under `förslag`; nil where it names none.
    ///
    /// A number without a page is `/3` until its page is known.
    func planLine() throws(StaffFault) -> PlanLineID? {
        let name = self["rad"].isEmpty ? self["förslag"] : self["rad"]
        if name.isEmpty { return nil }
        if name.contains("?") {
            throw StaffFault(code: .doubtfulValue, column: self["rad"].isEmpty ? "förslag" : "rad")
        }
        return Self.number(name).map { "\(ProposalID(page: "", number: $0))" } ?? name
    }

    /// The number in "3", "3.", "nr 3" or "förslag 3"; nil for any other text.
    private static func number(_ text: String) -> Int? {
        let match = text.lowercased().wholeMatch(
            of: /(?:förslag|nr\.?|nummer|#)? ?([1-9][0-9]{0,2})\.?/
        )
        return match.flatMap { Int($0.output.1) }
    }

    /// Day that the id of the row's line begins with; nil for other names.
    var dayOfLine: Day? { Day(iso: self["rad"].prefix(10)) }

    /// The clock in a cell on its own day, on a given one, or in the night of the day that the line's id begins with.
    ///
    /// The hours before 06 belong to the night of the day before. Nil for an empty cell.
    func night(_ heading: String, on day: Day?) throws(StaffFault) -> LocalTime? {
        guard day == nil, let clock = try clock(heading), clock.day == nil, let first = dayOfLine
        else { return try moment(heading, on: day) }
        let isMorning = clock.minute < PartOfDay.morning.hours.lowerBound * 60
        return LocalTime(first, minute: isMorning ? clock.minute + 1440 : clock.minute)
    }

    /// The row in a file.
    func source(in file: String) -> FindingHint.FileRow {
        FindingHint.FileRow(file: file, line: line)
    }
}
