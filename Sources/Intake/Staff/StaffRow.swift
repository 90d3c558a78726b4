import Domain

/// One row of a file that staff keep.
struct StaffRow {
    /// Line where it begins.
    let line: Int

    private let cells: [String]
    private let columns: [String: Int]

    init(line: Int, cells: [String], columns: [String: Int]) {
        self.line = line
        self.cells = cells
        self.columns = columns
    }

    /// The cell under a heading; empty where there is none.
    subscript(heading: String) -> String {
        guard let index = columns[heading], index < cells.count else { return "" }
        return cells[index]
    }

    /// The names in a cell, which "|" stands between.
    func list(_ heading: String) -> [String] {
        self[heading].split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

/// Why a row of a staff file cannot be used: the column, and what would have been accepted.
struct StaffFault: ClassifiedError {
    let code: FindingCode
    let column: String
    var hint: String?

    /// Kind of failure.
    var kind: FailureKind { .configuration }
}

extension StaffRow {
    /// The text under a heading that must not be empty.
    func text(_ heading: String) throws(StaffFault) -> String {
        let text = self[heading]
        if text.isEmpty { throw StaffFault(code: .emptyReport, column: heading) }
        return text
    }

    /// The day under a heading.
    func day(_ heading: String) throws(StaffFault) -> Day {
        guard let day = StaffClock.day(self[heading]) else {
            throw StaffFault(code: .badTime, column: heading, hint: "2026-10-19")
        }
        return day
    }

    /// From one clock to another on a day; over midnight where it would end before it begins.
    ///
    /// Equal clocks are a fault: none is rather meant than a whole day.
    func time(on day: Day, from: String, to: String) throws(StaffFault) -> TimeSpan {
        guard let start = StaffClock.minute(self[from]) else {
            throw StaffFault(code: .badTime, column: from, hint: "21.30")
        }
        guard let clock = StaffClock.minute(self[to]), clock != start,
            case let end = clock > start ? clock : clock + 1440, end > start
        else {
            throw StaffFault(code: .badTime, column: to, hint: "23.00")
        }
        return TimeSpan(
            start: LocalTime(day, minute: start),
            end: LocalTime(day, minute: end),
            precision: .minute
        )
    }

    /// One of the values that are allowed.
    func value<Value: CellValue>(
        _ heading: String,
        of type: Value.Type
    ) throws(StaffFault) -> Value {
        guard let value = AllowedWords.value(self[heading], of: type) else {
            throw StaffFault(
                code: .unknownValue,
                column: heading,
                hint: AllowedWords.list(of: type)
            )
        }
        return value
    }
}
