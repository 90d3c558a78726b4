import Domain

/// The way in which the columns of one file write their times, which one row alone cannot tell
/// (decision 0038).
public struct TimeSpelling: Hashable, Sendable {
    /// How each column writes its dates, by position.
    var conventions: [Int: DateConvention] = [:]

    /// Columns of serial dates.
    var serialColumns: Set<Int> = []

    /// Meaning of midnight in each column, by position; absent where it is a clock.
    var midnights: [Int: Midnight] = [:]

    /// How clocks are written as numbers.
    var habits = ClockHabits()

    /// Assumptions that were made, each about the column where the dates stand.
    var assumptions: [Assumption] = []

    /// Something that the file does not say outright.
    struct Assumption: Hashable, Sendable {
        let code: FindingCode
        let severity: Finding.Severity
        let heading: String?
        let hint: FindingHint?
    }

    /// Whether the dates of a column are read as serial numbers.
    func isSerial(_ field: FieldCells) -> Bool {
        field.indexes.first.map(serialColumns.contains) ?? false
    }

    /// How a column writes its dates.
    func convention(_ field: FieldCells) -> DateConvention {
        field.indexes.first.flatMap { conventions[$0] } ?? DateConvention()
    }

    /// Meaning of midnight in a column.
    func midnight(_ field: FieldCells) -> Midnight {
        field.indexes.first.flatMap { midnights[$0] } ?? .clock
    }
}

/// Survey of the times of one file, over all rows so far; memory does not grow with their number.
struct TimeSurvey {
    private let context: DeliveryContext
    private let layout: RowLayout
    private var columns: [ColumnTimes]

    /// A survey of the columns under the headings for times.
    init(_ context: DeliveryContext, layout: RowLayout) {
        self.context = context
        self.layout = layout
        let days = DeliveryName.days(context.file, receivedOn: context.receivedOn)
        let latest = context.receivedOn.adding(1)
        // Where events to come are among the rows, a day in the future proves nothing.
        let hasComing =
            context.map.kind == .arrangement || layout.kind.heading != nil
            || context.categories.contains { $0.kind == .arrangement }
        let plausible = PlausibleDays(
            described: days.map { $0.lowerBound.adding(-31)...$0.upperBound.adding(31) },
            latest: context.checksTimes && !hasComing ? latest : nil,
            near: context.receivedOn.adding(-400)...latest
        )
        let fields: [(FieldCells, TimeScanner.Role)] = [
            (layout.date, .day), (layout.time, .clock), (layout.endTime, .clock),
            (layout.reportedAt, .day),
        ]
        columns = fields.compactMap { field, role in
            field.indexes.first.map { ColumnTimes(index: $0, field: field, role: role, plausible) }
        }
    }

    /// Adds the cells of a row.
    mutating func add(_ cells: Cells) {
        for position in columns.indices {
            if let only = columns[position].only {
                guard only < cells.count, !cells.isEmpty(at: only) else { continue }
                cells.withBytes(of: only) { columns[position].add($0) }
            } else {
                let field = columns[position].field
                guard field.indexes.allSatisfy({ $0 < cells.count }) else { continue }
                field.withBytes(in: cells) { columns[position].add($0) }
            }
        }
    }

    /// What the rows so far tell.
    var spelling: TimeSpelling {
        var spelling = TimeSpelling()
        let sum = columns.reduce(into: OrderEvidence()) { $0.add($1.order) }
        for column in columns {
            judgeSerials(column, &spelling)
            judgeOrder(column, sum, &spelling)
            spelling.midnights[column.index] = column.midnight
        }
        // A start at midnight beside an end at another clock is one.
        let ends = columns.first { $0.index == layout.endTime.indexes.first }
        if let time = layout.time.indexes.first, ends?.hasClock == true {
            spelling.midnights[time] = nil
        }
        spelling.habits =
            columns.filter { $0.role == .clock }
            .reduce(into: ClockNumbers()) { $0.add($1.numbers) }.habits
        // A spreadsheet that writes days as numbers writes clocks as fractions of a day.
        if spelling.isSerial(layout.date) { spelling.habits.writesDayFractions = true }
        return spelling
    }

    /// Dates are serial numbers where more than half of the cells look like them.
    private func judgeSerials(_ column: ColumnTimes, _ spelling: inout TimeSpelling) {
        let isDate =
            column.index != layout.time.indexes.first
            && column.index != layout.endTime.indexes.first
        guard isDate, column.serials * 2 > column.filled else { return }
        spelling.serialColumns.insert(column.index)
        spelling.assumptions.append(
            TimeSpelling.Assumption(
                code: .serialDate,
                severity: .warning,
                heading: column.field.heading,
                hint: .serialDays
            )
        )
    }

    /// The map's own order takes precedence, then what the file tells.
    private func judgeOrder(
        _ column: ColumnTimes,
        _ sum: OrderEvidence,
        _ spelling: inout TimeSpelling
    ) {
        if let order = context.map.dateOrder {
            spelling.conventions[column.index] = DateConvention(order: order)
            return
        }
        let own = column.order
        let convention = DateConvention(own: own, file: sum, short: column.shortDates)
        spelling.conventions[column.index] = convention
        guard (convention.leavesOpen && own.open > 0) || convention.leavesShortOpen else { return }
        spelling.assumptions.append(
            TimeSpelling.Assumption(
                code: .ambiguousDateOrder,
                severity: .warning,
                heading: column.field.heading,
                hint: nil
            )
        )
    }
}

/// Days that a report can be about.
struct PlausibleDays {
    /// Days near those that the file's name describes; nil where it describes none.
    let described: ClosedRange<Day>?

    /// The last day that is possible; nil where days to come are.
    let latest: Day?

    /// Days near the delivery.
    let near: ClosedRange<Day>

    /// Whether a day can be meant.
    func contains(_ day: Day) -> Bool {
        if let latest, day > latest { return false }
        return described?.contains(day) ?? true
    }
}
