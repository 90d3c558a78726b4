import Domain
import Toolkit

/// One row of a file that staff keep.
struct StaffRow {
    /// 1-based line on which it begins.
    let line: Int

    private let cells: [String]
    private let columns: [String: Int]

    /// A row, with the position of each heading.
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

    /// The names in a cell, separated by "|".
    func list(_ heading: String) -> [String] {
        self[heading].split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

/// Reason why a row of a staff file cannot be used.
struct StaffFault: ClassifiedError {
    /// Code of the finding.
    let code: FindingCode

    /// Heading of the column.
    let column: String

    /// Example of what is accepted.
    var hint: String?

    /// Kind of failure.
    var kind: FailureKind { .configuration }
}

extension StaffRow {
    /// The text under a heading; throws where it is empty.
    func text(_ heading: String) throws(StaffFault) -> String {
        let text = self[heading]
        if text.isEmpty { throw StaffFault(code: .emptyReport, column: heading) }
        return text
    }

    /// The day under a heading; throws where it is no day with its year.
    func day(_ heading: String) throws(StaffFault) -> Day {
        guard let day = StaffClock.day(self[heading]) else {
            throw StaffFault(code: .badTime, column: heading, hint: "2026-10-19")
        }
        return day
    }

    /// The interval between two clocks on a day; over midnight where it would end before it begins.
    ///
    /// Throws where either is no clock, or both are equal.
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

    /// The value under a heading; throws where it is none of the type's values.
    func value<Value: VocabularyValue>(
        _ heading: String,
        of type: Value.Type
    ) throws(StaffFault) -> Value {
        guard let value = ControlledVocabulary.value(self[heading], of: type) else {
            throw StaffFault(
                code: .unknownValue,
                column: heading,
                hint: ControlledVocabulary.list(of: type)
            )
        }
        return value
    }
}

/// Parser of exact days and clocks, as staff write them; nil for any other time.
enum StaffClock {
    /// A day with its year.
    static func day(_ text: String) -> Day? {
        guard case .date(let day)? = scan(text, as: .day).day else { return nil }
        return day
    }

    /// Minutes after midnight; "24.00" is 1440 and "17" is 17.00.
    static func minute(_ text: String) -> Int? {
        guard let clock = scan(text, as: .clock).clock else { return nil }
        switch clock.precision {
        case .minute: return clock.from
        // A bare hour is read as half an hour to either side of it.
        default: return clock == .about(clock.to - 30) ? clock.to - 30 : nil
        }
    }

    /// A day and a clock in one cell.
    static func moment(_ text: String) -> LocalTime? {
        let written = scan(text, as: .clock)
        guard case .date(let day)? = written.day, let clock = written.clock,
            clock.precision == .minute
        else { return nil }
        return LocalTime(day, minute: clock.from)
    }

    private static func scan(_ text: String, as role: TimeScanner.Role) -> WrittenTime {
        var scanner = TimeScanner(order: nil)
        scanner.scan(text, as: role)
        return scanner.written.isUnderstood ? scanner.written : WrittenTime()
    }
}

extension String {
    /// The text in composed letters, on each line with single spaces, and without the selectors of an emoji's style, so
    /// that a name is one name however it was typed.
    var plainText: String {
        let lines = composed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let scalars = lines.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .joined(separator: "\n").unicodeScalars
        return String(UnicodeScalarView(scalars.filter { !Self.variationSelectors.contains($0) }))
    }
}
