import Domain
import Toolkit

/// One row of a file that staff keep.
struct StaffRow {
    /// 1-based line on which it begins.
    let line: Int

    private let cells: [String]
    private let columns: [String: Int]
    private let dates: StaffDates

    /// Position of its sheet among those that are read.
    let sheet: Int

    /// A row, with the position of each heading and what the file tells of its days.
    init(
        line: Int,
        cells: [String],
        columns: [String: Int],
        dates: StaffDates,
        sheet: Int
    ) {
        self.sheet = sheet
        self.line = line
        self.cells = cells
        self.columns = columns
        self.dates = dates
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
        let (written, fault) = dates.scan(try certain(heading), column: columns[heading])
        guard fault == nil, case .date(let day)? = written.day else {
            throw StaffFault(code: fault ?? .badTime, column: heading, hint: "2026-10-19")
        }
        return day
    }

    /// The clock in a cell, with its day where that is written too; nil for an empty cell.
    ///
    /// Throws where it is no clock: "22.00", "22", "kl 22" and "2026-10-23 22.00" are.
    func clock(_ heading: String) throws(StaffFault) -> (day: Day?, minute: Int)? {
        let cell = try certain(heading)
        if cell.isEmpty { return nil }
        if let minute = StaffClock.minute(cell) { return (nil, minute) }
        for role in [TimeScanner.Role.day, .clock] {
            let (written, fault) = dates.scan(cell, column: columns[heading], as: role)
            if let fault {
                throw StaffFault(code: fault, column: heading, hint: "2026-10-23 22.00")
            }
            if case .date(let day)? = written.day,
                let minute = written.clock.flatMap(StaffClock.minute)
            {
                return (day, minute)
            }
        }
        throw StaffFault(code: .badTime, column: heading, hint: "22.00")
    }

    /// Day of the row as far as it tells one; nil where it tells none.
    var writtenDay: Day? {
        for heading in ["datum", "dag", "från"] {
            let (written, fault) = dates.scan(self[heading], column: columns[heading])
            if fault == nil, case .date(let day)? = written.day { return day }
        }
        return Day(iso: self["rad"].prefix(10))
    }

    /// The cell under a heading; throws where a question mark says that it is in doubt, since a doubtful value is none.
    private func certain(_ heading: String) throws(StaffFault) -> String {
        let cell = self[heading]
        if cell.contains("?") { throw StaffFault(code: .doubtfulValue, column: heading) }
        return cell
    }

    /// The interval between two clocks, each with a day of its own or on a given day; over midnight where it would end
    /// before it begins.
    ///
    /// Throws where either is no clock, both are equal, or the days disagree.
    func time(on day: Day?, from: String, to: String) throws(StaffFault) -> TimeSpan {
        guard let start = try moment(from, on: day) else {
            throw StaffFault(code: .badTime, column: from, hint: "21.30")
        }
        guard let end = try end(to, after: start) else {
            throw StaffFault(code: .badTime, column: to, hint: "23.00")
        }
        return TimeSpan(start: start, end: end, precision: .minute)
    }

    /// The clock in a cell on its own day, or on a given one; nil for an empty cell.
    func moment(_ heading: String, on day: Day?) throws(StaffFault) -> LocalTime? {
        guard let clock = try clock(heading) else { return nil }
        guard let own = clock.day ?? day else {
            throw StaffFault(code: .badTime, column: heading, hint: "2026-10-23 20.00")
        }
        if let day, own != day {
            throw StaffFault(code: .impossibleTime, column: heading, hint: "\(day)")
        }
        return LocalTime(own, minute: clock.minute)
    }

    /// The clock in a cell after a start, on its own day or the first that comes; nil for an empty cell.
    func end(_ heading: String, after start: LocalTime) throws(StaffFault) -> LocalTime? {
        guard let clock = try clock(heading) else { return nil }
        var end = LocalTime(clock.day ?? start.day, minute: clock.minute)
        if clock.day == nil, end < start { end = end.adding(minutes: 1440) }
        guard end > start else { throw StaffFault(code: .badTime, column: heading, hint: "23.00") }
        return end
    }

    /// The value under a heading; throws where it is none of the type's values.
    func value<Value: VocabularyValue>(
        _ heading: String,
        of type: Value.Type
    ) throws(StaffFault) -> Value {
        guard let value = ControlledVocabulary.value(try certain(heading), of: type) else {
            throw StaffFault(
                code: .unknownValue,
                column: heading,
                hint: ControlledVocabulary.list(of: type)
            )
        }
        return value
    }
}

/// Parser of exact clocks, as staff write them; nil for any other time.
enum StaffClock {
    /// Minutes after midnight; "24.00" is 1440 and "17" is 17.00.
    static func minute(_ text: String) -> Int? {
        let written = scan(text, as: .clock)
        return written.day == nil ? written.clock.flatMap(minute) : nil
    }

    /// Minutes after midnight of a clock that is exact, or a bare hour; nil for any other.
    static func minute(_ clock: WrittenClock) -> Int? {
        switch clock.precision {
        case .minute: return clock.from
        // A bare hour is read as half an hour to either side of it.
        default: return clock == .about(clock.to - 30) ? clock.to - 30 : nil
        }
    }

    /// What a cell says, where its column writes its days in a known way; nothing where it is not understood.
    static func scan(
        _ text: String,
        as role: TimeScanner.Role,
        _ convention: DateConvention = DateConvention()
    ) -> WrittenTime {
        // "①⑧.00" is no 00.00.
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.isASCII || $0.properties.numericType == nil
        }
        guard isPlain else { return WrittenTime() }
        var scanner = TimeScanner(convention, ClockHabits())
        scanner.scan(text, as: role)
        let written = scanner.written
        let isWhole = written.isUnderstood && written.openEnd == nil
        return isWhole || written.leavesOrderOpen ? written : WrittenTime()
    }
}

extension String {
    /// The text in composed letters of usual width, on each line with single spaces, and without the selectors of an emoji's
    /// style, so that a name or a number is one however it was typed.
    var plainText: String {
        let lines = inUsualWidth.composed.split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        )
        let scalars = lines.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .joined(separator: "\n").unicodeScalars
        return String(UnicodeScalarView(scalars.filter { !Self.variationSelectors.contains($0) }))
    }

    /// The text with digits of every script as 0–9, and with the letters and signs of East Asian width (Unicode's
    /// Halfwidth and Fullwidth Forms) as those of ASCII.
    private var inUsualWidth: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
            if (0xFF01...0xFF5E).contains(scalar.value) {
                return Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
            }
            guard scalar.value > 0x7F, scalar.properties.numericType == .decimal,
                let digit = scalar.properties.numericValue
            else { return scalar }
            return Unicode.Scalar(UInt8(digit) + 0x30)
        }
        return String(UnicodeScalarView(scalars))
    }
}
