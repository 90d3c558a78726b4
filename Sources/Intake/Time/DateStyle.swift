import Domain

/// How one file writes its dates, judged by its first rows, since a row by itself cannot tell.
struct DateStyle {
    /// Order of day, month and year; nil recognises the Swedish forms.
    private(set) var order: ColumnMap.DateOrder?

    /// What was assumed, each about the column that it was seen in.
    private(set) var assumptions: [Assumption] = []

    private var serialColumns: Set<Int> = []

    /// Something that the file does not say outright.
    struct Assumption {
        let code: FindingCode
        let severity: Finding.Severity
        let heading: String?
        let hint: String
    }

    /// Judges by the cells under the headings for dates; the map's own order goes before all.
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

    /// Whether the dates of a column are taken for serial numbers.
    func isSerial(_ field: FieldCells) -> Bool {
        field.indexes.first.map(serialColumns.contains) ?? false
    }

    /// Dates are serial numbers where more than half of them look so (decision 0015).
    private mutating func judgeSerials(_ cells: [String], _ column: Int, _ heading: String?) {
        guard cells.count(where: SerialDate.isWritten) * 2 > cells.count else { return }
        serialColumns.insert(column)
        let hint = "antal dagar sedan 1899-12-30"
        let assumption = Assumption(
            code: .serialDate,
            severity: .warning,
            heading: heading,
            hint: hint
        )
        assumptions.append(assumption)
    }

    private mutating func judgeOrder(_ slashes: SlashDates, heading: String?) {
        guard slashes.either > 0 || slashes.monthFirst > 0 else { return }
        let isMonthFirst = slashes.monthFirst > 0 && slashes.dayFirst == 0
        guard isMonthFirst || slashes.dayFirst == 0 || slashes.monthFirst > 0 else { return }
        if isMonthFirst { order = .monthFirst }
        let assumption = Assumption(
            code: .ambiguousDateOrder,
            severity: isMonthFirst ? .note : .warning,
            heading: heading,
            hint: isMonthFirst ? "månad/dag/år" : "dag/månad/år"
        )
        assumptions.append(assumption)
    }
}

/// Counts which of the two first numbers of dates such as 10/19/2026 can be the month.
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
