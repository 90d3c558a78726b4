import Domain

/// The way in which one file writes its dates, judged by its first rows, since one row alone cannot
/// tell (decision 0015).
struct DateStyle {
    /// Order of day, month and year; nil recognises the Swedish forms.
    private(set) var order: ColumnMap.DateOrder?

    /// Assumptions that were made, each about the column where the dates stand.
    private(set) var assumptions: [Assumption] = []

    private var serialColumns: Set<Int> = []

    /// Something that the file does not say outright.
    struct Assumption {
        let code: FindingCode
        let severity: Finding.Severity
        let heading: String?
        let hint: FindingHint
    }

    /// Judges the cells under the headings for dates; the map's own order takes precedence.
    init(of records: [Record], layout: RowLayout, map: ColumnMap) {
        order = map.dateOrder
        var slashes = SlashDates()
        for field in [layout.date, layout.reportedAt] {
            guard let column = field.indexes.first else { continue }
            let cells = records.compactMap { record in
                record.cells.indices.contains(column) ? record.cells[column] : nil
            }.filter { !$0.isEmpty }
            judgeSerials(cells, column, field.heading)
            for cell in cells { slashes.add(cell) }
        }
        if order == nil { judgeOrder(slashes, heading: layout.date.heading) }
    }

    /// Whether the dates of a column are read as serial numbers.
    func isSerial(_ field: FieldCells) -> Bool {
        field.indexes.first.map(serialColumns.contains) ?? false
    }

    /// Dates are serial numbers where more than half of the cells look like them.
    private mutating func judgeSerials(_ cells: [String], _ column: Int, _ heading: String?) {
        guard cells.count(where: SerialDate.isWritten) * 2 > cells.count else { return }
        serialColumns.insert(column)
        assumptions.append(
            Assumption(
                code: .serialDate,
                severity: .warning,
                heading: heading,
                hint: .serialDays
            )
        )
    }

    private mutating func judgeOrder(_ slashes: SlashDates, heading: String?) {
        guard slashes.either > 0 || slashes.monthFirst > 0 else { return }
        let isMonthFirst = slashes.monthFirst > 0 && slashes.dayFirst == 0
        guard isMonthFirst || slashes.dayFirst == 0 || slashes.monthFirst > 0 else { return }
        if isMonthFirst { order = .monthFirst }
        assumptions.append(
            Assumption(
                code: .ambiguousDateOrder,
                severity: isMonthFirst ? .note : .warning,
                heading: heading,
                hint: isMonthFirst ? .monthFirst : .dayFirst
            )
        )
    }
}

/// Counts of dates such as 10/19/2026 by which of the two first numbers can be the month.
private struct SlashDates {
    var dayFirst = 0
    var monthFirst = 0
    var either = 0

    mutating func add(_ cell: String) {
        let parts = cell.prefix { $0 != " " }.split(
            separator: "/",
            omittingEmptySubsequences: false
        )
        guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]),
            (1...31).contains(first), (1...31).contains(second)
        else { return }
        if first > 12 {
            dayFirst += 1
        } else if second > 12 {
            monthFirst += 1
        } else if first != second {
            either += 1
        }
    }
}

/// Serial dates of spreadsheets: days since 1899-12-30, with the clock as a fraction of a day.
///
/// ECMA-376-1 §18.17.4.1, the 1900 date system, in which all days after February 1900 agree. Only
/// days of this century are recognised, so that few other numbers look like one.
enum SerialDate {
    /// Whether a cell holds nothing but a serial date: five digits, perhaps with decimals.
    static func isWritten(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count >= 5, bytes.prefix(5).allSatisfy(\.isDigit) else { return false }
        let rest = bytes.dropFirst(5)
        guard let point = rest.first else { return value(text) != nil }
        let isPoint = point == UInt8(ascii: ".") || point == UInt8(ascii: ",")
        return isPoint && value(text) != nil
    }

    /// The date as people write it, with the clock where there is one; nil for any other text.
    static func written(_ text: String) -> String? {
        guard let value = value(text) else { return nil }
        let minutes = Int((value * 1440).rounded())
        let time = LocalTime(Day(number: minutes / 1440 - daysToEpoch), minute: minutes % 1440)
        return value == value.rounded(.down) ? "\(time.day)" : "\(time.day) \(clock(time))"
    }

    /// The clock of a cell that holds a fraction of a day; nil for any other text.
    static func writtenClock(_ text: String) -> String? {
        guard text.hasPrefix("0,") || text.hasPrefix("0."), let part = WrittenNumber.decimal(text)
        else { return nil }
        let minutes = min(1439, Int((part * 1440).rounded()))
        return clock(LocalTime(Day(number: 0), minute: minutes))
    }

    private static func value(_ text: String) -> Double? {
        WrittenNumber.decimal(text).flatMap { days.contains($0) ? $0 : nil }
    }

    private static func clock(_ time: LocalTime) -> String {
        let (hour, minute) = (time.minuteOfDay / 60, time.minuteOfDay % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// From 1899-12-30 until 1970-01-01.
    private static let daysToEpoch = 25_569

    /// The days of the years 2000 to 2099.
    private static let days: Range<Double> = 36_526..<73_051
}
